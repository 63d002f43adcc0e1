import type { EvidenceFile } from './evidence/evidence-file.ts'
import type { CapabilityId, Language, Phase, RecommendationId } from './model.ts'
import type { IsoDate, IsoMoment } from './moments.ts'
import type { Capacity, RoadmapItems } from './roadmap/roadmap-item.ts'
import type { Snapshot } from './snapshot.ts'

declare const brand: unique symbol
/** A random UUID. */
export type AssessmentId = string & { readonly [brand]: 'AssessmentId' }

/** Percent of the organisation covered; compatible with the model's own sheet (design: answers). */
export type Coverage = 0 | 25 | 50 | 75 | 100
export const coverages: readonly Coverage[] = [0, 25, 50, 75, 100]
export type AnswerValue = Coverage | 'unknown' | 'not-applicable'
export type Confidence = 'low' | 'medium' | 'high'
/** A page or document that bears on an answer. */
export type EvidenceLink = { readonly title: string; readonly url: string; readonly date: IsoDate | null }

/** What the team says about one recommendation. A note or an owner may stand before the answer itself. */
export type Answer = {
  /** `null`: not answered. */
  readonly value: AnswerValue | null
  /** Why the recommendation does not apply; only meaningful beside `not-applicable`. */
  readonly reason: string
  readonly rationale: string
  readonly owner: string
  readonly evidence: readonly EvidenceLink[]
  readonly confidence: Confidence | null
  /** The day the value was last given or confirmed; `null` while there is none. */
  readonly answeredOn: IsoDate | null
  /** The day on which the value was taken over from what evidence proposes; `null` when the team gave it by itself. */
  readonly takenFromEvidenceOn: IsoDate | null
}

export type Answers = ReadonlyMap<RecommendationId, Answer>

/** An answer nobody has touched. */
export const untouchedAnswer: Answer = {
  value: null,
  reason: '',
  rationale: '',
  owner: '',
  evidence: [],
  confidence: null,
  answeredOn: null,
  takenFromEvidenceOn: null,
}

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

/** One team's answers under one model version. */
export type Assessment = {
  readonly id: AssessmentId
  readonly modelId: string
  readonly modelVersion: number
  readonly profile: Profile
  readonly answers: Answers
  /** Findings files taken in, the newest taken in last; one per SHA-256. */
  readonly evidence: readonly EvidenceFile[]
  readonly roadmap: RoadmapItems
  /** The oldest first. */
  readonly snapshots: readonly Snapshot[]
  readonly createdAt: IsoMoment
  readonly changedAt: IsoMoment
  /** When it was last saved to a file of the user's; `null` never. */
  readonly savedToFileAt: IsoMoment | null
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
