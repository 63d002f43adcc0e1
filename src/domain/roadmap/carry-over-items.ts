import { goalsOf } from '../carry-over.ts'
import type { RecommendationId } from '../model.ts'
import type { EarlierModel } from '../model-change.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from './roadmap-item.ts'

function freeId(part: RecommendationId, taken: ReadonlySet<string>): RoadmapItemId {
  let id: string = part
  for (let number = 2; taken.has(id); number += 1) id = `${part}-part-${number}`
  return id as RoadmapItemId
}

/** Its parts as items of their own, what is left of its effort spread evenly. The first keeps the id, which ticket systems know it by. */
function partsOf(item: RoadmapItem, parts: readonly RecommendationId[], taken: Set<string>): readonly RoadmapItem[] {
  const own = parts.find((id) => id === item.recommendation) ?? parts[0]
  const effortDays = item.effortDays === null ? null : item.effortDays / parts.length
  return parts.map((recommendation) => {
    if (recommendation === own) return { ...item, recommendation, effortDays }
    const id = freeId(recommendation, taken)
    taken.add(id)
    return { ...item, id, recommendation, effortDays }
  })
}

/**
 * Roadmap items carried over to the next version of the model. Those of a recommendation that was split become one for each part, all of
 * which whatever depended on it now depends on; those of one asked no more become items of the team's own, under the title they had.
 */
export function carryOverItems(items: RoadmapItems, { change, titles }: Pick<EarlierModel, 'change' | 'titles'>): RoadmapItems {
  const goals = goalsOf(change)
  const taken = new Set<string>(items.keys())
  const became = new Map<RoadmapItemId, readonly RoadmapItem[]>()
  for (const [id, item] of items) {
    const ends = item.recommendation === null ? undefined : goals.get(item.recommendation)
    if (item.recommendation === null || ends === undefined) became.set(id, [item])
    else if (ends.length > 0)
      became.set(
        id,
        partsOf(
          item,
          ends.map((goal) => goal.id),
          taken,
        ),
      )
    else
      became.set(id, [
        { ...item, recommendation: null, title: item.title || (titles.get(item.recommendation) ?? item.recommendation), aim: null },
      ])
  }
  const dependencies = ({ dependsOn }: RoadmapItem) => dependsOn.flatMap((id) => became.get(id)?.map((one) => one.id) ?? [id])
  return new Map([...became.values()].flat().map((item) => [item.id, { ...item, dependsOn: dependencies(item) }]))
}
