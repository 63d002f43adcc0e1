import { allStores, type Reading } from './database.ts'
import { assessmentOf, asText, type SetAside } from './stored-record.ts'

/** The records of one assessment, in a store keyed by it and something else. */
export const recordsOf = (id: string) => IDBKeyRange.bound([id], [id, []])

export type ReadWhole = {
  readonly main: unknown
  readonly answers: readonly unknown[]
  readonly evidence: readonly unknown[]
  /** Set aside earlier. */
  readonly setAside: readonly SetAside[]
}

/** Which findings files to read along: they weigh a thousand times as much as the rest. */
export type WhichEvidence = 'all' | readonly string[]

export async function readWhole(tx: Reading, id: string, which: WhichEvidence): Promise<ReadWhole> {
  const store = tx.objectStore('evidence')
  const [main, answers, evidence, setAside] = await Promise.all([
    tx.objectStore('assessments').get(id),
    tx.objectStore('answers').getAll(recordsOf(id)),
    which === 'all' ? store.getAll(recordsOf(id)) : Promise.all(which.map((sha256) => store.get([id, sha256]))),
    tx.objectStore('set-aside').getAll(),
  ])
  return {
    main,
    answers,
    evidence: evidence.filter((record) => record !== undefined),
    setAside: (setAside as readonly SetAside[]).filter((record) => assessmentOf(record) === id),
  }
}

/** Everything there is, unread, as text. */
export async function dumpAll(tx: Reading): Promise<string> {
  const stores = await Promise.all(allStores.map(async (name) => `${JSON.stringify(name)}: ${asText(await tx.objectStore(name).getAll())}`))
  return `{\n${stores.join(',\n')}\n}`
}
