import type { Assessment } from './assessment.ts'
import type { EvidenceResult } from './evidence/evidence-result.ts'
import { evidenceSummaryOf } from './evidence/evidence-summary.ts'
import { type QuarterStart, quarterOf } from './fiscal-quarter.ts'
import type { Model } from './model.ts'
import type { IsoMoment } from './moments.ts'
import { phaseToShow } from './reading.ts'
import { scoringVersion } from './score.ts'
import { type Scores, scoresOf } from './scores.ts'
import type { ReportedScores, Snapshot, SnapshotId } from './snapshot.ts'

export type SnapshotGiven = {
  readonly id: SnapshotId
  readonly name: string
  readonly note: string
  readonly now: IsoMoment
  /** The model the assessment is answered under. */
  readonly model: Model
  /** `null`: there is no evidence. */
  readonly evidenceResult: EvidenceResult | null
  /** The quarter it speaks for, where it is not the one that holds `now`: a snapshot of March may be taken in April. */
  readonly quarter?: QuarterStart
}

/** The numbers as the screens and the report show them, a dash where nothing has been answered (docs/scoring.md, rule 15). */
export function reportedScores(scores: Scores): ReportedScores {
  return {
    all: scores.all,
    groups: scores.groups,
    capabilities: new Map(scores.capabilities.map((one) => [one.id, { score: one.score, reached: phaseToShow(one) }])),
    organisation: scores.organisation.reached,
  }
}

/**
 * An assessment as it stands, frozen: answers, profile, roadmap, what evidence showed, and the numbers by the rule of today, which stay as
 * they are whatever becomes of rule and model (docs/scoring.md, rule 15).
 */
export function snapshotOf(assessment: Assessment, given: SnapshotGiven): Snapshot {
  const { answers, profile, roadmap, evidence, modelVersion } = assessment
  const { id, name, note, now, model, evidenceResult, quarter } = given
  return {
    id,
    name,
    quarter: quarterOf(quarter ?? now, profile.fiscalYearStartMonth).start,
    takenAt: now,
    note,
    modelVersion,
    scoringVersion,
    profile,
    answers,
    roadmap,
    evidence: evidenceResult === null ? null : evidenceSummaryOf(evidenceResult, evidence, now),
    reported: reportedScores(scoresOf(model, answers, profile)),
  }
}
