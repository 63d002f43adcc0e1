import type { SetAsideRecord, StorageProblem } from '../../state/ports.ts'
import { newestFormatVersion, type SavedFile } from './saved-file/formats.ts'

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
/** A record that could not be read, with its place. */
export type SetAside = { readonly assessment: string; readonly key: string; readonly path: string; readonly record: unknown }

export const answerKey = (id: string, recommendation: string) => `${id}/${recommendation}`
export const evidenceKey = (id: string, sha256: string) => `${id}/evidence/${sha256}`

/** Revisions by record: `<assessment>` for the assessment itself, else by `answerKey` and `evidenceKey`; `null`: no record. */
export type Revisions = ReadonlyMap<string, string | null>
/** `revisions`: what the tab knows from now on; after a conflict, those of what the other tab has stored. */
export type Outcome = { readonly problem: StorageProblem | null; readonly revisions: Revisions }

export const refused = (problem: StorageProblem): Outcome => ({ problem, revisions: new Map() })
export const done = (revisions: Revisions): Outcome => ({ problem: null, revisions })

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const textIn = (record: unknown, field: string) => {
  const text = isObject(record) ? record[field] : undefined
  return typeof text === 'string' ? text : undefined
}
export const assessmentOf = (record: unknown) => textIn(record, 'assessment')
export const recommendationOf = (record: unknown) => textIn(record, 'recommendation') ?? '?'
export const sha256Of = (record: unknown) => textIn(record, 'sha256') ?? '?'

/** The revision of a record, readable or not; `null`: there is none. */
export function revisionOf(record: unknown): string | null {
  return record === undefined ? null : (textIn(record, 'revision') ?? 'unreadable')
}

/** The format version of a stored assessment as far as it can be told; 0 if not. */
export function formatVersionOf(main: unknown): number {
  const file = isObject(main) ? main.file : undefined
  return isObject(file) && typeof file.formatVersion === 'number' ? file.formatVersion : 0
}

/** Nothing of a newer app is touched. */
export function newerProblem(main: unknown): StorageProblem | null {
  const formatVersion = formatVersionOf(main)
  return formatVersion > newestFormatVersion ? { code: 'newer-app', formatVersion } : null
}

/** Anything at all as text. A damaged record may hold what JSON cannot say. */
export function asText(raw: unknown): string {
  try {
    return JSON.stringify(raw, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2) ?? String(raw)
  } catch {
    return String(raw)
  }
}

export function toSetAsideRecord({ key, path, record }: SetAside): SetAsideRecord {
  return { key, path, raw: asText(record) }
}
