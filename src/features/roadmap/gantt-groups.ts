import type { GanttKind } from '../../charts/gantt-bar.ts'
import { type FiscalQuarter, type QuarterStart, quarterAfter, quartersFrom } from '../../domain/fiscal-quarter.ts'
import type { Model, ModelNames } from '../../domain/model.ts'
import { quarterIndex } from '../../domain/roadmap/load.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { Plan } from './use-plan.ts'
import { phaseWithName, type RoadmapWords } from './words.ts'

export const groupings = ['capability', 'phase', 'owner'] as const
export type Grouping = (typeof groupings)[number]

export type Group = { readonly heading: string; readonly items: readonly ResolvedItem[] }

type Around = { readonly t: RoadmapWords; readonly model: Model; readonly names: ModelNames }

/** Where an item belongs: a key to sort by, and the heading. What belongs nowhere comes last. */
function placeOf(one: ResolvedItem, by: Grouping, { t, model, names }: Around): { readonly key: string; readonly heading: string } {
  if (by === 'owner') return one.owner === '' ? { key: '￿', heading: t('card.noOwner') } : { key: one.owner, heading: one.owner }
  const recommendation = model.recommendations.find(({ id }) => id === one.item.recommendation)
  if (recommendation === undefined) return { key: '￿', heading: t('ownItems') }
  const { capability, phase } = recommendation
  if (by === 'phase') return { key: String(phase), heading: phaseWithName(t, names, phase) }
  const order = model.capabilities.findIndex(({ id }) => id === capability)
  return { key: String(order).padStart(3, '0'), heading: names.capabilities.get(capability)?.name ?? capability }
}

function byTime(a: ResolvedItem, b: ResolvedItem): number {
  const [from, to] = [a.quarter?.start ?? '￿', b.quarter?.start ?? '￿']
  return from === to ? a.item.rank - b.item.rank || (a.item.id < b.item.id ? -1 : 1) : from < to ? -1 : 1
}

/** The placed items under headings, each group by time. */
export function groupsOf(plan: Plan, by: Grouping, around: Around): readonly Group[] {
  const found = new Map<string, { readonly heading: string; readonly items: ResolvedItem[] }>()
  for (const one of plan.resolved.values()) {
    if (one.quarter === null) continue
    const { key, heading } = placeOf(one, by, around)
    const group = found.get(key) ?? { heading, items: [] }
    group.items.push(one)
    found.set(key, group)
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { heading, items }]) => ({ heading, items: items.toSorted(byTime) }))
}

/** A page of groups: `size` items from the first on, each under its heading. */
export function pageOf(groups: readonly Group[], page: number, size: number): readonly Group[] {
  let [skip, left] = [page * size, size]
  return groups.flatMap(({ heading, items }): readonly Group[] => {
    const from = Math.min(skip, items.length)
    skip -= from
    const shown = items.slice(from, from + left)
    left -= shown.length
    return shown.length === 0 ? [] : [{ heading, items: shown }]
  })
}

/** How an item stands; overdue goes before the others. */
export function kindOf({ item, dueOn }: ResolvedItem, today: string): GanttKind {
  const isOpen = item.status === 'planned' || item.status === 'in-progress'
  return isOpen && dueOn !== null && dueOn < today ? 'overdue' : item.status
}

/** First and last column of an item, counted from a quarter. */
export function spanOf({ quarter, lastQuarter }: ResolvedItem, first: QuarterStart): { readonly from: number; readonly to: number } {
  if (quarter === null || lastQuarter === null) return { from: -1, to: -1 }
  return { from: quarterIndex(first, quarter.start), to: quarterIndex(first, lastQuarter.start) }
}

const [mostBefore, fewest] = [2, 4]

/** The quarters of the chart: from the first item, at most two before the present, to the last one within the plan; at least four. */
export function ganttQuarters({ quarters, resolved, input }: Plan): readonly FiscalQuarter[] {
  const [present] = quarters
  if (present === undefined) return []
  const spans = [...resolved.values()].filter(({ quarter }) => quarter !== null).map((one) => spanOf(one, present.start))
  const from = Math.max(-mostBefore, Math.min(0, ...spans.map((span) => span.from)))
  const to = Math.min(quarters.length - 1, Math.max(0, ...spans.map((span) => span.to)))
  return quartersFrom(quarterAfter(present.start, from), Math.max(fewest, to - from + 1), input.profile.fiscalYearStartMonth)
}
