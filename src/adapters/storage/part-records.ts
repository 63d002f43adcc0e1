import type { AnyKind } from './kinds.ts'
import { type SavedFile, toNewest } from './saved-file/formats.ts'
import { type AssessmentRecord, isObject, type PartRecord, partIdOf, partKey, type SetAside } from './stored-record.ts'

export function toPartRecord(kind: AnyKind, { assessment, id, item }: PartOf, revision: string): PartRecord {
  return { assessment, [kind.idField]: id, revision, [kind.contentField]: kind.toSaved(item) }
}
type PartOf = { readonly assessment: string; readonly id: string; readonly item: unknown }

/** What could be read of some records, and what could not. */
export type ReadParts = { readonly items: ReadonlyMap<string, unknown>; readonly setAside: readonly SetAside[] }

/** These records as a saved file with nothing else in it, as its own format has it. */
function asFile(kind: AnyKind, main: AssessmentRecord, records: ReadonlyMap<string, unknown>): unknown {
  const contents = [...records].map(([id, record]) => [id, isObject(record) ? record[kind.contentField] : undefined] as const)
  const part = kind.isList ? contents.map(([, content]) => content) : Object.fromEntries(contents)
  return { ...main.file, answers: {}, [kind.store]: part }
}

function readTogether(kind: AnyKind, main: AssessmentRecord, records: readonly unknown[]): ReadParts {
  const setAside: SetAside[] = []
  const unread = new Map(records.map((record) => [partIdOf(kind, record), record]))
  const putAside = (id: string, path: string) => {
    setAside.push({ assessment: main.id, key: partKey(kind, main.id, id), path, record: unread.get(id) })
    unread.delete(id)
  }
  // An older format does not know a part that came later: of that there are no records.
  while (unread.size > 0) {
    const file = toNewest(asFile(kind, main, unread))
    if (file.ok) {
      const items = kind.read(file.value)
      for (const id of [...unread.keys()]) if (!items.has(id)) putAside(id, kind.idField)
      return { items: new Map([...items].filter(([id]) => unread.has(id))), setAside }
    }
    const [part, at = '', ...path] = file.problem.code === 'does-not-fit' ? file.problem.path : []
    const id = kind.isList ? [...unread.keys()][Number(at)] : at
    if (part === kind.store && id !== undefined && unread.has(id)) putAside(id, path.join('.'))
    // No single one is to blame: there are more than any file may hold.
    else for (const any of [...unread.keys()]) putAside(any, '')
  }
  return { items: new Map(), setAside }
}

/** Each record by the schema of the saved file; those that do not fit are named and left out. */
export function readParts(kind: AnyKind, main: AssessmentRecord, records: readonly unknown[]): ReadParts {
  // One by one, a large part that does not fit costs no second reading of the others.
  const read = kind.isList ? records.map((record) => readTogether(kind, main, [record])) : [readTogether(kind, main, records)]
  return {
    items: new Map(read.flatMap(({ items }) => [...items])),
    setAside: read.flatMap(({ setAside }) => setAside),
  }
}

/** The record of a large part as a saved file with nothing else in it; `null` when it cannot be read. */
export function fileOfPart(kind: AnyKind, main: AssessmentRecord, record: unknown): SavedFile | null {
  const file = toNewest(asFile(kind, main, new Map([[partIdOf(kind, record), record]])))
  return file.ok && kind.read(file.value).has(partIdOf(kind, record)) ? file.value : null
}
