import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { AssessmentStorage, StorageEvent, StorageProblem, StoredChange } from '../../state/ports.ts'
import { afterPaint } from './after-paint.ts'
import { connect, inTransaction } from './database.ts'
import { follow } from './follow-tabs.ts'
import { type AnyKind, kindNamed, kinds, largeKinds } from './kinds.ts'
import { dump, list, open, storedPart, storedParts, storedText } from './reading.ts'
import { toRecords, toSummary } from './records.ts'
import type { Writer } from './saved-file/convert.ts'
import { keepShadowCopies, type TouchedParts } from './shadow-copies.ts'
import type { Revisions } from './stored-record.ts'
import { forget, remember, run, type Tab, whileWriting, withRecoverable } from './tab.ts'
import { openTabMessages, type TabMessage } from './tab-messages.ts'
import type { TextFiles } from './text-files.ts'
import { putChange, putMissing, putWhole, removeWhole } from './transactions.ts'

export type IndexedDbOptions = {
  readonly databaseName: string
  readonly writer: Writer
  /** Where the shadow copies lie. */
  readonly files: TextFiles
  /** How long an assessment is left alone before it is copied. */
  readonly quietMs: number
}

/** One import at a time over all tabs, where the browser can see to that. */
function alone<Value>(task: () => Promise<Value>): Promise<Value> {
  const locks = globalThis.navigator?.locks
  return locks === undefined ? task() : (locks.request('shirube-import', task) as Promise<Value>)
}

async function create(tab: Tab, assessment: Assessment, replace: boolean): Promise<Result<null, StorageProblem>> {
  for (const kind of kinds) await kind.prepare([...kind.itemsOf(assessment).values()])
  const whole = toRecords(assessment, tab.writer, tab.newRevision)
  const created = await alone(() =>
    run(tab, async (database) => succeed(await inTransaction(database, (tx) => putWhole(tx, whole, replace)))),
  )
  if (!created.ok) return created
  const { problem, revisions } = created.value
  if (problem !== null) return fail(problem)
  forget(tab, assessment.id)
  remember(tab, revisions)
  const written = largeKinds.flatMap((kind) => [...kind.itemsOf(assessment).keys()].map(kind.copyName))
  tab.copies.touched(assessment.id, { written, removed: [], isWhole: true })
  tab.messages.send({ id: assessment.id, what: 'created', records: [] })
  return succeed(null)
}

function touchedBy(kind: AnyKind, given: readonly (readonly [string, unknown])[]): TouchedParts {
  const namesOf = (isThere: boolean) => given.filter(([, item]) => (item !== null) === isThere).map(([id]) => kind.copyName(id))
  return { written: namesOf(true), removed: namesOf(false), isWhole: false }
}

async function write(tab: Tab, id: AssessmentId, change: StoredChange, at: Assessment['changedAt']): Promise<Result<null, StorageProblem>> {
  // As this tab knows them now; what it learns while the write waits must not count.
  const expected: Revisions = new Map(tab.seen)
  const { newRevision } = tab
  const kind = kindNamed(change.kind)
  const given = [...(kind?.givenIn(change) ?? [])]
  // Nobody waits to see it stored, but everybody to see the answer.
  await afterPaint()
  await kind?.prepare(given.flatMap(([, item]) => (item === null ? [] : [item])))
  const written = await run(tab, async (database) =>
    succeed(await inTransaction(database, (tx) => putChange(tx, { id, change, at, expected, newRevision }))),
  )
  if (written.ok) remember(tab, written.value.revisions)
  const problem = written.ok ? written.value.problem : written.problem
  if (problem !== null) return fail(await withRecoverable(tab, problem, id))
  tab.copies.touched(id, kind?.isList ? touchedBy(kind, given) : undefined)
  tab.messages.send({ id, what: change.kind, records: given.map(([part]) => part) })
  return succeed(null)
}

