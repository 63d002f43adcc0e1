import * as z from 'zod/mini'
import { savedFileV1 } from './v1.ts'
import { savedFileV2 } from './v2.ts'
import { profileV3, quarterV3, roadmapV3 } from './v3-roadmap.ts'

// Frozen with v3.ts.

const id = savedFileV1.shape.answers.def.keyType
const text = z.string().check(z.maxLength(20_000))
const moment = z.iso.datetime({ precision: 3 })
const count = z.number().check(z.int(), z.gte(0))
const version = z.number().check(z.int(), z.gte(1), z.lte(1_000_000))
// A sum of fractions may miss 0 and 1 by a hair.
const ratio = z.number().check(z.gte(-1e-9), z.lte(1 + 1e-9))
const reached = z.nullable(z.literal([0, 1, 2, 3, 4]))
const severity = z.literal(['critical', 'high', 'medium', 'low', 'informational', 'unknown'])
const evidence = savedFileV2.shape.evidence.def.element.shape
const tool = z.literal([
  'security-hub',
  'prowler',
  'aws-config',
  'aws-api',
  'trusted-advisor',
  'service-screener',
  'powerpipe',
  'detections',
])

const score = z.strictObject({
  band: z.nullable(z.strictObject({ low: ratio, high: ratio })),
  tally: z.strictObject({ total: count, applicable: count, answered: count, unknown: count, unanswered: count, notApplicable: count }),
  addedByNotApplicable: z.nullable(ratio),
})

const reported = z.strictObject({
  all: score,
  groups: z.strictObject({ governance: score, operations: score, protection: score }),
  capabilities: z.record(id, z.strictObject({ score, reached })),
  organisation: reached,
})

const subject = z.strictObject({
  tool,
  controlId: z.nullable(text),
  checkId: z.nullable(text),
  severity,
  states: z
    .string()
    .check(
      z.maxLength(100_000),
      z.regex(/^[fp?s-]*$/),
      z.describe('One letter for each of `places`: f failed, p passed, ? undecided, s suppressed, - not looked at.'),
    ),
  failed: count,
})

const verdict = z.strictObject({
  kind: z.literal(['supports', 'contradicts', 'mixed', 'silent']),
  strength: z.literal(['none', 'hint', 'partial', 'decisive']),
  proposal: z.nullable(z.literal([0, 25, 50, 75, 100])),
  supporting: count,
  contradicting: count,
  mixed: count,
})

const scoreLine = z.strictObject({
  passed: count,
  failed: count,
  unknown: count,
  noData: count,
  onlySuppressed: count,
  disabled: count,
  nothingToCheck: count,
  ratio: z.nullable(ratio),
})

type Summary = { readonly places: readonly unknown[]; readonly subjects: readonly { readonly states: string }[] }
const everyPlaceHasAState = z.check<Summary>(({ value: { places, subjects }, issues }) => {
  const index = subjects.findIndex(({ states }) => states.length !== places.length)
  const path = ['subjects', index, 'states']
  if (index >= 0) issues.push({ code: 'custom', path, input: subjects[index]?.states, message: 'not one state for each place' })
})

const summary = z
  .strictObject({
    files: z.array(z.strictObject({ name: text, sha256: evidence.sha256, newest: z.nullable(moment) })).check(z.maxLength(500)),
    newest: z.nullable(moment),
    places: z.array(z.strictObject({ account: text, region: text })).check(z.maxLength(100_000)),
    subjects: z.array(subject).check(z.maxLength(20_000)),
    exposures: z.array(z.strictObject({ id: text, title: text, severity, account: text, region: text })).check(z.maxLength(100_000)),
    verdicts: z.record(id, verdict),
    securityScore: scoreLine,
  })
  .check(everyPlaceHasAState)

const snapshot = z.strictObject({
  id: savedFileV1.shape.id,
  name: text,
  quarter: quarterV3,
  takenAt: moment,
  note: text,
  modelVersion: version,
  scoringVersion: version,
  profile: profileV3,
  answers: savedFileV2.shape.answers,
  roadmap: roadmapV3,
  evidence: z.nullable(summary).check(z.describe('What evidence showed then; null: there was none.')),
  reported: reported.check(z.describe('The numbers as they were shown then.')),
})

const isOncePerId = z.refine<readonly { readonly id: string }[]>((all) => new Set(all.map(({ id: one }) => one)).size === all.length)

export const snapshotsV3 = z.array(snapshot).check(z.maxLength(200), isOncePerId, z.describe('The oldest first.'))
