import { labelLines } from '../../charts/label-lines.ts'
import { scaleOf } from '../../charts/scale.ts'
import { waterfall } from '../../charts/waterfall.ts'
import type { BridgeOf, BridgeStepKind, Comparison, RoundedBridge, ScoreBridge } from '../../domain/comparison/comparison.ts'
import { roundedBridge } from '../../domain/comparison/rounded-bridge.ts'
import { type Group, groups } from '../../domain/model.ts'
import type { Score } from '../../domain/score.ts'
import type { Scores } from '../../domain/scores.ts'
import { cell, columns, introduced, list, paragraph } from '../blocks.ts'
import { type ReportContext, scoreText } from '../context.ts'
import type { Block, Cell } from '../document.ts'

/** Tenths of a point, so that a single recommendation of 74 shows. */
export const bridgeDecimals = 1
const chartWidth = 520
const labelEms = 16

const sets: readonly BridgeOf[] = [...groups, 'all']
const stepKinds: readonly BridgeStepKind[] = [
  'model',
  'weights',
  'not-applicable',
  'newly-answered',
  'evidence',
  'answers-down',
  'answers-up',
]

const scoreOf = (scores: Scores, of: BridgeOf): Score => (of === 'all' ? scores.all : scores.groups[of])

function setName({ names, words }: ReportContext, of: Group | 'all'): string {
  return of === 'all' ? words.say('state.total') : names.groups[of].name
}

function reportedThen({ older }: Comparison, of: BridgeOf): Score | null {
  if (older.reported === null) return null
  return of === 'all' ? older.reported.all : older.reported.groups[of]
}

/** Scores of both sides; as they were shown then, too, where that is another number. */
export function scoresTable(context: ReportContext, comparison: Comparison): Block {
  const { words } = context
  const { say } = words
  const { older, newer } = comparison.scores
  const rows = sets.map((of) => {
    const shownThen = reportedThen(comparison, of)
    return {
      name: setName(context, of),
      shown: shownThen === null ? say('general.none') : scoreText(context, shownThen),
      before: scoreText(context, scoreOf(older, of)),
      now: scoreText(context, scoreOf(newer, of)),
    }
  })
  const isOther = comparison.modelChanges.length > 0 || rows.some(({ shown, before }) => shown !== before)
  return {
    kind: 'table',
    caption: say('comparison.scoresTable'),
    size: 'small',
    columns: columns(
      [say('column.group'), 40],
      ...(isOther ? ([[say('column.shownThen'), 20, 'center']] as const) : []),
      [say('column.before'), isOther ? 20 : 30, 'center'],
      [say('column.nowScore'), isOther ? 20 : 30, 'center'],
    ),
    rows: rows.map(({ name, shown, before, now }) => [cell(name), ...(isOther ? [cell(shown)] : []), cell(before), cell(now)]),
  }
}

function waterfallOf(context: ReportContext, bridge: ScoreBridge, rounded: RoundedBridge): Block {
  const { words } = context
  const { say } = words
  // Drawn by the numbers that are printed, so that the chart adds up as they do.
  const steps = rounded.steps.map(({ kind, points }) => ({
    label: labelLines(say(`bridge.${kind}`), labelEms),
    text: words.points(points),
    delta: points / 100,
  }))
  let running = rounded.from / 100
  const stations = [running, ...steps.map(({ delta }) => (running += delta)), bridge.to]
  const end = (value: number, label: string) => ({
    label: labelLines(label, labelEms),
    text: words.exactPercent(value),
    value: value / 100,
  })
  return {
    kind: 'chart',
    chart: waterfall(
      {
        start: end(rounded.from, say('bridge.before')),
        steps,
        end: end(rounded.to, say('bridge.after')),
        scale: scaleOf(stations).map((at) => ({ at, text: words.percent(at) })),
      },
      chartWidth,
      { up: say('bridge.up'), down: say('bridge.down'), cutOff: say('bridge.cutOff') },
    ),
    caption: say('comparison.waterfall'),
    alt: say('comparison.waterfallAlt', {
      from: words.exactPercent(rounded.from),
      to: words.exactPercent(rounded.to),
      steps: words.list(rounded.steps.map(({ kind, points }) => `${say(`bridge.${kind}`)} ${words.points(points)}`)),
    }),
  }
}

