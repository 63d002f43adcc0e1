/** A page in the background paints nothing. */
const longestWaitMs = 100

/** Resolves when the page has painted what it shows now; at once where nothing is painted. */
export function afterPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined' || document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    // What is due when a frame begins runs before it is painted, and what waits behind that, after it.
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, longestWaitMs)
  })
}
