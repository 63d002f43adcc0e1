import type { CostClass } from '../../domain/model.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import { cell, columns, introduced, paragraph } from '../blocks.ts'
import { answerOf, type ReportContext } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import { reasonsOf } from '../first-actions.ts'
import { planTroubles } from '../plan-troubles.ts'
import type { RoadmapResult } from '../quarters.ts'
import { itemNumbers, itemsInOrder, itemTitle, personText } from '../roadmap-items.ts'
import { short } from '../short-text.ts'

const mostItems = 7
/** In multiples of the font size: the summary has two pages. */
const longest = { title: 40, owner: 20 }

/** The open items of the present quarter and those left over from earlier ones; where there are none, of the first quarter that has any. */
function firstItems(roadmap: RoadmapResult): readonly ResolvedItem[] {
  const isOpen = ({ item, quarter }: ResolvedItem) => quarter !== null && (item.status === 'planned' || item.status === 'in-progress')
  const open = itemsInOrder(roadmap).filter(isOpen)
  const present = roadmap.quarters[0]?.quarter.start ?? ''
  const until = open.some(({ quarter }) => (quarter?.start ?? '') <= present) ? present : (open[0]?.quarter?.start ?? '')
  return open.filter(({ quarter }) => (quarter?.start ?? '~') <= until)
}

/** Whether the roadmap says what comes first; else the order of work does, and nothing where all is achieved. */
export function hasFirstItems({ roadmap, work }: ReportContext): boolean {
  return roadmap !== null && work.length > 0 && firstItems(roadmap).length > 0
}

function costOf({ model }: ReportContext, { item }: ResolvedItem): CostClass | null {
  return item.costClass ?? model.recommendations.find(({ id }) => id === item.recommendation)?.costClass ?? null
}

function rowsOf(context: ReportContext, roadmap: RoadmapResult, items: readonly ResolvedItem[]): readonly (readonly Cell[])[] {
  const { words } = context
  const none = words.say('general.none')
  const numbers = itemNumbers(roadmap)
  const reasons = reasonsOf(context)
  return items.map((one) => {
    const { item, effortDays, owner } = one
    const cost = costOf(context, one)
    return [
      cell(words.number(numbers.get(item.id) ?? 0)),
      cell(short(itemTitle(context, item), longest.title)),
      cell((item.recommendation === null ? undefined : reasons.get(item.recommendation)) ?? none),
      cell(item.recommendation === null ? none : words.value(answerOf(context, item.recommendation).value)),
      cell(words.load(effortDays)),
      cell(cost === null ? none : words.cost(cost)),
      cell(short(personText(context, owner), longest.owner)),
    ]
  })
}

/** What the roadmap begins with, under the numbers of its chapter and with the effort that is planned there. */
export function firstOnRoadmap(context: ReportContext, roadmap: RoadmapResult, gate: readonly string[]): readonly Block[] {
  const { say } = context.words
  const items = firstItems(roadmap)
  const more = items.length - mostItems
  const text = [...gate, say('summary.onRoadmap', { count: items.length })].filter((sentence) => sentence !== '').join(say('general.gap'))
  return [
    ...introduced(text, {
      kind: 'table',
      caption: say('summary.roadmapTable'),
      size: 'small',
      columns: columns(
        [say('column.number'), 5, 'center'],
        [say('column.item'), 25],
        [say('column.reason'), 23],
        [say('column.now'), 8, 'center'],
        [say('column.effort'), 9, 'center'],
        [say('column.cost'), 10, 'center'],
        [say('column.owner'), 20],
      ),
      rows: rowsOf(context, roadmap, items.slice(0, mostItems)),
    }),
    ...(more > 0 ? [paragraph(say('comparison.more', { count: more }), 'note')] : []),
  ]
}

/** The plan as something to approve: what it takes at first and in all, by the numbers of its own table. */
function planToApprove({ words }: ReportContext, { quarters }: RoadmapResult): string {
  const worked = quarters.filter(({ days }) => days > 0)
  const [first, last] = [worked[0], worked.at(-1)]
  if (first === undefined || last === undefined) return ''
  const said = { quarter: words.quarter(first.quarter), days: words.load(first.days) }
  if (first === last) return words.say('decision.planOne', said)
  const total = words.load(worked.reduce((sum, { days }) => sum + days, 0))
  return words.say('decision.plan', { ...said, last: words.quarter(last.quarter), total })
}

/** What the plan asks to be decided: itself, the charges of what comes first, and whatever is wrong with it. */
export function roadmapDecisions(context: ReportContext, roadmap: RoadmapResult): readonly string[] {
  const { words } = context
  const { say } = words
  const { isTargetMissed, overCapacity, late } = planTroubles(context, roadmap)
  const shown = firstItems(roadmap).slice(0, mostItems)
  const charged = shown.filter((one) => (costOf(context, one) ?? 'none') !== 'none').length
  return [
    planToApprove(context, roadmap),
    isTargetMissed ? say('decision.missed') : '',
    overCapacity === null
      ? ''
      : say('decision.capacity', {
          quarter: words.quarter(overCapacity.quarter),
          days: words.load(overCapacity.days),
          capacity: words.load(overCapacity.capacityDays),
        }),
    charged > 0 ? say('decision.charges', { count: charged }) : '',
    late > 0 ? say('decision.late', { count: late }) : '',
  ]
}
