import type { Recommendation, RecommendationId } from '../model.ts'
import type { PlanInput, ResolvedItem, Urgency } from './plan.ts'
import { wantedRecommendations } from './wanted.ts'

const urgencyOrder: readonly Urgency[] = ['open-exposure', 'contradicted']

/** What decides whose turn it is. */
export type Standing = Pick<PlanInput, 'urgencies'> & {
  readonly recommendations: ReadonlyMap<RecommendationId, Recommendation>
  readonly wanted: ReadonlySet<RecommendationId>
}

export function standingOf(input: PlanInput): Standing {
  return {
    urgencies: input.urgencies,
    recommendations: new Map(input.model.recommendations.map((one) => [one.id, one])),
    wanted: new Set(wantedRecommendations(input).map(({ id }) => id)),
  }
}

/**
 * Whose turn it is (docs/roadmap.md, rule 3): what evidence puts first, then what the targets ask for, what lies beyond them, and the team's
 * own items; each by phase, effort and the order of the model. Where an item stands now plays no part, so that a plan proposed again changes
 * nothing. Prerequisites inherit it in `schedule`.
 */
export function priorityOf({ item, effortDays }: ResolvedItem, { urgencies, recommendations, wanted }: Standing): readonly number[] {
  const recommendation = item.recommendation === null ? undefined : recommendations.get(item.recommendation)
  if (recommendation === undefined) return [3, effortDays]
  const { id, phase, order } = recommendation
  const byNature = [phase, effortDays, order, item.aim ?? 0]
  const urgency = urgencies.get(id)
  if (urgency !== undefined) return [0, urgencyOrder.indexOf(urgency), ...byNature]
  return [wanted.has(id) ? 1 : 2, ...byNature]
}
