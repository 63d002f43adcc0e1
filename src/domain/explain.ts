import type { Answers, AnswerValue } from './answer.ts'
import type { Model, Phase, Recommendation } from './model.ts'
import { phases } from './model.ts'
import { isAchieved } from './phase-reached.ts'
import type { Profile } from './profile.ts'
import { answerBand, type Band, type Weights } from './score.ts'
import { targetOf } from './target.ts'

/** What one answer brings into a score. */
export type ScoreTerm = {
  readonly recommendation: Recommendation
  /** `null`: not answered. */
  readonly value: AnswerValue | null
  readonly weight: number
  /** `null`: it does not apply and leaves the denominator. */
  readonly band: Band | null
}

export type ScoreTerms = {
  /** In the order given. */
  readonly terms: readonly ScoreTerm[]
  /** Weight times value, added up at both ends; over `weight`, it is the score. */
  readonly sum: Band
  /** Of those that apply. */
  readonly weight: number
}

/** The arithmetic behind `scoreOf`: (Σ weight × value) / Σ weight (docs/scoring.md, rule 2). */
export function scoreTerms(recommendations: readonly Recommendation[], answers: Answers, weights: Weights): ScoreTerms {
  const terms = recommendations.map((recommendation): ScoreTerm => {
    const answer = answers.get(recommendation.id)
    return { recommendation, value: answer?.value ?? null, weight: weights.get(recommendation.id) ?? 1, band: answerBand(answer) }
  })
  let weight = 0
  let low = 0
  let high = 0
  for (const term of terms) {
    if (term.band === null) continue
    weight += term.weight
    low += term.weight * term.band.low
    high += term.weight * term.band.high
  }
  return { terms, sum: { low, high }, weight }
}

export type PhaseStep = {
  readonly phase: Phase
  readonly achieved: number
  readonly applicable: number
  /** Asked for by the model, excluded ones included; 0 is a cell the model does not define. */
  readonly total: number
}

/** What `phaseReached` looks at, phase by phase: how many of the applicable recommendations are achieved (docs/scoring.md, rule 4). */
export function phaseSteps(recommendations: readonly Recommendation[], answers: Answers, threshold: number): readonly PhaseStep[] {
  return phases.map((phase) => {
    const own = recommendations.filter((one) => one.phase === phase)
    const achieved = own.map((one) => isAchieved(answers, one.id, threshold)).filter((one) => one !== null)
    return { phase, achieved: achieved.filter((one) => one).length, applicable: achieved.length, total: own.length }
  })
}

export type TargetTerm = {
  readonly recommendation: Recommendation
  readonly value: AnswerValue | null
  /** What is missing up to the threshold: ratios, the low end with every unknown and unanswered one fully met. */
  readonly gap: Band
}

export type TargetTerms = {
  /** The recommendations the targets ask for, in the order of the model. */
  readonly terms: readonly TargetTerm[]
  /** Σ of the gaps; 1 less the gap over `target` is the percent to target. */
  readonly gap: Band
  /** Σ of what is aimed at. */
  readonly target: number
}

/** The arithmetic behind `shareOfTarget`: 1 − Σ gap / Σ target (docs/scoring.md, rule 7). */
export function targetTerms(model: Model, answers: Answers, profile: Profile): TargetTerms {
  const terms: TargetTerm[] = []
  for (const recommendation of model.recommendations) {
    const answer = answers.get(recommendation.id)
    const band = answerBand(answer)
    if (band === null || recommendation.phase > targetOf(recommendation.capability, profile)) continue
    const gapFrom = (value: number) => Math.max(0, profile.threshold - value)
    terms.push({ recommendation, value: answer?.value ?? null, gap: { low: gapFrom(band.high), high: gapFrom(band.low) } })
  }
  const sum = (end: keyof Band) => terms.reduce((total, term) => total + term.gap[end], 0)
  return { terms, gap: { low: sum('low'), high: sum('high') }, target: terms.length * profile.threshold }
}
