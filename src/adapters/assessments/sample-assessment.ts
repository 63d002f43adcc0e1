import type { CompiledSample } from '../../../assessments/sample.ts'
import type { CompiledSampleEvidence } from '../../../assessments/sample-evidence.ts'
import { type Answer, type Assessment, newProfile } from '../../domain/assessment.ts'
import type { CapabilityId, Language, Model, RecommendationId } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import type { SampleStamp } from '../../state/ports.ts'
import { toSampleEvidence } from './sample-evidence.ts'

type SampleAnswer = CompiledSample['answers'][string]

function daysBefore(today: IsoDate, days: number): IsoDate {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString().slice(0, 10) as IsoDate
}

function toAnswer({ daysAgo, ...answer }: SampleAnswer, today: IsoDate): Answer {
  return {
    ...answer,
    evidence: answer.evidence.map(({ title, url, daysAgo: age }) => ({ title, url, date: daysBefore(today, age) })),
    answeredOn: daysBefore(today, daysAgo),
    takenFromEvidenceOn: null,
  }
}

type SampleParts = { model: Model; language: Language; stamp: SampleStamp; evidence: CompiledSampleEvidence }

/** The sample as an assessment like any other: it can be changed, saved and deleted. */
export function toSampleAssessment(sample: CompiledSample, of: SampleParts): Assessment {
  const { answers, capabilityTargets, ...profile } = sample
  const { id, now, today } = of.stamp
  return {
    id,
    modelId: of.model.id,
    modelVersion: of.model.version,
    profile: {
      ...profile,
      language: of.language,
      capabilityTargets: new Map(Object.entries(capabilityTargets).map(([capability, phase]) => [capability as CapabilityId, phase])),
      weights: new Map(),
      capacity: newProfile(of.language).capacity,
      reviewSince: null,
    },
    answers: new Map(
      Object.entries(answers).map(([recommendation, answer]) => [recommendation as RecommendationId, toAnswer(answer, today)]),
    ),
    evidence: toSampleEvidence(of.evidence, today),
    roadmap: new Map(),
    snapshots: [],
    createdAt: now,
    changedAt: now,
    savedToFileAt: null,
  }
}
