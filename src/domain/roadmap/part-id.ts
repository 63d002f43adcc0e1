import type { RecommendationId } from '../model.ts'
import type { RoadmapItem, RoadmapItemId } from './roadmap-item.ts'

/** The id of the next item of a recommendation: its own, then `-part-2` and so on. */
export function nextPartId(recommendation: RecommendationId, taken: { has(id: RoadmapItemId): boolean }): RoadmapItemId {
  let id: string = recommendation
  for (let part = 2; taken.has(id as RoadmapItemId); part += 1) id = `${recommendation}-part-${part}`
  return id as RoadmapItemId
}

/** Which part of its recommendation an item is, from 2, by its id; `null` for the first, which has the id of the recommendation, and for own items. */
export function partNumberOf({ id, recommendation }: Pick<RoadmapItem, 'id' | 'recommendation'>): number | null {
  const own: string = id
  const part = own === recommendation ? null : /-part-(\d+)$/.exec(own)
  return part === null ? null : Number(part[1])
}
