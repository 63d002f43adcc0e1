import { memo, useEffect, useLayoutEffect, useState } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Recommendation } from '../../domain/model.ts'
import { useAssessment, useModel } from '../../state/react.tsx'
import { asksForReview } from '../../state/review-link.ts'
import { Page } from '../../ui/page.tsx'
import { Card } from './card.tsx'
import { goTo, hrefOf } from './go-to.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { MapPane } from './map-pane.tsx'
import { useValues } from './open-assessment.ts'
import { Progress } from './progress.tsx'
import { useAgenda } from './review.ts'
import { ReviewLoader } from './review-loader.tsx'
import { Tools } from './tools.tsx'
import { useKeys } from './use-commands.ts'
import { useFollowUndo } from './use-follow-undo.ts'
import { useOrder } from './walk.ts'
import { firstOpen } from './walk-steps.ts'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'
import './controls.css'
import './assess.css'

/** Listens beside the screen and not above it: what the keys depend on changes with every answer, the screen does not. */
function Keys({ current }: { current: Recommendation }) {
  const show = useWalkView((state) => state.show)
  useKeys(current)
  useFollowUndo()
  useEffect(() => show({ at: current.id }), [show, current])
  return null
}

const Walking = memo(function Walking({ current }: { current: Recommendation }) {
  const t = useWords()
  const hasMap = useWalkView((state) => state.hasMap)
  return (
    <Page className="assess-page" title={t('title')} intro={<Progress phase={current.phase} />} actions={<Tools />}>
      <div className="assess" data-map={hasMap}>
        <MapPane current={current} />
        <Card current={current} />
      </div>
      <KeysDialog />
      <Keys current={current} />
    </Page>
  )
})

function NoSuchRecommendation({ id, begin }: { id: string; begin: Recommendation }) {
  const t = useWords()
  const { names } = useModel()
  return (
    <Page title={t('unknownId.title')}>
      <p>{t('unknownId.body', { id })}</p>
      <p>
        <a href={hrefOf(begin.id)}>{t('unknownId.action', { title: names.titles.get(begin.id) })}</a>
      </p>
    </Page>
  )
}

/** Where the walk begins without an address: where it was left, else at the first without an answer. */
function useBegin(): Recommendation | undefined {
  const order = useOrder()
  const answers = useValues()
  const at = useWalkView((state) => state.at)
  const isReview = useWalkView((state) => state.filter.review ?? false)
  const agenda = useAgenda()
  const left = order.find((one) => one.id === at)
  if (left || !isReview || agenda === null) return left ?? firstOpen(order, answers)
  return order.find((one) => agenda.entries.get(one.id)?.isDone === false) ?? firstOpen(order, answers)
}

/** The review was asked for, and is still being worked out. */
function useIsWaiting(): boolean {
  const isReview = useWalkView((state) => state.filter.review ?? false)
  return useAgenda() === null && isReview
}

function ReviewWaits() {
  const t = useWords()
  const show = useWalkView((state) => state.show)
  return (
    <Page title={t('title')}>
      <p role="status">{t('review.loading')}</p>
      <p>
        <button type="button" className="assess-link" onClick={() => show({ filter: {} })}>
          {t('review.leave')}
        </button>
      </p>
    </Page>
  )
}

function Assessing() {
  const [path] = useHashLocation()
  const { model } = useModel()
  const begin = useBegin()
  const isWaiting = useIsWaiting()
  const asked = path.split('/')[2] ?? ''
  const beginId = asked === '' && !isWaiting ? begin?.id : undefined
  useEffect(() => {
    if (beginId) goTo(beginId, 'step')
  }, [beginId])
  if (!begin) return null
  if (asked === '' && isWaiting) return <ReviewWaits />
  const current = asked === '' ? begin : model.recommendations.find((one) => one.id === asked)
  return current ? <Walking current={current} /> : <NoSuchRecommendation id={asked} begin={begin} />
}

/** The walk: one recommendation at a time beside the map of all of them. */
export function AssessPage() {
  const id = useAssessment((state) => state.assessment?.id ?? null)
  const of = useWalkView((state) => state.of)
  const begin = useWalkView((state) => state.begin)
  const show = useWalkView((state) => state.show)
  // Until it is taken up nothing is drawn: the walk would go on where it was left, and not in the review.
  const [isAskedForReview, setAskedForReview] = useState(() => asksForReview(history.state))
  // Before anything is painted: the filters and the place of another assessment are not this one's.
  useLayoutEffect(() => {
    if (id) begin(id)
    if (!isAskedForReview) return
    history.replaceState(null, '')
    show({ filter: { review: true }, at: null, said: null })
    setAskedForReview(false)
  }, [id, begin, show, isAskedForReview])
  if (id === null || of !== id || isAskedForReview) return null
  return (
    <>
      <ReviewLoader />
      <Assessing />
    </>
  )
}
