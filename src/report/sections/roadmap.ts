import { quarterOf } from '../../domain/fiscal-quarter.ts'
import { paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block } from '../document.ts'
import type { Headings } from '../headings.ts'
import type { RoadmapResult } from '../quarters.ts'
import { delayBlocks, problemBlocks } from './roadmap-attention.ts'
import { ganttCharts } from './roadmap-gantt.ts'
import { outlook } from './roadmap-outlook.ts'
import { criteriaElsewhere, quarterByQuarter, unplacedItems } from './roadmap-quarters.ts'

/** How the plan was made: the rules that placed it, the capacity, and what the team decided itself. */
function rules(context: ReportContext, roadmap: RoadmapResult): Block {
  const { words, assessment, mask } = context
  const { resolved } = roadmap
  const { say } = words
  const { capacity, fiscalYearStartMonth } = assessment.profile
  const items = [...resolved.values()].map(({ item }) => item)
  const pinned = items.filter(({ isPinned, status }) => isPinned && status !== 'cancelled').length
  const cancelled = items.filter(({ status }) => status === 'cancelled').length
  const differing = [...capacity.byQuarter]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, days]) => say('roadmap.daysOf', { name: words.quarter(quarterOf(start, fiscalYearStartMonth)), days: words.load(days) }))
  const teams = capacity.teams.map(({ name, daysPerQuarter }) =>
    say('roadmap.daysOf', { name: mask(name), days: words.load(daysPerQuarter) }),
  )
  return paragraph(
    [
      say('roadmap.ruleOrder'),
      say('roadmap.ruleEffort'),
      criteriaElsewhere(context, roadmap),
      say('roadmap.ruleCapacity', { days: words.load(capacity.daysPerQuarter) }),
      differing.length === 0 ? '' : say('roadmap.ruleDiffering', { quarters: words.list(differing) }),
      teams.length === 0 ? '' : say('roadmap.ruleTeams', { teams: words.list(teams) }),
      pinned === 0 ? '' : say('roadmap.rulePinned', { count: pinned }),
      cancelled === 0 ? '' : say('roadmap.ruleCancelled', { count: cancelled }),
    ]
      .filter((sentence) => sentence !== '')
      .join(say('general.gap')),
    'note',
  )
}

/** What is done in which quarter, by whom and for how much; when the target is reached, and what it costs to wait. Empty without a roadmap. */
export function roadmap(context: ReportContext, headings: Headings): readonly Block[] {
  const { roadmap: result } = context
  if (result === null) return []
  const { say } = context.words
  const unplaced = unplacedItems(context, result)
  const charts = ganttCharts(context, result)
  return [
    headings.chapter(say('roadmap.title')),
    headings.part(say('roadmap.outlookTitle')),
    ...outlook(context, result),
    ...(charts.length === 0 ? [] : [headings.part(say('roadmap.ganttTitle')), ...charts]),
    headings.part(say('roadmap.itemsTitle')),
    ...quarterByQuarter(context, result),
    rules(context, result),
    ...(unplaced.length === 0 ? [] : [headings.part(say('roadmap.unplacedTitle')), ...unplaced]),
    ...(result.problems.length === 0 ? [] : [headings.part(say('roadmap.problemsTitle'))]),
    ...problemBlocks(context, result),
    headings.part(say('roadmap.waitTitle')),
    ...delayBlocks(context, result),
  ]
}
