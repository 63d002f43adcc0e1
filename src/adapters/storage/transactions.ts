import type { IsoMoment } from '../../domain/moments.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { StorageProblem, StoredChange } from '../../state/ports.ts'
import type { Writing } from './database.ts'
import { type PutRecords, putAnswers, putEvidence, setAsideAnswers, setAsideEvidence } from './put-records.ts'
import { recordsOf } from './read-whole.ts'
import { type ReadMain, readMain, type WholeRecords, withProfile } from './records.ts'
import { fromAnswer } from './saved-file/convert.ts'
import { newestFormatVersion } from './saved-file/formats.ts'
import {
  type AnswerRecord,
  type AssessmentRecord,
  answerKey,
  assessmentOf,
  done,
  evidenceKey,
  formatVersionOf,
  newerProblem,
  type Outcome,
  type Revisions,
  recommendationOf,
  refused,
  type SetAside,
} from './stored-record.ts'

async function setAsideMain(tx: Writing, id: string, main: unknown): Promise<void> {
  if (main === undefined || readMain(main).ok) return
  const record: SetAside = { assessment: id, key: id, path: '', record: main }
  await tx.objectStore('set-aside').add(record)
}

function revisionsOf({ main, answers, evidence }: WholeRecords): Revisions {
  return new Map([
    [main.id, main.revision],
    ...answers.map(({ recommendation, revision }) => [answerKey(main.id, recommendation), revision] as const),
    ...evidence.map(({ sha256, revision }) => [evidenceKey(main.id, sha256), revision] as const),
  ])
}

/**
 * Writes all records of an assessment of an older format anew, before the first of them is written. They keep their revisions: they say what
 * they said. What could not be read by the older format is set aside, because no newer one could read it.
 */
async function broughtUp(tx: Writing, { record, newest, assessment }: ReadMain): Promise<ReadMain> {
  if (formatVersionOf(record) === newestFormatVersion) return { record, newest, assessment }
  const store = tx.objectStore('answers')
  const stored: readonly unknown[] = await store.getAll(recordsOf(record.id))
  const answers: ReadonlyMap<string, Parameters<typeof fromAnswer>[0]> = await setAsideAnswers(tx, record, stored)
  await store.delete(recordsOf(record.id))
  for (const one of stored) {
    const answer = answers.get(recommendationOf(one))
    if (answer) await store.put({ ...(one as AnswerRecord), answer: fromAnswer(answer) })
  }
  await tx.objectStore('assessments').put(newest)
  return { record: newest, newest, assessment }
}

/** Stores a whole assessment in place of whatever has its id; what was there and cannot be read is set aside. */
export async function putWhole(tx: Writing, whole: WholeRecords, replace: boolean): Promise<Outcome> {
  const { id } = whole.main
  const [answers, evidence] = [tx.objectStore('answers'), tx.objectStore('evidence')]
  const before = await tx.objectStore('assessments').get(id)
  const newer = newerProblem(before)
  if (newer !== null) return refused(newer)
  const read = readMain(before)
  if (before !== undefined && !replace) {
    return refused({ code: 'already-stored', changedAt: read.ok ? read.value.assessment.changedAt : null })
  }
  await setAsideMain(tx, id, before)
  const main = read.ok ? read.value.record : whole.main
  await setAsideAnswers(tx, main, await answers.getAll(recordsOf(id)))
  await setAsideEvidence(tx, main, await evidence.getAll(recordsOf(id)))
  await answers.delete(recordsOf(id))
  await evidence.delete(recordsOf(id))
  await tx.objectStore('assessments').put(whole.main)
  for (const record of whole.answers) await answers.put(record)
  for (const record of whole.evidence) await evidence.put(record)
  return done(revisionsOf(whole))
}

/** Puts from a copy what the database lacks or cannot read, and leaves the rest. `unread`: what the copy itself could not give. */
export async function putMissing(tx: Writing, copy: WholeRecords, unread: readonly SetAside[]): Promise<Outcome> {
  const { id } = copy.main
  const [answers, evidence] = [tx.objectStore('answers'), tx.objectStore('evidence')]
  const before = await tx.objectStore('assessments').get(id)
  const newer = newerProblem(before)
  if (newer !== null) return refused(newer)
  const read = readMain(before)
  if (!read.ok) {
    await setAsideMain(tx, id, before)
    await tx.objectStore('assessments').put(copy.main)
  }
  const main = read.ok ? (await broughtUp(tx, read.value)).record : copy.main
  const answered: ReadonlyMap<string, unknown> = await setAsideAnswers(tx, main, await answers.getAll(recordsOf(id)))
  for (const record of copy.answers) if (!answered.has(record.recommendation)) await answers.put(record)
  const files = await setAsideEvidence(tx, main, await evidence.getAll(recordsOf(id)))
  for (const record of copy.evidence) if (!files.has(record.sha256)) await evidence.put(record)
  const isLost = ({ key }: SetAside) => ![...files].some((sha256) => key === evidenceKey(id, sha256))
  for (const record of unread.filter(isLost)) await tx.objectStore('set-aside').add(record)
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
  const records = { ...put, main: record }
  const written = change.kind === 'answers' ? await putAnswers(tx, change.answers, records) : await putEvidence(tx, change.files, records)
  // The revision of the assessment itself stays: another tab's profile is not overtaken by an answer.
  if (written.problem === null) await putMain(tx, record, at)
  return written
}

export async function removeWhole(tx: Writing, id: string): Promise<Result<null, StorageProblem>> {
  const newer = newerProblem(await tx.objectStore('assessments').get(id))
  if (newer !== null) return fail(newer)
  await tx.objectStore('assessments').delete(id)
  await tx.objectStore('answers').delete(recordsOf(id))
  await tx.objectStore('evidence').delete(recordsOf(id))
  for (const key of await tx.objectStore('set-aside').getAllKeys()) {
    if (assessmentOf(await tx.objectStore('set-aside').get(key)) === id) await tx.objectStore('set-aside').delete(key)
  }
  return succeed(null)
}
