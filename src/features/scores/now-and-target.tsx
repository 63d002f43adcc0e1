import { useMemo } from 'react'
import { phaseLadderOf, radarOf } from '../../charts/from-scores.ts'
import { phaseToShow, readingOf } from '../../domain/reading.ts'
import type { CapabilityScores } from '../../domain/scores.ts'
import { asNumber } from '../../i18n/format.ts'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { useChartWidth } from './narrow.ts'
import type { Scoring } from './scoring.ts'
import { capabilityName, phaseWithName, reachedWords, type ScoresWords, useChartWords, useWords } from './words.ts'

function attainmentWords(t: ScoresWords, { attainment, score }: CapabilityScores): string {
  if (attainment === null || readingOf(score) === 'nothing-answered') return t('common:noneApplies')
  const [low, high] = [asNumber(attainment.low), asNumber(attainment.high)]
  return low === high ? low : `${low}–${high}`
}

type TableProps = {
  readonly caption: string
  /** What is shown of a capability as it stands; its target is beside it. */
  readonly now: string
  readonly nowOf: (capability: CapabilityScores) => string
  readonly targetOf: (capability: CapabilityScores) => string
  readonly scoring: Scoring
}

function NowAndTargetTable({ caption, now, nowOf, targetOf, scoring }: TableProps) {
  const t = useWords()
  const { names, scores } = scoring
  return (
    <table className="scores-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.capability')}</th>
          <th scope="col">{now}</th>
          <th scope="col">{t('column.target')}</th>
        </tr>
      </thead>
      <tbody>
        {scores.capabilities.map((capability) => (
          <tr key={capability.id}>
            <th scope="row">{capabilityName(names, capability.id)}</th>
            <td>{nowOf(capability)}</td>
            <td>{targetOf(capability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every capability with where it stands, for whoever does not see the chart. */
function rowsInWords(t: ScoresWords, { names, scores }: Scoring, nowOf: (capability: CapabilityScores) => string): string {
  return scores.capabilities.map((one) => `${capabilityName(names, one.id)} ${nowOf(one)}`).join(t('nameSeparator'))
}

function LadderFigure({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const words = useChartWords(names, profile.threshold)
  const width = useChartWidth()
  const chart = useMemo(() => phaseLadderOf(scores, width, words), [scores, width, words])
  const title = t('chart.ladder')
  const nowOf = (capability: CapabilityScores) => reachedWords(t, names, phaseToShow(capability))
  const targetOf = ({ target }: CapabilityScores) => phaseWithName(t, names, target)
  return (
    <ChartFigure
      chart={chart}
      alt={t('chart.ladderAlt', { rows: rowsInWords(t, scoring, nowOf) })}
      title={title}
      table={<NowAndTargetTable caption={title} now={t('column.reached')} nowOf={nowOf} targetOf={targetOf} scoring={scoring} />}
    />
  )
}

function RadarFigure({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, profile, scores } = scoring
  const words = useChartWords(names, profile.threshold)
  const width = useChartWidth()
  const chart = useMemo(() => radarOf(scores, { width, height: width === 245 ? 250 : 400 }, words), [scores, width, words])
  const title = t('chart.radar')
  const nowOf = (capability: CapabilityScores) => attainmentWords(t, capability)
  const targetOf = ({ target }: CapabilityScores) => `${target}`
  return (
    <ChartFigure
      chart={chart}
      alt={t('chart.radarAlt', { rows: rowsInWords(t, scoring, nowOf) })}
      title={title}
      table={<NowAndTargetTable caption={title} now={t('column.attainment')} nowOf={nowOf} targetOf={targetOf} scoring={scoring} />}
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
