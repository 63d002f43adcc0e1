/** A page in the background paints nothing. */
const longestWaitMs = 100

/** Resolves when the page has painted what it shows now; at once where nothing is painted, or nothing more. */
export function afterPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined' || document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const stop = new AbortController()
    const end = () => {
      stop.abort()
      resolve()
    }
    // What is due when a frame begins runs before it is painted, and what waits behind that, after it.
    requestAnimationFrame(() => setTimeout(end))
    setTimeout(end, longestWaitMs)
    // A page that is being left has no time to lose.
    addEventListener('beforeunload', end, stop)
  })
}
