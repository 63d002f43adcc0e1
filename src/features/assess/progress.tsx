import { memo } from 'react'
import type { Phase } from '../../domain/model.ts'
import { useScores } from './open-assessment.ts'
import { ReviewProgress } from './review-progress.tsx'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'

/** Where the walk stands: how much of all is answered, and what is left of the phase at hand. */
export const Progress = memo(function Progress({ phase }: { phase: Phase }) {
  const t = useWords()
  const { all, phases } = useScores()
  const left = phases[phase].tally.unanswered
  const isReview = useWalkView((state) => state.filter.review ?? false)
  if (isReview) return <ReviewProgress />
  return (
    <p className="assess-progress">
      <span>{t('common:answeredOf', { count: all.tally.total - all.tally.unanswered, total: all.tally.total })}</span>
      {left > 0 ? (
        <span>{t('leftInPhase', { count: left, number: phase })}</span>
      ) : (
        <span className="assess-phase-done">
          {t('phaseDone', { number: phase })} <a href="#/scores">{t('seeScores')}</a>
        </span>
      )}
    </p>
  )
})
