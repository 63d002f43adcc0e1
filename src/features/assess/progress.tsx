import { memo } from 'react'
import { phases as allPhases, type Phase } from '../../domain/model.ts'
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
  const done = allPhases.findLast((one) => one <= phase && phases[one].tally.unanswered === 0)
  // The key that answers the last of a phase goes on into the next, where the end of the one before is still to be said.
  const hasJustEnded = done === phase || (done === phase - 1 && left === phases[phase].tally.total)
  return (
    <p className="assess-progress">
      <span>{t('common:answeredOf', { count: all.tally.total - all.tally.unanswered, total: all.tally.total })}</span>
      {done !== undefined && hasJustEnded ? (
        <span className="assess-phase-done">
          {t('phaseDone', { number: done })} <a href="#/scores">{t('seeScores')}</a>
        </span>
      ) : (
        <span>{t('leftInPhase', { count: left, number: phase })}</span>
      )}
    </p>
  )
})
