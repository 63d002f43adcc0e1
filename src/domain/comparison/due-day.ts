import { quarterAfter, quarterOf } from '../fiscal-quarter.ts'
import type { IsoDate } from '../moments.ts'
import type { RoadmapItem } from '../roadmap/roadmap-item.ts'

/** The day an item is due: the one given, else the last of its last quarter; `null` when it has no quarter. */
export function dueDayOf({ dueOn, quarter, quarterCount }: RoadmapItem, startMonth: number): IsoDate | null {
  if (dueOn !== null || quarter === null) return dueOn
  return quarterOf(quarterAfter(quarter, Math.max(1, quarterCount) - 1), startMonth).lastDay
}
