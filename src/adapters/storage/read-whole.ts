import type { Reading } from './database.ts'
import { assessmentOf, asText, type SetAside } from './records.ts'

export const answersOf = (id: string) => IDBKeyRange.bound([id], [id, []])

export type ReadWhole = {
  readonly main: unknown
  readonly answers: readonly unknown[]
  /** Set aside earlier. */
  readonly setAside: readonly SetAside[]
}

export async function readWhole(tx: Reading, id: string): Promise<ReadWhole> {
  const [main, answers, setAside] = await Promise.all([
    tx.objectStore('assessments').get(id),
    tx.objectStore('answers').getAll(answersOf(id)),
    tx.objectStore('set-aside').getAll(),
  ])
  return { main, answers, setAside: (setAside as readonly SetAside[]).filter((record) => assessmentOf(record) === id) }
}

/** Everything there is, unread, as text. */
export async function dumpAll(tx: Reading): Promise<string> {
  const names = ['assessments', 'answers', 'set-aside'] as const
  const stores = await Promise.all(names.map(async (name) => `${JSON.stringify(name)}: ${asText(await tx.objectStore(name).getAll())}`))
  return `{\n${stores.join(',\n')}\n}`
}
