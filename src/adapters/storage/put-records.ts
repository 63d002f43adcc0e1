import type { IsoMoment } from '../../domain/moments.ts'
import type { Writing } from './database.ts'
import type { AnyKind } from './kinds.ts'
import { readParts, toPartRecord } from './part-records.ts'
import { recordsOf } from './read-whole.ts'
import { type AssessmentRecord, done, type Outcome, partKey, type Revisions, revisionOf, type SetAside } from './stored-record.ts'

/** What a write goes by. */
export type PutRecords = {
  readonly id: string
  readonly main: AssessmentRecord
  readonly at: IsoMoment
  readonly expected: Revisions
  readonly newRevision: () => string
}

export async function addSetAside(tx: Writing, records: readonly SetAside[]): Promise<void> {
  for (const record of records) await tx.objectStore('set-aside').add(record)
}

/** Keeps what of the stored records of a kind cannot be read, before they make room. @returns what those that can say. */
export async function setAsideUnread(tx: Writing, kind: AnyKind, main: AssessmentRecord): Promise<ReadonlyMap<string, unknown>> {
  const store = tx.objectStore(kind.store)
  if (!kind.isList) return setAsideOf(tx, kind, { main, records: await store.getAll(recordsOf(main.id)) })
  const items = new Map<string, unknown>()
  // One by one, with time for the page in between.
  for (const key of await store.getAllKeys(recordsOf(main.id))) {
    for (const [id, item] of await setAsideOf(tx, kind, { main, records: [await store.get(key)] })) items.set(id, item)
  }
  return items
}

type Stored = { readonly main: AssessmentRecord; readonly records: readonly unknown[] }
async function setAsideOf(tx: Writing, kind: AnyKind, { main, records }: Stored): Promise<ReadonlyMap<string, unknown>> {
  const { items, setAside } = readParts(kind, main, records)
  await addSetAside(tx, setAside)
  return items
}

/** Writes the records, and deletes those given as `null`, if each has the revision that was expected or says the same; else none. */
export async function putParts(
  tx: Writing,
  kind: AnyKind,
  { given, put }: { readonly given: ReadonlyMap<string, unknown>; readonly put: PutRecords },
): Promise<Outcome> {
  const { id, main, expected, newRevision } = put
  const store = tx.objectStore(kind.store)
  const keyOf = (part: string) => partKey(kind, id, part)
  const records = await Promise.all([...given.keys()].map(async (part) => [part, (await store.get([id, part])) as unknown] as const))
  const read = readParts(
    kind,
    main,
    records.flatMap(([, record]) => (record === undefined ? [] : [record])),
  )
  const isExpected = ([part, record]: readonly [string, unknown]) => revisionOf(record) === (expected.get(keyOf(part)) ?? null)
  const changed = records.filter((one) => !isExpected(one) && !kind.isSame(read.items.get(one[0]) ?? null, given.get(one[0]) ?? null))
  if (changed.length > 0) {
    const theirs = kind.toChange(new Map(changed.map(([part]) => [part, read.items.get(part) ?? null])))
    const revisions = new Map(changed.map(([part, record]) => [keyOf(part), revisionOf(record)]))
    return { problem: { code: 'changed-elsewhere', theirs }, revisions }
  }
  await addSetAside(tx, read.setAside)
  const revisions = new Map<string, string | null>()
  for (const [part, item] of given) {
    const record = item === null ? null : toPartRecord(kind, { assessment: id, id: part, item }, newRevision())
    await (record === null ? store.delete([id, part]) : store.put(record))
    revisions.set(keyOf(part), record?.revision ?? null)
  }
  return done(revisions)
}
