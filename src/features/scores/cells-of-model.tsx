import { useMemo } from 'react'
import { heatmapOf } from '../../charts/from-scores.ts'
import { phases } from '../../domain/model.ts'
import { readingOf } from '../../domain/reading.ts'
import type { Score } from '../../domain/score.ts'
import { asPercent } from '../../i18n/format.ts'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { useChartWidth } from './narrow.ts'
import type { Scoring } from './scoring.ts'
import { capabilityName, phaseWithName, type ScoresWords, useChartWords, useWords } from './words.ts'

function cellWords(t: ScoresWords, score: Score): string {
  if (score.tally.total === 0) return t('chart.notDefined')
  if (score.band === null) return t('common:values.not-applicable')
  const { answered, applicable } = score.tally
  return `${readingOf(score) === 'nothing-answered' ? t('common:noneApplies') : asPercent(score.band.low)} (${answered}/${applicable})`
}

function HeatmapTable({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  return (
    <table className="scores-table">
      <caption>{t('chart.heatmap')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.capability')}</th>
          {phases.map((phase) => (
            <th scope="col" key={phase}>
              {phaseWithName(t, names, phase)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scores.capabilities.map(({ id, cells }) => (
          <tr key={id}>
            <th scope="row">{capabilityName(names, id)}</th>
            {phases.map((phase) => (
              <td key={phase}>{cellWords(t, cells[phase])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every cell of the model in one picture. */
export function CellsOfModel({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const words = useChartWords(names, profile.threshold)
  const width = useChartWidth()
  const chart = useMemo(() => heatmapOf(scores, width, words), [scores, width, words])
  return (
    <ChartFigure
      chart={chart}
      alt={t('chart.heatmapAlt')}
      title={t('chart.heatmap')}
      table={<HeatmapTable scoring={scoring} />}
      note={t('chart.heatmapNote')}
    />
  )
}
