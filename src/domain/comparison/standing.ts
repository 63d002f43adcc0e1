import type { Answers } from '../answer.ts'
import type { AssessmentId } from '../assessment.ts'
import type { QuarterStart } from '../fiscal-quarter.ts'
import type { IsoMoment } from '../moments.ts'
import type { Profile } from '../profile.ts'
import type { RoadmapItems } from '../roadmap/roadmap-item.ts'
import type { EvidenceSummary, ReportedScores, SnapshotId } from '../snapshot.ts'

/** How an assessment stands at one moment: one side of a comparison. */
export type Standing = {
  readonly assessmentId: AssessmentId
  /** `null`: the present of an assessment, not a snapshot. */
  readonly snapshotId: SnapshotId | null
  /** Empty: name it by its quarter. */
  readonly name: string
  readonly quarter: QuarterStart
  readonly at: IsoMoment
  readonly modelVersion: number
  /** `null`: of the present, scored by today's rule. */
  readonly scoringVersion: number | null
  readonly profile: Profile
  readonly answers: Answers
  readonly roadmap: RoadmapItems
  readonly evidence: EvidenceSummary | null
  /** As shown then; `null` of the present. */
  readonly reported: ReportedScores | null
}
