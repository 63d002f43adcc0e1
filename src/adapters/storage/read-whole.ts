import { allStores, type Reading } from './database.ts'
import { type AnyKind, kinds, type PartStore } from './kinds.ts'
import { assessmentOf, asText, type SetAside } from './stored-record.ts'

/** The records of one assessment, in a store keyed by it and something else. */
export const recordsOf = (id: string) => IDBKeyRange.bound([id], [id, []])

export type ReadWhole = {
  readonly main: unknown
  readonly parts: Readonly<Record<PartStore, readonly unknown[]>>
  /** Set aside earlier. */
  readonly setAside: readonly SetAside[]
}

/** Which records to read along, by id. Findings files weigh a thousand times as much as the rest. */
export type WhichParts = Readonly<Record<PartStore, 'all' | readonly string[]>>
export const noParts: WhichParts = { answers: [], evidence: [], roadmap: [], snapshots: [] }
export const smallParts: WhichParts = { ...noParts, answers: 'all', roadmap: 'all' }
export const allParts: WhichParts = { answers: 'all', evidence: 'all', roadmap: 'all', snapshots: 'all' }

async function readPart(
  tx: Reading,
  { store, isList }: AnyKind,
  { id, which }: { id: string; which: WhichParts },
): Promise<readonly unknown[]> {
  const wanted = which[store]
  if (wanted === 'all' && !isList) return tx.objectStore(store).getAll(recordsOf(id))
  // Large records come one by one: together, the page would stand still until the last is there.
  const keys = wanted === 'all' ? await tx.objectStore(store).getAllKeys(recordsOf(id)) : wanted.map((part) => [id, part] as const)
  const records = await Promise.all(keys.map(([, part]): Promise<unknown> => tx.objectStore(store).get([id, part])))
  return records.filter((record) => record !== undefined)
}

export async function readWhole(tx: Reading, id: string, which: WhichParts): Promise<ReadWhole> {
  const [main, setAside, parts] = await Promise.all([
    tx.objectStore('assessments').get(id),
    tx.objectStore('set-aside').getAll(),
    Promise.all(kinds.map(async (kind) => [kind.store, await readPart(tx, kind, { id, which })] as const)),
  ])
  return {
    main,
    parts: { answers: [], evidence: [], roadmap: [], snapshots: [], ...Object.fromEntries(parts) },
    setAside: (setAside as readonly SetAside[]).filter((record) => assessmentOf(record) === id),
  }
}

/** Everything there is, unread, as text. */
export async function dumpAll(tx: Reading): Promise<string> {
  const stores = await Promise.all(allStores.map(async (name) => `${JSON.stringify(name)}: ${asText(await tx.objectStore(name).getAll())}`))
  return `{\n${stores.join(',\n')}\n}`
}
