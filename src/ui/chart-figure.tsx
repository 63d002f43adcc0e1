import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplayList } from '../charts/marks.ts'
import { ChartView } from './chart-view.tsx'
import { Scrolled } from './scrolled.tsx'
import './small-button.css'
import './chart-figure.css'

type Props = {
  readonly chart: DisplayList
  /** What it shows, in a sentence. */
  readonly alt: string
  readonly title: string
  /** Its heading: that of a section's part, unless it lies deeper. */
  readonly heading?: 'h3' | 'h4'
  readonly table: ReactNode
  readonly note?: string
}

/** A chart and the table with the same numbers: one of them is seen, the table is always there for a screen reader. */
export function ChartFigure({ chart, alt, title, heading: Heading = 'h3', table, note }: Props) {
  const { t } = useTranslation('common')
  const [isTable, setTable] = useState(false)
  return (
    <figure className="chart-figure">
      <div className="chart-figure-head">
        <Heading>{title}</Heading>
        <button type="button" className="small-button not-printed" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t('asTable')} <span className="visually-hidden">({title})</span>
        </button>
      </div>
      {!isTable && <ChartView chart={chart} alt={alt} />}
      {isTable ? <Scrolled label={title}>{table}</Scrolled> : <div className="visually-hidden">{table}</div>}
      {note !== undefined && <figcaption>{note}</figcaption>}
    </figure>
  )
}
