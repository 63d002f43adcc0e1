import { useSyncExternalStore } from 'react'

let isPrinting = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  isPrinting = next
  for (const listener of listeners) listener()
}
const begin = () => set(true)
const end = () => set(false)

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

/** Whether the page is on its way to paper, where nothing may be folded. React renders it before the browser takes its picture. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}
