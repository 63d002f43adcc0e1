import { itemsStartingIn } from '../../domain/roadmap/edits.ts'
import type { RoadmapItemId, RoadmapItems } from '../../domain/roadmap/roadmap-item.ts'
import { type ItemsById, withItems } from '../../domain/roadmap/with-items.ts'

/** The place an item has in its quarter once changes are made, from 1, and how many there are. */
export function positionOf(items: RoadmapItems, changes: ItemsById, id: RoadmapItemId): { readonly place: number; readonly count: number } {
  const next = withItems(items, changes)
  const there = itemsStartingIn(next, next.get(id)?.quarter ?? null)
  return { place: there.findIndex((one) => one.id === id) + 1, count: there.length }
}
