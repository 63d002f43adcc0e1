import type { IsoMoment } from '../../domain/moments.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { StorageProblem, StoredChange } from '../../state/ports.ts'
import type { Writing } from './database.ts'
import { kindNamed, kinds } from './kinds.ts'
import { addSetAside, type PutRecords, putParts, setAsideUnread } from './put-records.ts'
import { recordsOf } from './read-whole.ts'
import { type ReadMain, readMain, type WholeRecords, withProfile } from './records.ts'
import { newestFormatVersion } from './saved-file/formats.ts'
import {
  type AssessmentRecord,
  assessmentOf,
  done,
  formatVersionOf,
  newerProblem,
  type Outcome,
  type PartRecord,
  partIdOf,
  partKey,
  type Revisions,
  refused,
  type SetAside,
} from './stored-record.ts'

async function setAsideMain(tx: Writing, id: string, main: unknown): Promise<void> {
  if (main === undefined || readMain(main).ok) return
  await addSetAside(tx, [{ assessment: id, key: id, path: '', record: main }])
}

function revisionsOf({ main, parts }: WholeRecords): Revisions {
  return new Map([
    [main.id, main.revision],
    ...parts.map(({ store, id, record }) => [partKey({ store }, main.id, id), record.revision] as const),
  ])
}

/**
 * Writes all records of an assessment of an older format anew, before the first of them is written. They keep their revisions: they say what
 * they said. What could not be read by the older format is set aside, because no newer one could read it.
 */
async function broughtUp(tx: Writing, { record, newest, assessment }: ReadMain): Promise<ReadMain> {
  const formatVersion = formatVersionOf(record)
  if (formatVersion === newestFormatVersion) return { record, newest, assessment }
  for (const kind of kinds.filter(({ since }) => since > formatVersion)) {
    const store = tx.objectStore(kind.store)
    const records: readonly unknown[] = await store.getAll(recordsOf(record.id))
    const items = await setAsideUnread(tx, kind, record)
    await store.delete(recordsOf(record.id))
    for (const one of records) {
      const id = partIdOf(kind, one)
      if (items.has(id)) await store.put({ ...(one as PartRecord), [kind.contentField]: kind.toSaved(items.get(id)) })
    }
  }
  await tx.objectStore('assessments').put(newest)
  return { record: newest, newest, assessment }
}

/** Stores a whole assessment in place of whatever has its id; what was there and cannot be read is set aside. */
export async function putWhole(tx: Writing, whole: WholeRecords, replace: boolean): Promise<Outcome> {
  const { id } = whole.main
  const before = await tx.objectStore('assessments').get(id)
  const newer = newerProblem(before)
  if (newer !== null) return refused(newer)
  const read = readMain(before)
  if (before !== undefined && !replace) {
    return refused({ code: 'already-stored', changedAt: read.ok ? read.value.assessment.changedAt : null })
  }
  await setAsideMain(tx, id, before)
  const main = read.ok ? read.value.record : whole.main
  for (const kind of kinds) {
    await setAsideUnread(tx, kind, main)
    await tx.objectStore(kind.store).delete(recordsOf(id))
  }
  await tx.objectStore('assessments').put(whole.main)
  for (const { store, record } of whole.parts) await tx.objectStore(store).put(record)
  return done(revisionsOf(whole))
}

/** Puts from a copy what the database lacks or cannot read, and leaves the rest. `unread`: what the copy itself could not give. */
export async function putMissing(tx: Writing, copy: WholeRecords, unread: readonly SetAside[]): Promise<Outcome> {
  const { id } = copy.main
  const before = await tx.objectStore('assessments').get(id)
  const newer = newerProblem(before)
  if (newer !== null) return refused(newer)
  const read = readMain(before)
  if (!read.ok) {
    await setAsideMain(tx, id, before)
    await tx.objectStore('assessments').put(copy.main)
  }
  const main = read.ok ? (await broughtUp(tx, read.value)).record : copy.main
  const present = new Set<string>()
  for (const kind of kinds) {
    const items = await setAsideUnread(tx, kind, main)
    for (const part of items.keys()) present.add(partKey(kind, id, part))
  }
  for (const part of copy.parts) if (!present.has(partKey(part, id, part.id))) await tx.objectStore(part.store).put(part.record)
  await addSetAside(
    tx,
    unread.filter(({ key }) => !present.has(key)),
  )
  return done(new Map())
}

export type ChangeToPut = Omit<PutRecords, 'main'> & { readonly change: StoredChange }

async function putMain(tx: Writing, record: AssessmentRecord, changedAt: IsoMoment): Promise<void> {
  const latest = changedAt > record.file.changedAt ? changedAt : record.file.changedAt
  await tx.objectStore('assessments').put({ ...record, file: { ...record.file, changedAt: latest } })
}

/** Writes one change if every record it touches has the revision that was expected; else nothing. */
export async function putChange(tx: Writing, put: ChangeToPut): Promise<Outcome> {
  const { id, change, at, expected, newRevision } = put
  const stored = await tx.objectStore('assessments').get(id)
  if (stored === undefined) return refused({ code: 'not-found' })
  const newer = newerProblem(stored)
  if (newer !== null) return refused(newer)
  const read = readMain(stored)
  if (!read.ok) return refused({ code: 'storage-damaged', recoverable: false })
  const { record, assessment } = await broughtUp(tx, read.value)
  if (change.kind === 'saved-to-file') {
    await putMain(tx, { ...record, file: { ...record.file, savedToFileAt: change.at } }, assessment.changedAt)
    // No conflict is possible here, and another tab's profile has not been seen by this.
    return done(new Map())
  }
  if (change.kind === 'profile') {
    if (record.revision !== expected.get(id)) {
      const theirs = { kind: 'profile', profile: assessment.profile } as const
      return { problem: { code: 'changed-elsewhere', theirs }, revisions: new Map([[id, record.revision]]) }
    }
    const next = withProfile(record, change.profile, newRevision())
    await putMain(tx, next, at)
    return done(new Map([[id, next.revision]]))
  }
  const kind = kindNamed(change.kind)
  const given = kind?.givenIn(change)
  if (!kind || !given) throw new Error(`there is no store for ${change.kind}`)
  const written = await putParts(tx, kind, { given, put: { ...put, main: record } })
  // The revision of the assessment itself stays: another tab's profile is not overtaken by an answer.
  if (written.problem === null) await putMain(tx, record, at)
  return written
}

export async function removeWhole(tx: Writing, id: string): Promise<Result<null, StorageProblem>> {
  const newer = newerProblem(await tx.objectStore('assessments').get(id))
  if (newer !== null) return fail(newer)
  await tx.objectStore('assessments').delete(id)
  for (const { store } of kinds) await tx.objectStore(store).delete(recordsOf(id))
  for (const key of await tx.objectStore('set-aside').getAllKeys()) {
    if (assessmentOf(await tx.objectStore('set-aside').get(key)) === id) await tx.objectStore('set-aside').delete(key)
  }
  return succeed(null)
}
