import { type FiscalQuarter, quarterAfter, quarterOf } from '../fiscal-quarter.ts'
import type { IsoDate } from '../moments.ts'
import type { RoadmapItem } from './roadmap-item.ts'

/** The last quarter an item takes; `null` when it has none. */
export function lastQuarterOf({ quarter, quarterCount }: RoadmapItem, startMonth: number): FiscalQuarter | null {
  return quarter === null ? null : quarterOf(quarterAfter(quarter, Math.max(1, quarterCount) - 1), startMonth)
}

/** The day an item is due: the one given, else the last of its last quarter; `null` when it has no quarter. */
export function dueDayOf(item: RoadmapItem, startMonth: number): IsoDate | null {
  return item.dueOn ?? lastQuarterOf(item, startMonth)?.lastDay ?? null
}
