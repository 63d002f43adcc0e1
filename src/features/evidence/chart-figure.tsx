import { type ReactNode, useState } from 'react'
import type { DisplayList } from '../../charts/marks.ts'
import { ChartView } from '../../ui/chart-view.tsx'
import { Scrolled } from './scrolled.tsx'
import { useWords } from './words.ts'

type Props = {
  readonly chart: DisplayList
  /** What it shows, in a sentence. */
  readonly alt: string
  readonly title: string
  readonly table: ReactNode
}

/** A chart and the table with the same numbers: one of them is seen, the table is always there for a screen reader. */
export function ChartFigure({ chart, alt, title, table }: Props) {
  const t = useWords()
  const [isTable, setTable] = useState(false)
  return (
    <figure className="evidence-chart">
      <div className="evidence-chart-head">
        <h4>{title}</h4>
        <button type="button" className="evidence-button not-printed" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t('asTable')} <span className="visually-hidden">({title})</span>
        </button>
      </div>
      {!isTable && <ChartView chart={chart} alt={alt} />}
      {isTable ? <Scrolled label={title}>{table}</Scrolled> : <div className="visually-hidden">{table}</div>}
    </figure>
  )
}
