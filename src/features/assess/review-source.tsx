import { useEffect } from 'react'
import { agendaOnce, useAgendaInput } from '../../state/use-agenda.ts'
import { useWalkView } from './walk-view.ts'

/** Tells the walk what the review depends on. */
export function ReviewSource() {
  const input = useAgendaInput()
  const show = useWalkView((state) => state.show)
  useEffect(() => {
    show({ agendaOf: input === null ? null : (assessment) => agendaOnce(assessment, input) })
  }, [input, show])
  return null
}
