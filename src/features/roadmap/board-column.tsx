import { useId, useState } from 'react'
import type { FiscalQuarter } from '../../domain/fiscal-quarter.ts'
import type { RoadmapProblem } from '../../domain/roadmap/plan.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { useModel } from '../../state/react.tsx'
import { BoardCard } from './board-card.tsx'
import type { Column } from './columns.ts'
import { useDesk } from './desk.ts'
import { Load } from './load.tsx'
import { problemWords } from './problem-words.ts'
import { useDropPlace } from './use-drop-place.ts'
import type { Plan } from './use-plan.ts'
import { usePrinting } from './use-printing.ts'
import { useTitled, useWords } from './words.ts'

/** A column of so many cards is shown whole; of a longer one the first, and then so many more at a time. */
const [most, atFirst, atATime] = [20, 12, 60]

type Props = {
  readonly column: Column
  readonly isPast: boolean
  readonly plan: Plan
  readonly problems: ReadonlyMap<RoadmapItemId, readonly RoadmapProblem[]>
  readonly shown: RoadmapItemId | null
}

function Head({ id, quarter, column, isPresent }: { id: string; quarter: FiscalQuarter | null; column: Column; isPresent: boolean }) {
  const t = useWords()
  return (
    <header className="roadmap-column-head">
      <h3 id={id}>
        {quarter === null ? t('unplaced.title') : <span className="roadmap-quarter">{t('quarterName', { quarter })}</span>}
        {quarter !== null && <span className="roadmap-months">{t('quarterMonths', { quarter })}</span>}
        {isPresent && <span className="roadmap-tag">{t('board.present')}</span>}
      </h3>
      {column.load !== null && <Load load={column.load} count={column.items.length + column.goingOn.length} />}
    </header>
  )
}

function Cards({ column, isPast, plan, problems, shown, limit }: Props & { readonly limit: number }) {
  const t = useWords()
  const titled = useTitled()
  const { names } = useModel()
  const { input, resolved } = plan
  return column.items.slice(0, limit).map((one) => {
    const { item, effortDays, owner, lastQuarter } = one
    const own = problems.get(item.id) ?? []
    return (
      <BoardCard
        key={item.id}
        item={item}
        title={titled(item)}
        effortDays={effortDays}
        owner={owner}
        until={item.quarterCount > 1 && lastQuarter !== null ? t('until', { quarter: lastQuarter }) : null}
        urgency={item.recommendation === null ? null : (input.urgencies.get(item.recommendation) ?? null)}
        problems={own.map((problem) => problemWords(t, problem, { titled, resolved, names })).join('\n')}
        isMarked={item.id === shown}
        isPast={isPast}
      />
    )
  })
}

/** A quarter, or what has none: its load, and its cards in their order. */
export function BoardColumn(props: Props) {
  const { column, isPast, plan, shown } = props
  const t = useWords()
  const titled = useTitled()
  const desk = useDesk()
  const id = useId()
  const isPrinting = usePrinting()
  const { quarter, items, goingOn } = column
  const [opened, setOpened] = useState(items.length <= most ? most : atFirst)
  const drop = useDropPlace(quarter?.start ?? null, items)
  const place = shown === null ? -1 : items.findIndex((one) => one.item.id === shown)
  const limit = isPrinting ? items.length : Math.max(opened, place + 1)
  const rest = items.length - limit
  const isPresent = quarter !== null && quarter.start === plan.quarters[0]?.start
  const kind = quarter === null ? ' is-unplaced' : isPast ? ' is-past' : ''
  return (
    <section className={`roadmap-column${kind}${items.length === 0 ? ' is-empty' : ''}`} aria-labelledby={id} {...drop.handlers}>
      <Head id={id} quarter={quarter} column={column} isPresent={isPresent} />
      {goingOn.length > 0 && (
        <ul className="roadmap-going-on">
          {goingOn.map(({ item }) => (
            <li key={item.id}>{t('board.goesOn', { title: titled(item) })}</li>
          ))}
        </ul>
      )}
      {items.length === 0 && <p className="roadmap-soft">{t(quarter === null ? 'unplaced.none' : 'board.empty')}</p>}
      <ol className="roadmap-cards" ref={drop.list}>
        <Cards {...props} limit={limit} />
      </ol>
      {rest > 0 && (
        <button type="button" className="link-button not-printed" onClick={() => setOpened(limit + atATime)}>
          {t('board.more', { count: rest })}
        </button>
      )}
      {!isPast && (
        <button
          type="button"
          className="link-button roadmap-add not-printed"
          onClick={() => desk.open({ kind: 'new', quarter: quarter?.start ?? null })}
        >
          {t('board.add')} <span className="visually-hidden">({quarter === null ? t('unplaced.title') : t('quarter', { quarter })})</span>
        </button>
      )}
    </section>
  )
}
