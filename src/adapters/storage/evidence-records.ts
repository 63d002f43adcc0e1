import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { inOrder } from '../../domain/evidence/with-evidence.ts'
import { fromEvidence, keepSaved, type SavedEvidence, toEvidence } from './saved-file/convert-evidence.ts'
import { type SavedFile, toNewest } from './saved-file/formats.ts'
import { type AssessmentRecord, type EvidenceRecord, evidenceKey, isObject, type SetAside, sha256Of } from './stored-record.ts'

export function toEvidenceRecord(assessment: string, file: EvidenceFile, revision: string): EvidenceRecord {
  return { assessment, sha256: file.sha256, revision, evidence: fromEvidence(file) }
}

/** Why a record cannot be read: the path to the first value that does not fit. */
type Read = { readonly saved: SavedEvidence } | { readonly path: string }

/** The record of a findings file as a saved file with nothing else in it; `null` when it cannot be read. */
export function readAlone(main: AssessmentRecord, record: unknown): SavedFile | null {
  const read = readOne(main, record)
  return 'saved' in read ? { ...main.file, answers: {}, evidence: [read.saved] } : null
}

function readOne(main: AssessmentRecord, record: unknown): Read {
  const file = toNewest({ ...main.file, answers: {}, evidence: [isObject(record) ? record.evidence : undefined] })
  if (!file.ok) return { path: file.problem.code === 'does-not-fit' ? file.problem.path.slice(2).join('.') : '' }
  const [saved] = file.value.evidence
  return saved === undefined || saved.sha256 !== sha256Of(record) ? { path: 'sha256' } : { saved }
}

export type ReadEvidence = { readonly files: readonly EvidenceFile[]; readonly setAside: readonly SetAside[] }

/** Each findings file by the schema of the saved file; those that do not fit are named and left out. */
export function readEvidence(main: AssessmentRecord, records: readonly unknown[]): ReadEvidence {
  const files: EvidenceFile[] = []
  const setAside: SetAside[] = []
  for (const record of records) {
    const read = readOne(main, record)
    if ('saved' in read) {
      const file = toEvidence(read.saved)
      keepSaved(file, read.saved)
      files.push(file)
    } else {
      setAside.push({ assessment: main.id, key: evidenceKey(main.id, sha256Of(record)), path: read.path, record })
    }
  }
  return { files: inOrder(files), setAside }
}
