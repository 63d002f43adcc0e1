import { onTestFinished } from 'vitest'
import { createIndexedDbStorage } from '../../../src/adapters/storage/indexed-db.ts'
import type { TextFiles } from '../../../src/adapters/storage/text-files.ts'
import type { AssessmentStorage, StorageEvent } from '../../../src/state/ports.ts'

/** Files in memory, as the private file system would keep them. */
export function memoryFiles(): TextFiles & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    names: async () => [...all.keys()],
    read: async (name) => all.get(name) ?? null,
    write: async (name, text) => void all.set(name, text),
    remove: async (name) => void all.delete(name),
  }
}

let databases = 0
export function nextDatabaseName(): string {
  databases += 1
  return `shirube-${databases}`
}

export type TestTab = AssessmentStorage & { readonly events: readonly StorageEvent[]; readonly close: () => Promise<void> }

/** A tab of the app on the given database; closed when the test ends. */
export function openTab(databaseName: string, files: TextFiles = memoryFiles(), quietMs = 5_000): TestTab {
  const storage = createIndexedDbStorage({ databaseName, files, quietMs, writer: { appVersion: '0.1.0', scoringVersion: 1 } })
  const events: StorageEvent[] = []
  storage.watch((event) => void events.push(event))
  onTestFinished(() => storage.close())
  return { ...storage, events }
}

/** Waits until it holds. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let waits = 0; !holds(); waits += 1) {
    if (waits > 1_500) throw new Error('it did not come to be')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
