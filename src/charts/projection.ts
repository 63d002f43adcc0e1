import type { Phase } from '../domain/model.ts'
import type { Box } from './gantt-bar.ts'
import { hatch } from './hatch.ts'
import { type LegendItem, longLegend, longLegendHeight } from './legend.ts'
import type { DisplayList, Mark, Point } from './marks.ts'
import { type Frame, frameOf, heightOf, leftOf, type ProjectionQuarter } from './projection-frame.ts'
import { capacityStyle, loadMarks, overBox } from './projection-load.ts'
import { columnLines, headMarks, headsHeight } from './quarter-heads.ts'
import { lineHeight, textLines } from './text-lines.ts'

export type ProjectionData = { readonly quarters: readonly ProjectionQuarter[]; readonly target: Phase }

export type ProjectionWords = {
  /** By phase, from 0 (before the first) up: one or two lines, each at most 7.5 times the font size long. */
  readonly levels: readonly [readonly string[], readonly string[], readonly string[], readonly string[], readonly string[]]
  /** Over each of the two parts. */
  readonly phaseTitle: string
  readonly loadTitle: string
  readonly reached: string
  readonly range: string
  readonly target: string
  readonly load: string
  readonly capacity: string
  readonly over: string
}

function levelMarks(words: ProjectionWords, frame: Frame): readonly Mark[] {
  return words.levels.flatMap((lines, phase): readonly Mark[] => {
    const y = heightOf(frame, phase)
    return [
      { kind: 'line', from: { x: frame.columns.left, y }, to: { x: frame.right, y }, stroke: 'grid', strokeWidth: 0.5 },
      ...textLines(lines, { x: frame.columns.left - 8, y }, { size: frame.size * 0.95, ink: 'text', anchor: 'end' }),
    ]
  })
}

function rangeBox(box: Box): readonly Mark[] {
  return [
    { kind: 'rect', ...box, fill: 'surface' },
    ...hatch(box, 5, 'text-soft'),
    { kind: 'rect', ...box, stroke: 'text-soft', strokeWidth: 0.75 },
  ]
}

/** Neighbouring quarters of one range are one box. */
function rangeMarks(quarters: readonly ProjectionQuarter[], frame: Frame): readonly Mark[] {
  const isSame = (a: ProjectionQuarter['range'], b: ProjectionQuarter['range']) => a?.low === b?.low && a?.high === b?.high
  return quarters.flatMap(({ range }, index) => {
    if (range === null || range.high <= range.low || isSame(range, quarters[index - 1]?.range ?? null)) return []
    const after = quarters.findIndex((other, at) => at > index && !isSame(other.range, range))
    const count = (after === -1 ? quarters.length : after) - index
    const y = heightOf(frame, range.high)
    return rangeBox({ x: leftOf(frame, index), y, width: count * frame.columns.width, height: heightOf(frame, range.low) - y })
  })
}

const reachedStyle = { kind: 'line', stroke: 'accent', strokeWidth: 3 } as const

function reachedMarks(quarters: readonly ProjectionQuarter[], frame: Frame): readonly Mark[] {
  return quarters.flatMap(({ reached }, index): readonly Mark[] => {
    if (reached === null) return []
    const [x, y] = [leftOf(frame, index), heightOf(frame, reached)]
    const before = quarters[index - 1]?.reached
    const rise: readonly Mark[] =
      before === undefined || before === null || before === reached
        ? []
        : [
            { ...reachedStyle, from: { x, y: heightOf(frame, before) }, to: { x, y } },
            { kind: 'circle', center: { x, y }, radius: 3.5, fill: 'accent', stroke: 'surface', strokeWidth: 1 },
          ]
    return [{ ...reachedStyle, from: { x, y }, to: { x: x + frame.columns.width, y } }, ...rise]
  })
}

function targetLine(from: Point, to: Point): readonly Mark[] {
  return [
    { kind: 'line', from, to, stroke: 'target', strokeWidth: 1.5, dash: [7, 3] },
    {
      kind: 'polygon',
      points: [
        { x: to.x, y: to.y },
        { x: to.x - 6, y: to.y - 7 },
        { x: to.x, y: to.y - 7 },
      ],
      fill: 'target',
    },
  ]
}

function legendItems({ quarters }: ProjectionData, words: ProjectionWords): readonly LegendItem[] {
  const box = ({ x, y }: Point): Box => ({ x: x - 9, y: y - 4, width: 18, height: 8 })
  const ends = ({ x, y }: Point) => ({ from: { x: x - 9, y }, to: { x: x + 9, y } })
  const isRange = quarters.some(({ range }) => range !== null && range.high > range.low)
  const isOver = quarters.some(({ load }) => load.days > load.capacityDays)
  return [
    { text: words.reached, sample: (center) => [{ ...reachedStyle, ...ends(center) }] },
    ...(isRange ? [{ text: words.range, sample: (center: Point) => rangeBox(box(center)) }] : []),
    { text: words.target, sample: (center) => targetLine(ends(center).from, ends(center).to) },
    { text: words.load, sample: (center) => [{ kind: 'rect', ...box(center), fill: 'accent' }] },
    { text: words.capacity, sample: (center) => [{ ...capacityStyle, ...ends(center) }] },
    ...(isOver ? [{ text: words.over, sample: (center: Point) => overBox(box(center)) }] : []),
  ]
}

/**
 * Above, the phase the organisation has reached by the end of each quarter, with its target and the range between latest and earliest;
 * below, what each quarter asks for against what there is. Made for 340 wide and from 480 to 900.
 */
export function projection(data: ProjectionData, width: number, words: ProjectionWords): DisplayList {
  const { quarters, target } = data
  const frame = frameOf(quarters.length, width)
  const { columns, size, loadTop, loadBottom } = frame
  const heads = quarters.map(({ head }) => head)
  const headsTop = loadBottom + size * 1.4
  const legendTop = headsTop + headsHeight(heads, columns) + 4
  const items = legendItems(data, words)
  const title = (text: string, y: number) => textLines([text], { x: 2, y }, { size, ink: 'text', anchor: 'start', bold: true })
  const targetY = heightOf(frame, target)
  const isAny = quarters.length > 0
  return {
    width,
    height: legendTop + longLegendHeight(width, items.length, size) + 2,
    marks: [
      ...title(words.phaseTitle, lineHeight(size) / 2),
      ...(isAny ? columnLines(columns, { top: frame.phaseTop - 4, bottom: frame.phaseBottom }) : []),
      ...levelMarks(words, frame),
      ...rangeMarks(quarters, frame),
      ...reachedMarks(quarters, frame),
      ...targetLine({ x: columns.left, y: targetY }, { x: frame.right, y: targetY }),
      ...title(words.loadTitle, loadTop - lineHeight(size) * 1.9),
      ...(isAny ? columnLines(columns, { top: loadTop, bottom: loadBottom }) : []),
      {
        kind: 'line',
        from: { x: columns.left, y: loadBottom },
        to: { x: frame.right, y: loadBottom },
        stroke: 'text-soft',
        strokeWidth: 0.75,
      },
      ...loadMarks(quarters, frame),
      ...headMarks(heads, columns, headsTop),
      ...longLegend(items, { x: 4, y: legendTop, width: width - 8, size }),
    ],
  }
}
