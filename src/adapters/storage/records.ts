import type { Answer, Assessment, AssessmentId, Profile } from '../../domain/assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { AssessmentSummary } from '../../state/ports.ts'
import { toEvidenceRecord } from './evidence-records.ts'
import { fromAnswer, fromProfile, toAssessment, toSavedFile, type Writer } from './saved-file/convert.ts'
import { type SavedFileProblem, toNewest } from './saved-file/formats.ts'
import {
  type AnswerRecord,
  type AssessmentRecord,
  answerKey,
  type EvidenceRecord,
  isObject,
  recommendationOf,
  type SetAside,
} from './stored-record.ts'

export type WholeRecords = {
  readonly main: AssessmentRecord
  readonly answers: readonly AnswerRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

export function toRecords(assessment: Assessment, writer: Writer, newRevision: () => string): WholeRecords {
  const { id } = assessment
  const { answers, ...file } = toSavedFile({ ...assessment, evidence: [] }, writer)
  return {
    main: { id, revision: newRevision(), file },
    answers: Object.entries(answers).map(([recommendation, answer]) => ({
      assessment: id,
      recommendation,
      revision: newRevision(),
      answer,
    })),
    evidence: assessment.evidence.map((one) => toEvidenceRecord(id, one, newRevision())),
  }
}

export function toAnswerRecord(assessment: string, id: RecommendationId, answer: Answer, revision: string): AnswerRecord {
  return { assessment, recommendation: id, revision, answer: fromAnswer(answer) }
}

export function withProfile(record: AssessmentRecord, profile: Profile, revision: string): AssessmentRecord {
  return { ...record, revision, file: { ...record.file, profile: fromProfile(profile) } }
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

export type ReadAnswers = { readonly answers: ReadonlyMap<RecommendationId, Answer>; readonly setAside: readonly SetAside[] }

/** Each answer by the schema of the saved file; those that do not fit are named and left out. */
export function readAnswers(main: AssessmentRecord, records: readonly unknown[]): ReadAnswers {
  const setAside: SetAside[] = []
  const unread = new Map(records.map((record) => [recommendationOf(record), record]))
  const putAside = (id: string, path: string) => {
    setAside.push({ assessment: main.id, key: answerKey(main.id, id), path, record: unread.get(id) })
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

/** Whether a stored answer says something, without reading all of it. */
export function isAnswered(record: unknown): boolean {
  const answer = isObject(record) ? record.answer : undefined
  return isObject(answer) && answer.value !== null && answer.value !== undefined
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
