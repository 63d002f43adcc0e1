import { Page } from '../../ui/page.tsx'
import { Capabilities } from './capabilities.tsx'
import { Evidenced } from './evidenced.tsx'
import { Headline } from './headline.tsx'
import { Maturity } from './maturity.tsx'
import { NextGate } from './next-gate.tsx'
import { NowAndTarget } from './now-and-target.tsx'
import { PhaseScores } from './phase-scores.tsx'
import { type Scoring, useScoring } from './scoring.ts'
import { useWords } from './words.ts'
import './scores.css'
import './cards.css'
import './answer-list.css'
import './tables.css'

function Empty({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { tally } = scoring.scores.all
  const isExcluded = tally.applicable === 0
  return (
    <section className="scores-empty">
      <h2>{t(isExcluded ? 'empty.excluded' : 'empty.title')}</h2>
      <p>{isExcluded ? t('empty.excludedBody') : t('empty.body', { count: scoring.scores.phases[1].tally.total })}</p>
      <p>
        <a className="scores-action" href="#/assess">
          {t(isExcluded ? 'empty.excludedAction' : 'empty.action')}
        </a>
      </p>
    </section>
  )
}

/** Every score of the open assessment, each with what it comes from. */
export function ScoresPage() {
  const t = useWords()
  const scoring = useScoring()
  const { profile, scores } = scoring
  const { tally } = scores.all
  const intro = (
    <>
      <span className="scores-sentence">{t('intro.answered', { count: tally.total - tally.unanswered, total: tally.total })}</span>
      <span className="scores-sentence">{t('intro.threshold', { threshold: profile.threshold })}</span>
      {profile.weights.size > 0 && <span className="scores-sentence">{t('intro.weights', { count: profile.weights.size })}</span>}
    </>
  )
  return (
    <Page title={t('title')} intro={intro}>
      {tally.answered === 0 ? (
        <Empty scoring={scoring} />
      ) : (
        <div className="scores">
          <Headline scoring={scoring} />
          <Maturity scoring={scoring} />
          <Evidenced scoring={scoring} />
          <NextGate scoring={scoring} />
          <NowAndTarget scoring={scoring} />
          <Capabilities scoring={scoring} />
          <PhaseScores scoring={scoring} />
        </div>
      )}
    </Page>
  )
}
