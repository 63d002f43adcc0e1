import { type ComponentType, useEffect, useState } from 'react'
import { useAssessment } from '../../state/react.tsx'
import { useWalkView } from './walk-view.ts'

/** Loads what the review needs, for assessments that have a quarter behind them; the first question does not wait for it. */
export function ReviewLoader() {
  const isWanted = useAssessment((state) => (state.assessment?.snapshots.length ?? 0) > 0)
  const [Source, setSource] = useState<ComponentType | null>(null)
  useEffect(() => {
    if (!isWanted) {
      // The last snapshot was taken away, or undone.
      const { filter, show } = useWalkView.getState()
      const { review: _, ...others } = filter
      show({ agendaOf: null, filter: others })
      return
    }
    let isHere = true
    import('./review-source.tsx').then(
      ({ ReviewSource }) => isHere && setSource(() => ReviewSource),
      // A part of the app that does not come: the walk goes on without the review.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [isWanted])
  return isWanted && Source ? <Source /> : null
}
