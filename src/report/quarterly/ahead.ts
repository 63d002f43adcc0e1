import type { FiscalQuarter } from '../../domain/fiscal-quarter.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import { cell, columns, list, paragraph } from '../blocks.ts'
import { effortOf, ownerOf, type ReportContext, targetName, titleOf } from '../context.ts'
import type { Block } from '../document.ts'
import { firstActions } from '../first-actions.ts'
import { planTroubles } from '../plan-troubles.ts'
import type { RoadmapResult } from '../quarters.ts'
import { itemsInOrder, itemTitle, personText } from '../roadmap-items.ts'
import { dearestFirst } from '../sections/roadmap-attention.ts'
import { shortOwner, shortTitle } from './progress.ts'

const mostNext = 3
const mostDecisions = 4

export type Next = { readonly quarter: FiscalQuarter; readonly items: readonly ResolvedItem[] }

/** What begins in the next quarter; where nothing does, what is still to do in the present one. */
export function nextItems(roadmap: RoadmapResult): Next | null {
  const isOpen = ({ item }: ResolvedItem) => item.status === 'planned' || item.status === 'in-progress'
  const open = itemsInOrder(roadmap).filter(isOpen)
  const [present, next] = roadmap.quarters.map(({ quarter }) => quarter)
  for (const quarter of [next, present]) {
    const items = open.filter((one) => one.quarter?.start === quarter?.start)
    if (quarter !== undefined && items.length > 0) return { quarter, items }
  }
  return null
}

/** Those that cost most to put off come first, then the order of the roadmap. */
function mostImportant(roadmap: RoadmapResult, items: readonly ResolvedItem[]): readonly ResolvedItem[] {
  const dearest = dearestFirst(roadmap.delays).map(({ item }) => item)
  const place = ({ item }: ResolvedItem) => (dearest.includes(item.id) ? dearest.indexOf(item.id) : dearest.length)
  return items.toSorted((a, b) => place(a) - place(b)).slice(0, mostNext)
}

function table(context: ReportContext, caption: string, rows: readonly (readonly string[])[]): Block {
  const { say } = context.words
  return {
    kind: 'table',
    caption,
    size: 'small',
    columns: columns([say('column.item'), 44], [say('column.owner'), 26], [say('column.effort'), 13, 'center'], [say('column.due'), 17]),
    rows: rows.map((row) => row.map((text) => cell(text))),
  }
}

/** The three most important items of the next quarter with their owners; without a roadmap, what to begin with, if anything. */
export function nextBlocks(context: ReportContext): readonly Block[] {
  const { words, roadmap } = context
  const { say } = words
  if (roadmap === null) {
    const actions = firstActions(context, mostNext)
    const rows = actions.map(({ recommendation }) => [
      shortTitle(titleOf(context, recommendation.id)),
      shortOwner(ownerOf(context, recommendation.id)),
      words.days(effortOf(context, recommendation)),
      say('general.none'),
    ])
    return rows.length === 0 ? [] : [table(context, say('quarterly.nextAlone'), rows)]
  }
  const next = nextItems(roadmap)
  if (next === null) return [paragraph(say('quarterly.nextNone'))]
  const rows = mostImportant(roadmap, next.items).map(({ item, owner, effortDays, dueOn }) => [
    shortTitle(itemTitle(context, item)),
    shortOwner(personText(context, owner)),
    words.load(effortDays),
    dueOn === null ? say('general.none') : words.day(dueOn),
  ])
  const [quarter, count] = [words.quarter(next.quarter), next.items.length]
  const caption =
    count > rows.length
      ? say('quarterly.nextTitleOf', { quarter, shown: words.number(rows.length), count: words.number(count) })
      : say('quarterly.nextTitle', { quarter })
  return [table(context, caption, rows)]
}

function roadmapDecisions(context: ReportContext, roadmap: RoadmapResult): readonly string[] {
  const { words, model } = context
  const { say } = words
  const { isTargetMissed, overCapacity, late } = planTroubles(context, roadmap)
  const next = nextItems(roadmap)?.items ?? []
  const costs = new Map(model.recommendations.map(({ id, costClass }) => [id, costClass]))
  const costOf = ({ item }: ResolvedItem) =>
    item.costClass ?? (item.recommendation === null ? null : costs.get(item.recommendation)) ?? 'none'
  const charged = next.filter((one) => costOf(one) !== 'none').length
  const unowned = next.filter(({ owner }) => owner.trim() === '').length
  return [
    isTargetMissed ? say('quarterly.decideTarget', { phase: targetName(context) }) : '',
    overCapacity === null
      ? ''
      : say('quarterly.decideCapacity', {
          quarter: words.quarter(overCapacity.quarter),
          days: words.load(overCapacity.days),
          capacity: words.load(overCapacity.capacityDays),
        }),
    late > 0 ? say('quarterly.decideLate', { count: late }) : '',
    unowned > 0 ? say('quarterly.decideOwners', { count: unowned }) : '',
    charged > 0 ? say('quarterly.decideCharges', { count: charged }) : '',
  ]
}

/** What somebody has to decide now. */
export function decisionBlocks(context: ReportContext): readonly Block[] {
  const { words, roadmap, scores } = context
  const { say } = words
  const { unknown, unanswered } = scores.all.tally
  const decisions = [
    ...(roadmap === null ? [say('quarterly.decideRoadmap')] : roadmapDecisions(context, roadmap)),
    unknown + unanswered > 0 ? say('quarterly.decideUnknown', { count: unknown + unanswered }) : '',
  ].filter((sentence) => sentence !== '')
  return decisions.length === 0 ? [paragraph(say('quarterly.decideNone'))] : list(decisions.slice(0, mostDecisions), true)
}
