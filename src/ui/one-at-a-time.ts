import { useRef } from 'react'

// As long as systems wait for the second click of a double one.
const doubleClickMs = 500

/** The same task, run once where it is asked for twice: by a double click, or while it is still under way. */
export function useOneAtATime<Given extends readonly unknown[]>(task: (...given: Given) => Promise<unknown>) {
  const isHeld = useRef(false)
  return async (...given: Given): Promise<void> => {
    if (isHeld.current) return
    isHeld.current = true
    try {
      await Promise.all([task(...given), new Promise((resolve) => setTimeout(resolve, doubleClickMs))])
    } finally {
      isHeld.current = false
    }
  }
}
