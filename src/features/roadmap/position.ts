import { itemsStartingIn, type Placing } from '../../domain/roadmap/edits.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { type ItemsById, withItems } from '../../domain/roadmap/with-items.ts'

/** The place an item has in its quarter once changes are made, from 1, and how many there are. */
export function positionOf(placing: Placing, changes: ItemsById, id: RoadmapItemId): { readonly place: number; readonly count: number } {
  const items = withItems(placing.items, changes)
  const there = itemsStartingIn({ ...placing, items }, items.get(id)?.quarter ?? null)
  return { place: there.findIndex((one) => one.id === id) + 1, count: there.length }
}
