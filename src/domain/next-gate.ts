import type { Answers } from './answer.ts'
import type { CapabilityId, Model, Phase, PhaseReached, Recommendation } from './model.ts'
import { phases } from './model.ts'
import { isAchieved } from './phase-reached.ts'
import { answerBand } from './score.ts'

/** Person-days for ten accounts. */
export type EffortBand = { readonly low: number; readonly high: number }

/** What stands between a capability, or the organisation, and its next phase. */
export type Gate = {
  /** The phase that opens. For the organisation: the one it stands at once every blocker is lifted, or higher. */
  readonly phase: Phase
  /** The recommendations that block it, in the order of the model. All are needed: the rule knows no compensation. */
  readonly blockers: readonly Recommendation[]
  /** The same, the cheapest to lift over the threshold first: the order in which the gate is opened most cheaply. */
  readonly cheapestFirst: readonly Recommendation[]
  /** Effort to lift every blocker to the first step of the scale at or above the threshold, not to 100 %. */
  readonly effortDays: EffortBand
}

/** The first step of the answer scale (0, 0.25, 0.5, 0.75, 1) that counts as achieved. */
export function stepAtThreshold(threshold: number): number {
  return Math.ceil(threshold * 4 - 1e-9) / 4
}

/**
 * Effort to lift one recommendation over the threshold: its effort times the share still missing.
 * @returns person-days; the low end is 0 for an unknown or unanswered one, which may be done already
 */
export function effortToThreshold(recommendation: Recommendation, answers: Answers, threshold: number): EffortBand {
  const band = answerBand(answers.get(recommendation.id))
  if (band === null) return { low: 0, high: 0 }
  const step = stepAtThreshold(threshold)
  return {
    low: recommendation.effortDays.low * Math.max(0, step - band.high),
    high: recommendation.effortDays.high * Math.max(0, step - band.low),
  }
}

type Rule = { readonly answers: Answers; readonly threshold: number }

function gateOf(phase: Phase, blockers: readonly Recommendation[], { answers, threshold }: Rule): Gate {
  const efforts = new Map(blockers.map((blocker) => [blocker.id, effortToThreshold(blocker, answers, threshold)]))
  const days = (blocker: Recommendation) => efforts.get(blocker.id)?.high ?? 0
  return {
    phase,
    blockers,
    cheapestFirst: blockers.toSorted((a, b) => days(a) - days(b) || a.order - b.order),
    effortDays: {
      low: [...efforts.values()].reduce((sum, effort) => sum + effort.low, 0),
      high: [...efforts.values()].reduce((sum, effort) => sum + effort.high, 0),
    },
  }
}

/** The first phase above `reached` in which anything of the set applies: the one a gate leads to. */
function phaseAbove(reached: PhaseReached, recommendations: readonly Recommendation[], answers: Answers): Phase | undefined {
  return phases.find(
    (phase) =>
      phase > reached &&
      recommendations.some((recommendation) => recommendation.phase === phase && answerBand(answers.get(recommendation.id)) !== null),
  )
}

/**
 * The next gate of each capability (docs/scoring.md, rule 6).
 * @returns no entry for a capability that has reached its last phase or in which nothing applies
 */
export function capabilityGates(
  model: Model,
  reached: ReadonlyMap<CapabilityId, PhaseReached | null>,
  rule: Rule,
): ReadonlyMap<CapabilityId, Gate> {
  const gates = new Map<CapabilityId, Gate>()
  for (const { id } of model.capabilities) {
    const from = reached.get(id) ?? null
    if (from === null) continue
    const own = model.recommendations.filter((recommendation) => recommendation.capability === id)
    const phase = phaseAbove(from, own, rule.answers)
    if (phase === undefined) continue
    const blockers = own.filter((one) => one.phase <= phase && isAchieved(rule.answers, one.id, rule.threshold) === false)
    gates.set(id, gateOf(phase, blockers, rule))
  }
  return gates
}

/**
 * The next gate of the organisation: what the capabilities at its lowest phase need, so that the lowest phase rises (docs/scoring.md, rule 6).
 * @returns `null` when nothing applies, or the lowest phase cannot rise: a capability at it has reached the last phase in which anything applies
 */
export function organisationGate(model: Model, reached: ReadonlyMap<CapabilityId, PhaseReached | null>, rule: Rule): Gate | null {
  const known = [...reached.values()].filter((phase) => phase !== null)
  if (known.length === 0) return null
  const lowest = known.reduce((a, b) => (b < a ? b : a))
  const gates = capabilityGates(model, reached, rule)
  const needed = new Set<Recommendation>()
  let opens: Phase = 4
  for (const [id, phase] of reached) {
    if (phase === null) continue
    const next = phase === lowest ? gates.get(id)?.phase : phase
    // Only the lowest can be 0 and is replaced by its gate: what is missing here is a gate.
    if (!next) return null
    if (next < opens) opens = next
    if (phase === lowest) for (const blocker of gates.get(id)?.blockers ?? []) needed.add(blocker)
  }
  return gateOf(
    opens,
    model.recommendations.filter((recommendation) => needed.has(recommendation)),
    rule,
  )
}
