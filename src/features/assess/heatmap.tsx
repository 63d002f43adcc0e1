import { memo } from 'react'
import { type Phase, phases, type Recommendation } from '../../domain/model.ts'
import { asPercent } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { HeatmapCell } from './heatmap-cell.tsx'
import { type Place, useGrid } from './heatmap-grid.ts'
import { isSameCell, type MapCell, mapCell } from './map-cell.ts'
import { useScores } from './open-assessment.ts'
import { type AssessWords, useWords } from './words.ts'
import './heatmap.css'

type PhaseProps = { readonly phase: Phase; readonly name: string; readonly done: number; readonly total: number }

const PhaseHead = memo(function PhaseHead({ phase, name, done, total }: PhaseProps) {
  const t = useWords()
  return (
    <th scope="col" className="heatmap-phase">
      <span className="heatmap-phase-count">
        <span className="visually-hidden">{t('common:phaseNumber', { number: phase })} </span>
        <strong aria-hidden="true">{phase}</strong>
        <span aria-hidden="true">
          {done}/{total}
        </span>
      </span>
      <span className="heatmap-phase-name">{name}</span>
      <span className="visually-hidden"> {t('common:answeredOf', { count: done, total })}</span>
      <svg className="heatmap-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={total === 0 ? 0 : (done / total) * 100} height="4" />
      </svg>
    </th>
  )
})

type RowProps = {
  /** Passed down, since looking it up anew in every cell is what drawing the map would spend its time on. */
  readonly t: AssessWords
  readonly name: string
  readonly shortName: string
  readonly cells: readonly MapCell[]
  readonly row: number
  /** The column that the Tab key reaches, and that of the recommendation on the card, if they are in this row. */
  readonly active: number | null
  readonly current: number | null
}

function isSameRow(a: RowProps, b: RowProps): boolean {
  const isSamePlace = a.t === b.t && a.name === b.name && a.active === b.active && a.current === b.current
  return isSamePlace && a.cells.every((cell, column) => isSameCell(cell, b.cells[column]))
}

const HeatmapRow = memo(function HeatmapRow({ t, name, shortName, cells, row, active, current }: RowProps) {
  return (
    <tr>
      <th scope="row" className="heatmap-capability" title={name}>
        {shortName}
      </th>
      {phases.map((phase, column) => (
        <HeatmapCell
          key={phase}
          t={t}
          cell={cells[column] ?? { kind: 'not-defined' }}
          place={`${name} · ${t('common:phaseNumber', { number: phase })}`}
          row={row}
          column={column}
          isActive={active === column}
          isCurrent={current === column}
        />
      ))}
    </tr>
  )
}, isSameRow)

function Rows({ t, active, current }: { t: AssessWords; active: Place; current: Place }) {
  const { names } = useModel()
  const columnIn = (place: Place, row: number) => (place.row === row ? place.column : null)
  return useScores().capabilities.map(({ id, cells }, row) => (
    <HeatmapRow
      key={id}
      t={t}
      name={names.capabilities.get(id)?.name ?? id}
      shortName={names.capabilities.get(id)?.shortName ?? id}
      cells={phases.map((phase) => mapCell(cells[phase]))}
      row={row}
      active={columnIn(active, row)}
      current={columnIn(current, row)}
    />
  ))
}

/** The score of every capability in every phase, as a grid with one tab stop. */
export const Heatmap = memo(function Heatmap({ current }: { current: Recommendation }) {
  const t = useWords()
  const { names } = useModel()
  const scores = useScores()
  const { grid, active, currentPlace, ...listeners } = useGrid(current)
  return (
    <>
      <p id="assess-map-hint" className="visually-hidden">
        {t('map.hint')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table as grid is what the ARIA practices show */}
      <table className="heatmap" ref={grid} role="grid" aria-label={t('map.label')} aria-describedby="assess-map-hint" {...listeners}>
        <thead>
          <tr>
            <th scope="col" className="heatmap-all">
              <span className="visually-hidden">{t('map.all')} </span>
              {asPercent(scores.all.tally.answered === 0 ? null : (scores.all.band?.low ?? null))}
            </th>
            {phases.map((phase) => {
              const { total, unanswered } = scores.phases[phase].tally
              return <PhaseHead key={phase} phase={phase} name={names.phases[phase].name} done={total - unanswered} total={total} />
            })}
          </tr>
        </thead>
        <tbody>
          <Rows t={t} active={active} current={currentPlace} />
        </tbody>
      </table>
    </>
  )
})
