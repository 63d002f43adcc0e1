import { scoreTerms } from '../../domain/explain.ts'
import type { Recommendation } from '../../domain/model.ts'
import type { Band, Score } from '../../domain/score.ts'
import { asNumber } from '../../i18n/format.ts'
import { AnswerList } from './answer-list.tsx'
import { sumText } from './formula.ts'
import type { Scoring } from './scoring.ts'
import { useWords } from './words.ts'

type Props = { readonly recommendations: readonly Recommendation[]; readonly score: Score; readonly scoring: Scoring }

/** How the score of a set comes about: the rule, the arithmetic at both ends, and the answers. */
export function ScoreExplanation({ recommendations, score, scoring }: Props) {
  const t = useWords()
  const { answers, profile, names } = scoring
  const { terms, weight } = scoreTerms(recommendations, answers, profile.weights)
  const at = (end: keyof Band) => sumText(terms.flatMap((term) => (term.band ? [{ weight: term.weight, value: term.band[end] }] : [])))
  const { band, tally, addedByNotApplicable } = score
  return (
    <>
      <p>{t('explain.score')}</p>
      {band === null ? (
        <p>{t('explain.nothingApplies')}</p>
      ) : (
        <ul className="scores-formulas">
          <li>{t('explain.low', { sum: at('low'), weight, share: band.low })}</li>
          {band.high > band.low && <li>{t('explain.high', { sum: at('high'), weight, share: band.high })}</li>}
        </ul>
      )}
      {tally.notApplicable > 0 && band !== null && addedByNotApplicable !== null && (
        <p>{t('explain.notApplicable', { count: tally.notApplicable, share: band.low - addedByNotApplicable })}</p>
      )}
      <AnswerList
        names={names}
        answers={terms.map((term) => ({
          recommendation: term.recommendation,
          value: term.value,
          ...(term.weight === 1 ? {} : { note: t('explain.weight', { weight: term.weight }) }),
        }))}
      />
    </>
  )
}

/** The attainment of a capability: what the radar draws. */
export function AttainmentExplanation({ means, total }: { means: readonly Band[]; total: Band }) {
  const t = useWords()
  const formula = (end: keyof Band) => `${means.map((mean) => asNumber(mean[end])).join(' + ')} = ${asNumber(total[end])}`
  return (
    <>
      <p>{t('explain.attainment')}</p>
      <ul className="scores-formulas">
        <li>{t('explain.lowSum', { formula: formula('low') })}</li>
        {total.high > total.low && <li>{t('explain.highSum', { formula: formula('high') })}</li>}
      </ul>
    </>
  )
}
