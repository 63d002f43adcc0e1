import { memo, useEffect, useRef } from 'react'
import type { AnswerValue } from '../../domain/answer.ts'
import { type Phase, phases, type Recommendation, type RecommendationId } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { hrefOf } from './go-to.ts'
import { useValues } from './open-assessment.ts'
import { useAgenda } from './review.ts'
import { ValueChip } from './value-chip.tsx'
import { useWalk } from './walk.ts'
import { useWalkView } from './walk-view.ts'
import { type AssessWords, useWords } from './words.ts'
import './walk-list.css'

type RowProps = {
  readonly t: AssessWords
  readonly id: RecommendationId
  readonly title: string
  readonly value: AnswerValue | null
  readonly isCurrent: boolean
  /** Done in this quarter's review. */
  readonly isDone: boolean
}

const Row = memo(function Row({ t, id, title, value, isCurrent, isDone }: RowProps) {
  return (
    <li>
      <a className="walk-row" href={hrefOf(id)} aria-current={isCurrent ? 'true' : undefined}>
        <span className="walk-title">
          {title}
          {isDone && (
            <span className="walk-done">
              <span aria-hidden="true"> ✓</span>
              <span className="visually-hidden"> ({t('review.done')})</span>
            </span>
          )}
        </span>
        <ValueChip t={t} value={value} />
      </a>
    </li>
  )
})

type PhaseProps = {
  readonly t: AssessWords
  readonly phase: Phase
  readonly rows: readonly Recommendation[]
  readonly current: Recommendation
}

function PhaseRows({ t, phase, rows, current }: PhaseProps) {
  const { names } = useModel()
  const answers = useValues()
  const agenda = useAgenda()
  const isReview = useWalkView((state) => state.filter.review ?? false)
  if (rows.length === 0) return null
  return (
    <>
      <p className="walk-phase" id={`assess-phase-${phase}`}>
        {t('common:phaseWithName', { number: phase, name: names.phases[phase].name })}
      </p>
      <ol className="walk-rows" aria-labelledby={`assess-phase-${phase}`}>
        {rows.map(({ id }) => (
          <Row
            key={id}
            t={t}
            id={id}
            title={names.titles.get(id) ?? id}
            value={answers.get(id)?.value ?? null}
            isCurrent={id === current.id}
            isDone={isReview && (agenda?.entries.get(id)?.isDone ?? false)}
          />
        ))}
      </ol>
    </>
  )
}

function Empty() {
  const t = useWords()
  const show = useWalkView((state) => state.show)
  return (
    <p className="walk-empty">
      {t('list.empty')}{' '}
      <button type="button" className="assess-link" onClick={() => show({ filter: {} })}>
        {t('filter.clear')}
      </button>
    </p>
  )
}

/** Keeps the row in view by scrolling the list alone; `scrollIntoView` would move the page and the card with it. */
function keepInView(list: HTMLElement): void {
  const row = list.querySelector<HTMLElement>('[aria-current]')
  if (!row) return
  const top = row.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop
  const isAbove = top < list.scrollTop + 32
  const isBelow = top + row.offsetHeight > list.scrollTop + list.clientHeight
  if (isAbove || isBelow) list.scrollTop = top - list.clientHeight / 3
}

/** The filtered walk, to see what comes and to jump. */
export const WalkList = memo(function WalkList({ current }: { current: Recommendation }) {
  const t = useWords()
  const { shown, order } = useWalk()
  const filter = useWalkView((state) => state.filter)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row moves when the recommendation or the filter changes
  useEffect(() => {
    if (list.current) keepInView(list.current)
  }, [current, filter])
  return (
    <nav className="walk-list" aria-label={t('list.title')}>
      <p className="walk-count" role="status">
        {t('list.count', { count: shown.length, total: order.length })}
      </p>
      <div className="walk-scroll" ref={list}>
        {shown.length === 0 && <Empty />}
        {phases.map((phase) => (
          <PhaseRows key={phase} t={t} phase={phase} rows={shown.filter((one) => one.phase === phase)} current={current} />
        ))}
      </div>
    </nav>
  )
})
