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

/** The quarter as a number that grows, so that items keep their order in time; unplaced ones come last. */
function timeOf({ quarter }: ResolvedItem): number {
  return quarter === null ? Number.MAX_SAFE_INTEGER : Number(quarter.start.slice(0, 4)) * 12 + Number(quarter.start.slice(5, 7))
}

/**
 * Whose turn it is (docs/roadmap.md, rule 3): what evidence puts first, then what the targets ask for by phase, effort and the order of the
 * model, then the team's own items and those beyond the targets, in the order in which the team has them. Prerequisites inherit it in
 * `schedule`.
 */
export function priorityOf(one: ResolvedItem, { urgencies, recommendations, wanted }: Standing): readonly number[] {
  const { item, effortDays } = one
  const recommendation = item.recommendation === null ? undefined : recommendations.get(item.recommendation)
  if (recommendation === undefined) return [2, timeOf(one), item.rank]
  const { id, phase, order } = recommendation
  const byNature = [phase, effortDays, order, item.aim ?? 0]
  const urgency = urgencies.get(id)
  if (urgency !== undefined) return [0, urgencyOrder.indexOf(urgency), ...byNature]
  return wanted.has(id) ? [1, ...byNature] : [2, timeOf(one), item.rank, ...byNature]
}
