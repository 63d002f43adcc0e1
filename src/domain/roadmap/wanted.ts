import type { Coverage } from '../answer.ts'
import type { Recommendation, RecommendationId } from '../model.ts'
import { stepAtThreshold } from '../next-gate.ts'
import { isAchieved } from '../phase-reached.ts'
import { targetOf } from '../target.ts'
import { isPart } from './effort.ts'
import { nextPartId } from './part-id.ts'
import type { RoadmapInput } from './resolve.ts'
import { newRoadmapItem, type RoadmapItem } from './roadmap-item.ts'

/** Where a recommendation must stand to count as achieved: the first step of the answer scale at or above the threshold. */
export function aimOf(threshold: number): Coverage {
  return (stepAtThreshold(threshold) * 100) as Coverage
}

/**
 * What the plan must hold: every recommendation not achieved that the targets ask for, and of its prerequisites, and theirs, those not
 * achieved (docs/roadmap.md, rule 1). In the order of the model.
 */
export function wantedRecommendations({ model, answers, profile }: Omit<RoadmapInput, 'items'>): readonly Recommendation[] {
  const open = new Map(
    model.recommendations.filter(({ id }) => isAchieved(answers, id, profile.threshold) === false).map((one) => [one.id, one]),
  )
  const wanted = new Set([...open.values()].filter(({ capability, phase }) => phase <= targetOf(capability, profile)))
  // A set gives what is added while it is gone through, too.
  for (const { prerequisites } of wanted) {
    for (const id of prerequisites) {
      const prerequisite = open.get(id)
      if (prerequisite !== undefined) wanted.add(prerequisite)
    }
  }
  return model.recommendations.filter((one) => wanted.has(one))
}

/**
 * Items for what is wanted and not on the roadmap yet, without a place (docs/roadmap.md, rule 1). One that was cancelled is not asked for
 * again. A recommendation whose items stop short of the threshold gets one more, after them.
 */
export function missingItems(input: RoadmapInput): readonly RoadmapItem[] {
  const aim = aimOf(input.profile.threshold)
  const own = new Map<RecommendationId, RoadmapItem[]>()
  for (const item of input.items.values()) {
    if (item.recommendation !== null) own.set(item.recommendation, [...(own.get(item.recommendation) ?? []), item])
  }
  return wantedRecommendations(input).flatMap(({ id }) => {
    const there = own.get(id) ?? []
    if (there.some((item) => (item.aim ?? 0) >= aim)) return []
    const before = there.filter(isPart).map((item) => item.id)
    return [newRoadmapItem(nextPartId(id, input.items), { recommendation: id, aim, dependsOn: before.toSorted() })]
  })
}
