import type { SetAsideRecord, StorageProblem } from '../../state/ports.ts'
import type { AnyKind, PartStore } from './kinds.ts'
import { newestFormatVersion, type SavedFile } from './saved-file/formats.ts'

/**
 * A record is a part of a saved file with a revision: a word that is new with every writing, so that a tab sees whether another has written.
 * Answers, evidence, roadmap items and snapshots lie in stores of their own (`kinds.ts`); those parts of the file are empty here.
 */
export type AssessmentRecord = { readonly id: string; readonly revision: string; readonly file: Omit<SavedFile, 'answers'> }
/** Beside these fields, the id and the content, by the names the kind gives them. */
export type PartRecord = { readonly assessment: string; readonly revision: string; readonly [field: string]: unknown }
/** A record that could not be read, with its place. */
export type SetAside = { readonly assessment: string; readonly key: string; readonly path: string; readonly record: unknown }

/** The name of a part's record, among all of the database. */
export function partKey({ store }: { readonly store: PartStore }, assessment: string, id: string): string {
  return store === 'answers' ? `${assessment}/${id}` : `${assessment}/${store}/${id}`
}

/** Revisions by record: `<assessment>` for the assessment itself, else by `partKey`; `null`: no record. */
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
export const partIdOf = ({ idField }: AnyKind, record: unknown) => textIn(record, idField) ?? '?'

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
