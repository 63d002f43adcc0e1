import * as z from 'zod'
import { id, sentence } from './schema.ts'

/** The only definition of what `sample-evidence.yaml` may hold. `sample-evidence.ts` checks the file against it. */

const count = z.number().int().positive()
const wholeNumber = z.number().int().nonnegative()
/** Counted back from the day the sample is opened: `5d 02:10` is ten past two, UTC, five days before. */
const ago = z.string().regex(/^[1-9]\d*d ([01]\d|2[0-3]):[0-5]\d$/, 'days ago and a time of day in UTC, like 5d 02:10')
const region = z.string().regex(/^(global|[a-z]{2}(-[a-z]+)+-\d)$/, 'a Region, like ap-northeast-1, or global')
const severity = z.enum(['critical', 'high', 'medium', 'low', 'informational'])
export type Severity = z.infer<typeof severity>

/** The formats a sample file can be of, and the tool whose results each holds. */
export const sampleFormats = {
  asff: 'security-hub',
  ocsf: 'security-hub',
  'prowler-csv': 'prowler',
  'iam-credential-report': 'aws-api',
} as const
type SampleFormat = keyof typeof sampleFormats

export const countedStatuses = ['passed', 'failed', 'unknown', 'not-available', 'manual', 'suppressed'] as const
const counts = z.strictObject({
  passed: count,
  failed: count,
  unknown: count,
  'not-available': count,
  manual: count,
  suppressed: count,
} satisfies Record<(typeof countedStatuses)[number], z.ZodType>)

/** What each of some controls or checks says in each of some accounts and Regions. */
const resultRow = counts
  .partial()
  .extend({
    of: z.union([sentence, z.array(sentence).min(2)]),
    /** Accounts and Regions; left out, all of the file. */
    at: z.array(id).min(1).optional(),
    in: z.array(region).min(1).optional(),
    /** All the passes are for want of anything to check. */
    nothingToCheck: z.literal(true).optional(),
    /** Names with `{account}` and `{region}` in them. */
    failing: z.array(sentence).max(20).default([]),
  })
  .refine((row) => countedStatuses.some((status) => row[status] !== undefined), 'a row without a result')
  .refine((row) => row.failing.length <= (row.failed ?? 0), 'more resources fail than there are failures')
  .refine((row) => row.nothingToCheck === undefined || row.passed !== undefined, 'nothing to check belongs to a pass')

const detection = z
  .strictObject({
    product: id,
    area: z.enum(['threat', 'vulnerability', 'sensitive-data', 'external-access', 'other']),
    at: id,
    in: region,
    severity,
    open: wholeNumber,
    closed: wholeNumber,
    oldestOpen: ago.optional(),
    newest: ago,
  })
  .refine((it) => it.open > 0 === (it.oldestOpen !== undefined), 'oldestOpen belongs to what is open, and to it alone')

const exposure = z.strictObject({
  id: sentence,
  title: sentence,
  severity,
  isOpen: z.boolean(),
  at: id,
  in: region,
  resource: sentence,
  resourceType: sentence,
  firstSeen: ago,
  observed: ago,
  traits: z.array(z.strictObject({ category: id, title: sentence, control: sentence.optional() })).min(2),
})

const file = z.strictObject({
  /** As an export would be called; `{time}` stands for the newest observation. */
  name: sentence,
  format: z.enum(Object.keys(sampleFormats) as [SampleFormat, ...SampleFormat[]]),
  version: z.string(),
  sizeBytes: count,
  takenIn: ago,
  observed: z.tuple([ago, ago]),
  accounts: z.array(id).min(1),
  regions: z.array(region).min(1),
  standards: z.array(sentence).default([]),
  skipped: z.partialRecord(z.enum(['archived', 'duplicate', 'no-status']), count).default({}),
  /** Left out, as many as there are results, detections, exposures and skipped records. */
  recordsRead: count.optional(),
  /** Of checks that no catalogue holds. */
  severities: z.record(sentence, severity).default({}),
  results: z.array(resultRow).default([]),
  detections: z.array(detection).default([]),
  exposures: z.array(exposure).default([]),
})

export const sampleEvidenceSchema = z.strictObject({
  accounts: z.record(id, z.string().regex(/^\d{12}$/, 'an account id has twelve digits')),
  files: z.array(file).min(1),
})

export type SampleEvidenceFile = z.infer<typeof sampleEvidenceSchema>
