import type { QuarterLoad } from '../../domain/roadmap/plan.ts'
import { halfDays } from './half-days.ts'
import { useWords } from './words.ts'

// Sums of halves and thirds do not come out whole.
const hair = 1e-6

type Bar = { readonly days: number; readonly capacityDays: number }

function LoadBar({ days, capacityDays }: Bar) {
  const isOver = days > capacityDays + hair
  const whole = Math.max(days, capacityDays, hair)
  return (
    <svg className="roadmap-load-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="roadmap-load-room" x="0" y="0" width={(capacityDays / whole) * 100} height="6" />
      <rect className="roadmap-load-days" x="0" y="0" width={(Math.min(days, capacityDays) / whole) * 100} height="6" />
      {isOver && (
        <rect
          className="roadmap-load-over"
          x={(capacityDays / whole) * 100}
          y="0"
          width={((days - capacityDays) / whole) * 100}
          height="6"
        />
      )}
    </svg>
  )
}

function LoadWords({ days, capacityDays }: Bar) {
  const t = useWords()
  const over = days - capacityDays
  return (
    <>
      {t('load.of', { days: halfDays(days), capacity: halfDays(capacityDays) })}
      {over > hair && <strong className="roadmap-over"> {t('load.over', { days: halfDays(over) })}</strong>}
    </>
  )
}

/** What a quarter asks for and what there is, as number, bar and, where it is too much, word; by team where teams have days of their own. */
export function Load({ load, count }: { load: QuarterLoad; count: number }) {
  const t = useWords()
  return (
    <div className="roadmap-load">
      <p>
        <LoadWords {...load} />
        <span className="roadmap-count">{t('board.count', { count })}</span>
      </p>
      <LoadBar {...load} />
      {load.teams
        .filter(({ days }) => days > 0)
        .map(({ name, ...team }) => (
          <p key={name} className="roadmap-team">
            {name} <LoadWords {...team} />
          </p>
        ))}
    </div>
  )
}
