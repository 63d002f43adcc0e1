import { goalsOf } from '../carry-over.ts'
import type { RecommendationId } from '../model.ts'
import type { EarlierModel } from '../model-change.ts'
import { nextPartId } from './part-id.ts'
import type { RoadmapItem, RoadmapItems } from './roadmap-item.ts'
import { roadmapLimits } from './roadmap-limits.ts'

/** Its parts as items of their own, its effort spread evenly. The one whose recommendation is first keeps the id: ticket systems know it by that. */
function partsOf(item: RoadmapItem, parts: readonly RecommendationId[], taken: Set<string>): readonly RoadmapItem[] {
  const own = parts.find((id) => id === item.recommendation) ?? parts[0] ?? item.recommendation
  // Where there is no room for more, it stays in one piece.
  if (parts.length < 2 || taken.size + parts.length - 1 > roadmapLimits.items) return [{ ...item, recommendation: own }]
  const effortDays = item.effortDays === null ? null : item.effortDays / parts.length
  return parts.map((recommendation) => {
    if (recommendation === own) return { ...item, recommendation, effortDays }
    const id = nextPartId(recommendation, taken)
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
  const after = (item: RoadmapItem): readonly RoadmapItem[] => {
    const { recommendation } = item
    const ends = recommendation === null ? undefined : goals.get(recommendation)
    if (recommendation === null || ends === undefined) return [item]
    const parts = ends.map((goal) => goal.id)
    if (parts.length > 0) return partsOf(item, parts, taken)
    return [{ ...item, recommendation: null, title: item.title || (titles.get(recommendation) ?? recommendation), aim: null }]
  }
  const became = new Map([...items].map(([id, item]) => [id, after(item)]))
  const dependencies = ({ dependsOn }: RoadmapItem) => {
    const all = dependsOn.flatMap((id) => became.get(id)?.map((one) => one.id) ?? [id])
    return all.length > roadmapLimits.dependsOn ? dependsOn : all
  }
  return new Map([...became.values()].flat().map((item) => [item.id, { ...item, dependsOn: dependencies(item) }]))
}
