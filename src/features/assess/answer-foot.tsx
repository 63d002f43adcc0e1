import { memo } from 'react'
import { isStale } from '../../domain/evidence/stale.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { useAssessment } from '../../state/react.tsx'
import { KeyCap } from './key-cap.tsx'
import { useAnswer, useToday } from './open-assessment.ts'
import { useAgendaEntry } from './review.ts'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'

/** When the answer was last looked at; says it still holds, or takes it back. */
export const AnswerFoot = memo(function AnswerFoot({ id }: { id: RecommendationId }) {
  const t = useWords()
  const answeredOn = useAnswer(id, 'answeredOn')
  const answer = useAssessment((state) => state.answer)
  const confirmAnswer = useAssessment((state) => state.confirmAnswer)
  const show = useWalkView((state) => state.show)
  const today = useToday()
  // In a review the button stands beside the reason.
  const isAskedAbove = useAgendaEntry(id) !== undefined
  return (
    <p className="answer-foot">
      {answeredOn && (
        <span>
          {t('answeredOn', { day: answeredOn })}
          {isStale(answeredOn, today) && <strong className="answer-stale"> {t('stale')}</strong>}
        </span>
      )}
      {answeredOn !== today && !isAskedAbove && (
        <button type="button" className="assess-link" aria-keyshortcuts="C" onClick={() => confirmAnswer(id)}>
          {t('confirm')} <KeyCap of="C" />
        </button>
      )}
      <button
        type="button"
        className="assess-link"
        onClick={() => {
          answer(id, { value: null })
          show({ said: null })
        }}
      >
        {t('clearAnswer')}
      </button>
    </p>
  )
})
