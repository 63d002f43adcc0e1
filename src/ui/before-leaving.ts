import { useEffect, useRef } from 'react'

const takers = new Set<() => void>()

/**
 * Takes over what is typed somewhere and not yet kept; called when the page is about to be left, before anybody looks whether all is stored.
 * Not by a listener of each field: browsers call those of the window in the order in which they came, that of the page first.
 */
export function takeTyped(): void {
  for (const take of takers) take()
}

/** Calls `take` when the page is reloaded, closed or goes out of sight: what is typed and not taken over yet would be lost. */
export function useBeforeLeaving(take: () => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const takeLatest = () => latest.current()
    const onVisibility = () => document.visibilityState === 'hidden' && takeLatest()
    takers.add(takeLatest)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      takers.delete(takeLatest)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
}

/** Has the browser ask before the page is reloaded or closed, while a form holds what only its own button takes over. */
export function useAskBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isChanged])
}
