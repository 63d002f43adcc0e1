import type { Answer, Assessment, AssessmentId, Profile } from '../../../domain/assessment.ts'
import { inOrder } from '../../../domain/evidence/with-evidence.ts'
import type { CapabilityId, RecommendationId } from '../../../domain/model.ts'
import type { IsoDate, IsoMoment } from '../../../domain/moments.ts'
import { fromEvidence, toEvidence } from './convert-evidence.ts'
import { newestFormatVersion, type SavedFile, savedFileKind } from './formats.ts'

/** The app that writes: its own version, and that of the scoring rules. */
export type Writer = { readonly appVersion: string; readonly scoringVersion: number }

type SavedAnswer = SavedFile['answers'][string]
type SavedProfile = SavedFile['profile']

export function toAnswer(saved: SavedAnswer): Answer {
  return {
    ...saved,
    evidence: saved.evidence.map((link) => ({ ...link, date: link.date as IsoDate | null })),
    answeredOn: saved.answeredOn as IsoDate | null,
    takenFromEvidenceOn: saved.takenFromEvidenceOn as IsoDate | null,
  }
}

/** The fields in the order of the file, whatever order the answer was put together in. */
export function fromAnswer(answer: Answer): SavedAnswer {
  return {
    value: answer.value,
    reason: answer.reason,
    rationale: answer.rationale,
    owner: answer.owner,
    evidence: answer.evidence.map(({ title, url, date }) => ({ title, url, date })),
    confidence: answer.confidence,
    answeredOn: answer.answeredOn,
    takenFromEvidenceOn: answer.takenFromEvidenceOn,
  }
}

function toProfile(saved: SavedProfile): Profile {
  return {
    ...saved,
    capabilityTargets: new Map(Object.entries(saved.capabilityTargets) as [CapabilityId, SavedProfile['targetPhase']][]),
    weights: new Map(Object.entries(saved.weights) as [RecommendationId, number][]),
  }
}

function sortedRecord<Value, Saved>(map: ReadonlyMap<string, Value>, toSaved: (value: Value) => Saved): Record<string, Saved> {
  const entries = [...map].map(([key, value]) => [key, toSaved(value)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function fromProfile(profile: Profile): SavedProfile {
  return {
    name: profile.name,
    organisation: profile.organisation,
    scope: profile.scope,
    accountCount: profile.accountCount,
    participants: [...profile.participants],
    language: profile.language,
    targetPhase: profile.targetPhase,
    capabilityTargets: sortedRecord(profile.capabilityTargets, (phase) => phase),
    fiscalYearStartMonth: profile.fiscalYearStartMonth,
    threshold: profile.threshold,
    weights: sortedRecord(profile.weights, (weight) => weight),
  }
}

export function toAssessment(file: SavedFile): Assessment {
  return {
    id: file.id as AssessmentId,
    modelId: file.model.id,
    modelVersion: file.model.version,
    profile: toProfile(file.profile),
    answers: new Map(Object.entries(file.answers).map(([id, answer]) => [id as RecommendationId, toAnswer(answer)])),
    evidence: inOrder(file.evidence.map(toEvidence)),
    createdAt: file.createdAt as IsoMoment,
    changedAt: file.changedAt as IsoMoment,
    savedToFileAt: file.savedToFileAt as IsoMoment | null,
  }
}

/** Equal assessments give equal files: fields in a fixed order, records sorted by id. */
export function toSavedFile(assessment: Assessment, writer: Writer): SavedFile {
  return {
    kind: savedFileKind,
    formatVersion: newestFormatVersion,
    appVersion: writer.appVersion,
    model: { id: assessment.modelId, version: assessment.modelVersion },
    scoringVersion: writer.scoringVersion,
    id: assessment.id,
    profile: fromProfile(assessment.profile),
    answers: sortedRecord(assessment.answers, fromAnswer),
    createdAt: assessment.createdAt,
    changedAt: assessment.changedAt,
    savedToFileAt: assessment.savedToFileAt,
    evidence: inOrder(assessment.evidence).map(fromEvidence),
  }
}
