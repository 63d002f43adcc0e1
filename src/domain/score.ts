import type { Answer, Answers } from './answer.ts'
import type { Recommendation, RecommendationId } from './model.ts'

/** Raised whenever the same answers would give another number. A snapshot keeps the version it was scored by. */
export const scoringVersion = 1

/** Ratios in [0, 1]: what is certain, and what it would be if every unknown and unanswered recommendation were fully met. */
export type Band = { readonly low: number; readonly high: number }

export type Weights = ReadonlyMap<RecommendationId, number>

/** How a set of recommendations has been answered. `applicable` = `total` − `notApplicable`; `answered` includes `unknown`. */
export type Tally = {
  readonly total: number
  readonly applicable: number
  readonly answered: number
  readonly unknown: number
  readonly unanswered: number
  readonly notApplicable: number
}

export type Score = {
  /** `null`: nothing applies. Shown as "—", never as 0 or 100 (docs/scoring.md, rule 3). */
  readonly band: Band | null
  readonly tally: Tally
  /**
   * What the not-applicables add to the low end: a ratio in [0, 1], the low end less what it would be if each of them counted 0.
   * `null` where `band` is. Not rounded.
   */
  readonly addedByNotApplicable: number | null
}

/**
 * What one answer is worth (docs/scoring.md, rule 1).
 * @returns ratios; `null` for "not applicable", which leaves the denominator. Unknown and unanswered are [0, 1].
 */
export function answerBand(answer: Answer | undefined): Band | null {
  const value = answer?.value ?? null
  if (value === 'not-applicable') return null
  if (value === null || value === 'unknown') return { low: 0, high: 1 }
  return { low: value / 100, high: value / 100 }
}

/** Counts of a set of recommendations; see `Tally`. */
export function tallyOf(recommendations: readonly Recommendation[], answers: Answers): Tally {
  let unknown = 0
  let unanswered = 0
  let notApplicable = 0
  for (const { id } of recommendations) {
    const value = answers.get(id)?.value ?? null
    if (value === null) unanswered += 1
    else if (value === 'unknown') unknown += 1
    else if (value === 'not-applicable') notApplicable += 1
  }
  const total = recommendations.length
  const applicable = total - notApplicable
  return { total, applicable, answered: applicable - unanswered, unknown, unanswered, notApplicable }
}

/**
 * The score of any set of recommendations: a phase, a capability, a group, all (docs/scoring.md, rule 2).
 * @param weights those that differ from 1
 * @returns the weighted mean over the applicable ones as a band, beside the counts that qualify it
 */
export function scoreOf(recommendations: readonly Recommendation[], answers: Answers, weights: Weights): Score {
  let low = 0
  let high = 0
  let applicableWeight = 0
  let totalWeight = 0
  for (const { id } of recommendations) {
    const weight = weights.get(id) ?? 1
    totalWeight += weight
    const band = answerBand(answers.get(id))
    if (band === null) continue
    applicableWeight += weight
    low += weight * band.low
    high += weight * band.high
  }
  const tally = tallyOf(recommendations, answers)
  if (applicableWeight === 0) return { band: null, tally, addedByNotApplicable: null }
  const band = { low: low / applicableWeight, high: high / applicableWeight }
  return { band, tally, addedByNotApplicable: band.low - low / totalWeight }
}