function bridgeTable(context: ReportContext, { bridges }: Comparison): Block {
  const { words } = context
  const { say } = words
  const rounded = sets.map((of) => {
    const bridge = bridges[of]
    return bridge === null ? null : roundedBridge(bridge, bridgeDecimals)
  })
  const kinds = stepKinds.filter((kind) => rounded.some((one) => one?.steps.some((step) => step.kind === kind)))
  const row = (label: string, value: (bridge: RoundedBridge) => string, style: Omit<Cell, 'spans'> = {}) => [
    cell(label, style),
    ...rounded.map((one) => cell(one === null ? say('general.none') : value(one), style)),
  ]
  const pointsOf = (bridge: RoundedBridge, kind: BridgeStepKind) => {
    const step = bridge.steps.find((one) => one.kind === kind)
    return step === undefined ? '' : words.points(step.points)
  }
  return {
    kind: 'table',
    caption: say('comparison.bridgeTable'),
    size: 'small',
    columns: columns([say('column.cause'), 32], ...sets.map((of) => [setName(context, of), 17, 'end'] as const)),
    rows: [
      row(say('bridge.before'), ({ from }) => words.exactPercent(from)),
      ...kinds.map((kind) => row(say(`bridge.${kind}`), (bridge) => pointsOf(bridge, kind))),
      row(say('bridge.after'), ({ to }) => words.exactPercent(to), { shade: 'head' }),
    ],
  }
}

/** Why the scores moved: what every point came of, as a chart and as a table that adds up in the very digits shown. */
export function bridgeBlocks(context: ReportContext, comparison: Comparison): readonly Block[] {
  const { words } = context
  const { say } = words
  const bridge = comparison.bridges.all
  if (bridge === null) return [paragraph(say('comparison.bridgeNone'))]
  const rounded = roundedBridge(bridge, bridgeDecimals)
  if (bridge.steps.length === 0) return [paragraph(say('comparison.bridgeSame', { score: words.exactPercent(rounded.to) }))]
  const said = say('comparison.bridge', {
    from: words.exactPercent(rounded.from),
    to: words.exactPercent(rounded.to),
    points: words.points(Math.round((rounded.to - rounded.from) * 10) / 10),
  })
  const hasNew = bridge.steps.some(({ kind }) => kind === 'newly-answered')
  return [
    ...introduced(said, waterfallOf(context, bridge, rounded)),
    bridgeTable(context, comparison),
    ...(hasNew ? [paragraph(say('comparison.newlyAnswered'), 'note')] : []),
  ]
}

/** Both numbers where the model changed, and what changed in it. */
export function modelBlocks({ words }: ReportContext, { older, newer, bridges, scores, modelChanges }: Comparison): readonly Block[] {
  const { say } = words
  if (modelChanges.length === 0) return []
  const own = bridges.all === null ? null : roundedBridge(bridges.all, bridgeDecimals).from
  const carried = scores.older.all.band
  const version = Math.max(older.modelVersion, newer.modelVersion)
  return [
    paragraph(
      say('comparison.model', {
        version: older.modelVersion,
        own: own === null ? say('general.none') : words.exactPercent(own),
        to: version,
        carried: carried === null ? say('general.none') : words.exactPercent(Math.round(carried.low * 1000) / 10),
      }),
    ),
    ...list(
      modelChanges.map(({ from, to, changes }) => {
        const kinds = ['same', 'reworded', 'moved', 'split', 'new', 'retired'] as const
        const counts = kinds
          .map((kind) => ({ kind, count: changes.filter((one) => one.kind === kind).length }))
          .filter(({ count }) => count > 0)
        return say('comparison.modelChange', {
          from,
          to,
          changes: words.list(counts.map(({ kind, count }) => say(`modelChange.${kind}`, { count }))),
        })
      }),
    ),
  ]
}
