import { memo } from 'react'
import { asPercent } from '../../i18n/format.ts'
import { isSameCell, type MapCell } from './map-cell.ts'
import type { AssessWords } from './words.ts'

type Props = {
  readonly t: AssessWords
  readonly cell: MapCell
  /** Capability and phase, as read out. */
  readonly place: string
  readonly row: number
  readonly column: number
  /** The cell that the Tab key reaches. */
  readonly isActive: boolean
  /** The cell of the recommendation on the card. */
  readonly isCurrent: boolean
}

function CellText({ t, cell }: Pick<Props, 't' | 'cell'>) {
  if (cell.kind === 'not-defined') return <span className="heatmap-word">{t('map.notDefined')}</span>
  if (cell.kind === 'none-applies') return <span className="heatmap-word">{t('map.noneApplies')}</span>
  return (
    <>
      <span className="heatmap-share">{asPercent(cell.kind === 'scored' ? cell.share : null)}</span>
      <span className="heatmap-count">
        {cell.answered}/{cell.applicable}
      </span>
    </>
  )
}

function spokenOf(t: AssessWords, cell: MapCell): string {
  switch (cell.kind) {
    case 'not-defined':
      return t('map.notDefined')
    case 'none-applies':
      return t('common:values.not-applicable')
    case 'unanswered':
      return `${t('common:values.none')}, ${t('common:answeredOf', { count: 0, total: cell.applicable })}`
    case 'scored':
      return `${asPercent(cell.share)}, ${t('common:answeredOf', { count: cell.answered, total: cell.applicable })}`
  }
}

function isSameProps(a: Props, b: Props): boolean {
  return a.t === b.t && a.place === b.place && a.isActive === b.isActive && a.isCurrent === b.isCurrent && isSameCell(a.cell, b.cell)
}

export const HeatmapCell = memo(function HeatmapCell({ t, cell, place, row, column, isActive, isCurrent }: Props) {
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a grid
      role="gridcell"
      className="heatmap-cell"
      data-kind={cell.kind}
      data-shade={cell.kind === 'scored' ? cell.shade : undefined}
      data-row={row}
      data-column={column}
      aria-label={`${place}: ${spokenOf(t, cell)}`}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isActive ? 0 : -1}
    >
      <CellText t={t} cell={cell} />
    </td>
  )
}, isSameProps)
