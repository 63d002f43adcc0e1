import { useMemo } from 'react'
import { phaseLadderOf, radarOf } from '../../charts/from-scores.ts'
import { phaseToShow, readingOf } from '../../domain/reading.ts'
import type { CapabilityScores } from '../../domain/scores.ts'
import { asNumber } from '../../i18n/format.ts'
import { ChartFigure } from './chart-figure.tsx'
import { useChartWidth } from './narrow.ts'
import type { Scoring } from './scoring.ts'
import { capabilityName, phaseWithName, reachedWords, type ScoresWords, useChartWords, useWords } from './words.ts'

function attainmentWords(t: ScoresWords, { attainment, score }: CapabilityScores): string {
  if (attainment === null || readingOf(score) === 'nothing-answered') return t('common:noneApplies')
  const [low, high] = [asNumber(attainment.low), asNumber(attainment.high)]
  return low === high ? low : `${low}–${high}`
}

function LadderTable({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  return (
    <table className="scores-table">
      <caption>{t('chart.ladder')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.capability')}</th>
          <th scope="col">{t('column.reached')}</th>
          <th scope="col">{t('column.target')}</th>
        </tr>
      </thead>
      <tbody>
        {scores.capabilities.map((capability) => (
          <tr key={capability.id}>
            <th scope="row">{capabilityName(names, capability.id)}</th>
            <td>{reachedWords(t, names, phaseToShow(capability))}</td>
            <td>{phaseWithName(t, names, capability.target)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LadderFigure({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const words = useChartWords(names, profile.threshold)
  const width = useChartWidth()
  const chart = useMemo(() => phaseLadderOf(scores, width, words), [scores, width, words])
  const rows = scores.capabilities.map((one) => `${capabilityName(names, one.id)} ${reachedWords(t, names, phaseToShow(one))}`)
  return (
    <ChartFigure
      chart={chart}
      alt={t('chart.ladderAlt', { rows: rows.join(t('nameSeparator')) })}
      title={t('chart.ladder')}
      table={<LadderTable scoring={scoring} />}
    />
  )
}

function RadarTable({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  return (
    <table className="scores-table">
      <caption>{t('chart.radar')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.capability')}</th>
          <th scope="col">{t('column.attainment')}</th>
          <th scope="col">{t('column.target')}</th>
        </tr>
      </thead>
      <tbody>
        {scores.capabilities.map((capability) => (
          <tr key={capability.id}>
            <th scope="row">{capabilityName(names, capability.id)}</th>
            <td>{attainmentWords(t, capability)}</td>
            <td>{capability.target}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RadarFigure({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const words = useChartWords(names, profile.threshold)
  const width = useChartWidth()
  const chart = useMemo(() => radarOf(scores, { width, height: width === 245 ? 250 : 400 }, words), [scores, width, words])
  const rows = scores.capabilities.map((one) => `${capabilityName(names, one.id)} ${attainmentWords(t, one)}`)
  return (
    <ChartFigure
      chart={chart}
      alt={t('chart.radarAlt', { rows: rows.join(t('nameSeparator')) })}
      title={t('chart.radar')}
      table={<RadarTable scoring={scoring} />}
      note={t('chart.radarNote')}
    />
  )
}

/** The capabilities against their targets: the phase each has reached, and how broad its work is. */
export function NowAndTarget({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  return (
    <section aria-labelledby="scores-now">
      <h2 id="scores-now">{t('section.now')}</h2>
      <div className="scores-beside">
        <LadderFigure scoring={scoring} />
        <RadarFigure scoring={scoring} />
      </div>
    </section>
  )
}
