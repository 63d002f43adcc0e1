import { memo, useEffect, useRef } from 'react'
import type { Recommendation } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { AnswerChoices } from './answer-choices.tsx'
import { BothLanguages } from './both-languages.tsx'
import { CardBar } from './card-bar.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { fieldIds } from './field-ids.ts'
import { Help, Questions } from './help.tsx'
import { MeasuredPart } from './measured.tsx'
import { type Reading, useReading } from './model-texts.ts'
import { Notes } from './notes.tsx'
import { ReviewPart } from './review-part.tsx'
import { useWords } from './words.ts'
import './card.css'

/** The frame's head stays on the screen and would lie over the card. */
const headHeightPx = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0

/** After a step the heading takes the focus, so that it is read out and the keys go on; the page comes back to the top of the card. */
function useFocusOnChange(current: Recommendation) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(current)
  useEffect(() => {
    if (last.current === current) return
    last.current = current
    heading.current?.focus({ preventScroll: true })
    const card = heading.current?.closest('article')
    if (card && card.getBoundingClientRect().top < headHeightPx()) card.scrollIntoView({ block: 'start' })
  }, [current])
  return heading
}

function Overview({ reading }: { reading: Reading }) {
  const t = useWords()
  const { own, other, otherLanguage } = reading
  if (own === 'failed') return <p role="alert">{t('textsFailed')}</p>
  return (
    <p className="card-overview" aria-busy={own === 'loading'}>
      {own === 'loading' ? t('common:loading') : <BothLanguages own={own.overview} other={other?.overview} otherLanguage={otherLanguage} />}
    </p>
  )
}

function CardHead({ current, reading }: { current: Recommendation; reading: Reading }) {
  const t = useWords()
  const { names, otherNames } = useModel()
  const heading = useFocusOnChange(current)
  return (
    <header className="card-head">
      <p className="card-place">
        {t('common:phaseWithName', { number: current.phase, name: names.phases[current.phase].name })}
        <span aria-hidden="true"> · </span>
        {names.capabilities.get(current.capability)?.name}
      </p>
      <h2 id={fieldIds.card} ref={heading} tabIndex={-1}>
        {names.titles.get(current.id)}
        {reading.other && (
          <span className="card-other-title" lang={reading.otherLanguage}>
            {otherNames?.titles.get(current.id)}
          </span>
        )}
      </h2>
      <a className="card-official" href={current.url} target="_blank" rel="noopener noreferrer">
        {t('officialPage')}
        <span className="visually-hidden"> ({t('common:opensInNewTab')})</span>
        <span aria-hidden="true"> ↗</span>
      </a>
      <Overview reading={reading} />
    </header>
  )
}

/** One recommendation: what it asks, what the team answers, and what helps to answer. */
export const Card = memo(function Card({ current }: { current: Recommendation }) {
  const reading = useReading(current.id)
  return (
    <article className="card" aria-labelledby={fieldIds.card}>
      <CardBar current={current} />
      <CardHead current={current} reading={reading} />
      <div className="card-body" data-both={reading.other !== null}>
        <Questions reading={reading} />
        <div className="card-answer">
          <ReviewPart current={current} />
          <AnswerChoices id={current.id} reading={reading} />
          <MeasuredPart id={current.id} />
          <Notes key={current.id} id={current.id} />
          <EvidenceLinks key={`${current.id} evidence`} id={current.id} />
        </div>
        <Help current={current} reading={reading} />
      </div>
    </article>
  )
})
