import type { Answers } from '../../domain/answer.ts'
import type { CapabilityId, Phase, Recommendation, RecommendationId } from '../../domain/model.ts'
import type { Walk } from './walk.ts'

type Place = { readonly capability: CapabilityId; readonly phase: Phase }
const isOpen = (answers: Answers) => (one: Recommendation) => (answers.get(one.id)?.value ?? null) === null

/** The neighbour in the walk that the filter shows; the place one comes from need not be shown itself. `undefined` at either end. */
export function stepFrom({ order, shown }: Walk, from: RecommendationId, by: 1 | -1): Recommendation | undefined {
  const at = order.findIndex((one) => one.id === from)
  const ahead = by === 1 ? order.slice(at + 1) : order.slice(0, Math.max(at, 0)).reverse()
  return ahead.find((one) => shown.includes(one))
}

/** Where a walk begins: the first without an answer, or the first of all. */
export function firstOpen(order: readonly Recommendation[], answers: Answers): Recommendation | undefined {
  return order.find(isOpen(answers)) ?? order[0]
}

/** What a cell of the map opens: its first recommendation without an answer, or its first; `undefined` where the model defines none. */
export function firstOfCell(order: readonly Recommendation[], answers: Answers, { capability, phase }: Place): Recommendation | undefined {
  return firstOpen(
    order.filter((one) => one.capability === capability && one.phase === phase),
    answers,
  )
}
