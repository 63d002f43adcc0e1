import { gantt } from '../../charts/gantt.ts'
import { type GanttGroup, type GanttRow, ganttLabel } from '../../charts/gantt-rows.ts'
import { quarterHead } from '../../charts/quarter-heads.ts'
import { daysAfter } from '../../domain/days.ts'
import { type FiscalQuarter, quarterAfter, quartersFrom } from '../../domain/fiscal-quarter.ts'
import { phases } from '../../domain/model.ts'
import { quarterIndex } from '../../domain/roadmap/load.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { ReportContext } from '../context.ts'
import type { Block } from '../document.ts'
import type { RoadmapResult } from '../quarters.ts'
import { itemsInOrder, itemTitle, standingOf } from '../roadmap-items.ts'

const chartWidth = 520
/** So that chart and caption stay on one page beside each other's headings. */
const mostRows = 24
/** Quarters gone by that are still shown: what was done in them is in the comparison. */
const mostPast = 2
const mostColumns = 12

/** The quarters of the chart: from the first with an item, at most two ago, to the last. */
function columnsOf(items: readonly ResolvedItem[], present: FiscalQuarter, startMonth: number): readonly FiscalQuarter[] {
  const firsts = items.flatMap(({ quarter }) => (quarter === null ? [] : [quarterIndex(present.start, quarter.start)]))
  const lasts = items.flatMap(({ lastQuarter }) => (lastQuarter === null ? [] : [quarterIndex(present.start, lastQuarter.start)]))
  const first = Math.max(-mostPast, Math.min(0, ...firsts))
  const last = Math.max(first + 1, ...lasts)
  return quartersFrom(quarterAfter(present.start, first), Math.min(mostColumns, last - first + 1), startMonth)
}

function todayIn(quarters: readonly FiscalQuarter[], today: string): number | null {
  const index = quarters.findIndex(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay)
  const quarter = quarters[index]
  if (quarter === undefined) return null
  let [gone, all] = [0, 0]
  for (let day = quarter.firstDay; day <= quarter.lastDay; day = daysAfter(day, 1)) {
    all += 1
    if (day < today) gone += 1
  }
  return index + (gone + 0.5) / all
}

type Placed = ResolvedItem & { readonly quarter: FiscalQuarter }

function rowOf(context: ReportContext, one: Placed, first: FiscalQuarter): GanttRow {
  const { item, quarter, lastQuarter, after } = one
  const from = quarterIndex(first.start, quarter.start)
  return {
    id: item.id,
    label: ganttLabel(itemTitle(context, item), chartWidth),
    from,
    to: lastQuarter === null ? from : quarterIndex(first.start, lastQuarter.start),
    kind: standingOf(one, context.today),
    isPinned: item.isPinned,
    after,
  }
}

/** The items under their phase, own items last. */
function groupsOf(context: ReportContext, items: readonly Placed[], first: FiscalQuarter): readonly GanttGroup[] {
  const phaseOf = new Map(context.model.recommendations.map(({ id, phase }) => [id, phase]))
  const rows = (of: readonly Placed[]) => of.map((one) => rowOf(context, one, first))
  const own = items.filter(({ item }) => item.recommendation === null || !phaseOf.has(item.recommendation))
  return [
    ...phases.map((phase) => ({
      heading: context.words.phaseName(phase, context.names.phases[phase].name),
      rows: rows(items.filter(({ item }) => item.recommendation !== null && phaseOf.get(item.recommendation) === phase)),
    })),
    { heading: context.words.say('item.own'), rows: rows(own) },
  ].filter((group) => group.rows.length > 0)
}

/** Groups cut into charts of so many rows each; a group that goes on has its heading again. */
function paged(groups: readonly GanttGroup[]): readonly (readonly GanttGroup[])[] {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const perPage = Math.ceil(count / Math.max(1, Math.ceil(count / mostRows)))
  const pages: GanttGroup[][] = [[]]
  let room = perPage
  for (const { heading, rows } of groups) {
    for (let from = 0; from < rows.length; ) {
      if (room === 0) {
        pages.push([])
        room = perPage
      }
      const part = rows.slice(from, from + room)
      pages.at(-1)?.push({ heading, rows: part })
      from += part.length
      room -= part.length
    }
  }
  return pages
}

/** What is done when, at a glance; one chart, or several where there are many items. */
export function ganttCharts(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { words, today, assessment } = context
  const { say } = words
  const items = itemsInOrder(roadmap).filter((one): one is Placed => one.quarter !== null)
  const present = roadmap.quarters[0]?.quarter
  if (present === undefined || items.length === 0) return []
  const quarters = columnsOf(items, present, assessment.profile.fiscalYearStartMonth)
  const first = quarters[0] ?? present
  const pages = paged(groupsOf(context, items, first))
  const begins = quarters.map((quarter) => ({ quarter, count: items.filter((one) => one.quarter.start === quarter.start).length }))
  const rows = begins.map(({ quarter, count }) => say('roadmap.ganttRow', { quarter: words.quarter(quarter), count: words.number(count) }))
  return pages.map((groups, index) => ({
    kind: 'chart',
    chart: gantt(
      {
        columns: quarters.map((quarter) => quarterHead(words.quarterName(quarter), words.quarterMonths(quarter))),
        groups,
        today: todayIn(quarters, today),
      },
      chartWidth,
      {
        kinds: {
          planned: say('status.planned'),
          'in-progress': say('status.in-progress'),
          done: say('status.done'),
          cancelled: say('status.cancelled'),
          overdue: say('status.overdue'),
        },
        pinned: say('gantt.pinned'),
        after: say('gantt.after'),
        broken: say('gantt.broken'),
        today: say('gantt.today'),
      },
    ),
    caption:
      pages.length === 1
        ? say('roadmap.gantt')
        : say('roadmap.ganttOf', { number: words.number(index + 1), total: words.number(pages.length) }),
    alt: say('roadmap.ganttAlt', { rows: words.list(rows) }),
  }))
}
