import type { AssessmentId } from '../../domain/assessment.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { StorageEvent, StorageProblem } from '../../state/ports.ts'
import { type Connection, type Database, errorName, inReading, problemOf } from './database.ts'
import { readEvidence } from './evidence-records.ts'
import { type ReadWhole, readWhole, type WhichEvidence } from './read-whole.ts'
import { isUntouched, readAnswers, readMain } from './records.ts'
import type { Writer } from './saved-file/convert.ts'
import type { ShadowCopies } from './shadow-copies.ts'
import {
  answerKey,
  evidenceKey,
  newerProblem,
  type Revisions,
  recommendationOf,
  revisionOf,
  sha256Of,
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
export function revisionsIn({ main, answers, evidence }: ReadWhole, id: AssessmentId): Revisions {
  return new Map([
    [id, revisionOf(main)],
    ...answers.map((record) => [answerKey(id, recommendationOf(record)), revisionOf(record)] as const),
    ...evidence.map((record) => [evidenceKey(id, sha256Of(record)), revisionOf(record)] as const),
  ])
}

export function readStored(tab: Tab, id: AssessmentId, which: WhichEvidence): Promise<Result<ReadWhole, StorageProblem>> {
  return run(tab, async (database) => succeed(await inReading(database, (tx) => readWhole(tx, id, which))))
}

/** What is stored, read while this tab writes nothing: a picture from before a write of its own would bring an old answer back. */
export async function readSettled(tab: Tab, id: AssessmentId, which: WhichEvidence): Promise<Result<ReadWhole, StorageProblem>> {
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

/** What was read as an assessment, with the records that could not be. `isWhole`: all answers could. */
export function toOpened(whole: ReadWhole) {
  if (whole.main === undefined) return fail({ code: 'not-found' as const })
  const newer = newerProblem(whole.main)
  if (newer !== null) return fail(newer)
  const read = readMain(whole.main)
  if (!read.ok) return fail({ code: 'storage-damaged' as const, recoverable: false })
  const { answers, setAside } = readAnswers(read.value.record, whole.answers)
  const evidence = readEvidence(read.value.record, whole.evidence)
  const all = [...setAside, ...evidence.setAside, ...whole.setAside].map(toSetAsideRecord)
  // The record of an answer that was taken back stays, for its revision; to the app it is no answer.
  const said = new Map([...answers].filter(([, answer]) => !isUntouched(answer)))
  const assessment = { ...read.value.assessment, answers: said, evidence: evidence.files }
  return succeed({ assessment, setAside: all, isWhole: setAside.length === 0 })
}
