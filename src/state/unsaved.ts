import type { StoredChange } from './ports.ts'

/** What is on the screen and not in storage yet: the newest state of each record, by `recordOf`. */
export type Unsaved = Map<string, StoredChange>

/**
 * One record that this tab and another one changed at the same time, as each of them left it. Until the user decides, theirs is stored and
 * mine is on the screen.
 */
export type Conflict = { readonly record: string; readonly mine: StoredChange; readonly theirs: StoredChange }

const each = <Id, Item>(records: ReadonlyMap<Id, Item>) => [...records].map((entry) => new Map([entry]))

/** A change as one change per stored record. */
export function perRecord(change: StoredChange): readonly StoredChange[] {
  switch (change.kind) {
    case 'answers':
      return each(change.answers).map((answers) => ({ kind: 'answers', answers }))
    case 'evidence':
      return each(change.files).map((files) => ({ kind: 'evidence', files }))
    case 'roadmap':
      return each(change.items).map((items) => ({ kind: 'roadmap', items }))
    case 'snapshots':
      return each(change.snapshots).map((snapshots) => ({ kind: 'snapshots', snapshots }))
    default:
      return [change]
  }
}

/** The ids of the records that a change writes; none where it writes the record of the assessment itself. */
function idsIn(change: StoredChange): readonly string[] {
  switch (change.kind) {
    case 'answers':
      return [...change.answers.keys()]
    case 'evidence':
      return [...change.files.keys()]
    case 'roadmap':
      return [...change.items.keys()]
    case 'snapshots':
      return [...change.snapshots.keys()]
    default:
      return []
  }
}

/** The record of a change that `perRecord` gave. */
export const recordOf = (change: StoredChange): string => [change.kind, ...idsIn(change)].join('/')

/** Two changes of one kind as one; what `later` says counts. */
function joined(change: StoredChange, later: StoredChange): StoredChange {
  if (change.kind === 'answers' && later.kind === 'answers') {
    return { kind: 'answers', answers: new Map([...change.answers, ...later.answers]) }
  }
  if (change.kind === 'evidence' && later.kind === 'evidence') {
    return { kind: 'evidence', files: new Map([...change.files, ...later.files]) }
  }
  if (change.kind === 'roadmap' && later.kind === 'roadmap') {
    return { kind: 'roadmap', items: new Map([...change.items, ...later.items]) }
  }
  if (change.kind === 'snapshots' && later.kind === 'snapshots') {
    return { kind: 'snapshots', snapshots: new Map([...change.snapshots, ...later.snapshots]) }
  }
  return later
}

export function addUnsaved(unsaved: Unsaved, change: StoredChange): void {
  for (const record of perRecord(change)) unsaved.set(recordOf(record), record)
}

/** What could not be written goes back, unless something newer has come in its place. */
export function putBack(unsaved: Unsaved, change: StoredChange): void {
  for (const record of perRecord(change)) if (!unsaved.has(recordOf(record))) unsaved.set(recordOf(record), record)
}

const inTurn: readonly StoredChange['kind'][] = ['answers', 'profile', 'roadmap', 'evidence', 'snapshots', 'saved-to-file']

/** Takes out what can be written together. */
export function takeNext(unsaved: Unsaved): StoredChange | null {
  const waiting = [...unsaved]
  const kind = inTurn.find((one) => waiting.some(([, change]) => change.kind === one))
  const taken = waiting.filter(([, change]) => change.kind === kind)
  for (const [record] of taken) unsaved.delete(record)
  const changes = taken.map(([, change]) => change)
  return changes.length === 0 ? null : changes.reduce(joined)
}

/** Takes out the unsaved change of the record that `theirs` is about, and makes a conflict of both; `null` when there is none. */
export function takeConflict(unsaved: Unsaved, theirs: StoredChange): Conflict | null {
  const record = recordOf(theirs)
  const mine = unsaved.get(record)
  // The time of the file is no matter of opinion.
  if (mine === undefined || theirs.kind === 'saved-to-file') return null
  unsaved.delete(record)
  return { record, mine, theirs }
}
