import { type QuarterStart, quarterOf } from '../../domain/fiscal-quarter.ts'
import { itemsStartingIn } from '../../domain/roadmap/edits.ts'
import { quartersOfPlan } from '../../domain/roadmap/load.ts'
import { type RoadmapItem, type RoadmapStatus, roadmapStatuses } from '../../domain/roadmap/roadmap-item.ts'
import { dayOf } from '../../state/clock.ts'
import { useOpenAssessment, usePorts } from '../../state/react.tsx'
import { useDesk } from './desk.ts'
import { useWords } from './words.ts'

/** The quarters one can choose for an item: those of the plan, and its own where that lies outside. */
export function useQuarterChoices(own: QuarterStart | null) {
  const { profile } = useOpenAssessment()
  const { now } = usePorts()
  const ahead = quartersOfPlan({ profile, today: dayOf(now()) })
  const present = own === null ? null : quarterOf(own, profile.fiscalYearStartMonth)
  const choices = present === null || ahead.some(({ start }) => start === present.start) ? ahead : [present, ...ahead]
  return { chosen: present?.start ?? null, choices }
}

/** What the keys do, for whoever has none: on a telephone, or by switch. */
export function CardMenu({ item, title }: { item: RoadmapItem; title: string }) {
  const t = useWords()
  const desk = useDesk()
  const { roadmap: items, profile } = useOpenAssessment()
  const placing = { items, profile }
  const { chosen, choices } = useQuarterChoices(item.quarter)
  const place = itemsStartingIn(placing, item.quarter)
  const put = (value: string) => {
    const quarter = value === '' ? null : (value as QuarterStart)
    desk.move(item.id, { quarter, behind: itemsStartingIn(placing, quarter).at(-1)?.id ?? null })
  }
  return (
    <div className="roadmap-card-menu">
      <label>
        {t('card.quarter')}
        <select className="control" value={chosen ?? ''} onChange={(event) => put(event.target.value)}>
          <option value="">{t('unplaced.title')}</option>
          {choices.map((quarter) => (
            <option key={quarter.start} value={quarter.start}>
              {t('quarter', { quarter })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('card.status')}
        <select className="control" value={item.status} onChange={(event) => desk.setStatus(item.id, event.target.value as RoadmapStatus)}>
          {roadmapStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="roadmap-buttons">
        <button type="button" className="small-button" disabled={place[0]?.id === item.id} onClick={() => desk.lift(item.id, -1)}>
          {t('card.up')} <span className="visually-hidden">({title})</span>
        </button>
        <button type="button" className="small-button" disabled={place.at(-1)?.id === item.id} onClick={() => desk.lift(item.id, 1)}>
          {t('card.down')} <span className="visually-hidden">({title})</span>
        </button>
        <button
          type="button"
          className="small-button"
          disabled={item.quarter === null}
          aria-pressed={item.isPinned}
          onClick={() => desk.togglePin(item.id)}
        >
          {t('card.pin')} <span className="visually-hidden">({title})</span>
        </button>
      </p>
    </div>
  )
}
