import { type QuarterStart, quarterAfter, quarterOf, quartersBetween } from '../fiscal-quarter.ts'
import type { IsoDate } from '../moments.ts'
import type { PlanInput, ResolvedItem } from './plan.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId, type RoadmapItems, type RoadmapStatus } from './roadmap-item.ts'
import { roadmapLimits } from './roadmap-limits.ts'
import type { ItemsById } from './with-items.ts'

const none: ItemsById = new Map()

/** What items are moved on: a `PlanInput` will do. */
export type Placing = Pick<PlanInput, 'items' | 'profile'>

/** The months of two items may differ and their quarter be the same: the start of the fiscal year has changed since. */
function isSameQuarter(a: QuarterStart | null, b: QuarterStart | null, { profile }: Placing): boolean {
  if (a === null || b === null || a === b) return a === b
  return quarterOf(a, profile.fiscalYearStartMonth).start === quarterOf(b, profile.fiscalYearStartMonth).start
}

/** The items that begin in the quarter that holds a month, or have none, in the order in which they are shown: by rank, equal ones by id. */
export function itemsStartingIn(placing: Placing, quarter: QuarterStart | null): readonly RoadmapItem[] {
  return [...placing.items.values()]
    .filter((item) => isSameQuarter(item.quarter, quarter, placing))
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

/** Where a person puts an item: into a quarter, or out of all, behind another item of it; `behind: null` is the first place. */
export type Destination = { readonly quarter: QuarterStart | null; readonly behind: RoadmapItemId | null }

function rankBetween(before: RoadmapItem | undefined, next: RoadmapItem | undefined): number {
  if (before === undefined) return next === undefined ? 0 : next.rank - 1
  return next === undefined ? before.rank + 1 : (before.rank + next.rank) / 2
}

function movedTo(item: RoadmapItem, quarter: QuarterStart | null, placing: Placing): RoadmapItem {
  if (isSameQuarter(item.quarter, quarter, placing)) return item
  return { ...item, quarter, isPinned: quarter !== null, startOn: null, dueOn: null }
}

/**
 * An item put elsewhere by hand (docs/roadmap.md, rule 10). In another quarter it is pinned and keeps its length; days of the calendar go
 * back to those of the quarter. Within its quarter only its rank changes.
 * @param destination `behind` what does not stand in that quarter is its last place
 * @returns what changes: the item, and the others of the quarter where there is no number left between two ranks; empty when nothing does
 */
export function moveItem(placing: Placing, id: RoadmapItemId, { quarter, behind }: Destination): ItemsById {
  const item = placing.items.get(id)
  if (item === undefined) return none
  const there = itemsStartingIn(placing, quarter)
  const others = there.filter((other) => other.id !== id)
  const found = behind === null ? -1 : others.findIndex((other) => other.id === behind)
  const place = behind !== null && found < 0 ? others.length : found + 1
  const [before, next] = [others[place - 1], others[place]]
  if (there[place]?.id === id) return none
  const rank = rankBetween(before, next)
  const isFree = (before === undefined || rank > before.rank) && (next === undefined || rank < next.rank)
  const moved = movedTo(item, quarter, placing)
  if (isFree) return new Map([[id, { ...moved, rank }]])
  return new Map(others.toSpliced(place, 0, moved).map((one, index) => [one.id, { ...one, rank: index + 1 }]))
}

/** The first and the last quarter that an item's own days ask for; `null` when there are none, or they are the wrong way round. */
function quartersOfDays(item: RoadmapItem, today: IsoDate, startMonth: number): readonly [QuarterStart, QuarterStart] | null {
  const { quarter, quarterCount, startOn, dueOn, status } = item
  if (quarter === null || (startOn !== null && dueOn !== null && startOn > dueOn)) return null
  const startOf = (when: IsoDate | QuarterStart) => quarterOf(when, startMonth).start
  const later = (a: QuarterStart, b: QuarterStart) => (a > b ? a : b)
  const more = Math.max(1, quarterCount) - 1
  if (startOn !== null) return [startOf(startOn), dueOn === null ? quarterAfter(startOf(startOn), more) : startOf(dueOn)]
  if (dueOn === null) return null
  const end = startOf(dueOn)
  return [status === 'in-progress' ? startOf(quarter) : later(startOf(today), quarterAfter(end, -more)), end]
}

/**
 * An item brought to the quarters of its own days (docs/roadmap.md, rule 10): pinned there, with its days, and with its length unless they
 * say both ends. What is under way stays where it began and reaches to the day it is due.
 * @returns what changes; empty when its days give no such quarters, or ones that are over
 */
export function moveToDays(placing: Placing, id: RoadmapItemId, today: IsoDate): ItemsById {
  const item = placing.items.get(id)
  const startMonth = placing.profile.fiscalYearStartMonth
  const found = item === undefined ? null : quartersOfDays(item, today, startMonth)
  if (item === undefined || found === null) return none
  const [first, last] = found
  const present = quarterOf(today, startMonth).start
  const quarterCount = quartersBetween(first, last) + 1
  const isOver = last < present || (first < present && item.status === 'planned')
  if (isOver || quarterCount < 1 || quarterCount > roadmapLimits.quarterCount) return none
  const isThere = isSameQuarter(item.quarter, first, placing)
  const rank = isThere ? item.rank : (itemsStartingIn(placing, first).at(-1)?.rank ?? 0) + 1
  return new Map([[id, { ...item, quarter: first, quarterCount, rank, isPinned: true }]])
}

/** An item taken off the roadmap, and out of what others depend on. */
export function deleteItem(items: RoadmapItems, id: RoadmapItemId): ItemsById {
  if (!items.has(id)) return none
  const waiting = [...items.values()].filter(({ dependsOn }) => dependsOn.includes(id))
  return new Map<RoadmapItemId, RoadmapItem | null>([
    [id, null],
    ...waiting.map((item) => [item.id, { ...item, dependsOn: item.dependsOn.filter((one) => one !== id) }] as const),
  ])
}

/**
 * An item with another status. Once it is done it keeps the days it was planned with: the answer that follows would leave none to estimate,
 * and the quarter would seem to have room again.
 * @param today the day on which it was done, unless it says one already
 */
export function withStatus({ item, effortDays }: ResolvedItem, status: RoadmapStatus, today: IsoDate): RoadmapItem {
  if (status !== 'done') return { ...item, status, doneOn: null }
  return { ...item, status, doneOn: item.doneOn ?? today, effortDays }
}

/**
 * The id of the next item of the team's own.
 * @param random at least eight hex digits, such as a random UUID; counted on from where it is taken
 */
export function nextOwnId(items: RoadmapItems, random: string): RoadmapItemId {
  const digits = random.replaceAll(/[^0-9a-f]/gi, '').slice(0, 8)
  let number = Number.parseInt(digits, 16) || 0
  const written = () => `own-${number.toString(16).padStart(8, '0')}` as RoadmapItemId
  while (items.has(written())) number = (number + 1) % 0x1_0000_0000
  return written()
}

/** A new item of the team's own, last in its quarter, pinned where it was put. */
export function ownItem(
  placing: Placing,
  { random, quarter, title }: { random: string; quarter: QuarterStart | null; title: string },
): RoadmapItem {
  const last = itemsStartingIn(placing, quarter).at(-1)
  return newRoadmapItem(nextOwnId(placing.items, random), { title, quarter, isPinned: quarter !== null, rank: (last?.rank ?? 0) + 1 })
}

/** What to change so that the roadmap becomes another, for instance that of a proposed plan. What is the same object is left out. */
export function changesTo(before: RoadmapItems, after: RoadmapItems): ItemsById {
  const changes = new Map<RoadmapItemId, RoadmapItem | null>()
  for (const id of before.keys()) if (!after.has(id)) changes.set(id, null)
  for (const [id, item] of after) if (before.get(id) !== item) changes.set(id, item)
  return changes
}
