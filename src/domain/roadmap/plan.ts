import type { Answers } from '../answer.ts'
import type { FiscalQuarter, QuarterStart } from '../fiscal-quarter.ts'
import type { Model, Phase, RecommendationId } from '../model.ts'
import type { IsoDate } from '../moments.ts'
import type { Profile } from '../profile.ts'
import type { Scores } from '../scores.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from './roadmap-item.ts'

/** Why evidence puts a recommendation first. */
export type Urgency = 'open-exposure' | 'contradicted'
export type Urgencies = ReadonlyMap<RecommendationId, Urgency>

/** All that a plan is made from. Targets and capacity are those of the profile. */
export type PlanInput = {
  readonly model: Model
  readonly answers: Answers
  readonly profile: Profile
  readonly items: RoadmapItems
  readonly urgencies: Urgencies
  readonly today: IsoDate
}

/** How many quarters a plan looks ahead, the present one included. */
export const horizonQuarters = 12

/** Why an item stands in its quarter. */
export type PlacementReason =
  | { readonly kind: 'pinned' }
  /** Under way, done or cancelled: it stays where it is. */
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'planned'
      readonly urgency: Urgency | null
      /** The items that end last of those it waits for. */
      readonly waitsFor: readonly RoadmapItemId[]
      /** Quarters that were too full for it. */
      readonly full: readonly QuarterStart[]
    }
  | { readonly kind: 'no-room'; readonly waitsFor: readonly RoadmapItemId[] }

export type PlannedMove = { readonly id: RoadmapItemId; readonly from: QuarterStart | null; readonly to: QuarterStart | null }

/** A plan that has been worked out and not yet taken over. */
export type ProposedPlan = {
  /** Every item as it would be, those left alone included. */
  readonly items: RoadmapItems
  readonly reasons: ReadonlyMap<RoadmapItemId, PlacementReason>
  /** Items that are new. */
  readonly added: readonly RoadmapItemId[]
  /** Items that change their quarter or their length. */
  readonly moved: readonly PlannedMove[]
  /** Items that found no quarter up to the horizon. */
  readonly unplaced: readonly RoadmapItemId[]
}

/** An item with everything it leaves to the model, the answers and the calendar filled in. */
export type ResolvedItem = {
  readonly item: RoadmapItem
  readonly effortDays: number
  /** What the model estimates, in person-days; `null` for an own item. */
  readonly estimate: { readonly low: number; readonly high: number } | null
  readonly owner: string
  readonly quarter: FiscalQuarter | null
  readonly lastQuarter: FiscalQuarter | null
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  /** Items that must come before: those named, and those of the recommendation's prerequisites. */
  readonly after: readonly RoadmapItemId[]
}

/** What a quarter asks for and what there is, in person-days. */
export type QuarterLoad = {
  readonly quarter: FiscalQuarter
  readonly days: number
  readonly capacityDays: number
  readonly teams: readonly { readonly name: string; readonly days: number; readonly capacityDays: number }[]
}

/** What is not right with a plan: shown, never forbidden. */
export type RoadmapProblem =
  | {
      readonly kind: 'over-capacity'
      readonly quarter: FiscalQuarter
      /** `null`: all teams together. */
      readonly team: string | null
      readonly days: number
      readonly capacityDays: number
    }
  /** `item` begins before `prerequisite` ends. */
  | { readonly kind: 'before-prerequisite'; readonly item: RoadmapItemId; readonly prerequisite: RoadmapItemId }
  /** A prerequisite is neither achieved nor on the roadmap. */
  | { readonly kind: 'prerequisite-missing'; readonly item: RoadmapItemId; readonly recommendation: RecommendationId }
  | { readonly kind: 'dates-outside-quarter'; readonly item: RoadmapItemId }
  /** Start after due. */
  | { readonly kind: 'dates-reversed'; readonly item: RoadmapItemId }
  /** Its day has passed, and it is neither done nor cancelled. */
  | { readonly kind: 'overdue'; readonly item: RoadmapItemId; readonly dueOn: IsoDate }
  /** The answer has reached the aim; the item is not done. */
  | { readonly kind: 'aim-reached'; readonly item: RoadmapItemId }
  /** The item is done; the answer has not reached the aim. */
  | { readonly kind: 'done-unanswered'; readonly item: RoadmapItemId }
  /** Items that wait for one another. */
  | { readonly kind: 'cycle'; readonly items: readonly RoadmapItemId[] }

/** How things stand at the end of a quarter when everything placed up to it is done. */
export type ProjectedQuarter = QuarterLoad & { readonly scores: Scores; readonly items: readonly RoadmapItemId[] }

/** When the organisation reaches a phase; `null`: not within the horizon. */
export type PhaseForecast = {
  readonly phase: Phase
  /** By the items as they stand. */
  readonly planned: FiscalQuarter | null
  /** If everything takes as little, or as much, as the model estimates and the work is placed anew. */
  readonly earliest: FiscalQuarter | null
  readonly latest: FiscalQuarter | null
}
