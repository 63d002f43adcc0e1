import type { Answer, AssessmentId, IsoMoment } from '../../domain/assessment.ts'
import { untouchedAnswer } from '../../domain/assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { StorageProblem, StoredChange } from '../../state/ports.ts'
import type { Writing } from './database.ts'
import { answersOf } from './read-whole.ts'
import {
  type AnswerRecord,
  type AssessmentRecord,
  assessmentOf,
  formatVersionOf,
  readAnswers,
  readMain,
  revisionOf,
  type SetAside,
  toAnswerRecord,
  withProfile,
} from './records.ts'
import { newestFormatVersion } from './saved-file/formats.ts'

/** Revisions by record: `<assessment>` for the assessment itself, `<assessment>/<recommendation>` for an answer; `null`: no record. */
export type Revisions = ReadonlyMap<string, string | null>
/** `revisions`: what the tab knows from now on; after a conflict, those of what the other tab has stored. */
export type Outcome = { readonly problem: StorageProblem | null; readonly revisions: Revisions }

const refused = (problem: StorageProblem): Outcome => ({ problem, revisions: new Map() })
const done = (revisions: Revisions): Outcome => ({ problem: null, revisions })

export const answerKey = (id: string, recommendation: string) => `${id}/${recommendation}`

/** Nothing of a newer app is touched. */
export function newerProblem(main: unknown): StorageProblem | null {
  const formatVersion = formatVersionOf(main)
  return formatVersion > newestFormatVersion ? { code: 'newer-app', formatVersion } : null
}

async function setAsideAnswers(tx: Writing, main: AssessmentRecord, records: readonly unknown[]): Promise<ReadonlySet<string>> {
  const { answers, setAside } = readAnswers(main, records)
  for (const record of setAside) await tx.objectStore('set-aside').add(record)
  return new Set(answers.keys())
}

async function setAsideMain(tx: Writing, id: string, main: unknown): Promise<void> {
  if (main === undefined || readMain(main).ok) return
  const record: SetAside = { assessment: id, key: id, path: '', record: main }
  await tx.objectStore('set-aside').add(record)
}

export type WholeRecords = { readonly main: AssessmentRecord; readonly answers: readonly AnswerRecord[] }

function revisionsOf({ main, answers }: WholeRecords): Revisions {
  const ofAnswers = answers.map(({ assessment, recommendation, revision }) => [answerKey(assessment, recommendation), revision] as const)
  return new Map([[main.id, main.revision], ...ofAnswers])
}

/** Stores a whole assessment in place of whatever has its id; what was there and cannot be read is set aside. */
export async function putWhole(tx: Writing, whole: WholeRecords, replace: boolean): Promise<Outcome> {
  const { id } = whole.main
  const before = await tx.objectStore('assessments').get(id)
  const newer = newerProblem(before)
  if (newer !== null) return refused(newer)
  if (before !== undefined && !replace) {
    const read = readMain(before)
    return refused({ code: 'already-stored', changedAt: read.ok ? read.value.assessment.changedAt : null })
  }
  await setAsideMain(tx, id, before)
  await setAsideAnswers(tx, whole.main, await tx.objectStore('answers').getAll(answersOf(id)))
  await tx.objectStore('answers').delete(answersOf(id))
  await tx.objectStore('assessments').put(whole.main)
  for (const record of whole.answers) await tx.objectStore('answers').put(record)
  return done(revisionsOf(whole))
}

/** Puts from a copy what the database lacks or cannot read, and leaves the rest. */
export async function putMissing(tx: Writing, copy: WholeRecords): Promise<Outcome> {
  const { id } = copy.main
  const before = await tx.objectStore('assessments').get(id)
  const newer = newerProblem(before)
  if (newer !== null) return refused(newer)
  const read = before === undefined ? null : readMain(before)
  if (!read?.ok) {
    await setAsideMain(tx, id, before)
    await tx.objectStore('assessments').put(copy.main)
  }
  const main = read?.ok ? read.value.record : copy.main
  const readable = await setAsideAnswers(tx, main, await tx.objectStore('answers').getAll(answersOf(id)))
  for (const record of copy.answers) if (!readable.has(record.recommendation)) await tx.objectStore('answers').put(record)
  return done(new Map())
}

export type ChangeToPut = {
  readonly id: AssessmentId
  readonly change: StoredChange
  readonly at: IsoMoment
  readonly expected: Revisions
  readonly newRevision: () => string
}

type Stored = { readonly id: RecommendationId; readonly record: unknown }

function theirAnswers(main: AssessmentRecord, stored: readonly Stored[]): ReadonlyMap<RecommendationId, Answer> {
  const { answers } = readAnswers(
    main,
    stored.flatMap(({ record }) => (record === undefined ? [] : [record])),
  )
  return new Map(stored.map(({ id }) => [id, answers.get(id) ?? untouchedAnswer]))
}

type PutAnswers = ChangeToPut & { readonly main: AssessmentRecord; readonly answers: ReadonlyMap<RecommendationId, Answer> }

async function putAnswers(tx: Writing, { id, main, answers, expected, newRevision }: PutAnswers): Promise<Outcome> {
  const store = tx.objectStore('answers')
  const stored = await Promise.all(
    [...answers.keys()].map(async (key): Promise<Stored> => ({ id: key, record: await store.get([id, key]) })),
  )
  const isChanged = ({ id: key, record }: Stored) => revisionOf(record) !== (expected.get(answerKey(id, key)) ?? null)
  const changed = stored.filter(isChanged)
  if (changed.length > 0) {
    const theirs = { kind: 'answers', answers: theirAnswers(main, changed) } as const
    const revisions = new Map(changed.map(({ id: key, record }) => [answerKey(id, key), revisionOf(record)]))
    return { problem: { code: 'changed-elsewhere', theirs }, revisions }
  }
  await setAsideAnswers(
    tx,
    main,
    stored.flatMap(({ record }) => (record === undefined ? [] : [record])),
  )
  const records = [...answers].map(([key, answer]) => toAnswerRecord(id, key, answer, newRevision()))
  for (const record of records) await store.put(record)
  return done(new Map(records.map(({ recommendation, revision }) => [answerKey(id, recommendation), revision])))
}

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
  const { record, assessment } = read.value
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
  if (change.kind === 'evidence') return done(new Map())
  const written = await putAnswers(tx, { ...put, main: record, answers: change.answers })
  // The revision of the assessment itself stays: another tab's profile is not overtaken by an answer.
  if (written.problem === null) await putMain(tx, record, at)
  return written
}

export async function removeWhole(tx: Writing, id: string): Promise<Result<null, StorageProblem>> {
  const newer = newerProblem(await tx.objectStore('assessments').get(id))
  if (newer !== null) return fail(newer)
  await tx.objectStore('assessments').delete(id)
  await tx.objectStore('answers').delete(answersOf(id))
  for (const key of await tx.objectStore('set-aside').getAllKeys()) {
    if (assessmentOf(await tx.objectStore('set-aside').get(key)) === id) await tx.objectStore('set-aside').delete(key)
  }
  return succeed(null)
}
