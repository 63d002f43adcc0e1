import type { ReactNode } from 'react'
import { useWalkView } from './walk-view.ts'

/** A part that folds, and stays as it was left from one recommendation to the next. */
export function Fold({ part, summary, children }: { part: string; summary: ReactNode; children: ReactNode }) {
  const isOpen = useWalkView((state) => state.open.has(part))
  const fold = useWalkView((state) => state.fold)
  return (
    <details className="assess-fold" open={isOpen} onToggle={(event) => fold(part, event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
