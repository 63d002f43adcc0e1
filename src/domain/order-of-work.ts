import type { Answers } from './answer.ts'
import type { Model, Recommendation, RecommendationId } from './model.ts'
import { effortToThreshold } from './next-gate.ts'
import { isAchieved } from './phase-reached.ts'

/** Why a recommendation stands where it does. */
export type OrderedWork = {
  readonly recommendation: Recommendation
  /** Not achieved themselves, so they come before it in the list. */
  readonly after: readonly RecommendationId[]
}

/**
 * The recommended order of everything not achieved: by phase, prerequisites first, then the least effort (docs/scoring.md, rule 8).
 * @returns each open recommendation once; a prerequisite stands before what needs it. Same answers, same order.
 */
export function orderOfWork(model: Model, answers: Answers, threshold: number): readonly OrderedWork[] {
  const open = model.recommendations.filter(({ id }) => isAchieved(answers, id, threshold) === false)
  const openIds = new Set(open.map(({ id }) => id))
  const days = new Map(open.map((one) => [one.id, effortToThreshold(one, answers, threshold).high]))
  const waiting = open.toSorted((a, b) => a.phase - b.phase || (days.get(a.id) ?? 0) - (days.get(b.id) ?? 0) || a.order - b.order)
  const placed = new Set<RecommendationId>()
  const ordered: OrderedWork[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex((one) => one.prerequisites.every((id) => !openIds.has(id) || placed.has(id)))
    // The compiler refuses a model with a cycle, so something is always free; the first one stands in for a broken model.
    const [recommendation] = waiting.splice(Math.max(0, next), 1)
    if (!recommendation) break
    placed.add(recommendation.id)
    ordered.push({ recommendation, after: recommendation.prerequisites.filter((id) => openIds.has(id)) })
  }
  return ordered
}
