import type { Recommendation } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { hrefOf } from './go-to.ts'
import { KeyCap } from './key-cap.tsx'
import { useValues } from './open-assessment.ts'
import { useStep } from './use-commands.ts'
import { useWalk } from './walk.ts'
import { firstOpen } from './walk-steps.ts'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'

/** At the end of the walk: what is still open, and the way there. */
function StillOpen() {
  const t = useWords()
  const { order } = useWalk()
  const answers = useValues()
  const open = order.filter((one) => (answers.get(one.id)?.value ?? null) === null)
  const first = firstOpen(open, answers)
  if (!first) return <a href="#/scores">{t('seeScores')}</a>
  return <a href={hrefOf(first.id)}>{t('said.stillOpen', { count: open.length })}</a>
}

function SaidLine() {
  const t = useWords()
  const { names } = useModel()
  const said = useWalkView((state) => state.said)
  const isAtEnd = said?.kind === 'last' || (said?.kind === 'recorded' && said.isLast)
  return (
    <p className="card-said" role="status">
      {said?.kind === 'recorded' && (
        <span>{t('said.recorded', { title: names.titles.get(said.id), value: t(`common:values.${said.value}`) })} </span>
      )}
      {said?.kind === 'first' && t('said.first')}
      {isAtEnd && (
        <span>
          {t('said.last')} <StillOpen />
        </span>
      )}
    </p>
  )
}

function Position({ current }: { current: Recommendation }) {
  const t = useWords()
  const { shown, order } = useWalk()
  if (!shown.includes(current)) return <span className="card-position">{t('notInFilter')}</span>
  return (
    <span className="card-position">
      {shown.length < order.length && `${t('filtered')} `}
      {shown.indexOf(current) + 1} / {shown.length}
    </span>
  )
}

/** Back and forth in the walk, where it stands, and what the last key did. */
export function CardBar({ current }: { current: Recommendation }) {
  const t = useWords()
  const step = useStep(current)
  return (
    <div className="card-bar not-printed">
      <button type="button" className="assess-button" onClick={() => step(-1)} aria-keyshortcuts="K">
        {t('previous')} <KeyCap of="K" />
      </button>
      <button type="button" className="assess-button" onClick={() => step(1)} aria-keyshortcuts="J">
        {t('next')} <KeyCap of="J" />
      </button>
      <Position current={current} />
      <SaidLine />
    </div>
  )
}
