import { type KeyboardEvent, memo, useState } from 'react'
import type { Urgency } from '../../domain/roadmap/plan.ts'
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item.ts'
import { asDays } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { CardMenu } from './card-menu.tsx'
import { cardId, type Desk, useDesk } from './desk.ts'
import { takeUp } from './use-drop-place.ts'
import { Why } from './why.tsx'
import { useWords } from './words.ts'
import './card.css'

type Props = {
  readonly item: RoadmapItem
  readonly title: string
  readonly effortDays: number
  readonly owner: string
  /** Where it takes more than one quarter. */
  readonly until: string | null
  readonly urgency: Urgency | null
  /** In words, one a line. */
  readonly problems: string
  readonly isMarked: boolean
  readonly isPast: boolean
}

function onKey(event: KeyboardEvent, id: RoadmapItem['id'], desk: Desk): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const act = {
    ArrowLeft: () => desk.shift(id, -1),
    ArrowRight: () => desk.shift(id, 1),
    ArrowUp: () => desk.lift(id, -1),
    ArrowDown: () => desk.lift(id, 1),
    p: () => desk.togglePin(id),
    P: () => desk.togglePin(id),
  }[event.key]
  if (act === undefined) return
  event.preventDefault()
  act()
}

function Facts({ item, effortDays, owner, until }: Pick<Props, 'item' | 'effortDays' | 'owner' | 'until'>) {
  const t = useWords()
  const { model, names } = useModel()
  const recommendation = model.recommendations.find(({ id }) => id === item.recommendation)
  return (
    <p className="roadmap-card-facts">
      {recommendation === undefined ? (
        <span>{t('ownItem')}</span>
      ) : (
        <>
          <span>{names.capabilities.get(recommendation.capability)?.shortName}</span>
          <span>{t('common:phaseNumber', { number: recommendation.phase })}</span>
        </>
      )}
      {item.aim !== null && <span>{t('card.aim', { value: t(`common:values.${item.aim}`) })}</span>}
      <span>{t('card.days', { days: asDays(effortDays) })}</span>
      <span>{owner === '' ? t('card.noOwner') : owner}</span>
      {item.team !== '' && <span>{item.team}</span>}
      {until !== null && <span>{until}</span>}
    </p>
  )
}

/** An item of the plan. Its title is a button: Enter opens it, the arrows move it. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { item, title, urgency, problems, isMarked } = props
  const t = useWords()
  const desk = useDesk()
  const [hasMenu, setMenu] = useState(false)
  const id = cardId(item.id)
  const isOver = item.status === 'done' || item.status === 'cancelled'
  return (
    <li
      className={`roadmap-card is-${item.status}${isMarked ? ' is-marked' : ''}`}
      draggable
      onDragStart={(event) => takeUp(event, item.id, title)}
    >
      <p className="roadmap-card-head">
        <span className={`roadmap-status is-${item.status}`}>{t(`status.${item.status}`)}</span>
        {item.isPinned && <span className="roadmap-pin">{t('card.pinned')}</span>}
        {urgency !== null && !isOver && <span className={`roadmap-urgent is-${urgency}`}>{t(`urgency.${urgency}`)}</span>}
      </p>
      <button
        type="button"
        id={id}
        className="roadmap-card-title"
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown P Enter"
        aria-describedby={`${id}-about`}
        onClick={() => desk.open({ kind: 'item', id: item.id })}
        onKeyDown={(event) => onKey(event, item.id, desk)}
      >
        {title}
      </button>
      <div id={`${id}-about`}>
        <Facts {...props} />
        {problems !== '' && (
          <ul className="roadmap-card-problems">
            {problems.split('\n').map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        <Why item={item} />
      </div>
      <button
        type="button"
        className="link-button roadmap-move not-printed"
        aria-expanded={hasMenu}
        aria-controls={`${id}-menu`}
        onClick={() => setMenu(!hasMenu)}
      >
        {t('card.menu')} <span className="visually-hidden">({title})</span>
      </button>
      <div id={`${id}-menu`} hidden={!hasMenu}>
        {hasMenu && <CardMenu item={item} title={title} />}
      </div>
    </li>
  )
})
