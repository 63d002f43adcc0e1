import { phasesByQuarter } from '../../charts/from-roadmap.ts'
import { labelLines } from '../../charts/label-lines.ts'
import { projection } from '../../charts/projection.ts'
import type { ProjectionQuarter } from '../../charts/projection-frame.ts'
import { quarterHead } from '../../charts/quarter-heads.ts'
import type { PhaseReached } from '../../domain/model.ts'
import type { PhaseForecast, ProjectedQuarter } from '../../domain/roadmap/plan.ts'
import { cell, columns, paragraph } from '../blocks.ts'
import { phaseName, type ReportContext, scoreText, targetName } from '../context.ts'
import type { Block } from '../document.ts'
import type { RoadmapResult } from '../quarters.ts'

const chartWidth = 480
const fewestQuarters = 4
const levelEms = 7.5

/** The quarters worth showing: up to the last with work in it, and up to the one in which the target is reached at the latest. */
export function quartersShown(context: ReportContext, { quarters, forecasts }: RoadmapResult): readonly ProjectedQuarter[] {
  const forecast = forecasts.find(({ phase }) => phase === context.assessment.profile.targetPhase)
  const target = forecast?.latest ?? forecast?.planned
  const last = quarters.findLastIndex(({ items }) => items.length > 0)
  const reached = quarters.findIndex(({ quarter }) => quarter.start === target?.start)
  return quarters.slice(0, Math.max(fewestQuarters, last + 1, reached + 1))
}

function rangeText({ words }: ReportContext, { earliest, latest }: PhaseForecast, count: number): string {
  const { say } = words
  const horizon = words.number(count)
  if (earliest === null) return say('roadmap.rangeNone', { horizon })
  if (latest === null) return say('roadmap.rangeOpen', { earliest: words.quarter(earliest), horizon })
  if (earliest.start === latest.start) return say('roadmap.rangeOne', { quarter: words.quarter(latest) })
  return say('roadmap.range', { earliest: words.quarter(earliest), latest: words.quarter(latest) })
}

/** When the target is reached, in one sentence; `null` where nothing applies. */
export function targetSentence(context: ReportContext, { forecasts, quarters }: RoadmapResult): string | null {
  const { words, assessment, scores } = context
  const { targetPhase } = assessment.profile
  const { reached } = scores.organisation
  if (reached === null) return null
  const phase = targetName(context)
  if (reached >= targetPhase) return words.say('roadmap.reached', { phase })
  const planned = forecasts.find((one) => one.phase === targetPhase)?.planned ?? null
  if (planned === null) return words.say('roadmap.notReached', { phase, horizon: words.number(quarters.length) })
  return words.say('roadmap.reaches', { phase, quarter: words.quarter(planned) })
}

/** The same, with how early and how late it may be. */
function forecastText(context: ReportContext, roadmap: RoadmapResult): string {
  const { words, assessment } = context
  const sentence = targetSentence(context, roadmap)
  if (sentence === null) return words.say('finding.noneApplies')
  const forecast = roadmap.forecasts.find(({ phase }) => phase === assessment.profile.targetPhase)
  return forecast === undefined ? sentence : sentence + words.say('general.gap') + rangeText(context, forecast, roadmap.quarters.length)
}

function loadText({ words }: ReportContext, { days, capacityDays }: ProjectedQuarter): string {
  const exact = `${words.load(days)}/${words.load(capacityDays)}`
  return exact.length <= 7 ? exact : `${Math.round(days)}/${Math.round(capacityDays)}`.slice(0, 7)
}

function levelsOf({ words, names }: ReportContext) {
  const level = (phase: PhaseReached): readonly string[] =>
    phase === 0 ? labelLines(words.phaseNumber(0), levelEms) : [words.phaseNumber(phase), names.phases[phase].name]
  return [level(0), level(1), level(2), level(3), level(4)] as const
}

function projectionChart(context: ReportContext, roadmap: RoadmapResult, shown: readonly ProjectedQuarter[]): Block {
  const { words, scores, assessment } = context
  const { say } = words
  const reached = phasesByQuarter(
    shown.map(({ quarter }) => quarter),
    scores.organisation.reached,
    roadmap.forecasts,
  )
  const quarters = shown.map((one, index): ProjectionQuarter => {
    const { quarter, days, capacityDays } = one
    return {
      head: quarterHead(words.quarterName(quarter), words.quarterMonths(quarter)),
      reached: reached[index]?.reached ?? null,
      range: reached[index]?.range ?? null,
      load: { days, capacityDays, text: loadText(context, one) },
    }
  })
  const rows = shown.map(({ quarter, days, capacityDays }, index) =>
    say('roadmap.projectionRow', {
      quarter: words.quarter(quarter),
      phase: words.phaseNumber(reached[index]?.reached ?? null),
      days: words.load(days),
      capacity: words.load(capacityDays),
    }),
  )
  return {
    kind: 'chart',
    chart: projection({ quarters, target: assessment.profile.targetPhase }, chartWidth, {
      levels: levelsOf(context),
      phaseTitle: say('projection.phaseTitle'),
      loadTitle: say('projection.loadTitle'),
      reached: say('chart.reached'),
      range: say('projection.range'),
      target: say('chart.target'),
      load: say('projection.load'),
      capacity: say('projection.capacity'),
      over: say('projection.over'),
    }),
    caption: say('roadmap.projection'),
    alt: say('roadmap.projectionAlt', { rows: words.list(rows) }),
  }
}

/** Up to the last with work in it: after that nothing changes. */
function quartersTable(context: ReportContext, shown: readonly ProjectedQuarter[]): Block {
  const { words } = context
  const { say } = words
  const last = shown.findLastIndex(({ items, days }) => items.length > 0 || days > 0)
  const worked = shown.slice(0, Math.max(1, last + 1))
  return {
    kind: 'table',
    caption: say('roadmap.quartersTable'),
    size: 'small',
    columns: columns(
      [say('column.quarter'), 34],
      [say('column.items'), 10, 'center'],
      [say('column.days'), 12, 'center'],
      [say('column.capacity'), 12, 'center'],
      [say('column.phaseAtEnd'), 20],
      [say('column.scoreAtEnd'), 12, 'center'],
    ),
    rows: worked.map(({ quarter, items, days, capacityDays, scores }) => [
      cell(words.quarter(quarter)),
      cell(words.number(items.length)),
      cell(words.load(days), days > capacityDays + 1e-6 ? { shade: 'warning' } : {}),
      cell(words.load(capacityDays)),
      cell(phaseName(context, scores.organisation.reached)),
      cell(scoreText(context, scores.all)),
    ]),
  }
}

/** When the target is reached: as a sentence, as a chart, and quarter by quarter. */
export function outlook(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const shown = quartersShown(context, roadmap)
  return [paragraph(forecastText(context, roadmap)), projectionChart(context, roadmap, shown), quartersTable(context, shown)]
}
