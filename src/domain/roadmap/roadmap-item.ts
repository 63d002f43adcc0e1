import type { Coverage } from '../answer.ts'
import type { QuarterStart } from '../fiscal-quarter.ts'
import type { CostClass, RecommendationId } from '../model.ts'
import type { IsoDate } from '../moments.ts'

declare const brand: unique symbol
/** Kebab-case and never changed: the id of the recommendation, `<recommendation>-part-2` for a part split off, `own-<8 hex digits>` else. */
export type RoadmapItemId = string & { readonly [brand]: 'RoadmapItemId' }

export type RoadmapStatus = 'planned' | 'in-progress' | 'done' | 'cancelled'
export const roadmapStatuses: readonly RoadmapStatus[] = ['planned', 'in-progress', 'done', 'cancelled']

/** A recommendation, a part of one, or something of the team's own, placed in a quarter. */
export type RoadmapItem = {
  readonly id: RoadmapItemId
  /** `null`: the team's own item. */
  readonly recommendation: RecommendationId | null
  /** Empty: the title of the recommendation. */
  readonly title: string
  /** Where the recommendation stands once the item is done; `null` for an own item. */
  readonly aim: Coverage | null
  /** The quarter in which it begins; `null`: not placed yet. */
  readonly quarter: QuarterStart | null
  /** How many quarters in a row it takes, at least 1; its effort is spread over them evenly. */
  readonly quarterCount: number
  /** Planning again leaves it where it is. */
  readonly isPinned: boolean
  /** Place among the items of its quarter, ascending; need not be whole. */
  readonly rank: number
  /** Person-days; `null`: as the model estimates. */
  readonly effortDays: number | null
  /** `null`: as the model says. */
  readonly costClass: CostClass | null
  readonly team: string
  /** Empty: whoever owns the answer. */
  readonly owner: string
  /** `null`: the first day of its quarter. */
  readonly startOn: IsoDate | null
  /** `null`: the last day of its last quarter. */
  readonly dueOn: IsoDate | null
  /** How one will see that it is done. Empty: what the model says of the step it aims at. */
  readonly successCriterion: string
  readonly note: string
  /** Items that must be done before, beside the prerequisites of the recommendation. */
  readonly dependsOn: readonly RoadmapItemId[]
  readonly status: RoadmapStatus
  /** `null` unless done. */
  readonly doneOn: IsoDate | null
}

export type RoadmapItems = ReadonlyMap<RoadmapItemId, RoadmapItem>

/** Person-days a quarter. */
export type Capacity = {
  readonly daysPerQuarter: number
  /** Quarters that differ. */
  readonly byQuarter: ReadonlyMap<QuarterStart, number>
  /** What each team can give of it, for those that are named; an item of another team, or of none, counts towards the whole only. */
  readonly teams: readonly { readonly name: string; readonly daysPerQuarter: number }[]
}

/** A new item that says nothing but what it is. */
export function newRoadmapItem(id: RoadmapItemId, given: Partial<RoadmapItem> = {}): RoadmapItem {
  return {
    recommendation: null,
    title: '',
    aim: null,
    quarter: null,
    quarterCount: 1,
    isPinned: false,
    rank: 0,
    effortDays: null,
    costClass: null,
    team: '',
    owner: '',
    startOn: null,
    dueOn: null,
    successCriterion: '',
    note: '',
    dependsOn: [],
    status: 'planned',
    doneOn: null,
    ...given,
    id,
  }
}
