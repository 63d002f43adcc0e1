import type { Answer, Answers, Profile } from '../domain/assessment.ts'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import type { EvidenceBySha } from '../domain/evidence/with-evidence.ts'
import type { RecommendationId } from '../domain/model.ts'
import type { IsoMoment } from '../domain/moments.ts'
import type { StoredChange } from './ports.ts'

/** What is on the screen and not in storage yet: per record, its newest state only. */
export type Unsaved = {
  readonly answers: Map<RecommendationId, Answer>
  readonly evidence: Map<string, EvidenceFile | null>
  profile: Profile | null
  savedToFileAt: IsoMoment | null
}

/** One record that this tab and another one changed at the same time. Until the user decides, theirs is stored and mine is on the screen. */
export type Conflict =
  | { readonly kind: 'answer'; readonly id: RecommendationId; readonly mine: Answer; readonly theirs: Answer }
  | { readonly kind: 'profile'; readonly mine: Profile; readonly theirs: Profile }
  /** `null`: taken away. */
  | { readonly kind: 'evidence'; readonly sha256: string; readonly mine: EvidenceFile | null; readonly theirs: EvidenceFile | null }

export const nothingUnsaved = (): Unsaved => ({ answers: new Map(), evidence: new Map(), profile: null, savedToFileAt: null })

export const hasUnsaved = ({ answers, evidence, profile, savedToFileAt }: Unsaved) =>
  answers.size > 0 || evidence.size > 0 || profile !== null || savedToFileAt !== null

export function addUnsaved(unsaved: Unsaved, change: StoredChange): void {
  if (change.kind === 'answers') for (const [id, answer] of change.answers) unsaved.answers.set(id, answer)
  if (change.kind === 'evidence') for (const [sha256, file] of change.files) unsaved.evidence.set(sha256, file)
  if (change.kind === 'profile') unsaved.profile = change.profile
  if (change.kind === 'saved-to-file') unsaved.savedToFileAt = change.at
}

/** What could not be written goes back, unless something newer has come in its place. */
export function putBack(unsaved: Unsaved, change: StoredChange): void {
  if (change.kind === 'answers') {
    for (const [id, answer] of change.answers) if (!unsaved.answers.has(id)) unsaved.answers.set(id, answer)
  }
  if (change.kind === 'evidence') {
    for (const [sha256, file] of change.files) if (!unsaved.evidence.has(sha256)) unsaved.evidence.set(sha256, file)
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
  if (unsaved.evidence.size > 0) {
    const files = new Map(unsaved.evidence)
    unsaved.evidence.clear()
    return { kind: 'evidence', files }
  }
  unsaved.savedToFileAt = null
  return savedToFileAt === null ? null : { kind: 'saved-to-file', at: savedToFileAt }
}

const singleAnswer = (id: RecommendationId, answer: Answer): StoredChange => ({ kind: 'answers', answers: new Map([[id, answer]]) })
const singleFile = (sha256: string, file: EvidenceFile | null): StoredChange => ({ kind: 'evidence', files: new Map([[sha256, file]]) })

/** A change as one change per stored record. */
export function perRecord(change: StoredChange): readonly StoredChange[] {
  if (change.kind === 'answers') return [...change.answers].map(([id, answer]) => singleAnswer(id, answer))
  return change.kind === 'evidence' ? [...change.files].map(([sha256, file]) => singleFile(sha256, file)) : [change]
}

/** The record of a change that `perRecord` gave. */
export function recordOf(change: StoredChange): string {
  if (change.kind === 'answers') return [...change.answers.keys()].join()
  return change.kind === 'evidence' ? [...change.files.keys()].join() : change.kind
}

export function recordInConflict(conflict: Conflict): string {
  if (conflict.kind === 'answer') return conflict.id
  return conflict.kind === 'evidence' ? conflict.sha256 : conflict.kind
}

function takeEvidenceConflict({ evidence }: Unsaved, files: EvidenceBySha): Conflict | null {
  const [sha256, theirs] = [...files][0] ?? []
  const mine = sha256 === undefined ? undefined : evidence.get(sha256)
  if (sha256 === undefined || theirs === undefined || mine === undefined) return null
  evidence.delete(sha256)
  return { kind: 'evidence', sha256, mine, theirs }
}

function takeAnswerConflict({ answers }: Unsaved, given: Answers): Conflict | null {
  const [id, theirs] = [...given][0] ?? []
  const mine = id === undefined ? undefined : answers.get(id)
  if (id === undefined || theirs === undefined || mine === undefined) return null
  answers.delete(id)
  return { kind: 'answer', id, mine, theirs }
}

/** Takes out the unsaved change of the record that `theirs` is about, and makes a conflict of both; `null` when there is none. */
export function takeConflict(unsaved: Unsaved, theirs: StoredChange): Conflict | null {
  if (theirs.kind === 'answers') return takeAnswerConflict(unsaved, theirs.answers)
  if (theirs.kind === 'evidence') return takeEvidenceConflict(unsaved, theirs.files)
  const mine = unsaved.profile
  if (theirs.kind !== 'profile' || mine === null) return null
  unsaved.profile = null
  return { kind: 'profile', mine, theirs: theirs.profile }
}

/** A conflict with one of its sides replaced by a later change of the same record. */
export function withSide(conflict: Conflict, side: 'mine' | 'theirs', change: StoredChange): Conflict {
  if (conflict.kind === 'profile') return change.kind === 'profile' ? { ...conflict, [side]: change.profile } : conflict
  if (conflict.kind === 'evidence') {
    const file = change.kind === 'evidence' ? change.files.get(conflict.sha256) : undefined
    return file === undefined ? conflict : { ...conflict, [side]: file }
  }
  const answer = change.kind === 'answers' ? change.answers.get(conflict.id) : undefined
  return answer === undefined ? conflict : { ...conflict, [side]: answer }
}

export function toStoredChange(conflict: Conflict, side: 'mine' | 'theirs'): StoredChange {
  if (conflict.kind === 'profile') return { kind: 'profile', profile: conflict[side] }
  return conflict.kind === 'evidence' ? singleFile(conflict.sha256, conflict[side]) : singleAnswer(conflict.id, conflict[side])
}
