import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { StorageProblem } from '../../state/ports.ts'

/** What lies in the database is checked when it is read, so its type says nothing. See `records.ts`. */
export interface StoredSchema extends DBSchema {
  /** One record for each assessment, all of it but what the stores below hold. */
  assessments: { key: string; value: unknown }
  answers: { key: [assessment: string, recommendation: string]; value: unknown }
  /** One record for each findings file. */
  evidence: { key: [assessment: string, sha256: string]; value: unknown }
  /** One record for each item, and one for each snapshot. */
  roadmap: { key: [assessment: string, item: string]; value: unknown }
  snapshots: { key: [assessment: string, snapshot: string]; value: unknown }
  /** Records that could not be read and had to make room, unchanged. */
  'set-aside': { key: number; value: unknown }
}
export type Database = IDBPDatabase<StoredSchema>
export const allStores = ['assessments', 'answers', 'evidence', 'roadmap', 'snapshots', 'set-aside'] as const
type StoreNames = (typeof allStores)[number][]
export type Reading = IDBPTransaction<StoredSchema, StoreNames, 'readonly' | 'readwrite'>
export type Writing = IDBPTransaction<StoredSchema, StoreNames, 'readwrite'>

/** Of the stores, not of what is in them: that is the format version of the saved file. */
const structureVersion = 3

export type Connection = {
  open(): Promise<Result<Database, StorageProblem>>
  /** Forgets a connection that has turned out to be dead; the next `open` makes a new one. */
  reset(): void
  close(): void
}

function createStores(database: Database, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('assessments', { keyPath: 'id' })
    database.createObjectStore('answers', { keyPath: ['assessment', 'recommendation'] })
    database.createObjectStore('set-aside', { autoIncrement: true })
  }
  if (oldVersion < 2) database.createObjectStore('evidence', { keyPath: ['assessment', 'sha256'] })
  database.createObjectStore('roadmap', { keyPath: ['assessment', 'item'] })
  database.createObjectStore('snapshots', { keyPath: ['assessment', 'snapshot'] })
}

async function newerApp(name: string): Promise<StorageProblem> {
  // Opened without a version, it is the one that is there.
  const database = await openDB(name)
  const { version } = database
  database.close()
  return { code: 'newer-app', formatVersion: version }
}

export const errorName = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '')

/** What an error of IndexedDB means to the user; thrown again if it can only be a bug of ours. */
export function problemOf(error: unknown): StorageProblem {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return { code: 'storage-full' }
    case 'UnknownError':
    case 'NotFoundError':
    case 'NotReadableError':
    case 'DataError':
      return { code: 'storage-damaged', recoverable: false }
    case 'SecurityError':
    case 'InvalidStateError':
    case 'AbortError':
    case 'TimeoutError':
    case 'TransactionInactiveError':
      return { code: 'storage-unavailable' }
    default:
      throw error
  }
}

/** One connection for the page, opened at the first call. `onTaken`: a newer app needs the database, so this page has let it go. */
export function connect(name: string, onTaken: (problem: StorageProblem) => void): Connection {
  let opening: Promise<Result<Database, StorageProblem>> | null = null
  let taken: StorageProblem | null = null

  async function openNow(): Promise<Result<Database, StorageProblem>> {
    if (!('indexedDB' in globalThis)) return fail({ code: 'storage-unavailable' })
    try {
      const database = await openDB<StoredSchema>(name, structureVersion, {
        upgrade: createStores,
        blocking: (_, wantedVersion) => letGo(database, wantedVersion),
        terminated: reset,
      })
      return succeed(database)
    } catch (error) {
      return fail(errorName(error) === 'VersionError' ? await newerApp(name) : problemOf(error))
    }
  }

  function letGo(database: Database, wantedVersion: number | null): void {
    database.close()
    reset()
    // No version: the database is being deleted, by the user or by a test. The next call makes a new one.
    if (wantedVersion === null) return
    taken = { code: 'newer-app', formatVersion: wantedVersion }
    onTaken(taken)
  }

  function reset(): void {
    opening = null
  }

  return {
    reset,
    async open() {
      if (taken !== null) return fail(taken)
      opening ??= openNow()
      const opened = await opening
      // What failed once may succeed later: a locked profile, a full disk.
      if (!opened.ok) reset()
      return opened
    },
    close() {
      void opening?.then((opened) => opened.ok && opened.value.close())
      reset()
    },
  }
}

/** Runs `work` in one transaction over all stores: all of it is stored, or nothing. Resolves when the disk has it. */
export async function inTransaction<Value>(database: Database, work: (tx: Writing) => Promise<Value>): Promise<Value> {
  const tx = database.transaction([...allStores], 'readwrite', { durability: 'strict' })
  try {
    const value = await work(tx)
    await tx.done
    return value
  } catch (error) {
    // The failure of one request makes the others fail with AbortError; `tx.error` is the one that counts.
    tx.done.catch(() => undefined)
    abort(tx)
    throw tx.error ?? error
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort()
  } catch {
    // It has ended by itself.
  }
}

/** Reads from all stores at one moment. */
export async function inReading<Value>(database: Database, work: (tx: Reading) => Promise<Value>): Promise<Value> {
  const tx = database.transaction([...allStores], 'readonly')
  const [value] = await Promise.all([work(tx as Reading), tx.done])
  return value
}
