import fc from 'fast-check'
import type { Answer } from '../../../src/domain/answer.ts'
import { severities } from '../../../src/domain/evidence/finding.ts'
import type { CapabilityId, RecommendationId } from '../../../src/domain/model.ts'
import type { Profile } from '../../../src/domain/profile.ts'
import type { Score } from '../../../src/domain/score.ts'
import type { EvidenceSummary, ReportedScores, Snapshot, SnapshotId } from '../../../src/domain/snapshot.ts'
import { snapshotsInOrder } from '../../../src/domain/with-snapshots.ts'
import { anyQuarter, anyRoadmap } from './arbitrary-roadmap.ts'
import { anyMoment, anyText } from './arbitrary-texts.ts'

const anyCount = fc.oneof(fc.nat(3), fc.maxSafeNat())
const anyRatio = fc.double({ min: 0, max: 1, noNaN: true }).map((ratio) => ratio + 0)
const anyReached = fc.constantFrom(null, 0, 1, 2, 3, 4)
const maybe = fc.option(anyMoment)
const anySeverity = fc.constantFrom(...severities)
const ids = ['mfa', 'audit-api-calls', 'threat-detection']
const byId = <Id extends string, Value>(values: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...ids), values).map((record) => new Map(Object.entries(record) as [Id, Value][]))

const anyScore: fc.Arbitrary<Score> = fc.record({
  band: fc.option(fc.record({ low: anyRatio, high: anyRatio })),
  tally: fc.record({
    total: anyCount,
    applicable: anyCount,
    answered: anyCount,
    unknown: anyCount,
    unanswered: anyCount,
    notApplicable: anyCount,
  }),
  addedByNotApplicable: fc.option(anyRatio),
})

const anyReported: fc.Arbitrary<ReportedScores> = fc.record({
  all: anyScore,
  groups: fc.record({ governance: anyScore, operations: anyScore, protection: anyScore }),
  capabilities: byId<CapabilityId, ReportedScores['capabilities'] extends ReadonlyMap<CapabilityId, infer One> ? One : never>(
    fc.record({ score: anyScore, reached: anyReached }),
  ),
  organisation: anyReached,
})

const anyPlace = fc.record({ account: anyText, region: anyText })

const subjectsOf = (placeCount: number): fc.Arbitrary<EvidenceSummary['subjects']> =>
  fc.array(
    fc.record({
      tool: fc.constantFrom('security-hub' as const, 'prowler' as const),
      controlId: fc.option(anyText),
      checkId: fc.option(anyText),
      severity: anySeverity,
      states: fc
        .array(fc.constantFrom('f', 'p', '?', 's', '-'), { minLength: placeCount, maxLength: placeCount })
        .map((states) => states.join('')),
      failed: anyCount,
    }),
    { maxLength: 3 },
  )

const anySummary: fc.Arbitrary<EvidenceSummary> = fc.array(anyPlace, { maxLength: 3 }).chain((places) =>
  fc.record({
    files: fc.array(fc.record({ name: anyText, sha256: fc.constantFrom('a', 'b').map((digit) => digit.repeat(64)), newest: maybe }), {
      maxLength: 2,
    }),
    newest: maybe,
    places: fc.constant(places),
    subjects: subjectsOf(places.length),
    exposures: fc.array(fc.record({ id: anyText, title: anyText, severity: anySeverity, account: anyText, region: anyText }), {
      maxLength: 2,
    }),
    verdicts: byId<RecommendationId, EvidenceSummary['verdicts'] extends ReadonlyMap<RecommendationId, infer One> ? One : never>(
      fc.record({
        kind: fc.constantFrom('supports', 'contradicts', 'mixed', 'silent'),
        strength: fc.constantFrom('none', 'hint', 'partial', 'decisive'),
        proposal: fc.constantFrom(null, 0, 25, 50, 75, 100),
        supporting: anyCount,
        contradicting: anyCount,
        mixed: anyCount,
      }),
    ),
    securityScore: fc.record({
      passed: anyCount,
      failed: anyCount,
      unknown: anyCount,
      noData: anyCount,
      onlySuppressed: anyCount,
      disabled: anyCount,
      nothingToCheck: anyCount,
      ratio: fc.option(anyRatio),
    }),
  }),
)

type Parts = { readonly profile: fc.Arbitrary<Profile>; readonly answer: fc.Arbitrary<Answer> }

export const anySnapshots = ({ profile, answer }: Parts): fc.Arbitrary<readonly Snapshot[]> =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.uuid() as fc.Arbitrary<string> as fc.Arbitrary<SnapshotId>,
        name: anyText,
        quarter: anyQuarter,
        takenAt: anyMoment,
        note: anyText,
        modelVersion: fc.integer({ min: 1, max: 9 }),
        scoringVersion: fc.integer({ min: 1, max: 9 }),
        profile,
        answers: byId<RecommendationId, Answer>(answer),
        roadmap: anyRoadmap,
        evidence: fc.option(anySummary),
        reported: anyReported,
      }),
      { maxLength: 2, selector: ({ id }) => id },
    )
    .map(snapshotsInOrder)
