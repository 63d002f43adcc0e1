import type { Answers } from './answer.ts'
import type { CapabilityId, Model, Phase, Recommendation } from './model.ts'
import { phases } from './model.ts'
import type { Profile } from './profile.ts'
import { answerBand, type Band, scoreOf } from './score.ts'

/** A current and a target value in the same unit, whatever it is. */
export type Aim = { readonly current: number; readonly target: number }

/**
 * 1 − Σ max(0, target − current) / Σ target. More than asked for in one place does not make up for a gap in another.
 * Rule and worked example: OWASP SAMM, "Percentage to Target Metric" (docs/scoring.md, rule 7).
 * @returns a ratio in [0, 1]; `null` when nothing is aimed at
 */
export function percentToTarget(aims: readonly Aim[]): number | null {
  let gap = 0
  let target = 0
  for (const aim of aims) {
    gap += Math.max(0, aim.target - aim.current)
    target += aim.target
  }
  return target === 0 ? null : 1 - gap / target
}

/**
 * (current − baseline) / (target − baseline), same source and rule.
 * @returns a ratio, negative when things have become worse; `null` when the target is the baseline
 */
export function progressToDate(current: number, baseline: number, target: number): number | null {
  return target === baseline ? null : (current - baseline) / (target - baseline)
}

/** The phase a capability aims at: its own target, else the organisation's. */
export function targetOf(capability: CapabilityId, profile: Profile): Phase {
  return profile.capabilityTargets.get(capability) ?? profile.targetPhase
}

/**
 * Percent to target over the recommendations the targets ask for: each aims at the threshold, so that 1 means that nothing up to the targets is missing (docs/scoring.md, rule 7).
 * @returns a band of ratios; `null` when no targeted recommendation applies
 */
export function shareOfTarget(model: Model, answers: Answers, profile: Profile): Band | null {
  const low: Aim[] = []
  const high: Aim[] = []
  for (const { id, capability, phase } of model.recommendations) {
    const band = answerBand(answers.get(id))
    if (band === null || phase > targetOf(capability, profile)) continue
    low.push({ current: band.low, target: profile.threshold })
    high.push({ current: band.high, target: profile.threshold })
  }
  const lowShare = percentToTarget(low)
  const highShare = percentToTarget(high)
  return lowShare === null || highShare === null ? null : { low: lowShare, high: highShare }
}

/**
 * The mean value of each of the four phases of a capability, as the attainment adds them up (docs/scoring.md, rule 9). A phase with nothing
 * applicable takes the mean of the next one above it that has, else of the one below.
 * @returns four bands of ratios, from phase 1; `null` when nothing in the capability applies
 */
export function attainmentMeans(
  recommendations: readonly Recommendation[],
  answers: Answers,
  weights: Profile['weights'],
): readonly Band[] | null {
  const means = phases.map(
    (phase) =>
      scoreOf(
        recommendations.filter((recommendation) => recommendation.phase === phase),
        answers,
        weights,
      ).band,
  )
  const filled = means.map((mean, index) => mean ?? means.slice(index).find((one) => one !== null) ?? means.findLast((one) => one !== null))
  const known = filled.filter((mean) => mean !== null && mean !== undefined)
  return known.length === filled.length ? known : null
}

/**
 * How far a capability has come on the scale of phases, for the radar: the sum over the four phases of the mean value in each, as OWASP SAMM
 * sums its levels (docs/scoring.md, rule 9).
 * @returns phases, in [0, 4]; `null` when nothing in the capability applies. A picture of breadth: it opens no gate.
 */
export function attainment(recommendations: readonly Recommendation[], answers: Answers, weights: Profile['weights']): Band | null {
  const means = attainmentMeans(recommendations, answers, weights)
  if (means === null) return null
  const sum = (end: keyof Band) => means.reduce((total, mean) => total + mean[end], 0)
  return { low: sum('low'), high: sum('high') }
}
