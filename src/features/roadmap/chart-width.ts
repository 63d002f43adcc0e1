import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 700px)'

function watch(onChange: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** The width to draw charts in: on a narrow screen the small form, whose letters stay legible there. */
export function useChartWidth(): 340 | 880 {
  return useSyncExternalStore(watch, () => matchMedia(narrow).matches) ? 340 : 880
}
