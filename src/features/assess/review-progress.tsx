import { useAgenda } from './review.ts'
import { useWords } from './words.ts'

/** How far this quarter's review is, and where to go when it is done. */
export function ReviewProgress() {
  const t = useWords()
  const agenda = useAgenda()
  const entries = agenda === null ? [] : [...agenda.entries.values()]
  const done = entries.filter(({ isDone }) => isDone).length
  return (
    <p className="assess-progress">
      <span>{t('review.progress', { done, count: entries.length })}</span>
      {agenda !== null && done === entries.length && (
        <span className="assess-phase-done">
          {t('review.allDone')} <a href="#/progress/compare">{t('review.seeComparison')}</a>
        </span>
      )}
    </p>
  )
}
