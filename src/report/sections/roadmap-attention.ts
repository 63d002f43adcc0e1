import type { DelayCost } from '../../domain/roadmap/delay-cost.ts'
import type { RoadmapProblem } from '../../domain/roadmap/plan.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { cell, columns, introduced, list, paragraph } from '../blocks.ts'
import { phaseName, type ReportContext, titleOf } from '../context.ts'
import type { Block } from '../document.ts'
import type { RoadmapResult } from '../quarters.ts'
import { itemTitle } from '../roadmap-items.ts'

const mostProblems = 12
const mostDelays = 8

type Titled = (id: RoadmapItemId) => string

function titled(context: ReportContext, { resolved }: RoadmapResult): Titled {
  return (id) => {
    const one = resolved.get(id)
    return one === undefined ? id : itemTitle(context, one.item)
  }
}

function overCapacity({ words, mask }: ReportContext, problem: Extract<RoadmapProblem, { readonly kind: 'over-capacity' }>): string {
  const { quarter, team, days, capacityDays } = problem
  const said = { quarter: words.quarter(quarter), days: words.load(days), capacity: words.load(capacityDays) }
  return team === null ? words.say('problem.overCapacity', said) : words.say('problem.overTeam', { ...said, team: mask(team) })
}

function problemText(context: ReportContext, problem: RoadmapProblem, title: Titled): string {
  const { words } = context
  const { say } = words
  switch (problem.kind) {
    case 'over-capacity':
      return overCapacity(context, problem)
    case 'before-prerequisite':
      return say('problem.beforePrerequisite', { item: title(problem.item), prerequisite: title(problem.prerequisite) })
    case 'prerequisite-missing':
      return say('problem.prerequisiteMissing', { item: title(problem.item), prerequisite: titleOf(context, problem.recommendation) })
    case 'dates-outside-quarter':
      return say('problem.datesOutside', { item: title(problem.item) })
    case 'dates-reversed':
      return say('problem.datesReversed', { item: title(problem.item) })
    case 'overdue':
      return say('problem.overdue', { item: title(problem.item), day: words.day(problem.dueOn) })
    case 'aim-reached':
      return say('problem.aimReached', { item: title(problem.item) })
    case 'done-unanswered':
      return say('problem.doneUnanswered', { item: title(problem.item) })
    case 'cycle':
      return say('problem.cycle', { items: words.list(problem.items.map(title)) })
  }
}

/** What is not right with the plan, or that nothing is. */
export function problemBlocks(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { say } = context.words
  const { problems } = roadmap
  if (problems.length === 0) return [paragraph(say('roadmap.problemsNone'))]
  const title = titled(context, roadmap)
  const more = problems.length - mostProblems
  return [
    paragraph(say('roadmap.problems')),
    ...list([
      ...problems.slice(0, mostProblems).map((problem) => problemText(context, problem, title)),
      ...(more > 0 ? [say('roadmap.moreProblems', { count: more })] : []),
    ]),
  ]
}

function delayText(context: ReportContext, { slips, pushed, exposures, isContradicted }: DelayCost, horizon: number): string {
  const { words } = context
  const { say } = words
  const phases = slips.map(({ phase, quarters }) =>
    quarters === null
      ? say('wait.phaseNever', { phase: phaseName(context, phase), horizon: words.number(horizon) })
      : say('wait.phaseLater', { phase: phaseName(context, phase), count: quarters }),
  )
  return [
    ...phases,
    exposures > 0 ? say('wait.exposures', { count: exposures }) : '',
    isContradicted ? say('wait.contradicted') : '',
    pushed.length > 0 ? say('wait.pushed', { count: pushed.length }) : '',
  ]
    .filter((text) => text !== '')
    .join('\n')
}

/** The dearest first: what puts off a phase, then what leaves exposures open, then what moves the most others. */
export function dearestFirst(delays: readonly DelayCost[]): readonly DelayCost[] {
  const slip = ({ slips }: DelayCost) => slips.reduce((sum, { quarters }) => sum + (quarters ?? 100), 0)
  return delays.toSorted(
    (a, b) =>
      slip(b) - slip(a) ||
      b.exposures - a.exposures ||
      Number(b.isContradicted) - Number(a.isContradicted) ||
      b.pushed.length - a.pushed.length,
  )
}

/** What it costs to begin a quarter later, item by item. */
export function delayBlocks(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { words } = context
  const { say } = words
  const { delays, resolved, quarters } = roadmap
  if (delays.length === 0) return [paragraph(say('roadmap.waitNone'))]
  const title = titled(context, roadmap)
  const more = delays.length - mostDelays
  const quarterOf = (id: RoadmapItemId) => {
    const quarter = resolved.get(id)?.quarter ?? null
    return quarter === null ? say('general.none') : words.quarter(quarter)
  }
  const table: Block = {
    kind: 'table',
    caption: say('roadmap.waitTable'),
    size: 'small',
    columns: columns([say('column.item'), 30], [say('column.quarter'), 29], [say('column.ifLater'), 41]),
    rows: dearestFirst(delays)
      .slice(0, mostDelays)
      .map((delay) => [cell(title(delay.item)), cell(quarterOf(delay.item)), cell(delayText(context, delay, quarters.length))]),
  }
  return [...introduced(say('roadmap.wait'), table), ...(more > 0 ? [paragraph(say('roadmap.moreWaits', { count: more }), 'note')] : [])]
}
