import type { Answer, Answers, AnswerValue } from '../answer.ts'
import type { Model, RecommendationId } from '../model.ts'
import { scoreOf, type Weights } from '../score.ts'
import type { BridgeOf, BridgePart, BridgeStepKind, BridgeValue, ScoreBridge } from './comparison.ts'

/** One side of a bridge: the answers under the model they were given for. */
export type BridgeSide = { readonly model: Model; readonly answers: Answers; readonly weights: Weights }

export type BridgeInput = {
  readonly of: BridgeOf
  readonly older: BridgeSide
  /** Older answers and weights carried over to the newer model; the older ones themselves where both sides are of one model. */
  readonly carried: Omit<BridgeSide, 'model'>
  readonly newer: BridgeSide
}

/** The order of the steps: what is asked and how it counts first, then what the team says. */
const stepKinds: readonly BridgeStepKind[] = [
  'model',
  'weights',
  'not-applicable',
  'newly-answered',
  'evidence',
  'answers-down',
  'answers-up',
]

type Term = { readonly value: AnswerValue | null; readonly weight: number }
/** What one recommendation becomes; `null`: it leaves the set. */
type Change = { readonly id: RecommendationId; readonly before: Term | null; readonly after: Term | null }

function lowOf(value: AnswerValue | null): number {
  return typeof value === 'number' ? value / 100 : 0
}

function counts(term: Term | null): boolean {
  return term !== null && term.value !== 'not-applicable'
}

/** What comes into the denominator goes before what leaves it, so that a set is not emptied on the way. */
function turn({ before, after }: Change): number {
  return 1 + Number(counts(before)) - Number(counts(after))
}

/** Which step a changed answer belongs to; `null` for a change between unanswered and unknown, which moves nothing at the low end. */
function kindOf(before: AnswerValue | null, after: AnswerValue | null, answer: Answer | undefined): BridgeStepKind | null {
  if (before === 'not-applicable' || after === 'not-applicable') return 'not-applicable'
  const wasOpen = before === null || before === 'unknown'
  const isOpen = after === null || after === 'unknown'
  if (wasOpen && isOpen) return null
  if (!isOpen && (answer?.takenFromEvidenceOn ?? null) !== null) return 'evidence'
  if (wasOpen) return 'newly-answered'
  return isOpen || after < before ? 'answers-down' : 'answers-up'
}

function idsOf({ recommendations }: Model, of: BridgeOf): readonly RecommendationId[] {
  return recommendations.filter(({ group }) => of === 'all' || group === of).map(({ id }) => id)
}

function modelChanges({ of, older, carried, newer }: BridgeInput): readonly Change[] {
  const isOld = new Set(idsOf(older.model, of))
  const isNew = new Set(idsOf(newer.model, of))
  const termOf = ({ answers, weights }: Omit<BridgeSide, 'model'>, id: RecommendationId): Term => ({
    value: answers.get(id)?.value ?? null,
    weight: weights.get(id) ?? 1,
  })
  return [...new Set([...isNew, ...isOld])]
    .map((id): Change => {
      return { id, before: isOld.has(id) ? termOf(older, id) : null, after: isNew.has(id) ? termOf(carried, id) : null }
    })
    .filter(({ before, after }) => before?.value !== after?.value || before?.weight !== after?.weight)
}

/** The changes of each step, the parts in the order in which they are taken. */
function changesOf(input: BridgeInput): ReadonlyMap<BridgeStepKind, readonly Change[]> {
  const { of, carried, newer } = input
  const changes = new Map<BridgeStepKind, Change[]>(stepKinds.map((kind) => [kind, []]))
  changes.get('model')?.push(...modelChanges(input))
  for (const id of idsOf(newer.model, of)) {
    const value = carried.answers.get(id)?.value ?? null
    const [weight, newWeight] = [carried.weights.get(id) ?? 1, newer.weights.get(id) ?? 1]
    if (weight !== newWeight) changes.get('weights')?.push({ id, before: { value, weight }, after: { value, weight: newWeight } })
    const answer = newer.answers.get(id)
    const newValue = answer?.value ?? null
    const kind = value === newValue ? null : kindOf(value, newValue, answer)
    if (kind === null) continue
    changes.get(kind)?.push({ id, before: { value, weight: newWeight }, after: { value: newValue, weight: newWeight } })
  }
  for (const own of changes.values()) own.sort((a, b) => turn(a) - turn(b))
  return changes
}

/** The low end of the score of some terms; `null` when nothing applies. Reckoned whole each time, so that no error of rounding piles up. */
function lowEnd(terms: ReadonlyMap<RecommendationId, Term>): number | null {
  let sum = 0
  let total = 0
  for (const { value, weight } of terms.values()) {
    if (value === 'not-applicable') continue
    total += weight
    sum += weight * lowOf(value)
  }
  return total === 0 ? null : sum / total
}

const shown = (term: Term | null): BridgeValue => (term === null ? 'not-asked' : term.value)

function scoreUnder({ model, answers, weights }: BridgeSide, of: BridgeOf): number | null {
  const recommendations = model.recommendations.filter(({ group }) => of === 'all' || group === of)
  return scoreOf(recommendations, answers, weights).band?.low ?? null
}

/**
 * What moved a score (docs/scoring.md, rule 16): the older side is turned into the newer one step by step in a fixed order, and each step
 * is worth what it changes when its turn comes. Within a step recommendations are taken one by one: those that come into the denominator
 * first, those that leave it last, else in the order of the model. An order is needed, since two changes together can be worth more or
 * less than the two alone; being fixed, it makes the steps add up to the difference, always.
 * @returns `null` where nothing applies on one of the sides
 */
export function scoreBridge(input: BridgeInput): ScoreBridge | null {
  const { of, older, newer } = input
  const from = scoreUnder(older, of)
  const to = scoreUnder(newer, of)
  if (from === null || to === null) return null
  const terms = new Map<RecommendationId, Term>()
  for (const id of idsOf(older.model, of)) {
    terms.set(id, { value: older.answers.get(id)?.value ?? null, weight: older.weights.get(id) ?? 1 })
  }
  let current = from
  const steps = [...changesOf(input)].map(([kind, changes]) => {
    const begins = current
    const parts = changes.map(({ id, before, after }): BridgePart => {
      if (after === null) terms.delete(id)
      else terms.set(id, after)
      // Where everything has left the score for a moment, nothing is known of it: what comes back next takes the whole difference.
      const next = lowEnd(terms) ?? current
      const delta = next - current
      current = next
      return { recommendation: id, before: shown(before), after: shown(after), delta }
    })
    return { kind, delta: current - begins, parts }
  })
  return { from, to, steps: steps.filter(({ parts }) => parts.length > 0) }
}
