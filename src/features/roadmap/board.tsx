import { memo, useMemo, useState } from 'react'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { BoardColumn } from './board-column.tsx'
import { type Column, columnsOf } from './columns.ts'
import { problemsByItem } from './problem-words.ts'
import type { Plan } from './use-plan.ts'
import { useWords } from './words.ts'
import './board.css'
import './roadmap-print.css'

type Props = { readonly plan: Plan; readonly shown: RoadmapItemId | null }

/** What was left undone in a quarter that has passed is never folded: it is what to look at first. */
const hasOpen = ({ items }: Column) => items.some(({ item }) => item.status === 'planned' || item.status === 'in-progress')

/** The plan by quarters: cards that are moved by pointer, by key and by menu. */
export const Board = memo(function Board({ plan, shown }: Props) {
  const t = useWords()
  const [showsPast, setShowsPast] = useState(false)
  const { unplaced, past, ahead } = useMemo(() => columnsOf(plan), [plan])
  const problems = useMemo(() => problemsByItem(plan.problems), [plan.problems])
  const folded = past.filter((one) => !hasOpen(one))
  const count = folded.reduce((sum, { items }) => sum + items.length, 0)
  const column = { plan, problems, shown }
  return (
    <div className="roadmap-board-frame">
      <p className="roadmap-soft not-printed roadmap-keys">{t('board.keys')}</p>
      {folded.length > 0 && (
        <p className="not-printed">
          <button type="button" className="small-button" aria-expanded={showsPast} onClick={() => setShowsPast(!showsPast)}>
            {t(showsPast ? 'board.hidePast' : 'board.showPast', { count })}
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: nothing here is a form */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling sideways has to work by keyboard */}
      <div className="roadmap-board" role="group" aria-label={t('board.label')} tabIndex={0}>
        {past.map((one) => (showsPast || hasOpen(one)) && <BoardColumn key={one.quarter?.start} column={one} isPast {...column} />)}
        <BoardColumn column={unplaced} isPast={false} {...column} />
        {ahead.map((one) => (
          <BoardColumn key={one.quarter?.start} column={one} isPast={false} {...column} />
        ))}
      </div>
    </div>
  )
})
