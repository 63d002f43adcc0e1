import type { IsoDate } from '../domain/moments.ts'
import { partNumberOf } from '../domain/roadmap/part-id.ts'
import type { ResolvedItem } from '../domain/roadmap/plan.ts'
import type { RoadmapItem, RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import { type ReportContext, titleOf } from './context.ts'
import type { RoadmapResult } from './quarters.ts'

/** What the team calls an item, masked, else what the model does; a part split off says which it is. */
export function itemTitle(context: ReportContext, item: RoadmapItem): string {
  const { words, mask } = context
  if (item.title.trim() !== '') return mask(item.title.trim())
  if (item.recommendation === null) return words.say('item.unnamed')
  const title = titleOf(context, item.recommendation)
  const part = partNumberOf(item)
  return part === null ? title : words.say('item.part', { title, number: String(part) })
}

/** Who is to do it, masked; the word for nobody where it is empty. */
export function personText({ words, maskPeople }: ReportContext, owner: string): string {
  return owner.trim() === '' ? words.say('general.nobody') : maskPeople(owner.trim())
}

/** How one sees that an item is done: in the team's words, masked, else as the model says of the step it aims at; empty when neither does. */
export function criterionOf({ texts, mask }: ReportContext, { recommendation, aim, successCriterion }: RoadmapItem): string {
  if (successCriterion.trim() !== '') return mask(successCriterion.trim())
  if (recommendation === null || aim === null || aim === 0) return ''
  return texts?.get(recommendation)?.coverage[aim] ?? ''
}

const byRank = ({ item: a }: ResolvedItem, { item: b }: ResolvedItem) => a.rank - b.rank || (a.id < b.id ? -1 : 1)

/** The items that have not been given up in the order of the roadmap: by the quarter in which they begin, those without one last. */
export function itemsInOrder({ resolved }: RoadmapResult): readonly ResolvedItem[] {
  const start = (one: ResolvedItem) => one.quarter?.start ?? '~'
  return [...resolved.values()]
    .filter(({ item }) => item.status !== 'cancelled')
    .toSorted((a, b) => (start(a) === start(b) ? byRank(a, b) : start(a) < start(b) ? -1 : 1))
}

/** The number under which each item stands in the chapter's tables, from 1. */
export function itemNumbers(roadmap: RoadmapResult): ReadonlyMap<RoadmapItemId, number> {
  return new Map(itemsInOrder(roadmap).map(({ item }, index) => [item.id, index + 1]))
}

/** How an item stands; late goes before the rest. */
export function standingOf({ item, dueOn }: ResolvedItem, today: IsoDate): 'planned' | 'in-progress' | 'done' | 'cancelled' | 'overdue' {
  const isOpen = item.status === 'planned' || item.status === 'in-progress'
  return isOpen && dueOn !== null && dueOn < today ? 'overdue' : item.status
}
