import type { Coverage } from '../../domain/answer.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { dayOf } from '../../state/clock.ts'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { useWalkView } from './walk-view.ts'

/** Takes over what the evidence proposes, by a person and recorded as such. */
export function useTakeOver(id: RecommendationId): (value: Coverage) => void {
  const answer = useAssessment((state) => state.answer)
  const show = useWalkView((state) => state.show)
  const { now } = usePorts()
  return (value) => {
    answer(id, { value, takenFromEvidenceOn: dayOf(now()) })
    show({ said: { kind: 'recorded', id, value, isLast: false } })
  }
}
