import * as z from 'zod/mini'

// Frozen: files of this version are on people's disks. A change of the format is a new version beside this one, never an edit here.

const text = z.string().check(z.maxLength(20_000))
const id = z.string().check(z.maxLength(100), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))
const day = z.iso.date()
const moment = z.iso.datetime({ precision: 3 })
const phase = z.literal([1, 2, 3, 4])
const wholeFrom = (low: number, high: number) => z.number().check(z.int(), z.gte(low), z.lte(high))

const address = text.check(
  // An address opens in the page of whoever reads the file: `javascript:` must never get that far.
  z.refine((url) => url === '' || /^(?:https?:\/\/|mailto:)\P{Cc}+$/iu.test(url)),
  z.describe('Empty, or an address that begins with http://, https:// or mailto:.'),
)

const evidenceLink = z.strictObject({ title: text, url: address, date: z.nullable(day) })

const answer = z.strictObject({
  value: z
    .nullable(z.literal([0, 25, 50, 75, 100, 'unknown', 'not-applicable']))
    .check(z.describe('Percent of the organisation covered; null: not answered.')),
  reason: text.check(z.describe('Why the recommendation does not apply.')),
  rationale: text,
  owner: text,
  evidence: z.array(evidenceLink).check(z.maxLength(200)),
  confidence: z.nullable(z.literal(['low', 'medium', 'high'])),
  answeredOn: z.nullable(day).check(z.describe('The day the value was last given or confirmed.')),
})

const profile = z.strictObject({
  name: text,
  organisation: text,
  scope: text.check(z.describe('Accounts, organisational units, systems or products in scope.')),
  accountCount: z.nullable(wholeFrom(0, 1_000_000)),
  participants: z.array(text).check(z.maxLength(500)),
  language: z.literal(['en', 'ja']),
  targetPhase: phase,
  capabilityTargets: z.record(id, phase).check(z.describe('Targets that differ from targetPhase, by capability id.')),
  fiscalYearStartMonth: wholeFrom(1, 12),
  threshold: z.number().check(z.gt(0), z.lte(1), z.describe('The value from which a recommendation counts as achieved, a ratio.')),
  weights: z.record(id, z.number().check(z.gt(0), z.lte(1_000))).check(z.describe('Weights that differ from 1, by recommendation id.')),
})

/** Version 1 of `*.shirube.json` and of what the browser stores. */
export const savedFileV1 = z.strictObject({
  kind: z.literal('shirube-assessment'),
  formatVersion: z.literal(1),
  appVersion: z.string().check(z.maxLength(100), z.describe('The app that wrote the file; for people, never read.')),
  model: z.strictObject({ id, version: wholeFrom(1, 1_000_000) }),
  scoringVersion: wholeFrom(1, 1_000_000),
  id: z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  profile,
  answers: z.record(id, answer).check(z.describe('By recommendation id.')),
  createdAt: moment,
  changedAt: moment,
  savedToFileAt: z.nullable(moment),
})

export type SavedFileV1 = z.infer<typeof savedFileV1>
