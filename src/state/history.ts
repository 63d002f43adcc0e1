import { type Answer, type Answers, type Assessment, type Profile, untouchedAnswer } from '../domain/assessment.ts'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import { type EvidenceBySha, isSameReading, withEvidence } from '../domain/evidence/with-evidence.ts'
import type { RecommendationId } from '../domain/model.ts'
import { isSame } from './is-same.ts'

/** The fields of one answer that a change touched, before and after it. */
export type AnswerEdit = { readonly id: RecommendationId; readonly before: Partial<Answer>; readonly after: Partial<Answer> }

/** One findings file before and after a change; `null` where there is none. */
export type EvidenceEdit = { readonly sha256: string; readonly before: EvidenceFile | null; readonly after: EvidenceFile | null }

/** One step that can be undone, with enough in it to say what it was. */
export type Change =
  | { readonly kind: 'answers'; readonly edits: readonly AnswerEdit[] }
  | { readonly kind: 'evidence'; readonly edits: readonly EvidenceEdit[] }
  | { readonly kind: 'profile'; readonly before: Partial<Profile>; readonly after: Partial<Profile> }

const typedFields: readonly string[] = ['reason', 'rationale', 'owner', 'name', 'organisation', 'scope']

/** The fields in which `next` differs from `current`; `null` when they say the same. */
function difference<Item extends object>(current: Item, next: Item): { before: Partial<Item>; after: Partial<Item> } | null {
  const fields = (Object.keys(next) as (keyof Item)[]).filter((field) => !isSame(current[field], next[field]))
  if (fields.length === 0) return null
  const only = (item: Item) => Object.fromEntries(fields.map((field) => [field, item[field]])) as Partial<Item>
  return { before: only(current), after: only(next) }
}

/** The change from the answers that stand to the given ones; `null` when they say the same. */
export function answersChange(answers: Answers, given: Answers): Change | null {
  const edits = [...given].flatMap(([id, answer]) => {
    const found = difference(answers.get(id) ?? untouchedAnswer, answer)
    return found === null ? [] : [{ id, ...found }]
  })
  return edits.length === 0 ? null : { kind: 'answers', edits }
}

export function profileChange(profile: Profile, given: Profile): Change | null {
  const found = difference(profile, given)
  return found && { kind: 'profile', ...found }
}

/** The change that puts these files in, or takes away those given as `null`; `null` when they stand like that already. */
export function evidenceChange(evidence: readonly EvidenceFile[], given: EvidenceBySha): Change | null {
  const current = new Map(evidence.map((file) => [file.sha256, file]))
  const edits = [...given].flatMap(([sha256, after]) => {
    const before = current.get(sha256) ?? null
    return isSameReading(before, after) ? [] : [{ sha256, before, after }]
  })
  return edits.length === 0 ? null : { kind: 'evidence', edits }
}

/** The change that takes this one back. */
export function reversed(change: Change): Change {
  if (change.kind === 'profile') return { kind: 'profile', before: change.after, after: change.before }
  if (change.kind === 'evidence') {
    return { kind: 'evidence', edits: change.edits.map(({ sha256, before, after }) => ({ sha256, before: after, after: before })) }
  }
  return { kind: 'answers', edits: change.edits.map(({ id, before, after }) => ({ id, before: after, after: before })) }
}

/** Answers with some replaced. One that says nothing is left out, so that "untouched" has one form only. */
export function withAnswers(answers: Answers, given: Answers): Answers {
  const merged = new Map([...answers, ...given])
  for (const [id, answer] of given) if (isSame(answer, untouchedAnswer)) merged.delete(id)
  return merged
}

function hasFields<Item extends object>(item: Item, fields: Partial<Item>): boolean {
  return (Object.keys(fields) as (keyof Item)[]).every((field) => isSame(item[field], fields[field]))
}

/**
 * The assessment after a change. Only the fields that the change touches count, so that undoing a note keeps the value another tab gave.
 * @returns `null` when one of them has been changed otherwise since: applying would overwrite that.
 */
export function applied(assessment: Assessment, change: Change): Assessment | null {
  if (change.kind === 'profile') {
    if (!hasFields(assessment.profile, change.before)) return null
    return { ...assessment, profile: { ...assessment.profile, ...change.after } }
  }
  if (change.kind === 'evidence') {
    const files = new Map(assessment.evidence.map((file) => [file.sha256, file]))
    if (!change.edits.every(({ sha256, before }) => isSameReading(files.get(sha256) ?? null, before))) return null
    return { ...assessment, evidence: withEvidence(assessment.evidence, new Map(change.edits.map(({ sha256, after }) => [sha256, after]))) }
  }
  const current = (id: RecommendationId) => assessment.answers.get(id) ?? untouchedAnswer
  if (!change.edits.every(({ id, before }) => hasFields(current(id), before))) return null
  const next = new Map(change.edits.map(({ id, after }) => [id, { ...current(id), ...after }]))
  return { ...assessment, answers: withAnswers(assessment.answers, next) }
}

type Edit = { readonly place: string; readonly before: object; readonly after: object }

/** The one text that a change types in; `null` for every other change. */
function typing(change: Change): Edit | null {
  if (change.kind === 'evidence') return null
  const [edit, ...others] = change.kind === 'profile' ? [{ id: 'profile', ...change }] : change.edits
  if (edit === undefined || others.length > 0) return null
  const [field, ...otherFields] = Object.keys(edit.after)
  if (field === undefined || otherFields.length > 0 || !typedFields.includes(field)) return null
  return { place: `${edit.id} ${field}`, before: edit.before, after: edit.after }
}

function withBefore(change: Change, before: object): Change {
  if (change.kind === 'profile') return { ...change, before }
  if (change.kind === 'evidence') return change
  return { ...change, edits: change.edits.map((edit) => ({ ...edit, before })) }
}

/** The steps with one more. Typing on in the same text is one step, so that a sentence is not forty; typing back to the beginning is none. */
export function withStep(past: readonly Change[], change: Change): readonly Change[] {
  const last = past.at(-1)
  const [before, now] = [last && typing(last), typing(change)]
  if (!before || !now || before.place !== now.place) return [...past, change]
  const earlier = past.slice(0, -1)
  return isSame(before.before, now.after) ? earlier : [...earlier, withBefore(change, before.before)]
}
