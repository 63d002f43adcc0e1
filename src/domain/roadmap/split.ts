import type { Coverage } from '../answer.ts'
import { coverages } from '../answer.ts'
import { quarterAfter } from '../fiscal-quarter.ts'
import { nextOwnId } from './edits.ts'
import { liftOf } from './effort.ts'
import { nextPartId } from './part-id.ts'
import { partsOf, type RoadmapInput } from './resolve.ts'
import type { RoadmapItem, RoadmapItemId } from './roadmap-item.ts'
import type { ItemsById } from './with-items.ts'

/** Where the first half ends, and how much of the work it is, a ratio. */
type Cut = { readonly aim: Coverage | null; readonly share: number }

/** Half of the steps of coverage that an item takes, the odd one to the first part; a single step is one that both parts share. */
function cutOf(item: RoadmapItem, { model, answers, items }: RoadmapInput): Cut {
  const recommendation = model.recommendations.find(({ id }) => id === item.recommendation)
  if (item.aim === null || recommendation === undefined) return { aim: item.aim, share: 0.5 }
  const { from, to } = liftOf({ ...item, aim: item.aim }, { recommendation, answers, parts: partsOf(items).get(recommendation.id) ?? [] })
  const steps = coverages.filter((step) => step > from * 100 && step <= to * 100)
  if (steps.length < 2) return { aim: item.aim, share: 0.5 }
  const first = Math.ceil(steps.length / 2)
  return { aim: steps[first - 1] ?? item.aim, share: first / steps.length }
}

function halfDays(days: number): number {
  return Math.round(days * 2) / 2
}

/** Behind the item and before the next one of its quarter. */
function rankBehind(item: RoadmapItem, { items }: RoadmapInput): number {
  const later = [...items.values()].filter((one) => one.quarter === item.quarter && one.rank > item.rank).map((one) => one.rank)
  return later.length === 0 ? item.rank + 1 : (item.rank + Math.min(...later)) / 2
}

function halvesOf(item: RoadmapItem, id: RoadmapItemId, input: RoadmapInput): readonly [RoadmapItem, RoadmapItem] {
  const { aim, share } = cutOf(item, input)
  const firstDays = item.effortDays === null ? null : halfDays(item.effortDays * share)
  const firstCount = Math.ceil(item.quarterCount / 2)
  const isLong = item.quarterCount > 1
  const first = { ...item, aim, effortDays: firstDays, quarterCount: Math.max(1, firstCount), dueOn: null, successCriterion: '' }
  const second: RoadmapItem = {
    ...item,
    id,
    effortDays: item.effortDays === null || firstDays === null ? null : item.effortDays - firstDays,
    quarter: isLong && item.quarter !== null ? quarterAfter(item.quarter, firstCount) : item.quarter,
    quarterCount: Math.max(1, item.quarterCount - firstCount),
    rank: rankBehind(item, input),
    startOn: null,
    dependsOn: [...item.dependsOn, item.id],
    status: 'planned',
  }
  return [first, second]
}

/**
 * An item cut in two (docs/roadmap.md, rule 10): the first part keeps its id, the second waits for it, and whatever waited for the item waits
 * for both. The aims are divided among the steps of coverage, the days with them; effort that is left to the model shares itself. An item
 * that takes several quarters is cut in time too.
 * @param random makes the id of the second part of an own item; see `nextOwnId`
 * @returns what changes; empty when there is no such item or it is done or cancelled
 */
export function splitItem(input: RoadmapInput, id: RoadmapItemId, random: string): ItemsById {
  const { items, model } = input
  const item = items.get(id)
  if (item === undefined || item.status === 'done' || item.status === 'cancelled') return new Map()
  const isKnown = model.recommendations.some((one) => one.id === item.recommendation)
  const second = item.recommendation !== null && isKnown ? nextPartId(item.recommendation, items) : nextOwnId(items, random)
  const waiting = [...items.values()].filter((one) => one.id !== id && one.dependsOn.includes(id))
  return new Map([
    ...halvesOf(item, second, input).map((half) => [half.id, half] as const),
    ...waiting.map((one) => [one.id, { ...one, dependsOn: [...one.dependsOn, second] }] as const),
  ])
}
