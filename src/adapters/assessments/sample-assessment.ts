import type { CompiledSample } from '../../../assessments/sample.ts'
import type { CompiledSampleEvidence } from '../../../assessments/sample-evidence.ts'
import type { Answer } from '../../domain/answer.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { daysBefore } from '../../domain/days.ts'
import { evidenceResultOf } from '../../domain/evidence/evidence-result.ts'
import type { CapabilityId, Language, Model, RecommendationId } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import { urgenciesOf } from '../../domain/roadmap/urgencies.ts'
import type { EvidenceLibrary, SampleStamp } from '../../state/ports.ts'
import { toSampleEvidence } from './sample-evidence.ts'
import { sampleSnapshot } from './sample-last-quarter.ts'
import { sampleRoadmaps } from './sample-roadmap.ts'

type SampleAnswer = CompiledSample['answers'][string]

function toAnswer({ daysAgo, ...answer }: SampleAnswer, today: IsoDate): Answer {
  return {
    ...answer,
    evidence: answer.evidence.map(({ title, url, daysAgo: age }) => ({ title, url, date: daysBefore(today, age) })),
    answeredOn: daysBefore(today, daysAgo),
    takenFromEvidenceOn: null,
  }
}

type SampleParts = {
  readonly model: Model
  readonly library: EvidenceLibrary
  readonly language: Language
  readonly stamp: SampleStamp
  readonly evidence: CompiledSampleEvidence
}

function begun(sample: CompiledSample, { model, language, stamp, evidence }: SampleParts): Assessment {
  const { answers, capabilityTargets, lastQuarter: _, roadmap, ...profile } = sample
  const { id, now, today } = stamp
  return {
    id,
    modelId: model.id,
    modelVersion: model.version,
    profile: {
      ...profile,
      language,
      capabilityTargets: new Map(Object.entries(capabilityTargets).map(([capability, phase]) => [capability as CapabilityId, phase])),
      weights: new Map(),
      capacity: { daysPerQuarter: roadmap.daysPerQuarter, byQuarter: new Map(), teams: [] },
      reviewSince: null,
    },
    answers: new Map(
      Object.entries(answers).map(([recommendation, answer]) => [recommendation as RecommendationId, toAnswer(answer, today)]),
    ),
    evidence: toSampleEvidence(evidence, today),
    roadmap: new Map(),
    snapshots: [],
    createdAt: now,
    changedAt: now,
    savedToFileAt: null,
  }
}

/** The sample as an assessment like any other, with a plan and the snapshot of a quarter ago: it can be changed, saved and deleted. */
export function toSampleAssessment(sample: CompiledSample, of: SampleParts): Assessment {
  const { model, library, stamp } = of
  const assessment = begun(sample, of)
  const result = evidenceResultOf(assessment, { model, ...library, now: stamp.now })
  const urgencies = urgenciesOf({
    contradictions: result?.contradictions ?? [],
    exposures: result?.merged.exposures ?? [],
    mapping: library.mapping,
  })
  const { planned, now } = sampleRoadmaps(sample.roadmap, assessment, { model, today: stamp.today, urgencies })
  const snapshot = sampleSnapshot(assessment, sample.lastQuarter, { model, library, today: stamp.today, roadmap: planned })
  return { ...assessment, roadmap: now, snapshots: [snapshot], createdAt: snapshot.takenAt }
}
