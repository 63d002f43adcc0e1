import type { Assessment, AssessmentId } from '../assessment.ts'
import { quarterOf } from '../fiscal-quarter.ts'
import type { IsoMoment } from '../moments.ts'
import type { EvidenceSummary, Snapshot } from '../snapshot.ts'
import type { Standing } from './standing.ts'

/** A snapshot as one side of a comparison. */
export function standingOfSnapshot(assessmentId: AssessmentId, snapshot: Snapshot): Standing {
  const { id, name, quarter, takenAt, modelVersion, scoringVersion, profile, answers, roadmap, evidence, reported } = snapshot
  return {
    assessmentId,
    snapshotId: id,
    name,
    quarter,
    at: takenAt,
    modelVersion,
    scoringVersion,
    profile,
    answers,
    roadmap,
    evidence,
    reported,
  }
}

/**
 * An assessment as it stands now, as one side of a comparison; its quarter is the one that holds `now`.
 * @param evidence `null`: there is none
 */
export function standingNow(assessment: Assessment, evidence: EvidenceSummary | null, now: IsoMoment): Standing {
  const { id, modelVersion, profile, answers, roadmap } = assessment
  return {
    assessmentId: id,
    snapshotId: null,
    name: '',
    quarter: quarterOf(now, profile.fiscalYearStartMonth).start,
    at: now,
    modelVersion,
    scoringVersion: null,
    profile,
    answers,
    roadmap,
    evidence,
    reported: null,
  }
}
