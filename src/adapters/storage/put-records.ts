import { type Answers, untouchedAnswer } from '../../domain/assessment.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { type EvidenceBySha, isSameReading } from '../../domain/evidence/with-evidence.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import type { Writing } from './database.ts'
import { readEvidence, toEvidenceRecord } from './evidence-records.ts'
import { readAnswers, toAnswerRecord } from './records.ts'
import {
  type AssessmentRecord,
  answerKey,
  done,
  evidenceKey,
  type Outcome,
  type Revisions,
  revisionOf,
  type SetAside,
} from './stored-record.ts'

/** What a write of answers or evidence goes by. */
export type PutRecords = {
  readonly id: string
  readonly main: AssessmentRecord
  readonly at: IsoMoment
  readonly expected: Revisions
  readonly newRevision: () => string
}

async function addSetAside(tx: Writing, records: readonly SetAside[]): Promise<void> {
  for (const record of records) await tx.objectStore('set-aside').add(record)
}

/** Keeps what of these answers cannot be read, before they make room. @returns those that can. */
export async function setAsideAnswers(tx: Writing, main: AssessmentRecord, records: readonly unknown[]): Promise<Answers> {
  const { answers, setAside } = readAnswers(main, records)
  await addSetAside(tx, setAside)
  return answers
}

/** The same for evidence. */
export async function setAsideEvidence(tx: Writing, main: AssessmentRecord, records: readonly unknown[]): Promise<ReadonlySet<string>> {
  const { files, setAside } = readEvidence(main, records)
  await addSetAside(tx, setAside)
  return new Set(files.map(({ sha256 }) => sha256))
}

const present = (records: readonly unknown[]) => records.filter((record) => record !== undefined)

/** Writes the answers if each has the revision that was expected; else none. */
export async function putAnswers(tx: Writing, answers: Answers, { id, main, expected, newRevision }: PutRecords): Promise<Outcome> {
  const store = tx.objectStore('answers')
  const stored = await Promise.all([...answers.keys()].map(async (key) => ({ key, record: (await store.get([id, key])) as unknown })))
  const changed = stored.filter(({ key, record }) => revisionOf(record) !== (expected.get(answerKey(id, key)) ?? null))
  if (changed.length > 0) {
    const read = readAnswers(main, present(changed.map(({ record }) => record)))
    const theirs = new Map(
      changed.map(({ key }): [RecommendationId, typeof untouchedAnswer] => [key, read.answers.get(key) ?? untouchedAnswer]),
    )
    const revisions = new Map(changed.map(({ key, record }) => [answerKey(id, key), revisionOf(record)]))
    return { problem: { code: 'changed-elsewhere', theirs: { kind: 'answers', answers: theirs } }, revisions }
  }
  await setAsideAnswers(tx, main, present(stored.map(({ record }) => record)))
  const records = [...answers].map(([key, answer]) => toAnswerRecord(id, key, answer, newRevision()))
  for (const record of records) await store.put(record)
  return done(new Map(records.map(({ recommendation, revision }) => [answerKey(id, recommendation), revision])))
}

type StoredFile = { readonly sha256: string; readonly record: unknown; readonly file: EvidenceFile | null }

/** Writes the files, and deletes those given as `null`, if each has the revision that was expected or says the same; else none. */
export async function putEvidence(tx: Writing, files: EvidenceBySha, { id, main, expected, newRevision }: PutRecords): Promise<Outcome> {
  const store = tx.objectStore('evidence')
  const records = await Promise.all([...files.keys()].map((sha256): Promise<unknown> => store.get([id, sha256])))
  const read = readEvidence(main, present(records))
  const stored = [...files.keys()].map((sha256, index): StoredFile => {
    return { sha256, record: records[index], file: read.files.find((file) => file.sha256 === sha256) ?? null }
  })
  const isExpected = ({ sha256, record }: StoredFile) => revisionOf(record) === (expected.get(evidenceKey(id, sha256)) ?? null)
  const changed = stored.filter((one) => !isExpected(one) && !isSameReading(one.file, files.get(one.sha256) ?? null))
  if (changed.length > 0) {
    const theirs = new Map(changed.map(({ sha256, file }) => [sha256, file]))
    const revisions = new Map(changed.map(({ sha256, record }) => [evidenceKey(id, sha256), revisionOf(record)]))
    return { problem: { code: 'changed-elsewhere', theirs: { kind: 'evidence', files: theirs } }, revisions }
  }
  await addSetAside(tx, read.setAside)
  const revisions = new Map<string, string | null>()
  for (const [sha256, file] of files) {
    const record = file && toEvidenceRecord(id, file, newRevision())
    await (record === null ? store.delete([id, sha256]) : store.put(record))
    revisions.set(evidenceKey(id, sha256), record?.revision ?? null)
  }
  return done(revisions)
}
