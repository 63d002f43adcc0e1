import { useMemo } from 'react'
import { scaleOf } from '../../charts/scale.ts'
import { trend } from '../../charts/trend.ts'
import type { TrendScore, Trends } from '../../domain/comparison/trends.ts'
import { asBand, asPercent } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { useChartWidth } from './chart-width.ts'
import { momentLabel, momentName } from './trend-words.ts'
import { useWords } from './words.ts'

type Series = { readonly name: string; readonly scores: readonly TrendScore[]; readonly hasBand: boolean }
type Props = {
  readonly title: string
  readonly trends: Trends
  readonly series: readonly Series[]
  /** The phase reached at each moment, in words. */
  readonly phases: readonly string[]
}

function bandOf({ band, reading }: TrendScore) {
  return reading === 'nothing-answered' ? null : band
}

function useChart({ trends, series }: Props) {
  const t = useWords()
  const language = useLanguage()
  const width = useChartWidth()
  return useMemo(() => {
    const ends = series.flatMap(({ scores, hasBand }) =>
      scores.flatMap((one) => {
        const band = bandOf(one)
        return band === null ? [] : [band.low, hasBand ? band.high : band.low]
      }),
    )
    return trend(
      {
        moments: trends.moments.map((moment, at) => ({ at, label: momentLabel(t, moment, language), change: null })),
        series: series.map(({ name, scores, hasBand }) => ({
          name,
          points: scores.map((one) => {
            const band = bandOf(one)
            return band === null ? null : { low: band.low, high: hasBand ? band.high : band.low, text: asPercent(band.low) }
          }),
        })),
        scale: scaleOf(ends).map((at) => ({ at, text: asPercent(at) })),
      },
      width,
      { band: t('trend.band'), unlike: t('trend.unlike'), cutOff: t('bridge.cutOff') },
    )
  }, [trends, series, width, language, t])
}

function TrendTable({ title, trends, series, phases }: Props) {
  const t = useWords()
  return (
    <table className="progress-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.moment')}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{t('column.phase')}</th>
          <th scope="col">{t('column.model')}</th>
        </tr>
      </thead>
      <tbody>
        {trends.moments.map((moment, at) => (
          <tr key={moment.snapshotId ?? 'now'}>
            <th scope="row">
              {momentName(t, moment)}
              <span className="progress-soft progress-below">{t('day', { day: moment.at })}</span>
            </th>
            {series.map(({ name, scores }) => {
              const score = scores[at]
              return (
                <td key={name} className="progress-nowrap">
                  {asBand(score === undefined ? null : bandOf(score))}
                  {score?.reported && (
                    <span className="progress-soft progress-below">{t('trend.reported', { band: score.reported.band })}</span>
                  )}
                </td>
              )
            })}
            <td>{phases[at]}</td>
            <td>{moment.modelVersion}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Scores over all moments, as a chart and a table. */
export function ScoreTrend(props: Props) {
  const t = useWords()
  const chart = useChart(props)
  const { title, series, trends } = props
  const lines = series.map(({ name, scores }) => {
    const [first, last] = [scores.find((one) => bandOf(one) !== null), scores.at(-1)]
    return t('trend.line', { name, from: asPercent(first?.band?.low ?? null), to: asPercent((last && bandOf(last)?.low) ?? null) })
  })
  return (
    <ChartFigure
      chart={chart}
      title={title}
      alt={t('trend.alt', { title, count: trends.moments.length, lines: lines.join(t('separator')) })}
      table={<TrendTable {...props} />}
    />
  )
}
