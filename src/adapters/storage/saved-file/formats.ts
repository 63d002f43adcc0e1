import * as z from 'zod/mini'
import { fail, type Result, succeed } from '../../../domain/result.ts'
import { hostilePath } from './hostile-shape.ts'
import { savedFileV1 } from './v1.ts'
import { fromV1, savedFileV2 } from './v2.ts'
import { fromV2, type SavedFileV3, savedFileV3 } from './v3.ts'

/** The newest format: what this app writes, and what every older one is brought up to. */
export type SavedFile = SavedFileV3
export const savedFileKind = 'shirube-assessment'

/** One published format. `step` brings a file of it, already checked, to the next version; the newest has none. */
export type Format = { readonly version: number; readonly schema: z.ZodMiniType; readonly step: ((file: never) => unknown) | null }

/**
 * Every format ever published, the oldest first. A new one adds a line here, a `v<n>.ts`, and fixtures (`formats.test.ts` lists what is
 * missing). The database stores files of the newest in pieces, and `broughtUp` in ../transactions.ts writes an older one anew.
 */
export const formats: readonly Format[] = [
  { version: 1, schema: savedFileV1, step: fromV1 },
  { version: 2, schema: savedFileV2, step: fromV2 },
  { version: 3, schema: savedFileV3, step: null },
]
export const newestFormatVersion: SavedFile['formatVersion'] = 3

/** Why a value is no saved file. `path` leads to the first value that does not fit. */
export type SavedFileProblem =
  | { readonly code: 'not-shirube' }
  | { readonly code: 'newer-format'; readonly formatVersion: number }
  | { readonly code: 'does-not-fit'; readonly path: readonly string[] }

function firstPath(error: z.core.$ZodError): readonly string[] {
  const issue = error.issues[0]
  if (issue === undefined) return []
  const path = issue.path.map(String)
  // zod names the object that holds an unknown key; the reader wants the key.
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path
}

/** Checks a value by the schema of its own version and brings it up, one step per version, checking after each. */
export function upgrade(raw: unknown, known: readonly Format[] = formats): Result<unknown, SavedFileProblem> {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || raw.kind !== savedFileKind) return fail({ code: 'not-shirube' })
  const formatVersion = 'formatVersion' in raw ? raw.formatVersion : undefined
  const newest = known.at(-1)?.version ?? 0
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1) {
    return fail({ code: 'does-not-fit', path: ['formatVersion'] })
  }
  if (formatVersion > newest) return fail({ code: 'newer-format', formatVersion })
  const hostile = hostilePath(raw)
  if (hostile !== null) return fail({ code: 'does-not-fit', path: hostile })
  let file: unknown = raw
  for (const format of known.filter(({ version }) => version >= formatVersion)) {
    const checked = z.safeParse(format.schema, file)
    if (!checked.success) return fail({ code: 'does-not-fit', path: firstPath(checked.error) })
    file = format.step === null ? checked.data : format.step(checked.data as never)
  }
  return succeed(file)
}

/** A saved file of any version as one of the newest. */
export function toNewest(raw: unknown): Result<SavedFile, SavedFileProblem> {
  const upgraded = upgrade(raw)
  // The last format of the list is the newest, and its schema has just accepted the value.
  return upgraded.ok ? succeed(upgraded.value as SavedFile) : upgraded
}
