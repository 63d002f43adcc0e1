import { stepAtThreshold } from '../../domain/next-gate.ts'
import type { ProjectedQuarter, ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { RoadmapItem, RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { cell, columns, excerpt, introduced, lines, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell, Span } from '../document.ts'
import type { RoadmapResult } from '../quarters.ts'
import { criterionOf, itemNumbers, itemsInOrder, itemTitle, personText, standingOf } from '../roadmap-items.ts'
import { explainedInGaps } from './gaps.ts'

// About four lines of the column.
const longestNote = { en: 220, ja: 110 }
/** The present one and the next. */
const nearQuarters = 2

type Numbers = ReadonlyMap<RoadmapItemId, number>

const soft = (text: string): Span | null => (text === '' ? null : { text, soft: true })

function shortened({ words }: ReportContext, text: string): string {
  const cut = excerpt(text.replaceAll(/\s*\n\s*/gu, ' '), longestNote[words.language])
  return cut === null ? text : `${cut}…`
}

/** Whether the chapter on gaps has said what there is to reach: nothing is told twice. */
function isToldInGaps(context: ReportContext, { recommendation, aim, successCriterion }: RoadmapItem): boolean {
  const step = stepAtThreshold(context.assessment.profile.threshold) * 100
  return recommendation !== null && aim === step && successCriterion.trim() === '' && explainedInGaps(context).has(recommendation)
}

/** Where the criteria are that do not stand beside their items. */
export function criteriaElsewhere(context: ReportContext, roadmap: RoadmapResult): string {
  const isTold = itemsInOrder(roadmap).some(({ item }) => item.status !== 'done' && isToldInGaps(context, item))
  return isTold ? context.words.say('roadmap.ruleCriteria', { chapter: context.chapters.get('gaps') ?? '' }) : ''
}

/** The item, how one sees that it is done where that is told, and what the team notes. */
function itemCell(context: ReportContext, { item }: ResolvedItem, isNear: boolean): Cell {
  const { words, mask } = context
  const criterion = isNear && !isToldInGaps(context, item) ? criterionOf(context, item) : ''
  // What the model offers describes a state, with what may still be missing: it is no condition that the team has set.
  const told = item.successCriterion.trim() === '' ? 'item.enough' : 'item.doneWhen'
  const note = mask(item.note.trim())
  return lines(
    { text: itemTitle(context, item) },
    criterion === '' || item.status === 'done' ? null : soft(words.say(told, { criterion: shortened(context, criterion) })),
    note === '' ? null : soft(words.say('item.note', { note: shortened(context, note) })),
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

/** When it begins, and how it stands where that is not simply planned. */
function quarterCell({ words, today }: ReportContext, one: ResolvedItem): Cell {
  const standing = standingOf(one, today)
  return lines(
    { text: one.quarter === null ? words.say('general.none') : words.quarter(one.quarter) },
    standing === 'planned' ? null : soft(words.say(`status.${standing}`)),
  )
}

type TableOf = {
  readonly caption: string
  readonly numbers: Numbers
  /** Worked on now or next: told in full. What lies further off is told with its quarter instead. */
  readonly isNear: boolean
}

function itemsTable(context: ReportContext, items: readonly ResolvedItem[], { caption, numbers, isNear }: TableOf): Block {
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
      [say('column.number'), 5, 'center'],
      [say('column.item'), isNear ? 43 : 28],
      [say('column.owner'), isNear ? 16 : 21],
      [say('column.effort'), 9, 'center'],
      [say('column.cost'), 10, 'center'],
      [say('column.after'), 6, 'center'],
      isNear ? [say('column.status'), 11] : [say('column.quarter'), 21],
    ),
    rows: items.map((one) => {
      const { item, effortDays, owner } = one
      const cost = item.costClass ?? (item.recommendation === null ? undefined : byId.get(item.recommendation)?.costClass)
      return [
        cell(words.number(numbers.get(item.id) ?? 0)),
        itemCell(context, one, isNear),
        cell(personText(context, owner)),
        cell(words.load(effortDays)),
        cell(cost === undefined ? say('general.none') : words.cost(cost)),
        cell(after(one)),
        isNear ? statusCell(context, one) : quarterCell(context, one),
      ]
    }),
  }
}

/** Quarters gone by: what was done in them is in the chart and the comparison, so that only what is still open is listed. */
function pastBlocks(context: ReportContext, items: readonly ResolvedItem[], numbers: Numbers): readonly Block[] {
  const { say, number } = context.words
  if (items.length === 0) return []
  const open = items.filter(({ item }) => item.status !== 'done')
  const text = say('roadmap.past', { count: items.length, done: number(items.length - open.length) })
  if (open.length === 0) return [paragraph(text)]
  return introduced(text, itemsTable(context, open, { caption: say('roadmap.pastTable'), numbers, isNear: true }))
}

function nearBlocks(
  context: ReportContext,
  { quarter, days, capacityDays }: ProjectedQuarter,
  { items, numbers }: { readonly items: readonly ResolvedItem[]; readonly numbers: Numbers },
): readonly Block[] {
  const { words } = context
  const name = words.quarter(quarter)
  if (items.length === 0) return []
  const said = { quarter: name, count: items.length, days: words.load(days), capacity: words.load(capacityDays) }
  const caption = words.say('roadmap.itemsTable', { quarter: name })
  return introduced(words.say('roadmap.quarterLoad', said), itemsTable(context, items, { caption, numbers, isNear: true }))
}

/** The items by the quarter in which they begin: the present and the next in full with how one sees that they are done, later ones in one table. */
export function quarterByQuarter(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { say } = context.words
  const numbers = itemNumbers(roadmap)
  const near = roadmap.quarters.slice(0, nearQuarters)
  const [first, last] = [near[0]?.quarter.start ?? '', near.at(-1)?.quarter.start ?? '']
  const placed = itemsInOrder(roadmap).flatMap((one) => (one.quarter === null ? [] : [{ one, start: one.quarter.start }]))
  const itemsOf = (isMeant: (start: string) => boolean) => placed.filter(({ start }) => isMeant(start)).map(({ one }) => one)
  const later = itemsOf((start) => start > last)
  return [
    ...pastBlocks(
      context,
      itemsOf((start) => start < first),
      numbers,
    ),
    ...near.flatMap((projected) =>
      nearBlocks(context, projected, { items: itemsOf((start) => start === projected.quarter.start), numbers }),
    ),
    ...(later.length === 0
      ? []
      : introduced(
          say('roadmap.later', { count: later.length }),
          itemsTable(context, later, { caption: say('roadmap.laterTable'), numbers, isNear: false }),
        )),
  ]
}

/** Items that have no quarter yet. */
export function unplacedItems(context: ReportContext, roadmap: RoadmapResult): readonly Block[] {
  const { say } = context.words
  const items = itemsInOrder(roadmap).filter(({ quarter }) => quarter === null)
  if (items.length === 0) return []
  return introduced(
    say('roadmap.unplaced', { count: items.length }),
    itemsTable(context, items, { caption: say('roadmap.unplacedTable'), numbers: itemNumbers(roadmap), isNear: true }),
  )
}
