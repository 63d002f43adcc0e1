import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { Profile } from '../../domain/profile.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { AssessmentSummary } from '../../state/ports.ts'
import { kinds, type PartStore } from './kinds.ts'
import { toPartRecord } from './part-records.ts'
import { toAssessment, toSavedFile, type Writer } from './saved-file/convert.ts'
import { fromProfile } from './saved-file/convert-parts.ts'
import { type SavedFileProblem, toNewest } from './saved-file/formats.ts'
import { type AssessmentRecord, isObject, type PartRecord } from './stored-record.ts'

export type WholeRecords = {
  readonly main: AssessmentRecord
  readonly parts: readonly { readonly store: PartStore; readonly id: string; readonly record: PartRecord }[]
}

export function toRecords(assessment: Assessment, writer: Writer, newRevision: () => string): WholeRecords {
  const { id } = assessment
  const bare: Assessment = { ...assessment, answers: new Map(), evidence: [], roadmap: new Map(), snapshots: [] }
  const { answers: _, ...file } = toSavedFile(bare, writer)
  const parts = kinds.flatMap((kind) =>
    [...kind.itemsOf(assessment)].map(([part, item]) => {
      return { store: kind.store, id: part, record: toPartRecord(kind, { assessment: id, id: part, item }, newRevision()) }
    }),
  )
  return { main: { id, revision: newRevision(), file }, parts }
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

/** The assessment of a record, without what lies in stores of its own. */
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
