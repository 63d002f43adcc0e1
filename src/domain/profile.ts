import type { CapabilityId, Language, Phase, RecommendationId } from './model.ts'
import type { IsoDate } from './moments.ts'
import type { Capacity } from './roadmap/roadmap-item.ts'

/** What the team says of itself and of the rules it scores by. All of it can be changed later. */
export type Profile = {
  /** What the list of assessments and the report call it. */
  readonly name: string
  readonly organisation: string
  /** Accounts, organisational units, systems or products in scope, in the team's words. */
  readonly scope: string
  /** How many AWS accounts are in scope; `null` when not said. */
  readonly accountCount: number | null
  readonly participants: readonly string[]
  /** The language the assessment was begun in; the screen and the report choose their own. */
  readonly language: Language
  readonly targetPhase: Phase
  /** Targets that differ from `targetPhase`. */
  readonly capabilityTargets: ReadonlyMap<CapabilityId, Phase>
  /** 1 is January; 4 is the usual start in Japan. */
  readonly fiscalYearStartMonth: number
  /** The value from which a recommendation counts as achieved, a ratio above 0 and at most 1. */
  readonly threshold: number
  /** Weights that differ from 1, each above 0. */
  readonly weights: ReadonlyMap<RecommendationId, number>
  readonly capacity: Capacity
  /** The day on which the review of this quarter began: answers from before it are last quarter's. `null`: the first time. */
  readonly reviewSince: IsoDate | null
}

/** A profile with the defaults of the design: target Foundational, threshold "largely achieved", fiscal year from April. */
export function newProfile(language: Language): Profile {
  return {
    name: '',
    organisation: '',
    scope: '',
    accountCount: null,
    participants: [],
    language,
    targetPhase: 2,
    capabilityTargets: new Map(),
    fiscalYearStartMonth: 4,
    threshold: 0.75,
    weights: new Map(),
    capacity: { daysPerQuarter: 20, byQuarter: new Map(), teams: [] },
    reviewSince: null,
  }
}
