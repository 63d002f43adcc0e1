import { useEffect, useRef } from 'react'

/**
 * Calls `take` when the page is reloaded, closed or goes out of sight: what is typed and not taken over yet would be lost. It comes before the
 * page itself looks whether everything is stored, and asks.
 */
export function useBeforeLeaving(take: () => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const stop = new AbortController()
    addEventListener('beforeunload', () => latest.current(), { capture: true, signal: stop.signal })
    const onVisibility = () => document.visibilityState === 'hidden' && latest.current()
    document.addEventListener('visibilitychange', onVisibility, stop)
    return () => stop.abort()
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
