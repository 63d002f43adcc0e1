import type { Comparison } from '../domain/comparison/comparison.ts'
import type { Trends } from '../domain/comparison/trends.ts'
import type { Model, ModelNames, RecommendationId } from '../domain/model.ts'
import type { EarlierModel } from '../domain/model-change.ts'

/** A comparison with the trends up to it, and what it takes to name what it speaks of. */
export type ComparisonView = {
  readonly comparison: Comparison
  readonly trends: Trends
  /** Under which both sides are compared. */
  readonly model: Model
  readonly names: ModelNames
  readonly earlier: readonly EarlierModel[]
}

/** The title of a recommendation, be it one that is asked no more. */
export function recommendationTitle({ names, earlier }: ComparisonView, id: RecommendationId): string {
  return names.titles.get(id) ?? earlier.findLast(({ titles }) => titles.has(id))?.titles.get(id) ?? id
}
