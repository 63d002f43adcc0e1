import type { AssessmentId } from '../../domain/assessment.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { AssessmentList, OpenedAssessment, StorageProblem } from '../../state/ports.ts'
import { inReading } from './database.ts'
import { largeKinds } from './kinds.ts'
import { fileOfPart } from './part-records.ts'
import { allParts, dumpAll, recordsOf, smallParts } from './read-whole.ts'
import { isAnswered, readMain, toSummary } from './records.ts'
import { savedText, textOfFile } from './saved-file/saved-text.ts'
import { assessmentOf, asText, newerProblem, toSetAsideRecord } from './stored-record.ts'
import { forget, readSettled, readStored, remember, revisionsIn, run, type Tab, toOpened, withRecoverable } from './tab.ts'

export async function list(tab: Tab): Promise<Result<AssessmentList, StorageProblem>> {
  const read = await run(tab, async (database) =>
    succeed(
      await inReading(database, async (tx) => ({
        mains: await tx.objectStore('assessments').getAll(),
        answers: await tx.objectStore('answers').getAll(),
      })),
    ),
  )
  if (!read.ok) return fail(await withRecoverable(tab, read.problem))
  const { mains, answers } = read.value
  const newer = mains.map(newerProblem).find((problem) => problem !== null)
  if (newer) return fail(newer)
  const answeredIn = (id: string) => answers.filter((record) => assessmentOf(record) === id && isAnswered(record)).length
  const summaries = mains.flatMap((main) => {
    const opened = readMain(main)
    return opened.ok ? [toSummary(opened.value.assessment, answeredIn(opened.value.assessment.id))] : []
  })
  const setAside = mains.flatMap((main) => {
    const opened = readMain(main)
    if (opened.ok) return []
    const id = String((main as { readonly id: unknown }).id)
    const path = opened.problem.code === 'does-not-fit' ? opened.problem.path.join('.') : ''
    return [toSetAsideRecord({ assessment: id, key: id, path, record: main })]
  })
  return succeed({ assessments: summaries.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)), setAside })
}

export async function open(tab: Tab, id: AssessmentId): Promise<Result<OpenedAssessment, StorageProblem>> {
  const whole = await readSettled(tab, id, allParts)
  const { writesBegun } = tab
  const opened = whole.ok ? await toOpened(whole.value) : whole
  // What this tab has written meanwhile is not in it.
  if (tab.writesBegun !== writesBegun) return open(tab, id)
  if (!whole.ok || !opened.ok) return fail(await withRecoverable(tab, opened.ok ? { code: 'not-found' } : opened.problem, id))
  forget(tab, id)
  remember(tab, revisionsIn(whole.value, id))
  return succeed({ assessment: opened.value.assessment, setAside: opened.value.setAside })
}

export async function dump(tab: Tab): Promise<string> {
  const stored = await run(tab, async (database) => succeed(await inReading(database, dumpAll)))
  const database = stored.ok ? stored.value : asText({ problem: stored.problem })
  return `{\n"database": ${database},\n"copies": ${asText(await tab.copies.texts())}\n}\n`
}

/** The stored assessment as a saved file, without its large parts; `null` while a small one cannot be read. */
export async function storedText(tab: Tab, id: AssessmentId): Promise<string | null> {
  const whole = await readStored(tab, id, smallParts)
  const opened = whole.ok ? await toOpened(whole.value) : whole
  return opened.ok && opened.value.isWhole ? savedText(opened.value.assessment, tab.writer) : null
}

/** The large parts of an assessment that are stored, by the names of their copies. */
export async function storedParts(tab: Tab, id: AssessmentId): Promise<ReadonlySet<string>> {
  const keys = await run(tab, async (database) =>
    succeed(await inReading(database, (tx) => Promise.all(largeKinds.map(({ store }) => tx.objectStore(store).getAllKeys(recordsOf(id)))))),
  )
  if (!keys.ok) return new Set()
  return new Set(largeKinds.flatMap((kind, index) => (keys.value[index] ?? []).map((key) => kind.copyName(String(key[1])))))
}

/** One large part as the text of a saved file with nothing else in it; `null` when it cannot be read. */
export async function storedPart(tab: Tab, id: AssessmentId, copyName: string): Promise<string | null> {
  const kind = largeKinds.find((one) => one.idOfCopy(copyName) !== null)
  const part = kind?.idOfCopy(copyName) ?? null
  if (kind === undefined || part === null) return null
  const read = await run(tab, async (database) =>
    succeed(
      await inReading(database, async (tx) => ({
        main: await tx.objectStore('assessments').get(id),
        record: await tx.objectStore(kind.store).get([id, part]),
      })),
    ),
  )
  const main = read.ok ? readMain(read.value.main) : read
  if (!read.ok || !main.ok) return null
  const file = fileOfPart(kind, main.value.newest, read.value.record)
  return file && textOfFile(file)
}
