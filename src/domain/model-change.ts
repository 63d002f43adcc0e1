import type { CapabilityId, Model, Phase, RecommendationId } from './model.ts'

/** What became of a recommendation between two versions of the model. */
export type RecommendationChange =
  | { readonly kind: 'same' | 'reworded'; readonly id: RecommendationId }
  /** To another phase or capability, perhaps reworded too. */
  | {
      readonly kind: 'moved'
      readonly id: RecommendationId
      readonly before: { readonly phase: Phase; readonly capability: CapabilityId }
    }
  /** One of several that came of `from`, which may be one of them. */
  | { readonly kind: 'split'; readonly id: RecommendationId; readonly from: RecommendationId }
  | { readonly kind: 'new'; readonly id: RecommendationId }
  /** Asked no more; `id` is of the older version. `replacedBy`: where what it asked is to be found now; answers are not carried there. */
  | { readonly kind: 'retired'; readonly id: RecommendationId; readonly replacedBy?: readonly RecommendationId[] }

/** From one version of the model to the next. */
export type ModelChange = { readonly from: number; readonly to: number; readonly changes: readonly RecommendationChange[] }

/**
 * A version of the model that is no longer asked, with what the next one changed. Of its recommendations only what scores and comparisons
 * need is known: order, phase, capability and group; effort, cost, prerequisites, roles, services and tags are empty.
 */
export type EarlierModel = {
  readonly model: Model
  readonly titles: ReadonlyMap<RecommendationId, string>
  readonly change: ModelChange
}
