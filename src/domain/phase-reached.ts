import type { Answers } from './answer.ts'
import type { CapabilityId, Model, Phase, PhaseReached, Recommendation } from './model.ts'
import { phases } from './model.ts'
import { answerBand } from './score.ts'

/** Whether one answer counts as achieved: its certain value is at or above the threshold. Not applicable counts as neither: `null`. */
export function isAchieved(answers: Answers, id: Recommendation['id'], threshold: number): boolean | null {
  const band = answerBand(answers.get(id))
  return band === null ? null : band.low >= threshold
}

/**
 * The highest phase for which every applicable recommendation of the set, of it and of all phases below, is achieved (docs/scoring.md, rule 4).
 * A phase without an applicable recommendation is passed through but never awarded by itself.
 * @returns 0 for "before phase 1"; `null` when nothing in the set applies
 */
export function phaseReached(recommendations: readonly Recommendation[], answers: Answers, threshold: number): PhaseReached | null {
  let reached: PhaseReached = 0
  let anyApplicable = false
  let broken = false
  for (const phase of phases) {
    const achieved = recommendations
      .filter((recommendation) => recommendation.phase === phase)
      .map((recommendation) => isAchieved(answers, recommendation.id, threshold))
      .filter((one) => one !== null)
    if (achieved.length === 0) continue
    anyApplicable = true
    if (achieved.includes(false)) broken = true
    if (!broken) reached = phase
  }
  return anyApplicable ? reached : null
}

/** The phase reached by each capability, in the model's order; `null` for one in which nothing applies. */
export function phasesReached(model: Model, answers: Answers, threshold: number): ReadonlyMap<CapabilityId, PhaseReached | null> {
  return new Map(
    model.capabilities.map(({ id }) => [
      id,
      phaseReached(
        model.recommendations.filter((recommendation) => recommendation.capability === id),
        answers,
        threshold,
      ),
    ]),
  )
}

export type OrganisationPhase = {
  /** The lowest phase among the capabilities in which anything applies; `null` when there is none (docs/scoring.md, rule 5). */
  readonly reached: PhaseReached | null
  /** How many capabilities have reached the target phase, of how many in which anything applies. */
  readonly atTarget: number
  readonly applicable: number
  /** The capabilities at the lowest phase, in the model's order: those that hold the organisation back. */
  readonly weakest: readonly CapabilityId[]
}

/** Phase reached by the organisation and the words beside it: "6 of 10 capabilities at Foundational; weakest: …". */
export function organisationPhase(reached: ReadonlyMap<CapabilityId, PhaseReached | null>, target: Phase): OrganisationPhase {
  const known = [...reached].filter((entry): entry is [CapabilityId, PhaseReached] => entry[1] !== null)
  if (known.length === 0) return { reached: null, atTarget: 0, applicable: 0, weakest: [] }
  const lowest = known.map(([, phase]) => phase).reduce((a, b) => (b < a ? b : a))
  return {
    reached: lowest,
    atTarget: known.filter(([, phase]) => phase >= target).length,
    applicable: known.length,
    weakest: known.filter(([, phase]) => phase === lowest).map(([id]) => id),
  }
}
