import fc from 'fast-check'
import type { Answer, EvidenceLink } from '../../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import type { CapabilityId, RecommendationId } from '../../../src/domain/model.ts'
import type { Profile } from '../../../src/domain/profile.ts'
import { anyEvidence } from './arbitrary-evidence.ts'
import { anyCapacity, anyDay, anyRoadmap } from './arbitrary-roadmap.ts'
import { anySnapshots } from './arbitrary-snapshot.ts'
import { anyMoment, anyText } from './arbitrary-texts.ts'

const anyId = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))
  .filter((id) => id !== 'constructor' && id !== 'prototype')
const anyAddress = fc.oneof(
  fc.constant(''),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('mailto:a@example.com', 'HTTPS://EXAMPLE.COM/道', 'https://wiki.example.com/My Page?𠮷'),
)

const anyLink: fc.Arbitrary<EvidenceLink> = fc.record({ title: anyText, url: anyAddress, date: fc.option(anyDay) })

export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  value: fc.constantFrom<Answer['value'][]>(null, 0, 25, 50, 75, 100, 'unknown', 'not-applicable'),
  reason: anyText,
  rationale: anyText,
  owner: anyText,
  evidence: fc.array(anyLink, { maxLength: 4 }),
  confidence: fc.constantFrom(null, 'low', 'medium', 'high'),
  answeredOn: fc.option(anyDay),
  takenFromEvidenceOn: fc.option(anyDay),
})

const anyPhase = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
const mapOf = <Key extends string, Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<ReadonlyMap<Key, Value>> =>
  fc.array(fc.tuple(anyId as fc.Arbitrary<string>, values), { maxLength: 6 }).map((entries) => new Map(entries as [Key, Value][]))

export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  name: anyText,
  organisation: anyText,
  scope: anyText,
  accountCount: fc.option(fc.nat(1_000_000)),
  participants: fc.array(anyText, { maxLength: 5 }),
  language: fc.constantFrom('en', 'ja'),
  targetPhase: anyPhase,
  capabilityTargets: mapOf<CapabilityId, 1 | 2 | 3 | 4>(anyPhase),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
  threshold: fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }),
  weights: mapOf<RecommendationId, number>(fc.double({ min: Number.MIN_VALUE, max: 1_000, noNaN: true })),
  capacity: anyCapacity,
  reviewSince: fc.option(anyDay),
})

export const anyAssessment: fc.Arbitrary<Assessment> = fc.record({
  id: fc.uuid() as fc.Arbitrary<string> as fc.Arbitrary<AssessmentId>,
  modelId: fc.constantFrom('aws-security-maturity', 'another-model'),
  modelVersion: fc.integer({ min: 1, max: 1_000_000 }),
  profile: anyProfile,
  answers: mapOf<RecommendationId, Answer>(anyAnswer),
  evidence: anyEvidence,
  roadmap: anyRoadmap,
  snapshots: anySnapshots({ profile: anyProfile, answer: anyAnswer }),
  createdAt: anyMoment,
  changedAt: anyMoment,
  savedToFileAt: fc.option(anyMoment),
})
