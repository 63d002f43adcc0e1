import type { Recommendation, RecommendationId } from '../domain/model.ts'
import type { OrderedWork } from '../domain/order-of-work.ts'
import { capabilityName, type ReportContext, titleOf, withPrerequisites } from './context.ts'

export type FirstAction = { readonly recommendation: Recommendation; readonly reason: string }

/** `gate`: what opens the gate, with what has to come before. */
function reasonOf(context: ReportContext, { recommendation }: OrderedWork, gate: readonly OrderedWork[]): string {
  const { words, scores, inTarget } = context
  const { id, capability } = recommendation
  const named = (phase: Recommendation['phase']) => ({ capability: capabilityName(context, capability), phase: words.phaseNumber(phase) })
  if (scores.organisation.gate?.blockers.some((blocker) => blocker.id === id)) {
    const own = scores.capabilities.find((one) => one.id === capability)?.gate
    return words.say('reason.gate', named(own?.phase ?? recommendation.phase))
  }
  const needs = gate.find(({ after }) => after.includes(id))
  if (needs) return words.say('reason.prerequisite', { title: titleOf(context, needs.recommendation.id) })
  return words.say(inTarget.has(id) ? 'reason.target' : 'reason.next', named(recommendation.phase))
}

function workForGate({ work, scores }: ReportContext): readonly OrderedWork[] {
  const ids = withPrerequisites(scores.organisation.gate?.blockers.map(({ id }) => id) ?? [], work)
  return work.filter(({ recommendation }) => ids.has(recommendation.id))
}

/** Why each recommendation that is not achieved is worth doing. */
export function reasonsOf(context: ReportContext): ReadonlyMap<RecommendationId, string> {
  const gate = workForGate(context)
  return new Map(context.work.map((one) => [one.recommendation.id, reasonOf(context, one, gate)]))
}

/**
 * What to begin with: what opens the organisation's next gate and what has to come before that, in the recommended order; where that is
 * less than `count`, what follows in the order of work.
 */
export function firstActions(context: ReportContext, count: number): readonly FirstAction[] {
  const gate = workForGate(context)
  const rest = context.work.filter((one) => !gate.includes(one))
  return [...gate, ...rest].slice(0, count).map((one) => ({ recommendation: one.recommendation, reason: reasonOf(context, one, gate) }))
}
