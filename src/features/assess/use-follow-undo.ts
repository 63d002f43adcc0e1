import { useEffect } from 'react'
import type { AssessmentState } from '../../state/assessment-state.ts'
import { usePorts } from '../../state/react.tsx'
import { goTo } from './go-to.ts'
import { useWalkView } from './walk-view.ts'

type Stacks = Pick<AssessmentState, 'past' | 'future'>

/** The one recommendation that an undo or redo has just changed; a change made by hand, or of many at once, gives `undefined`. */
function steppedId({ past, future }: Stacks, before: Stacks) {
  const isUndo = future.length > before.future.length
  const isRedo = future.length < before.future.length && past.at(-1) === before.future.at(-1)
  const change = isUndo ? future.at(-1) : isRedo ? past.at(-1) : undefined
  const [edit, ...others] = change?.kind === 'answers' ? change.edits : []
  return others.length === 0 ? edit?.id : undefined
}

/** After an undo or redo the card shows the answer that it changed: nobody should have to look for it. */
export function useFollowUndo(): void {
  const { assessments } = usePorts()
  const show = useWalkView((state) => state.show)
  useEffect(
    () =>
      assessments.subscribe((state, before) => {
        const id = steppedId(state, before)
        if (!id) return
        show({ said: null })
        goTo(id, 'step')
      }),
    [assessments, show],
  )
}
