import { memo, useMemo } from 'react'
import { phasesByQuarter } from '../../charts/from-roadmap.ts'
import { type ProjectionWords, projection } from '../../charts/projection.ts'
import { quarterHead } from '../../charts/quarter-heads.ts'
import { type ModelNames, phases } from '../../domain/model.ts'
import type { PlanInput } from '../../domain/roadmap/plan.ts'
import { useModel } from '../../state/react.tsx'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useChartWidth } from './chart-width.ts'
import { type Forecast, forecastOf, tellingQuarters } from './forecast.ts'
import { forecastSentences } from './forecast-words.ts'
import { halfDays } from './half-days.ts'
import { QuarterTable } from './quarter-table.tsx'
import { WhatIf } from './what-if.tsx'
import { type RoadmapWords, useWords } from './words.ts'
import './projection.css'

const longestLoad = 7

function loadText(days: number, capacityDays: number): string {
  const both = `${halfDays(days)}/${halfDays(capacityDays)}`
  return both.length > longestLoad ? halfDays(days).slice(0, longestLoad) : both
}

function projectionWords(t: RoadmapWords, names: ModelNames): ProjectionWords {
  const [one, two, three, four] = phases.map((phase) => [t('common:phaseNumber', { number: phase }), names.phases[phase].name] as const)
  return {
    levels: [[t('common:beforePhase1')], one ?? [], two ?? [], three ?? [], four ?? []],
    phaseTitle: t('chart.phaseTitle'),
    loadTitle: t('chart.loadTitle'),
    reached: t('chart.reached'),
    range: t('chart.range'),
    target: t('chart.target'),
    load: t('chart.load'),
    capacity: t('chart.capacity'),
    over: t('chart.over'),
  }
}

function ProjectionChart({ forecast, sentences }: { forecast: Forecast; sentences: readonly string[] }) {
  const t = useWords()
  const { names } = useModel()
  const width = useChartWidth()
  const chart = useMemo(() => {
    const { now, input } = forecast
    const quarters = tellingQuarters(forecast)
    const reached = phasesByQuarter(
      quarters.map(({ quarter }) => quarter),
      now,
      forecast.phases,
    )
    const data = quarters.map(({ quarter, days, capacityDays }, index) => ({
      head: quarterHead(t('quarterName', { quarter }), t('quarterMonths', { quarter })),
      reached: reached[index]?.reached ?? null,
      range: reached[index]?.range ?? null,
      load: { days, capacityDays, text: loadText(days, capacityDays) },
    }))
    return projection({ quarters: data, target: input.profile.targetPhase }, width, projectionWords(t, names))
  }, [forecast, width, t, names])
  return <ChartFigure chart={chart} title={t('chart.title')} alt={sentences.join(' ')} table={<QuarterTable forecast={forecast} />} />
}

/** Where the plan leads: in a sentence, a chart and a table, and beside it where another capacity or target would. */
export const ProjectionSection = memo(function ProjectionSection({ input }: { input: PlanInput }) {
  const t = useWords()
  const { names } = useModel()
  const forecast = useMemo(() => forecastOf(input), [input])
  const sentences = forecastSentences(t, names, forecast)
  return (
    <section className="roadmap-section" aria-labelledby="roadmap-projection">
      <h2 id="roadmap-projection">{t('forecast.title')}</h2>
      {sentences.map((words) => (
        <p key={words} className="roadmap-sentence">
          {words}
        </p>
      ))}
      <p className="roadmap-soft">{t('forecast.about')}</p>
      <ProjectionChart forecast={forecast} sentences={sentences} />
      <Disclosure label={t('whatIf.title')}>{() => <WhatIf present={forecast} />}</Disclosure>
    </section>
  )
})
