import type { RecommendationId } from '../../domain/model.ts'
import { dayOf } from '../../state/clock.ts'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { useMeasured } from '../../state/use-measured.ts'
import { useWalkView } from './walk-view.ts'

/** Takes over what the evidence proposes, by a person and recorded as such; does nothing where it proposes nothing. */
export function useTakeOver(id: RecommendationId): () => void {
  const answer = useAssessment((state) => state.answer)
  const show = useWalkView((state) => state.show)
  const { now } = usePorts()
  const value = useMeasured()?.verdicts.get(id)?.proposal ?? null
  return () => {
    if (value === null) return
    answer(id, { value, takenFromEvidenceOn: dayOf(now()) })
    show({ said: { kind: 'recorded', id, value, isLast: false } })
  }
}
