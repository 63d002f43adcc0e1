import type { Answer, Answers } from './answer.ts'
import type { RecommendationId } from './model.ts'
import type { ModelChange } from './model-change.ts'
import type { Profile } from './profile.ts'

/** An answer that was carried over to a recommendation that is not quite the one it was given for. */
export type ToConfirm = {
  readonly id: RecommendationId
  readonly kind: 'reworded' | 'moved' | 'split'
  /** What it was given for, in the older version. */
  readonly from: RecommendationId
}

/** What became of the answers of an older version of the model. */
export type CarriedAnswers = {
  /** Under the ids of the newer version. Answers that the older version knows nothing of stand among them as they were. */
  readonly answers: Answers
  /** Carried over as they are: of recommendations that are the same, and notes without a value. */
  readonly kept: readonly RecommendationId[]
  readonly toConfirm: readonly ToConfirm[]
  /** Of recommendations asked no more, by their id in the version that still had them; in `answers` no more. */
  readonly dropped: Answers
}

type Goal = { readonly id: RecommendationId; readonly kind: 'same' | ToConfirm['kind'] }

/** Where each recommendation of the older version went; the empty list: it is asked no more. */
export function goalsOf({ changes }: ModelChange): ReadonlyMap<RecommendationId, readonly Goal[]> {
  const goals = new Map<RecommendationId, readonly Goal[]>()
  for (const change of changes) {
    const { kind, id } = change
    if (kind === 'new') continue
    const from = kind === 'split' ? change.from : id
    goals.set(from, kind === 'retired' ? [] : [...(goals.get(from) ?? []), { id, kind }])
  }
  return goals
}

function saysSomething({ value, reason, rationale, owner, evidence }: Answer): boolean {
  return value !== null || evidence.length > 0 || [reason, rationale, owner].some((text) => text !== '')
}

/**
 * Answers carried over from one version of the model to the next, by stable ids: same is kept; reworded and moved are kept and to be
 * confirmed; each part of a split gets the answer, to be confirmed; retired is dropped. Days stay as they were, so that an answer to be
 * confirmed shows its age until somebody confirms it. Nothing is lost: what is not in `answers` is in `dropped`.
 */
export function carryOver(answers: Answers, change: ModelChange): CarriedAnswers {
  const goals = goalsOf(change)
  // First what the older version has no recommendation for: nobody but the team can have given it, so nothing is put over it.
  const carried = new Map([...answers].filter(([id]) => !goals.has(id)))
  const kept: RecommendationId[] = []
  const toConfirm: ToConfirm[] = []
  const dropped = new Map<RecommendationId, Answer>()
  for (const [from, answer] of answers) {
    const ends = goals.get(from)
    if (ends === undefined) continue
    if (ends.length === 0 && saysSomething(answer)) dropped.set(from, answer)
    for (const { id, kind } of ends) {
      if (carried.has(id)) continue
      carried.set(id, answer)
      if (kind === 'same' || answer.value === null) kept.push(id)
      else toConfirm.push({ id, kind, from })
    }
  }
  return { answers: carried, kept, toConfirm, dropped }
}

/** The same over several versions, the oldest change first. What was to be confirmed once stays so, and keeps the id it was first given for. */
export function carryOverAll(answers: Answers, changes: readonly ModelChange[]): CarriedAnswers {
  const start: CarriedAnswers = { answers, kept: [...answers.keys()], toConfirm: [], dropped: new Map() }
  return changes.reduce((before, change) => {
    const step = carryOver(before.answers, change)
    const open = new Map(before.toConfirm.map((one) => [one.id, one]))
    const again = step.toConfirm.map((one) => ({ ...one, from: open.get(one.from)?.from ?? one.from }))
    const still = step.kept.flatMap((id) => open.get(id) ?? [])
    return {
      answers: step.answers,
      kept: step.kept.filter((id) => !open.has(id)),
      toConfirm: [...still, ...again],
      dropped: new Map([...before.dropped, ...step.dropped]),
    }
  }, start)
}

/** Weights follow their recommendations, to every part of a split; targets stand, because they are set by capability. */
export function carryOverProfile(profile: Profile, change: ModelChange): Profile {
  const goals = goalsOf(change)
  const weights = [...profile.weights].flatMap(([id, weight]) => (goals.get(id) ?? [{ id }]).map((goal) => [goal.id, weight] as const))
  return { ...profile, weights: new Map(weights) }
}
