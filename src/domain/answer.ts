import type { RecommendationId } from './model.ts'
import type { IsoDate } from './moments.ts'

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
