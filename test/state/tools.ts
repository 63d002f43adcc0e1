import 'fake-indexeddb/auto'
import type { AssessmentId } from '../../src/domain/assessment.ts'
import type { IsoDate } from '../../src/domain/moments.ts'
import type { AssessmentStore } from '../../src/state/assessment-state.ts'
import { createAssessmentStore } from '../../src/state/assessment-store.ts'
import type { AssessmentStorage, StorageProblem } from '../../src/state/ports.ts'
import { nextDatabaseName, openTab } from '../adapters/storage/tabs.ts'

/** The storage as it is, but with calls that fail or wait when the test says so. */
export type FaultyStorage = AssessmentStorage & {
  problem: StorageProblem | null
  /** How many writes have been asked for. */
  writes: number
  /** While set, writes wait for it before they begin. */
  gate: Promise<void> | null
  /** Called when a write is stored, before any other tab can have heard of it. */
  onWritten: (() => void) | null
}

export function faulty(storage: AssessmentStorage): FaultyStorage {
  const failing: FaultyStorage = {
    ...storage,
    problem: null,
    writes: 0,
    gate: null,
    onWritten: null,
    create: async (...given) => (failing.problem ? { ok: false, problem: failing.problem } : storage.create(...given)),
    async write(...given) {
      failing.writes += 1
      await failing.gate
      if (failing.problem) return { ok: false, problem: failing.problem }
      const written = await storage.write(...given)
      failing.onWritten?.()
      return written
    },
  }
  return failing
}

export type Tab = { readonly store: AssessmentStore; readonly storage: FaultyStorage; readonly clock: { at: Date } }

export const copyId = '2f1c9d52-8c0e-4b7a-9a51-0d6f6f1f7c99' as AssessmentId

/** The state of one tab on a database, with a clock the test sets. */
export function stateTab(databaseName = nextDatabaseName()): Tab & { readonly databaseName: string } {
  const storage = faulty(openTab(databaseName))
  const clock = { at: new Date('2026-11-23T09:00:00') }
  const store = createAssessmentStore({ storage, now: () => clock.at, newId: () => copyId })
  return { store, storage, clock, databaseName }
}

export const day = (text: string) => text as IsoDate
