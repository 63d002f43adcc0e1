import type { Comparison, MovedAnswer, PlannedOutcome } from '../../domain/comparison/comparison.ts'
import { roundedBridge, roundedParts } from '../../domain/comparison/rounded-bridge.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { dueDayOf } from '../../domain/roadmap/due-day.ts'
import { cell, columns, excerpt, introduced, lines, paragraph } from '../blocks.ts'
import { phaseName, type ReportContext, titleOf } from '../context.ts'
import type { Block, Cell } from '../document.ts'
import { itemTitle, personText } from '../roadmap-items.ts'
import { bridgeDecimals } from './comparison-scores.ts'

const mostMoved = 6
const mostPlanned = 10
const longestNote = 120

/** By how much each recommendation moved the score of everything, rounded as in the bridge, so that the rows make up its steps. */
function pointsOf({ bridges }: Comparison): ReadonlyMap<RecommendationId, number> {
  if (bridges.all === null) return new Map()
  const rounded = roundedBridge(bridges.all, bridgeDecimals)
  return new Map(
    bridges.all.steps.flatMap(({ kind, parts }, at) => {
      if (kind !== 'answers-up' && kind !== 'answers-down' && kind !== 'evidence') return []
      const points = roundedParts(parts, rounded.steps[at]?.points ?? 0, bridgeDecimals)
      return parts.map((part, index) => [part.recommendation, points[index] ?? 0] as const)
    }),
  )
}

function movedTable(
  context: ReportContext,
  moved: readonly MovedAnswer[],
  { caption, comparison }: { caption: string; comparison: Comparison },
): Block {
  const { words } = context
  const { say } = words
  const points = pointsOf(comparison)
  const rows = moved
    .map((one) => ({ ...one, points: points.get(one.recommendation) ?? Math.round(one.delta * 1000) / 10 }))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return {
    kind: 'table',
    caption,
    size: 'small',
    columns: columns(
      [say('column.recommendation'), 40],
      [say('column.change'), 20, 'center'],
      [say('column.points'), 12, 'end'],
      [say('column.owner'), 28],
    ),
    rows: rows
      .slice(0, mostMoved)
      .map(({ recommendation, before, after, points, owner }) => [
        cell(titleOf(context, recommendation)),
        cell(say('gaps.fromTo', { from: words.value(before), to: words.value(after) })),
        cell(words.points(points)),
        cell(personText(context, owner)),
      ]),
  }
}

/** How many have moved, and that not all of them are shown. */
function movedText({ words }: ReportContext, said: string, count: number): string {
  return count <= mostMoved ? said : said + words.say('general.gap') + words.say('comparison.mostMoved', { shown: words.number(mostMoved) })
}

/** What improved and whose work it was, and what declined. */
export function movedBlocks(context: ReportContext, comparison: Comparison): readonly Block[] {
  const { say } = context.words
  const { improved, declined } = comparison
  const up = movedTable(context, improved, { caption: say('comparison.improvedTable'), comparison })
  const down = movedTable(context, declined, { caption: say('comparison.declinedTable'), comparison })
  return [
    ...(improved.length === 0
      ? [paragraph(say('comparison.improvedNone'))]
      : introduced(movedText(context, say('comparison.improved', { count: improved.length }), improved.length), up)),
    ...(declined.length === 0
      ? [paragraph(say('comparison.declinedNone'))]
      : introduced(movedText(context, say('comparison.declined', { count: declined.length }), declined.length), down)),
  ]
}

/** Where capabilities and the organisation stood and stand, as far as that has changed. */
export function phaseBlocks(context: ReportContext, { phases, scores }: Comparison): readonly Block[] {
  const { words, names } = context
  const { say } = words
  const changed = phases.filter(({ before, after }) => before !== after)
  const { older, newer } = { older: scores.older.organisation.reached, newer: scores.newer.organisation.reached }
  const table: Block = {
    kind: 'table',
    caption: say('comparison.phasesTable'),
    size: 'small',
    columns: columns([say('column.capability'), 40], [say('column.before'), 30], [say('column.nowScore'), 30]),
    rows: [
      [cell(say('comparison.organisation'), { shade: 'head' }), cell(phaseName(context, older)), cell(phaseName(context, newer))],
      ...changed.map(({ capability, before, after }) => [
        cell(names.capabilities.get(capability)?.name ?? capability),
        cell(phaseName(context, before)),
        cell(phaseName(context, after)),
      ]),
    ],
  }
  return [...(changed.length === 0 ? [paragraph(say('comparison.phasesNone'))] : []), table]
}

