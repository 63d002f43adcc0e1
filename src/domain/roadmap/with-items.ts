import type { RoadmapItem, RoadmapItemId, RoadmapItems } from './roadmap-item.ts'

/** Items by id; `null`: there is none, or none any more. */
export type ItemsById = ReadonlyMap<RoadmapItemId, RoadmapItem | null>

/** The items with some put in, replaced or taken away. */
export function withItems(items: RoadmapItems, given: ItemsById): RoadmapItems {
  const next = new Map(items)
  for (const [id, item] of given) {
    if (item === null) next.delete(id)
    else next.set(id, item)
  }
  return next
}
