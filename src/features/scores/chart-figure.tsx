import { type ReactNode, useState } from 'react'
import type { DisplayList } from '../../charts/marks.ts'
import { ChartView } from '../../ui/chart-view.tsx'
import { useWords } from './words.ts'

type Props = {
  readonly chart: DisplayList
  /** What it shows, in a sentence. */
  readonly alt: string
  readonly title: string
  readonly table: ReactNode
  readonly note?: string
}

/** A chart and the table with the same numbers: one of them is seen, the table is always there for a screen reader. */
export function ChartFigure({ chart, alt, title, table, note }: Props) {
  const t = useWords()
  const [isTable, setTable] = useState(false)
  return (
    <figure className="scores-chart">
      <div className="scores-chart-head">
        <h3>{title}</h3>
        <button type="button" className="scores-button not-printed" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t('chart.asTable')} <span className="visually-hidden">({title})</span>
        </button>
      </div>
      {!isTable && <ChartView chart={chart} alt={alt} />}
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls sideways, which has to work by keyboard
        <section className="scores-chart-table" aria-label={title} tabIndex={0}>
          {table}
        </section>
      ) : (
        <div className="visually-hidden">{table}</div>
      )}
      {note !== undefined && <figcaption className="scores-soft">{note}</figcaption>}
    </figure>
  )
}