type Outcome = Exclude<PlannedOutcome['outcome'], 'not-due'>
const outcomes: readonly Outcome[] = ['slipped', 'open', 'dropped', 'done', 'early']

/** What was planned and came due, what slipped first. */
export function dueOutcomes({ planned }: Comparison): readonly (PlannedOutcome & { readonly outcome: Outcome })[] {
  return planned
    .flatMap((one) => (one.outcome === 'not-due' ? [] : [{ ...one, outcome: one.outcome }]))
    .toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome))
}

/** What an item came to, and since when or until when. */
function outcomeCell({ words, assessment }: ReportContext, { outcome, now }: PlannedOutcome & { readonly outcome: Outcome }): Cell {
  const { say } = words
  const dueNow = now === null ? null : dueDayOf(now, assessment.profile.fiscalYearStartMonth)
  const day =
    outcome === 'slipped'
      ? dueNow === null
        ? say('comparison.toNoQuarter')
        : say('comparison.toDay', { day: words.day(dueNow) })
      : now?.doneOn && (outcome === 'done' || outcome === 'early')
        ? say('item.doneOn', { day: words.day(now.doneOn) })
        : ''
  const isLate = outcome === 'slipped' || outcome === 'open'
  return { ...lines({ text: say(`outcome.${outcome}`) }, { text: day, soft: true }), ...(isLate ? { shade: 'warning' as const } : {}) }
}

function noteOf({ mask, words }: ReportContext, { item, now }: PlannedOutcome): string {
  const note = mask((now?.note || item.note).trim().replaceAll(/\s*\n\s*/gu, ' '))
  const cut = excerpt(note, longestNote)
  return note === '' ? '' : words.say('item.note', { note: cut === null ? note : `${cut}…` })
}

/** What was planned against what was done, and why it slipped. */
export function plannedBlocks(context: ReportContext, comparison: Comparison): readonly Block[] {
  const { words } = context
  const { say } = words
  if (comparison.planned.length === 0) return [paragraph(say('comparison.plannedNone'))]
  const rows = dueOutcomes(comparison)
  if (rows.length === 0) return [paragraph(say('comparison.noneDue'))]
  const countOf = (outcome: Outcome) => rows.filter((one) => one.outcome === outcome).length
  const [done, early, slipped, open, dropped] = (['done', 'early', 'slipped', 'open', 'dropped'] as const).map(countOf)
  const text = [
    say('comparison.planned', { done: words.number(done ?? 0) }),
    (slipped ?? 0) + (open ?? 0) + (dropped ?? 0) === 0
      ? ''
      : say('comparison.plannedOpen', {
          slipped: words.number(slipped ?? 0),
          open: words.number(open ?? 0),
          dropped: words.number(dropped ?? 0),
        }),
    (early ?? 0) === 0 ? '' : say('comparison.early', { count: early ?? 0 }),
  ]
  const table: Block = {
    kind: 'table',
    caption: say('comparison.plannedTable'),
    size: 'small',
    columns: columns([say('column.item'), 38], [say('column.dueThen'), 18], [say('column.outcome'), 20], [say('column.owner'), 24]),
    rows: rows
      .slice(0, mostPlanned)
      .map((one) => [
        lines({ text: itemTitle(context, one.now ?? one.item) }, { text: noteOf(context, one), soft: true }),
        cell(one.dueOn === null ? say('comparison.noDue') : words.day(one.dueOn)),
        outcomeCell(context, one),
        cell(personText(context, one.owner)),
      ]),
  }
  const more = rows.length - mostPlanned
  return [
    ...introduced(text.filter((sentence) => sentence !== '').join(say('general.gap')), table),
    ...(more > 0 ? [paragraph(say('comparison.more', { count: more }), 'note')] : []),
  ]
}
