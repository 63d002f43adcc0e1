import type { Answer, IsoMoment, Profile } from '../domain/assessment.ts'
import type { RecommendationId } from '../domain/model.ts'
import type { StoredChange } from './ports.ts'

/** What is on the screen and not in storage yet: per record, its newest state only. */
export type Unsaved = { readonly answers: Map<RecommendationId, Answer>; profile: Profile | null; savedToFileAt: IsoMoment | null }

/** One record that this tab and another one changed at the same time. Until the user decides, theirs is stored and mine is on the screen. */
export type Conflict =
  | { readonly kind: 'answer'; readonly id: RecommendationId; readonly mine: Answer; readonly theirs: Answer }
  | { readonly kind: 'profile'; readonly mine: Profile; readonly theirs: Profile }

export const nothingUnsaved = (): Unsaved => ({ answers: new Map(), profile: null, savedToFileAt: null })

export const hasUnsaved = ({ answers, profile, savedToFileAt }: Unsaved) => answers.size > 0 || profile !== null || savedToFileAt !== null

export function addUnsaved(unsaved: Unsaved, change: StoredChange): void {
  if (change.kind === 'answers') for (const [id, answer] of change.answers) unsaved.answers.set(id, answer)
  if (change.kind === 'profile') unsaved.profile = change.profile
  if (change.kind === 'saved-to-file') unsaved.savedToFileAt = change.at
}

/** What could not be written goes back, unless something newer has come in its place. */
export function putBack(unsaved: Unsaved, change: StoredChange): void {
  if (change.kind === 'answers') {
    for (const [id, answer] of change.answers) if (!unsaved.answers.has(id)) unsaved.answers.set(id, answer)
  }
  if (change.kind === 'profile') unsaved.profile ??= change.profile
  if (change.kind === 'saved-to-file') unsaved.savedToFileAt ??= change.at
}

/** Takes out what can be written together. */
export function takeNext(unsaved: Unsaved): StoredChange | null {
  if (unsaved.answers.size > 0) {
    const answers = new Map(unsaved.answers)
    unsaved.answers.clear()
    return { kind: 'answers', answers }
  }
  const { profile, savedToFileAt } = unsaved
  if (profile !== null) {
    unsaved.profile = null
    return { kind: 'profile', profile }
  }
  unsaved.savedToFileAt = null
  return savedToFileAt === null ? null : { kind: 'saved-to-file', at: savedToFileAt }
}

const singleAnswer = (id: RecommendationId, answer: Answer): StoredChange => ({ kind: 'answers', answers: new Map([[id, answer]]) })

/** A change as one change per stored record. */
export function perRecord(change: StoredChange): readonly StoredChange[] {
  return change.kind === 'answers' ? [...change.answers].map(([id, answer]) => singleAnswer(id, answer)) : [change]
}

/** The record of a change that `perRecord` gave. */
export const recordOf = (change: StoredChange) => (change.kind === 'answers' ? [...change.answers.keys()].join() : change.kind)
export const recordInConflict = (conflict: Conflict) => (conflict.kind === 'answer' ? conflict.id : conflict.kind)

/** Takes out the unsaved change of the record that `theirs` is about, and makes a conflict of both; `null` when there is none. */
export function takeConflict(unsaved: Unsaved, theirs: StoredChange): Conflict | null {
  if (theirs.kind === 'profile' && unsaved.profile !== null) {
    const mine = unsaved.profile
    unsaved.profile = null
    return { kind: 'profile', mine, theirs: theirs.profile }
  }
  const [id, answer] = theirs.kind === 'answers' ? ([...theirs.answers][0] ?? []) : []
  const mine = id === undefined ? undefined : unsaved.answers.get(id)
  if (id === undefined || answer === undefined || mine === undefined) return null
  unsaved.answers.delete(id)
  return { kind: 'answer', id, mine, theirs: answer }
}

/** A conflict with one of its sides replaced by a later change of the same record. */
export function withSide(conflict: Conflict, side: 'mine' | 'theirs', change: StoredChange): Conflict {
  if (conflict.kind === 'profile') return change.kind === 'profile' ? { ...conflict, [side]: change.profile } : conflict
  const answer = change.kind === 'answers' ? change.answers.get(conflict.id) : undefined
  return answer === undefined ? conflict : { ...conflict, [side]: answer }
}

export function toStoredChange(conflict: Conflict, side: 'mine' | 'theirs'): StoredChange {
  if (conflict.kind === 'profile') return { kind: 'profile', profile: conflict[side] }
  return singleAnswer(conflict.id, conflict[side])
}
