import type { Answer, Assessment, AssessmentId, Profile } from '../../domain/assessment.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { AssessmentSummary, SetAsideRecord } from '../../state/ports.ts'
import { fromAnswer, fromProfile, toAssessment, toSavedFile, type Writer } from './saved-file/convert.ts'
import { fromEvidence } from './saved-file/convert-evidence.ts'
import { type SavedFile, type SavedFileProblem, toNewest } from './saved-file/formats.ts'

/**
 * A record is a part of a saved file with a revision: a word that is new with every writing, so that a tab sees whether another has written.
 * Answers and evidence lie in stores of their own; the list of evidence is empty here.
 */
export type AssessmentRecord = { readonly id: string; readonly revision: string; readonly file: Omit<SavedFile, 'answers'> }
export type AnswerRecord = {
  readonly assessment: string
  readonly recommendation: string
  readonly revision: string
  readonly answer: SavedFile['answers'][string]
}
export type EvidenceRecord = {
  readonly assessment: string
  readonly sha256: string
  readonly revision: string
  readonly evidence: SavedFile['evidence'][number]
}
export type SetAside = { readonly assessment: string; readonly key: string; readonly path: string; readonly record: unknown }

export function toRecords(assessment: Assessment, writer: Writer, newRevision: () => string) {
  const { answers, evidence, ...file } = toSavedFile(assessment, writer)
  const main: AssessmentRecord = { id: assessment.id, revision: newRevision(), file: { ...file, evidence: [] } }
  const answerRecords = Object.entries(answers).map(
    ([recommendation, answer]): AnswerRecord => ({ assessment: assessment.id, recommendation, revision: newRevision(), answer }),
  )
  const evidenceRecords = evidence.map(
    (one): EvidenceRecord => ({ assessment: assessment.id, sha256: one.sha256, revision: newRevision(), evidence: one }),
  )
  return { main, answers: answerRecords, evidence: evidenceRecords }
}

export function toAnswerRecord(assessment: string, id: RecommendationId, answer: Answer, revision: string): AnswerRecord {
  return { assessment, recommendation: id, revision, answer: fromAnswer(answer) }
}

export function toEvidenceRecord(assessment: string, sha256: string, file: EvidenceFile, revision: string): EvidenceRecord {
  return { assessment, sha256, revision, evidence: fromEvidence(file) }
}

export function withProfile(record: AssessmentRecord, profile: Profile, revision: string): AssessmentRecord {
  return { ...record, revision, file: { ...record.file, profile: fromProfile(profile) } }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The revision of a record, readable or not; `null`: there is none. */
export function revisionOf(record: unknown): string | null {
  if (record === undefined) return null
  return isObject(record) && typeof record.revision === 'string' ? record.revision : 'unreadable'
}

/** The format version of a stored assessment as far as it can be told; 0 if not. */
export function formatVersionOf(main: unknown): number {
  const file = isObject(main) ? main.file : undefined
  return isObject(file) && typeof file.formatVersion === 'number' ? file.formatVersion : 0
}

export type ReadMain = {
  readonly record: AssessmentRecord
  /** The same record in the newest format. */
  readonly newest: AssessmentRecord
  readonly assessment: Assessment
}

/** The assessment of a record, without its answers and evidence. */
export function readMain(main: unknown): Result<ReadMain, SavedFileProblem> {
  if (!isObject(main) || typeof main.revision !== 'string' || !isObject(main.file) || typeof main.id !== 'string') {
    return fail({ code: 'does-not-fit', path: [] })
  }
  const upgraded = toNewest({ ...main.file, answers: {} })
  if (!upgraded.ok) return upgraded
  const { answers: _, ...file } = upgraded.value
  if (file.id !== main.id) return fail({ code: 'does-not-fit', path: ['file', 'id'] })
  const newest: AssessmentRecord = { id: main.id, revision: main.revision, file }
  return succeed({ record: main as AssessmentRecord, newest, assessment: toAssessment(upgraded.value) })
}

/** Anything at all as text. A damaged record may hold what JSON cannot say. */
export function asText(raw: unknown): string {
  try {
    return JSON.stringify(raw, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2) ?? String(raw)
  } catch {
    return String(raw)
  }
}

export type ReadAnswers = { readonly answers: ReadonlyMap<RecommendationId, Answer>; readonly setAside: readonly SetAside[] }

function recommendationOf(record: unknown): string {
  return isObject(record) && typeof record.recommendation === 'string' ? record.recommendation : '?'
}

/** Each answer by the schema of the saved file; those that do not fit are named and left out. */
export function readAnswers(main: AssessmentRecord, records: readonly unknown[]): ReadAnswers {
  const setAside: SetAside[] = []
  const unread = new Map(records.map((record) => [recommendationOf(record), record]))
  const putAside = (id: string, path: string) => {
    setAside.push({ assessment: main.id, key: `${main.id}/${id}`, path, record: unread.get(id) })
    unread.delete(id)
  }
  for (;;) {
    const raw = [...unread].map(([id, record]) => [id, isObject(record) ? record.answer : undefined] as const)
    const file = toNewest({ ...main.file, answers: Object.fromEntries(raw) })
    if (file.ok) return { answers: toAssessment(file.value).answers, setAside }
    const [part, id = '', ...path] = file.problem.code === 'does-not-fit' ? file.problem.path : []
    if (part === 'answers' && unread.has(id)) putAside(id, path.join('.'))
    // No single one is to blame: there are more than any file may hold.
    else for (const any of [...unread.keys()]) putAside(any, '')
  }
}

export function toSetAsideRecord({ key, path, record }: SetAside): SetAsideRecord {
  return { key, path, raw: asText(record) }
}

/** Whether a stored answer says something, without reading all of it. */
export function isAnswered(record: unknown): boolean {
  const answer = isObject(record) ? record.answer : undefined
  return isObject(answer) && answer.value !== null && answer.value !== undefined
}

export function assessmentOf(record: unknown): string | undefined {
  return isObject(record) && typeof record.assessment === 'string' ? record.assessment : undefined
}

export function toSummary(assessment: Assessment, answeredCount: number): AssessmentSummary {
  const { id, profile, changedAt, savedToFileAt } = assessment
  const { name, organisation, scope, language } = profile
  return { id: id as AssessmentId, name, organisation, scope, language, changedAt, savedToFileAt, answeredCount }
}

/** Whether an answer says nothing at all. */
export function isUntouched(answer: Answer): boolean {
  const { value, reason, rationale, owner, evidence, confidence, answeredOn, takenFromEvidenceOn } = answer
  const isWithoutText = reason === '' && rationale === '' && owner === '' && evidence.length === 0
  return isWithoutText && value === null && confidence === null && answeredOn === null && takenFromEvidenceOn === null
}
