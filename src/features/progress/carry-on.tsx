import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { openByReason, reviewMinutes } from '../../domain/comparison/review-agenda.ts'
import { quarterOf } from '../../domain/fiscal-quarter.ts'
import { dayOf } from '../../state/clock.ts'
import { useModel, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { reviewState } from '../../state/review-link.ts'
import { useAgenda } from '../../state/use-agenda.ts'
import { troubleWords } from './snapshot-form.tsx'
import { isOfThisState, type SnapshotTrouble, useTakeSnapshot } from './take-snapshot.ts'
import { quarterOfStanding, useWords } from './words.ts'

const reasons = ['contradicted', 'changed-in-model', 'planned', 'unanswered-before', 'stale'] as const

const goToReview = () => navigate('/assess', { state: reviewState })

/** One action: the quarter that ends is kept, and the review of the new one begins. */
function useCarryOn() {
  const { assessments, now } = usePorts()
  const take = useTakeSnapshot()
  return async (): Promise<SnapshotTrouble | null> => {
    const { assessment } = assessments.getState()
    const last = assessment?.snapshots.at(-1)
    if (assessment && !(last && isOfThisState(last, assessment))) {
      const taken = await take({ name: '', note: '' })
      if (!taken.ok) return taken.problem
    }
    assessments.getState().editProfile({ reviewSince: dayOf(now()) })
    goToReview()
    return null
  }
}

function Reasons({ counts }: { counts: ReturnType<typeof openByReason> }) {
  const t = useWords()
  return (
    <ul className="progress-counts">
      {reasons.map((kind) => {
        const count = counts.get(kind) ?? 0
        return count === 0 ? null : (
          <li key={kind}>
            <strong>{count}</strong> {t(`review.reason.${kind}`)}
          </li>
        )
      })}
    </ul>
  )
}

/** The way into the next quarter, and what there is to go through: "20 minutes instead of two hours". */
export function CarryOn() {
  const t = useWords()
  const { now } = usePorts()
  const { model } = useModel()
  const assessment = useOpenAssessment()
  const agenda = useAgenda()
  const carryOn = useCarryOn()
  const [trouble, setTrouble] = useState<SnapshotTrouble | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { profile } = assessment
  const quarter = quarterOf(dayOf(now()), profile.fiscalYearStartMonth)
  const { reviewSince } = profile
  const isOn = reviewSince !== null && quarterOf(reviewSince, profile.fiscalYearStartMonth).start === quarter.start
  const begin = async () => {
    if (isBusy) return
    setBusy(true)
    setTrouble(await carryOn())
    setBusy(false)
  }
  const entries = agenda === null ? [] : [...agenda.entries.values()]
  const open = entries.filter(({ isDone }) => !isDone).length
  const minutes = agenda === null ? null : reviewMinutes(agenda, model)
  return (
    <section className="progress-card progress-card-main" aria-labelledby="progress-carry-on">
      <h2 id="progress-carry-on">{t('review.title', { quarter })}</h2>
      {isOn && <p>{t('review.since', { day: reviewSince, done: entries.length - open, total: entries.length })}</p>}
      {agenda?.baseline && !isOn && <p>{t('review.intro', { quarter: quarterOfStanding(agenda.baseline) })}</p>}
      {minutes !== null && open > 0 && (
        <p className="progress-lead">
          {t('review.lead', {
            toAsk: t('review.toAsk', { count: open, total: model.recommendations.length }),
            minutes: t('review.minutes', minutes),
          })}
        </p>
      )}
      {agenda === null && <p className="progress-soft">{t('common:loading')}</p>}
      {agenda !== null && open > 0 && <Reasons counts={openByReason(agenda)} />}
      {agenda !== null && open === 0 && <p>{t(isOn ? 'review.allDone' : 'review.nothing')}</p>}
      {trouble && <p role="alert">{troubleWords(t, trouble)}</p>}
      <p className="progress-buttons">
        {isOn ? (
          open > 0 && (
            <button type="button" className="plain-button plain-button-primary" onClick={goToReview}>
              {t('review.goOn')}
            </button>
          )
        ) : (
          <button type="button" className="plain-button plain-button-primary" aria-disabled={isBusy} onClick={begin}>
            {t('review.begin')}
          </button>
        )}
        {isOn && open === 0 && (
          <a className="plain-button" href="#/progress/compare">
            {t('review.seeComparison')}
          </a>
        )}
      </p>
      {!isOn && <p className="progress-soft">{t('review.beginAbout')}</p>}
    </section>
  )
}
