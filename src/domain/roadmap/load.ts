import { type FiscalQuarter, type QuarterStart, quarterOf, quartersBetween, quartersFrom } from '../fiscal-quarter.ts'
import type { Profile } from '../profile.ts'
import { horizonQuarters, type PlanInput, type QuarterLoad, type ResolvedItem } from './plan.ts'
import { type ResolvedItems, resolvedItems } from './resolve.ts'
import type { Slot } from './room.ts'

/** The quarters a plan looks ahead, from the one that holds today. */
export function quartersOfPlan({ profile, today }: Pick<PlanInput, 'profile' | 'today'>): readonly FiscalQuarter[] {
  const { start } = quarterOf(today, profile.fiscalYearStartMonth)
  return quartersFrom(start, horizonQuarters, profile.fiscalYearStartMonth)
}

/** What there is in each quarter, in person-days; `byQuarter` is heeded for the quarter that holds the month it names. */
export function slotsOf(profile: Profile, quarters: readonly FiscalQuarter[]): readonly Slot[] {
  const { capacity, fiscalYearStartMonth } = profile
  const differing = new Map([...capacity.byQuarter].map(([start, days]) => [quarterOf(start, fiscalYearStartMonth).start, days]))
  const teamDays = new Map(capacity.teams.map(({ name, daysPerQuarter }) => [name, daysPerQuarter]))
  return quarters.map(({ start }) => ({ days: differing.get(start) ?? capacity.daysPerQuarter, teamDays }))
}

/** How many quarters lie from one to another, of which one may be of another start of the fiscal year: whole, rounded down. */
export function quarterIndex(first: QuarterStart, start: QuarterStart): number {
  return Math.floor(quartersBetween(first, start))
}

/** The days an item takes of each of its quarters. */
export function daysPerQuarter({ item, effortDays }: ResolvedItem): number {
  return effortDays / Math.max(1, item.quarterCount)
}

const byRank = (a: ResolvedItem, b: ResolvedItem) => a.item.rank - b.item.rank || (a.item.id < b.item.id ? -1 : 1)

/** The items at work in each of the quarters, by rank: one list per quarter, in their order. */
export function itemsByQuarter(resolved: ResolvedItems, quarters: readonly FiscalQuarter[]): readonly (readonly ResolvedItem[])[] {
  const [first] = quarters
  const lists = quarters.map((): ResolvedItem[] => [])
  if (first === undefined) return lists
  for (const one of resolved.values()) {
    if (one.item.status === 'cancelled' || one.quarter === null) continue
    const from = quarterIndex(first.start, one.quarter.start)
    const to = Math.min(quarters.length, from + Math.max(1, one.item.quarterCount))
    for (let index = Math.max(0, from); index < to; index += 1) lists[index]?.push(one)
  }
  return lists.map((list) => list.toSorted(byRank))
}

function sumOfDays(items: readonly ResolvedItem[]): number {
  return items.reduce((sum, one) => sum + daysPerQuarter(one), 0)
}

/**
 * What each quarter asks for and what there is (docs/roadmap.md, rule 6): what is done counts, what was cancelled does not.
 * @param quarters in a row; those of the plan unless others are asked for
 */
export function quarterLoads(
  input: Omit<PlanInput, 'urgencies'>,
  resolved: ResolvedItems = resolvedItems(input),
  quarters: readonly FiscalQuarter[] = quartersOfPlan(input),
): readonly QuarterLoad[] {
  const slots = slotsOf(input.profile, quarters)
  const lists = itemsByQuarter(resolved, quarters)
  return quarters.map((quarter, index) => {
    const items = lists[index] ?? []
    return {
      quarter,
      days: sumOfDays(items),
      capacityDays: slots[index]?.days ?? 0,
      teams: [...(slots[index]?.teamDays ?? [])].map(([name, capacityDays]) => ({
        name,
        days: sumOfDays(items.filter(({ item }) => item.team === name)),
        capacityDays,
      })),
    }
  })
}
