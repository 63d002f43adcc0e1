import type { Score } from '../../domain/score.ts'
import { useWords } from './words.ts'

/** What qualifies a score: how much is answered, unknown, left out, and what leaving out adds. */
export function TallyFacts({ score }: { score: Score }) {
  const t = useWords()
  const { tally, addedByNotApplicable } = score
  return (
    <ul className="scores-facts">
      <li>{t('answeredOfApplicable', { count: tally.answered, applicable: tally.applicable })}</li>
      <li>{t('unknownCount', { count: tally.unknown })}</li>
      <li>
        {t('notApplicableCount', { count: tally.notApplicable })}
        {addedByNotApplicable !== null && addedByNotApplicable > 0 && ` ${t('addedByNotApplicable', { points: addedByNotApplicable })}`}
      </li>
    </ul>
  )
}
