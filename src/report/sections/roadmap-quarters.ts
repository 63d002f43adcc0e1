import type { FiscalQuarter } from '../../domain/fiscal-quarter.ts'
import type { ProjectedQuarter, ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { cell, columns, excerpt, introduced, lines } from '../blocks.ts'
import { phaseName, type ReportContext } from '../context.ts'
import type { Block, Cell, Span } from '../document.ts'
import type { RoadmapResult } from '../quarters.ts'
import { criterionOf, itemNumbers, itemsInOrder, itemTitle, personText, standingOf } from '../roadmap-items.ts'

const longestNote = 120

type Numbers = ReadonlyMap<RoadmapItemId, number>

const soft = (text: string): Span | null => (text === '' ? null : { text, soft: true })

function shortened(text: string): string {
  const cut = excerpt(text.replaceAll(/\s*\n\s*/gu, ' '), longestNote)
  return cut === null ? text : `${cut}…`
}

/** The item, how one sees that it is done, and what the team notes. */
function itemCell(context: ReportContext, { item }: ResolvedItem): Cell {
  const { words, mask } = context
  const criterion = criterionOf(context, item)
  const note = mask(item.note.trim())
  return lines(
    { text: itemTitle(context, item) },
    criterion === '' || item.status === 'done' ? null : soft(words.say('item.doneWhen', { criterion: shortened(criterion) })),
    note === '' ? null : soft(words.say('item.note', { note: shortened(note) })),
  )
}

/** How it stands, with a day where it has one of its own. */
function statusCell({ words, today }: ReportContext, one: ResolvedItem): Cell {
  const { item, dueOn, lastQuarter } = one
  const standing = standingOf(one, today)
  const isOpen = standing !== 'done' && standing !== 'cancelled'
  const ownDay = isOpen && dueOn !== null && dueOn !== one.quarter?.lastDay ? words.say('item.dueOn', { day: words.day(dueOn) }) : ''
  const day =
    item.doneOn !== null && !isOpen ? words.say('item.doneOn', { day: words.day(item.doneOn) }) : lastQuarter === null ? '' : ownDay
  return {
    ...lines({ text: words.say(`status.${standing}`) }, soft(day)),
    ...(standing === 'overdue' ? { shade: 'warning' as const } : {}),
  }
}

function itemsTable(
  context: ReportContext,
  items: readonly ResolvedItem[],
  { caption, numbers }: { caption: string; numbers: Numbers },
): Block {
  const { words, model } = context
  const { say } = words
  const byId = new Map(model.recommendations.map((one) => [one.id, one]))
  const after = (one: ResolvedItem) =>
    one.after
      .flatMap((id) => numbers.get(id) ?? [])
      .toSorted((a, b) => a - b)
      .map(words.number)
      .join(say('general.separator'))
  return {
    kind: 'table',
    caption,
    size: 'small',
    columns: columns(
      [say('column.number'), 6, 'center'],
      [say('column.item'), 38],
      [say('column.owner'), 15],
      [say('column.effort'), 10, 'center'],
      [say('column.cost'), 9, 'center'],
      [say('column.after'), 8, 'center'],
      [say('column.status'), 14],
    ),
    rows: items.map((one) => {
      const { item, effortDays, owner } = one
      const cost = item.costClass ?? (item.recommendation === null ? undefined : byId.get(item.recommendation)?.costClass)
      return [
        cell(words.number(numbers.get(item.id) ?? 0)),
        itemCell(context, one),
        cell(personText(context, owner)),
        cell(words.load(effortDays)),
        cell(cost === undefined ? say('general.none') : words.cost(cost)),
        cell(after(one)),
        statusCell(context, one),
      ]
    }),
  }
}

function introOf(context: ReportContext, items: readonly ResolvedItem[], projected: ProjectedQuarter | null, isPast: boolean): string {
  const { words } = context
  const count = items.length
  if (projected === null) {
    const done = items.filter(({ item }) => item.status === 'done').length
    return isPast ? words.say('roadmap.quarterPast', { count, done: words.number(done) }) : words.say('roadmap.quarterLater', { count })
  }
  return words.say('roadmap.quarterLoad', {
    count,
    days: words.load(projected.days),
    capacity: words.load(projected.capacityDays),
    phase: phaseName(context, projected.scores.organisation.reached),
  })
}

/** Each quarter in which something begins: its items with owner, effort, charges, what comes before, and how one sees that they are done. */
export function quarterByQuarter(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { words } = context
  const numbers = itemNumbers(roadmap)
  const present = roadmap.quarters[0]?.quarter.start ?? ''
  const starts = new Map<string, { readonly quarter: FiscalQuarter; readonly items: ResolvedItem[] }>()
  for (const one of itemsInOrder(roadmap)) {
    const { quarter } = one
    if (quarter === null) continue
    const known = starts.get(quarter.start)
    if (known === undefined) starts.set(quarter.start, { quarter, items: [one] })
    else known.items.push(one)
  }
  return [...starts.values()].flatMap(({ quarter, items }): readonly Block[] => {
    const projected = roadmap.quarters.find((one) => one.quarter.start === quarter.start) ?? null
    const name = words.quarter(quarter)
    return [
      { kind: 'heading', level: 3, id: `roadmap-${quarter.start}`, text: name },
      ...introduced(
        introOf(context, items, projected, quarter.start < present),
        itemsTable(context, items, { caption: words.say('roadmap.itemsTable', { quarter: name }), numbers }),
      ),
    ]
  })
}

/** Items that have no quarter yet. */
export function unplacedItems(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { say } = context.words
  const items = itemsInOrder(roadmap).filter(({ quarter }) => quarter === null)
  if (items.length === 0) return []
  return introduced(
    say('roadmap.unplaced', { count: items.length }),
    itemsTable(context, items, { caption: say('roadmap.unplacedTable'), numbers: itemNumbers(roadmap) }),
  )
}
