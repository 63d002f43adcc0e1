declare const brand: unique symbol

/** Kebab-case and never a title; the ids of `assessments/aws-security-maturity/recommendations/`. */
export type RecommendationId = string & { readonly [brand]: 'RecommendationId' }
/** Kebab-case; the ids of `assessments/aws-security-maturity/model.yaml`. */
export type CapabilityId = string & { readonly [brand]: 'CapabilityId' }

/** Quick Wins, Foundational, Efficient, Optimized. */
export type Phase = 1 | 2 | 3 | 4
/** The phase something has reached; 0 is "before phase 1". */
export type PhaseReached = 0 | Phase
export const phases: readonly Phase[] = [1, 2, 3, 4]

/** Governance and operations are the headline maturity scores; protection keeps all recommendations in view (scoring rule "Groups"). */
export type Group = 'governance' | 'operations' | 'protection'
export const groups: readonly Group[] = ['governance', 'operations', 'protection']

export type Language = 'en' | 'ja'

/** Running charges for ten accounts: low below about 50 USD a month, medium below about 1,000, high above. */
export type CostClass = 'none' | 'low' | 'medium' | 'high'

export type Recommendation = {
  readonly id: RecommendationId
  /** The place in the model's own list, from 1. */
  readonly order: number
  readonly capability: CapabilityId
  readonly phase: Phase
  readonly group: Group
  readonly url: string
  /** Person-days for an organisation of ten accounts, from nothing to full coverage. */
  readonly effortDays: { readonly low: number; readonly high: number }
  readonly costClass: CostClass
  readonly prerequisites: readonly RecommendationId[]
  readonly roles: readonly string[]
  readonly services: readonly string[]
  readonly tags: readonly string[]
  /** False where the source facts were thin and a practitioner should read the text first. */
  readonly reviewed: boolean
}

export type Capability = { readonly id: CapabilityId; readonly group: Group }

/** The structure of the model, the same in every language, in the model's own order. */
export type Model = {
  readonly id: string
  /** A whole number, raised when the content changes; neither the app's nor the file format's version. */
  readonly version: number
  readonly site: string
  readonly capabilities: readonly Capability[]
  readonly recommendations: readonly Recommendation[]
  readonly roles: readonly string[]
  readonly tags: readonly string[]
}

export type Named = { readonly name: string; readonly purpose: string }

/** Names in one language: light enough for every screen. */
export type ModelNames = {
  readonly name: string
  readonly phases: Readonly<Record<Phase, Named>>
  readonly capabilities: ReadonlyMap<CapabilityId, Named & { readonly shortName: string }>
  readonly groups: Readonly<Record<Group, Named>>
  readonly roles: ReadonlyMap<string, string>
  readonly tags: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<RecommendationId, string>
}

/** The text of one recommendation in one language. Code stands between backticks. */
export type RecommendationText = {
  readonly title: string
  readonly overview: string
  /** What each step of coverage looks like for this recommendation; the keys are percent of the organisation. */
  readonly coverage: Readonly<Record<25 | 50 | 75 | 100, string>>
  readonly questions: readonly string[]
  readonly check: readonly string[]
  readonly firstSteps: readonly string[]
  readonly pitfalls: readonly string[]
  readonly thirdParty: string
}

export type ModelTexts = ReadonlyMap<RecommendationId, RecommendationText>