async function remove(tab: Tab, id: AssessmentId): Promise<Result<null, StorageProblem>> {
  const removed = await run(tab, (database) => inTransaction(database, (tx) => removeWhole(tx, id)))
  if (!removed.ok) return removed
  forget(tab, id)
  await tab.copies.remove(id)
  tab.messages.send({ id, what: 'removed', records: [] })
  return succeed(null)
}

async function recoverable(tab: Tab) {
  const listed = await list(tab)
  // The database is whole and belongs to a newer app: nothing is missing.
  if (!listed.ok && listed.problem.code === 'newer-app') return []
  const present = new Set(listed.ok ? listed.value.assessments.map(({ id }) => id) : [])
  const missing = (await tab.copies.ids()).filter((id) => !present.has(id))
  const copies = await Promise.all(missing.map(tab.copies.read))
  return copies.flatMap((assessment) => {
    if (assessment === null) return []
    const answeredCount = [...assessment.answers.values()].filter(({ value }) => value !== null).length
    return [toSummary(assessment, answeredCount)]
  })
}

async function recover(tab: Tab, id: AssessmentId): ReturnType<AssessmentStorage['recover']> {
  const read = await tab.copies.readWhole(id)
  if (read === null) return fail({ code: 'not-found' })
  const { assessment: copy, unread } = read
  const whole = toRecords(copy, tab.writer, tab.newRevision)
  const put = await alone(() => run(tab, async (database) => succeed(await inTransaction(database, (tx) => putMissing(tx, whole, unread)))))
  const problem = put.ok ? put.value.problem : put.problem
  if (problem !== null) return succeed({ assessment: copy, stored: fail(problem) })
  tab.messages.send({ id, what: 'created', records: [] })
  const opened = await open(tab, id)
  return opened.ok
    ? succeed({ assessment: opened.value.assessment, stored: succeed(null) })
    : succeed({ assessment: copy, stored: fail(opened.problem) })
}

function revisionMaker(): () => string {
  const tabName = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('')
  let count = 0
  return () => {
    count += 1
    return `${tabName}-${count}`
  }
}

function createTab({ databaseName, writer, files, quietMs }: IndexedDbOptions): Tab {
  const listeners: Tab['listeners'] = new Set()
  const connection = connect(databaseName, (problem) => {
    for (const listener of listeners) listener({ kind: 'closed', problem })
  })
  let last: Promise<void> = Promise.resolve()
  const messages = openTabMessages(databaseName, (message: TabMessage) => {
    last = last.then(() => follow(tab, message))
  })
  const copies = keepShadowCopies({
    files,
    quietMs,
    stored: (id) => storedText(tab, id),
    storedParts: (id) => storedParts(tab, id),
    storedPart: (id, copyName) => storedPart(tab, id, copyName),
  })
  const tab: Tab = {
    connection,
    messages,
    copies,
    writer,
    seen: new Map(),
    listeners,
    newRevision: revisionMaker(),
    writes: new Set(),
    writesBegun: 0,
  }
  return tab
}

/** Keeps assessments in IndexedDB, a record for each answer, findings file, roadmap item and snapshot, with a copy of each in the files beside it. `close` is for tests. */
export function createIndexedDbStorage(options: IndexedDbOptions): AssessmentStorage & { close(): Promise<void> } {
  const tab = createTab(options)
  return {
    list: () => list(tab),
    open: (id) => open(tab, id),
    create: (assessment, { replace = false } = {}) => whileWriting(tab, () => create(tab, assessment, replace)),
    write: (id, change, at) => whileWriting(tab, () => write(tab, id, change, at)),
    remove: (id) => remove(tab, id),
    recoverable: () => recoverable(tab),
    recover: (id) => recover(tab, id),
    dump: () => dump(tab),
    watch(listener: (event: StorageEvent) => void) {
      tab.listeners.add(listener)
      return () => tab.listeners.delete(listener)
    },
    async persist() {
      return (await globalThis.navigator?.storage?.persist?.().catch(() => false)) ?? false
    },
    async close() {
      await tab.copies.flush()
      tab.messages.close()
      tab.connection.close()
    },
  }
}
