import type { AssessmentId } from '../../domain/assessment.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { StorageEvent, StorageProblem } from '../../state/ports.ts'
import { type Connection, type Database, errorName, inReading, problemOf } from './database.ts'
import { type AnyKind, kinds } from './kinds.ts'
import { type ReadParts, readParts } from './part-records.ts'
import { type ReadWhole, readWhole, type WhichParts } from './read-whole.ts'
import { readMain } from './records.ts'
import type { Writer } from './saved-file/convert.ts'
import type { ShadowCopies } from './shadow-copies.ts'
import {
  type AssessmentRecord,
  newerProblem,
  partIdOf,
  partKey,
  type Revisions,
  revisionOf,
  type SetAside,
  toSetAsideRecord,
} from './stored-record.ts'
import type { TabMessages } from './tab-messages.ts'

/** What the operations of one tab share. */
export type Tab = {
  readonly connection: Connection
  readonly messages: TabMessages
  readonly copies: ShadowCopies
  readonly writer: Writer
  /** The revision of every record as this tab last read or wrote it. */
  readonly seen: Map<string, string | null>
  readonly listeners: Set<(event: StorageEvent) => void>
  readonly newRevision: () => string
  /** Writes under way, and how many there have been. */
  readonly writes: Set<Promise<unknown>>
  writesBegun: number
}

/** Runs a write so that `readSettled` knows of it. */
export async function whileWriting<Value>(tab: Tab, write: () => Promise<Value>): Promise<Value> {
  tab.writesBegun += 1
  const writing = write()
  tab.writes.add(writing)
  try {
    return await writing
  } finally {
    tab.writes.delete(writing)
  }
}

/** Runs one piece of work on the database; once more on a new connection if the browser has closed the old one. */
export async function run<Value>(
  tab: Tab,
  work: (database: Database) => Promise<Result<Value, StorageProblem>>,
  mayReconnect = true,
): Promise<Result<Value, StorageProblem>> {
  const opened = await tab.connection.open()
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } catch (error) {
    if (!mayReconnect || errorName(error) !== 'InvalidStateError') return fail(problemOf(error))
    tab.connection.reset()
    return run(tab, work, false)
  }
}

export function remember(tab: Tab, revisions: Revisions): void {
  for (const [key, revision] of revisions) tab.seen.set(key, revision)
}

export function forget(tab: Tab, id: AssessmentId): void {
  for (const key of [...tab.seen.keys()]) if (key === id || key.startsWith(`${id}/`)) tab.seen.delete(key)
}

/** The revisions of everything that was read. */
export function revisionsIn({ main, parts }: ReadWhole, id: AssessmentId): Revisions {
  const revisions = kinds.flatMap((kind) =>
    parts[kind.store].map((record) => [partKey(kind, id, partIdOf(kind, record)), revisionOf(record)] as const),
  )
  return new Map([[id, revisionOf(main)], ...revisions])
}

export function readStored(tab: Tab, id: AssessmentId, which: WhichParts): Promise<Result<ReadWhole, StorageProblem>> {
  return run(tab, async (database) => succeed(await inReading(database, (tx) => readWhole(tx, id, which))))
}

/** What is stored, read while this tab writes nothing: a picture from before a write of its own would bring an old answer back. */
export async function readSettled(tab: Tab, id: AssessmentId, which: WhichParts): Promise<Result<ReadWhole, StorageProblem>> {
  for (;;) {
    await Promise.allSettled(tab.writes)
    const { writesBegun } = tab
    const whole = await readStored(tab, id, which)
    if (tab.writes.size === 0 && tab.writesBegun === writesBegun) return whole
  }
}

/** A damaged record of an assessment, or the whole database: says whether there is a copy. */
export async function withRecoverable(tab: Tab, problem: StorageProblem, id?: AssessmentId): Promise<StorageProblem> {
  if (problem.code !== 'storage-damaged') return problem
  const copies = await Promise.all((id === undefined ? await tab.copies.ids() : [id]).map(tab.copies.read))
  const recoverable = copies.some((copy) => copy !== null)
  return { code: 'storage-damaged', recoverable }
}

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** What these records say; of large ones with time for the page in between: checking twenty snapshots takes as long as half a second. */
async function readPaused(kind: AnyKind, main: AssessmentRecord, records: readonly unknown[]): Promise<ReadParts> {
  if (!kind.isList) return readParts(kind, main, records)
  const read: ReadParts[] = []
  for (const record of records) {
    if (read.length > 0) await pause()
    read.push(readParts(kind, main, [record]))
  }
  return { items: new Map(read.flatMap(({ items }) => [...items])), setAside: read.flatMap(({ setAside }) => setAside) }
}

/** What was read as an assessment, with the records that could not be. `isWhole`: all of the small parts could. */
export async function toOpened(whole: ReadWhole) {
  if (whole.main === undefined) return fail({ code: 'not-found' as const })
  const newer = newerProblem(whole.main)
  if (newer !== null) return fail(newer)
  const read = readMain(whole.main)
  if (!read.ok) return fail({ code: 'storage-damaged' as const, recoverable: false })
  const { record } = read.value
  let { assessment } = read.value
  const setAside: SetAside[] = []
  let isWhole = true
  for (const kind of kinds) {
    const parts = await readPaused(kind, record, whole.parts[kind.store])
    assessment = kind.into(assessment, parts.items)
    setAside.push(...parts.setAside)
    if (!kind.isList && parts.setAside.length > 0) isWhole = false
  }
  return succeed({ assessment, setAside: [...setAside, ...whole.setAside].map(toSetAsideRecord), isWhole })
}
