import type { Answers } from './answer.ts'
import type { EvidenceFile } from './evidence/evidence-file.ts'
import type { IsoMoment } from './moments.ts'
import type { Profile } from './profile.ts'
import type { RoadmapItems } from './roadmap/roadmap-item.ts'
import type { Snapshot } from './snapshot.ts'

declare const brand: unique symbol
/** A random UUID. */
export type AssessmentId = string & { readonly [brand]: 'AssessmentId' }

/** One team's answers under one model version. */
export type Assessment = {
  readonly id: AssessmentId
  readonly modelId: string
  readonly modelVersion: number
  readonly profile: Profile
  readonly answers: Answers
  /** Findings files taken in, the newest taken in last; one per SHA-256. */
  readonly evidence: readonly EvidenceFile[]
  readonly roadmap: RoadmapItems
  /** The oldest first. */
  readonly snapshots: readonly Snapshot[]
  readonly createdAt: IsoMoment
  readonly changedAt: IsoMoment
  /** When it was last saved to a file of the user's; `null` never. */
  readonly savedToFileAt: IsoMoment | null
}
