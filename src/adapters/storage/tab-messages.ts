import type { AssessmentId } from '../../domain/assessment.ts'
import type { StoredChange } from '../../state/ports.ts'
import { partStores } from './kinds.ts'

/** What one tab tells the others: which records to look at, never what is in them. What a tab shows it has read and checked itself. */
export type TabMessage = {
  readonly id: AssessmentId
  readonly what: 'created' | 'removed' | StoredChange['kind']
  /** Their ids: recommendations, items, snapshots, the SHA-256 of findings files. */
  readonly records: readonly string[]
}

export type TabMessages = { send(message: TabMessage): void; close(): void }

// The other tab may run another version of this app.
function isTabMessage(data: unknown): data is TabMessage {
  if (typeof data !== 'object' || data === null) return false
  const { id, what, records } = data as Readonly<Record<string, unknown>>
  const isKnown = ['created', 'removed', 'profile', 'saved-to-file', ...partStores].includes(String(what))
  return typeof id === 'string' && isKnown && Array.isArray(records) && records.every((one) => typeof one === 'string')
}

/** Messages between the tabs of this app. Without BroadcastChannel there are none; the revisions still keep tabs from overwriting each other. */
export function openTabMessages(name: string, onMessage: (message: TabMessage) => void): TabMessages {
  if (!('BroadcastChannel' in globalThis)) return { send: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isTabMessage(data)) onMessage(data)
  }
  let isOpen = true
  return {
    send(message) {
      if (isOpen) channel.postMessage(message)
    },
    close() {
      isOpen = false
      channel.close()
    },
  }
}
