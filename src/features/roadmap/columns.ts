import { type FiscalQuarter, type QuarterStart, quarterAfter, quartersFrom } from '../../domain/fiscal-quarter.ts'
import { quarterIndex, quarterLoads } from '../../domain/roadmap/load.ts'
import type { QuarterLoad, ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { Plan } from './use-plan.ts'

/** One column of the board. */
export type Column = {
  /** `null`: what has no quarter. */
  readonly quarter: FiscalQuarter | null
  /** `null` where there is no quarter. */
  readonly load: QuarterLoad | null
  /** What begins here, by rank. */
  readonly items: readonly ResolvedItem[]
  /** What has begun before and goes on here. */
  readonly goingOn: readonly ResolvedItem[]
}

export type Columns = {
  readonly unplaced: Column
  /** Quarters before the present one in which something begins; empty when nothing does. */
  readonly past: readonly Column[]
  /** From the present one to the first empty one behind the last item; at least four. Of quarters far off, only those in which something begins. */
  readonly ahead: readonly Column[]
}

// Ten years: a year that somebody mistyped would else have the board draw thousands of empty columns.
const mostInARow = 40

const byRank = (a: ResolvedItem, b: ResolvedItem) => a.item.rank - b.item.rank || (a.item.id < b.item.id ? -1 : 1)

/** How many quarters before and after the present one are needed to show every item, and one more. */
function reach(plan: Plan, present: QuarterStart): { readonly before: number; readonly after: number } {
  let [before, after] = [0, 3]
  for (const { quarter, lastQuarter } of plan.resolved.values()) {
    if (quarter === null || lastQuarter === null) continue
    before = Math.max(before, -quarterIndex(present, quarter.start))
    after = Math.max(after, quarterIndex(present, lastQuarter.start) + 1)
  }
  return { before, after }
}

/** The items of the plan in columns by the quarter in which they begin. */
export function columnsOf(plan: Plan): Columns {
  const { input, resolved, quarters } = plan
  const present = quarters[0]?.start
  const unplaced: ResolvedItem[] = []
  const starting = new Map<QuarterStart, ResolvedItem[]>()
  for (const one of resolved.values()) {
    if (one.quarter === null) unplaced.push(one)
    else starting.set(one.quarter.start, [...(starting.get(one.quarter.start) ?? []), one])
  }
  const none = { quarter: null, load: null, items: unplaced.toSorted(byRank), goingOn: [] }
  if (present === undefined) return { unplaced: none, past: [], ahead: [] }
  const { before, after } = reach(plan, present)
  const all = quartersFrom(quarterAfter(present, -before), before + after + 1, input.profile.fiscalYearStartMonth)
  const loads = quarterLoads(input, resolved, all)
  const longer = [...resolved.values()].filter((one) => one.item.quarterCount > 1 && one.item.status !== 'cancelled').toSorted(byRank)
  const columns = all.map((quarter, index): Column => {
    const goesOnIn = (one: ResolvedItem) =>
      one.quarter !== null && one.lastQuarter !== null && one.quarter.start < quarter.start && one.lastQuarter.start >= quarter.start
    const items = (starting.get(quarter.start) ?? []).toSorted(byRank)
    return { quarter, load: loads[index] ?? null, items, goingOn: longer.filter(goesOnIn) }
  })
  return {
    unplaced: none,
    past: columns.slice(0, before).filter(({ items }) => items.length > 0),
    ahead: columns.slice(before).filter(({ items }, index) => index < mostInARow || items.length > 0),
  }
}
