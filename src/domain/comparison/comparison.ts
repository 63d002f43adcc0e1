import type { AnswerValue } from '../answer.ts'
import type { Severity, Tool } from '../evidence/finding.ts'
import type { ScoreLine } from '../evidence/security-score.ts'
import type { FiscalQuarter } from '../fiscal-quarter.ts'
import type { CapabilityId, Group, PhaseReached, RecommendationId } from '../model.ts'
import type { ModelChange } from '../model-change.ts'
import type { IsoDate } from '../moments.ts'
import type { RoadmapItem } from '../roadmap/roadmap-item.ts'
import type { Scores } from '../scores.ts'
import type { EvidenceSummary } from '../snapshot.ts'
import type { Standing } from './standing.ts'

/** Why a score moved, in the order in which the bridge takes the steps. */
export type BridgeStepKind = 'model' | 'weights' | 'not-applicable' | 'newly-answered' | 'evidence' | 'answers-down' | 'answers-up'

/** An answer as a bridge sees it. `null`: not answered. `not-asked`: the score did not hold the recommendation on that side. */
export type BridgeValue = AnswerValue | 'not-asked' | null

/** What one recommendation did. */
export type BridgePart = {
  readonly recommendation: RecommendationId
  readonly before: BridgeValue
  readonly after: BridgeValue
  /** Ratio, not rounded; the parts of a step add up to it. */
  readonly delta: number
}

export type BridgeStep = { readonly kind: BridgeStepKind; readonly delta: number; readonly parts: readonly BridgePart[] }

/**
 * Every point by which the low end of a score moved: `from` + the deltas of the steps = `to`. Ratios, not rounded. Only steps in which
 * something changed, be it by 0. `from` is the older side under its own model, by today's rule; after the step `model` it is like for like.
 */
export type ScoreBridge = { readonly from: number; readonly to: number; readonly steps: readonly BridgeStep[] }

/** A bridge in percent points as it is printed: `from` + the steps = `to` in the very digits shown. */
export type RoundedBridge = {
  readonly from: number
  readonly to: number
  readonly steps: readonly { readonly kind: BridgeStepKind; readonly points: number }[]
}

/** Which score a bridge explains. */
export type BridgeOf = Group | 'all'

/**
 * What became of one control or check at one account and Region, or of an exposure. `unseen`: failed before, and nobody has looked since:
 * carried forward, never counted as fixed. `newly-seen`: fails now where nobody looked before: more is known, and nothing need have become
 * worse. `suppressed`: failed before, and what is there now is suppressed.
 */
export type FindingChangeKind = 'new' | 'fixed' | 'still-open' | 'unseen' | 'newly-seen' | 'suppressed'
export type ExposureChangeKind = Exclude<FindingChangeKind, 'suppressed'>

export type SubjectChange = {
  readonly tool: Tool
  readonly controlId: string | null
  readonly checkId: string | null
  readonly severity: Severity
  /** Places, account and Region, by what became of them; all of them failed before or fail now. */
  readonly places: Readonly<Record<FindingChangeKind, EvidenceSummary['places']>>
}

export type ExposureChange = EvidenceSummary['exposures'][number]

export type EvidenceChange = {
  /** Places by kind, over all subjects. */
  readonly counts: Readonly<Record<FindingChangeKind, number>>
  /** Every one that failed before or fails now, be it unchanged: the most severe first. */
  readonly subjects: readonly SubjectChange[]
  /** The most severe first. */
  readonly exposures: Readonly<Record<ExposureChangeKind, readonly ExposureChange[]>>
  /** Accounts looked at before and not now, and the other way round. */
  readonly accountsGone: readonly string[]
  readonly accountsNew: readonly string[]
  readonly securityScore: { readonly before: ScoreLine; readonly after: ScoreLine; readonly move: SecurityScoreMove }
}

/** How much of a change of the security score is a matter of what is counted. */
export type SecurityScoreMove = {
  /** Ratio, not rounded; `null` when one side has no score. */
  readonly delta: number | null
  /** The part of `delta` that came of controls that count no longer; the rest came of results. `null` with `delta`. */
  readonly byNoLongerCounted: number | null
  /** Controls that counted before and do not now: disabled, retired, without data, or with suppressed results only. By id. */
  readonly noLongerCounted: readonly {
    readonly controlId: string
    readonly before: 'failed' | 'unknown' | 'passed'
    /** Of what is seen of it now: nothing, or suppressed results only. */
    readonly now: 'gone' | 'suppressed'
  }[]
}

/** What an item of the older plan came to. */
export type PlannedOutcome = {
  readonly item: RoadmapItem
  /** As it stands now; `null`: it is no longer on the roadmap. */
  readonly now: RoadmapItem | null
  readonly owner: string
  readonly dueOn: IsoDate | null
  /**
   * Of what was due by the end of the newer side's quarter: `done`; `slipped` to a later day, or out of every quarter; `open` past its day;
   * `not-due` while its day has not come. Of what was due later, or had no quarter: `early` when done all the same, else `not-due`.
   * `dropped`, whenever it was due: cancelled, or no longer on the roadmap.
   */
  readonly outcome: 'done' | 'slipped' | 'open' | 'dropped' | 'early' | 'not-due'
}

/** An answer that moved, and whose work that was. */
export type MovedAnswer = {
  readonly recommendation: RecommendationId
  readonly before: AnswerValue | null
  readonly after: AnswerValue | null
  /** By how much it moves the low end of the score of everything: a ratio, not rounded. */
  readonly delta: number
  /** Of the item, else of the answer; may be empty. */
  readonly owner: string
  readonly item: RoadmapItem | null
}

/** Two sides, compared like for like: both scored by today's rule under the newer side's model, beside what was reported then. */
export type Comparison = {
  readonly older: Standing
  readonly newer: Standing
  readonly olderQuarter: FiscalQuarter
  readonly newerQuarter: FiscalQuarter
  /** `older`: its answers and weights carried over to the newer model, with the threshold and the targets of the newer side. */
  readonly scores: { readonly older: Scores; readonly newer: Scores }
  /** `null`: where a score has no number on one side. */
  readonly bridges: Readonly<Record<BridgeOf, ScoreBridge | null>>
  readonly phases: readonly {
    readonly capability: CapabilityId
    readonly before: PhaseReached | null
    readonly after: PhaseReached | null
  }[]
  /** The greatest move first. */
  readonly improved: readonly MovedAnswer[]
  readonly declined: readonly MovedAnswer[]
  readonly planned: readonly PlannedOutcome[]
  /** `null`: one side has no evidence. */
  readonly evidence: EvidenceChange | null
  /** The model versions between; empty when both sides are of one. */
  readonly modelChanges: readonly ModelChange[]
  /** Both of one organisation, as far as can be told: the same assessment, or the same organisation's name. */
  readonly isSameOrganisation: boolean
}
