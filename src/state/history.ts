import { type Answer, type Answers, untouchedAnswer } from '../domain/answer.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import { type EvidenceBySha, isSameReading, withEvidence } from '../domain/evidence/with-evidence.ts'
import type { RecommendationId } from '../domain/model.ts'
import type { Profile } from '../domain/profile.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from '../domain/roadmap/roadmap-item.ts'
import { type ItemsById, withItems } from '../domain/roadmap/with-items.ts'
import type { Snapshot, SnapshotId } from '../domain/snapshot.ts'
import { type SnapshotsById, withSnapshots } from '../domain/with-snapshots.ts'
import { isSame } from './is-same.ts'

/** The fields of one answer that a change touched, before and after it. */
export type AnswerEdit = { readonly id: RecommendationId; readonly before: Partial<Answer>; readonly after: Partial<Answer> }

/** The fields of one item that a change touched; all of them where it came or went, and `null` where there is none. */
export type ItemEdit = {
  readonly id: RoadmapItemId
  readonly before: Partial<RoadmapItem> | null
  readonly after: Partial<RoadmapItem> | null
}

/** Something that is put in or taken away as a whole, before and after a change; `null` where there is none. */
type WholeEdit<Id, Item> = { readonly id: Id; readonly before: Item | null; readonly after: Item | null }
/** By SHA-256. */
export type EvidenceEdit = WholeEdit<string, EvidenceFile>
export type SnapshotEdit = WholeEdit<SnapshotId, Snapshot>

/** One step that can be undone, with enough in it to say what it was. */
export type Change =
  | { readonly kind: 'answers'; readonly edits: readonly AnswerEdit[] }
  | { readonly kind: 'evidence'; readonly edits: readonly EvidenceEdit[] }
  | { readonly kind: 'roadmap'; readonly edits: readonly ItemEdit[] }
  | { readonly kind: 'snapshots'; readonly edits: readonly SnapshotEdit[] }
  | { readonly kind: 'profile'; readonly before: Partial<Profile>; readonly after: Partial<Profile> }
  /** Several things that follow from one decision, such as another capacity and the plan for it. */
  | { readonly kind: 'together'; readonly changes: readonly Change[] }

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

/** The change that puts these items in or in place, or takes away those given as `null`; `null` when they stand like that already. */
export function roadmapChange(items: RoadmapItems, given: ItemsById): Change | null {
  const edits = [...given].flatMap(([id, after]): readonly ItemEdit[] => {
    const before = items.get(id) ?? null
    if (before === null || after === null) return before === after ? [] : [{ id, before, after }]
    const found = difference(before, after)
    return found === null ? [] : [{ id, ...found }]
  })
  return edits.length === 0 ? null : { kind: 'roadmap', edits }
}

function wholeEdits<Id, Item>(
  current: ReadonlyMap<Id, Item>,
  given: ReadonlyMap<Id, Item | null>,
  isLike: (a: Item | null, b: Item | null) => boolean,
): readonly WholeEdit<Id, Item>[] {
  return [...given].flatMap(([id, after]) => {
    const before = current.get(id) ?? null
    return isLike(before, after) ? [] : [{ id, before, after }]
  })
}

const bySha = (evidence: readonly EvidenceFile[]) => new Map(evidence.map((file) => [file.sha256, file]))
const byId = (snapshots: readonly Snapshot[]) => new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]))
// A snapshot never changes: with the same id it is the same.
const isSameSnapshot = (a: Snapshot | null, b: Snapshot | null) => a?.id === b?.id

/** The change that puts these files in, or takes away those given as `null`; `null` when they stand like that already. */
export function evidenceChange(evidence: readonly EvidenceFile[], given: EvidenceBySha): Change | null {
  const edits = wholeEdits(bySha(evidence), given, isSameReading)
  return edits.length === 0 ? null : { kind: 'evidence', edits }
}

/** The same for snapshots. */
export function snapshotsChange(snapshots: readonly Snapshot[], given: SnapshotsById): Change | null {
  const edits = wholeEdits(byId(snapshots), given, isSameSnapshot)
  return edits.length === 0 ? null : { kind: 'snapshots', edits }
}

function turned<Edit extends { readonly before: unknown; readonly after: unknown }>(edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }))
}

/** The change that takes this one back. */
export function reversed(change: Change): Change {
  switch (change.kind) {
    case 'profile':
      return { kind: 'profile', before: change.after, after: change.before }
    case 'answers':
      return { kind: 'answers', edits: turned(change.edits) }
    case 'evidence':
      return { kind: 'evidence', edits: turned(change.edits) }
    case 'roadmap':
      return { kind: 'roadmap', edits: turned(change.edits) }
    case 'snapshots':
      return { kind: 'snapshots', edits: turned(change.edits) }
    case 'together':
      return { kind: 'together', changes: change.changes.toReversed().map(reversed) }
  }
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

function afterAnswers(answers: Answers, edits: readonly AnswerEdit[]): Answers | null {
  const current = (id: RecommendationId) => answers.get(id) ?? untouchedAnswer
  if (!edits.every(({ id, before }) => hasFields(current(id), before))) return null
  return withAnswers(answers, new Map(edits.map(({ id, after }) => [id, { ...current(id), ...after }])))
}

function afterRoadmap(items: RoadmapItems, edits: readonly ItemEdit[]): RoadmapItems | null {
  const stands = ({ id, before }: ItemEdit) => {
    const item = items.get(id)
    return item === undefined || before === null ? item === undefined && before === null : hasFields(item, before)
  }
  if (!edits.every(stands)) return null
  // An item that comes has all its fields in the edit, one that stays those that the edit leaves alone.
  return withItems(items, new Map(edits.map(({ id, after }) => [id, after && ({ ...items.get(id), ...after } as RoadmapItem)])))
}

function afterWhole<Id, Item>(
  current: ReadonlyMap<Id, Item>,
  edits: readonly WholeEdit<Id, Item>[],
  isLike: (a: Item | null, b: Item | null) => boolean,
): ReadonlyMap<Id, Item | null> | null {
  if (!edits.every(({ id, before }) => isLike(current.get(id) ?? null, before))) return null
  return new Map(edits.map(({ id, after }) => [id, after]))
}

/**
 * The assessment after a change. Only the fields that the change touches count, so that undoing a note keeps the value another tab gave.
 * @returns `null` when one of them has been changed otherwise since: applying would overwrite that.
 */
export function applied(assessment: Assessment, change: Change): Assessment | null {
  const { profile, evidence, snapshots } = assessment
  switch (change.kind) {
    case 'profile':
      return hasFields(profile, change.before) ? { ...assessment, profile: { ...profile, ...change.after } } : null
    case 'answers': {
      const answers = afterAnswers(assessment.answers, change.edits)
      return answers && { ...assessment, answers }
    }
    case 'evidence': {
      const given = afterWhole(bySha(evidence), change.edits, isSameReading)
      return given && { ...assessment, evidence: withEvidence(evidence, given) }
    }
    case 'roadmap': {
      const roadmap = afterRoadmap(assessment.roadmap, change.edits)
      return roadmap && { ...assessment, roadmap }
    }
    case 'snapshots': {
      const given = afterWhole(byId(snapshots), change.edits, isSameSnapshot)
      return given && { ...assessment, snapshots: withSnapshots(snapshots, given) }
    }
    case 'together':
      return change.changes.reduce<Assessment | null>((next, one) => next && applied(next, one), assessment)
  }
}
