import * as z from 'zod'

/** The only definition of what the YAML files of a model may hold. `compile.ts` checks every file against it. */

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case')
export const sentence = z.string().trim().min(1)
export const phase = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const group = z.enum(['governance', 'operations', 'protection'])

export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

export const modelSchema = z.strictObject({
  id,
  version: z.number().int().positive(),
  site: z.url(),
  phases: z.array(z.strictObject({ number: phase, id })).length(4),
  capabilities: z.array(z.strictObject({ id, group })).min(1),
  roles: z.array(id).min(1),
  tags: z.array(id).min(1),
})

/** Person-days for an organisation of ten accounts, from nothing to the whole organisation covered. */
const effortDays = z
  .strictObject({ low: z.number().positive(), high: z.number().positive() })
  .refine((days) => days.low <= days.high, 'effortDays.low is above effortDays.high')

export const recommendationSchema = z.strictObject({
  id,
  order: z.number().int().positive(),
  capability: id,
  phase,
  /** The version that asked this first. */
  since: z.number().int().positive(),
  /** The versions that reworded, moved or split it. `versions/` says which of the three; the check holds the two together. */
  revised: z.array(z.number().int().positive()).default([]),
  retired: z.strictObject({ in: z.number().int().positive(), replacedBy: z.array(id).default([]) }).optional(),
  url: z.url(),
  effortDays,
  costClass: z.enum(['none', 'low', 'medium', 'high']),
  prerequisites: z.array(id),
  roles: z.array(id).min(1),
  services: z.array(sentence),
  tags: z.array(id),
  reviewed: z.boolean(),
})

export const recommendationTextSchema = z.strictObject({
  title: sentence,
  overview: sentence,
  coverage: z.strictObject({ 25: sentence, 50: sentence, 75: sentence, 100: sentence }),
  questions: z.array(sentence).min(2).max(5),
  check: z.array(sentence).min(1),
  firstSteps: z.array(sentence).min(1),
  pitfalls: z.array(sentence).min(1),
  thirdParty: sentence,
})

/** A Japanese text names the English one it was last read beside, so that a change of either is noticed. */
export const translatedTextSchema = recommendationTextSchema.extend({
  translatedFrom: z.string().regex(/^[0-9a-f]{12}$/, 'run `npm run model:stamp` once both languages say the same'),
})

const named = z.strictObject({ name: sentence, purpose: sentence })

export const modelTextSchema = z.strictObject({
  name: sentence,
  phases: z.record(id, named),
  capabilities: z.record(id, named.extend({ shortName: sentence })),
  groups: z.strictObject({ governance: named, operations: named, protection: named }),
  roles: z.record(id, sentence),
  tags: z.record(id, sentence),
})

export const inBothLanguages = z.strictObject({ en: sentence, ja: sentence })
const daysAgo = z.number().int().nonnegative()

const sampleAnswer = z
  .strictObject({
    value: z.literal([0, 25, 50, 75, 100, 'unknown', 'not-applicable']),
    daysAgo,
    owner: id.optional(),
    confidence: z.enum(['low', 'medium', 'high']).optional(),
    reason: inBothLanguages.optional(),
    rationale: inBothLanguages.optional(),
    evidence: z.array(z.strictObject({ title: inBothLanguages, url: z.url(), daysAgo })).default([]),
  })
  .refine(
    (answer) => (answer.value === 'not-applicable') === (answer.reason !== undefined),
    'a reason belongs to not-applicable, and to it alone',
  )

const quarterOffset = z.number().int().min(-4).max(8)
const sampleItem = z
  .strictObject({
    recommendation: id.optional(),
    id: id.optional(),
    title: inBothLanguages.optional(),
    planned: quarterOffset,
    now: quarterOffset,
    status: z.enum(['planned', 'in-progress', 'done']),
    doneDaysBeforeEnd: daysAgo.optional(),
    aim: z.literal([25, 50, 75, 100]).optional(),
    effortDays: z.number().positive().optional(),
    isPinned: z.boolean().default(false),
    owner: id.optional(),
    note: inBothLanguages.optional(),
    successCriterion: inBothLanguages.optional(),
  })
  .refine(
    (item) => (item.recommendation === undefined) === (item.id !== undefined && item.title !== undefined),
    'an item has a recommendation, or an id and a title of its own',
  )
  .refine((item) => (item.recommendation === undefined) === (item.aim === undefined), 'an aim belongs to a recommendation, and to it alone')
  .refine(
    (item) => (item.status === 'done') === (item.doneDaysBeforeEnd !== undefined),
    'doneDaysBeforeEnd belongs to done, and to it alone',
  )

/** The sample assessment; people are named once and referred to by id. */
export const sampleSchema = z.strictObject({
  organisation: inBothLanguages,
  name: inBothLanguages,
  scope: inBothLanguages,
  accountCount: z.number().int().positive(),
  targetPhase: phase,
  capabilityTargets: z.record(id, phase),
  fiscalYearStartMonth: z.number().int().min(1).max(12),
  threshold: z.number().gt(0).lte(1),
  people: z.record(id, inBothLanguages),
  participants: z.array(id).min(1),
  answers: z.record(id, sampleAnswer),
  lastQuarter: z.strictObject({
    note: inBothLanguages,
    answers: z.record(id, z.literal([0, 25, 50, 75, 100, 'unknown', 'not-applicable']).nullable()),
    evidence: z.strictObject({ failed: z.array(z.string()), passed: z.array(z.string()), without: z.array(z.string().regex(/^\d{12}$/)) }),
  }),
  roadmap: z.strictObject({ daysPerQuarter: z.number().positive(), items: z.array(sampleItem).min(1) }),
})

export type SampleFile = z.infer<typeof sampleSchema>
export type ModelFile = z.infer<typeof modelSchema>
export type RecommendationFile = z.infer<typeof recommendationSchema>
export type RecommendationTextFile = z.infer<typeof recommendationTextSchema>
export type ModelTextFile = z.infer<typeof modelTextSchema>
