import type { Answers, Coverage } from './answer.ts'
import type { Severity, Tool } from './evidence/finding.ts'
import type { Strength } from './evidence/mapping.ts'
import type { ScoreLine } from './evidence/security-score.ts'
import type { VerdictKind } from './evidence/verdict.ts'
import type { QuarterStart } from './fiscal-quarter.ts'
import type { CapabilityId, Group, PhaseReached, RecommendationId } from './model.ts'
import type { IsoMoment } from './moments.ts'
import type { Profile } from './profile.ts'
import type { RoadmapItems } from './roadmap/roadmap-item.ts'
import type { Score } from './score.ts'

declare const brand: unique symbol
/** A random UUID. */
export type SnapshotId = string & { readonly [brand]: 'SnapshotId' }

/** How one control or check stood at one place: the worst that was seen there. `-`: not looked at; `?`: unknown, not available or manual; `s`: suppressed. */
export type PlaceState = 'f' | 'p' | '?' | 's' | '-'

/** What evidence showed when a snapshot was taken: enough to tell new, fixed and unseen apart a quarter later, and no more. */
export type EvidenceSummary = {
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly newest: IsoMoment | null }[]
  readonly newest: IsoMoment | null
  /** The account and Region pairs that were looked at. */
  readonly places: readonly { readonly account: string; readonly region: string }[]
  readonly subjects: readonly {
    readonly tool: Tool
    readonly controlId: string | null
    readonly checkId: string | null
    readonly severity: Severity
    /** One `PlaceState` for each of `places`, in their order. */
    readonly states: string
    /** Failed results at all places together. */
    readonly failed: number
  }[]
  /** The open ones. */
  readonly exposures: readonly {
    readonly id: string
    readonly title: string
    readonly severity: Severity
    readonly account: string
    readonly region: string
  }[]
  readonly verdicts: ReadonlyMap<
    RecommendationId,
    {
      readonly kind: VerdictKind
      readonly strength: Strength
      readonly proposal: Coverage | null
      readonly supporting: number
      readonly contradicting: number
      readonly mixed: number
    }
  >
  readonly securityScore: ScoreLine
}

/** The numbers as they were shown and printed when a snapshot was taken: kept, and never worked out anew. */
export type ReportedScores = {
  readonly all: Score
  readonly groups: Readonly<Record<Group, Score>>
  readonly capabilities: ReadonlyMap<CapabilityId, { readonly score: Score; readonly reached: PhaseReached | null }>
  readonly organisation: PhaseReached | null
}

/** An assessment frozen, usually at a quarter's end. Nothing in it is ever changed. */
export type Snapshot = {
  readonly id: SnapshotId
  /** What the team calls it; empty: the quarter. */
  readonly name: string
  /** The quarter it speaks for. */
  readonly quarter: QuarterStart
  readonly takenAt: IsoMoment
  readonly note: string
  readonly modelVersion: number
  readonly scoringVersion: number
  readonly profile: Profile
  readonly answers: Answers
  readonly roadmap: RoadmapItems
  /** `null`: there was no evidence. */
  readonly evidence: EvidenceSummary | null
  readonly reported: ReportedScores
}
