import * as z from 'zod'
import { id, inBothLanguages, sentence } from './schema.ts'

/** The only definition of what the files below `evidence/` and `catalogues/` may hold. `compile-evidence.ts` checks every file against it. */

const strength = z.enum(['decisive', 'partial', 'hint', 'none'])
export type Strength = z.infer<typeof strength>
const day = z.iso.date('a day, like 2026-11-23')

/** One file each in `evidence/`, named after the tool: the controls of AWS Config and Powerpipe are those of Security Hub. */
export const mappedTools = ['security-hub', 'prowler', 'aws-api', 'detections', 'trusted-advisor', 'service-screener'] as const
export type MappedTool = (typeof mappedTools)[number]

const row = z
  .strictObject({
    /** A control id, or the tool's own check id; a list where several say the same for the same reason. */
    subject: z.union([sentence, z.array(sentence).min(2)]),
    /** What the check is called where no catalogue holds it: in the tool's own words, or in both languages where the check is ours. */
    title: z.union([sentence, inBothLanguages]).optional(),
    onFail: strength,
    onPass: strength,
    /** AWS's own page of the recommendation names it; left out, it is our judgement. */
    namedByAws: z.literal(true).optional(),
    /** One sentence of our own for whoever mends the mapping: what the result shows, and what it does not. */
    reason: sentence,
  })
  .refine((it) => it.onFail !== 'none' || it.onPass !== 'none', 'a row that says nothing either way has no place here')

export const mappingFileSchema = z.strictObject({
  tool: z.enum(mappedTools),
  /** Which edition of the tool's list was read. */
  source: sentence,
  checkedOn: day,
  recommendations: z.record(id, z.array(row).min(1)),
})

export const reachFileSchema = z.strictObject({
  recommendations: z.record(
    id,
    z.strictObject({
      reach: strength,
      /** What the tools do not see, where somebody could take them for seeing it all. */
      limit: inBothLanguages.optional(),
    }),
  ),
})

const published = { source: sentence, asOf: day }
const severity = z.enum(['critical', 'high', 'medium', 'low', 'informational'])

export const controlCatalogueSchema = z.strictObject({
  ...published,
  controls: z.array(
    z.strictObject({
      id: sentence,
      title: sentence,
      titleJa: sentence.optional(),
      severity,
      service: sentence,
      standards: z.array(sentence),
      retired: z.literal(true).optional(),
    }),
  ),
  aliases: z.record(sentence, sentence),
  legacyGeneratorIds: z.record(sentence, z.array(sentence).min(1)),
  configRules: z.record(sentence, z.array(sentence).min(1)),
})

export const checkCatalogueSchema = z.strictObject({
  ...published,
  checks: z.array(
    z.strictObject({
      id: sentence,
      title: sentence,
      service: sentence,
      severity,
      /** Names the check had in earlier versions. */
      aliases: z.array(sentence).min(1).optional(),
    }),
  ),
})

export type MappingFile = z.infer<typeof mappingFileSchema>
export type ReachFile = z.infer<typeof reachFileSchema>
export type ControlCatalogueFile = z.infer<typeof controlCatalogueSchema>
export type CheckCatalogueFile = z.infer<typeof checkCatalogueSchema>
