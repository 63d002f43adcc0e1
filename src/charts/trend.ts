import { breakMark, cutOffItem } from './break-mark.ts'
import { type LegendItem, legend, legendHeight, longLegend, longLegendHeight } from './legend.ts'
import type { DisplayList, Mark, Point } from './marks.ts'
import { isCutOff } from './scale.ts'
import { lineHeight, textLines } from './text-lines.ts'
import { type Frame, frameOf, placedPoints, type TrendData, type TrendMoment } from './trend-frame.ts'
import { placesWithRoom } from './trend-labels.ts'
import { alikeRuns, areaMarks, lineMarks } from './trend-lines.ts'
import { earlierNumbers, lastNumbers } from './trend-numbers.ts'
import { lineStyle, pointMark, segment, unlike } from './trend-style.ts'

export type TrendWords = {
  /** What the area means. */
  readonly band: string
  /** What a dotted piece of a line means. */
  readonly unlike: string
  /** That the scale does not begin at 0; has a row of its own. */
  readonly cutOff: string
}

function gridMarks({ scale }: TrendData, { size, left, right, top, bottom, yOf }: Frame): readonly Mark[] {
  const ticks = scale.flatMap(({ at, text }): readonly Mark[] => {
    const y = yOf(at)
    return [
      { kind: 'line', from: { x: left, y }, to: { x: right, y }, stroke: 'grid', strokeWidth: 0.5 },
      ...textLines([text], { x: left - 6, y }, { size: size * 0.9, ink: 'text-soft', anchor: 'end' }),
    ]
  })
  const axis = { kind: 'line', stroke: 'text-soft', strokeWidth: 0.75 } as const
  return [
    ...ticks,
    { ...axis, from: { x: left, y: top }, to: { x: left, y: bottom } },
    { ...axis, from: { x: left, y: bottom }, to: { x: right, y: bottom } },
    ...(isCutOff(scale) ? turned(breakMark({ x: bottom - 7, y: left }, 4)) : []),
  ]
}

/** A break mark across an axis that stands upright: x and y change places. */
function turned(marks: readonly Mark[]): readonly Mark[] {
  const turn = ({ x, y }: Point): Point => ({ x: y, y: x })
  return marks.map((mark): Mark => {
    if (mark.kind === 'line') return { ...mark, from: turn(mark.from), to: turn(mark.to) }
    return mark.kind === 'polygon' ? { ...mark, points: mark.points.map(turn) } : mark
  })
}

function changeMarks({ changes, size, top, bottom }: Frame): readonly Mark[] {
  return changes.flatMap(({ x, word, wordX, row }): readonly Mark[] => {
    const y = (row + 0.5) * lineHeight(size)
    return [
      { kind: 'line', from: { x, y: y + size * 0.7 }, to: { x, y: bottom }, stroke: 'text-soft', strokeWidth: 1, dash: [2, 3] },
      {
        kind: 'polygon',
        points: [
          { x: x - 4, y: top - size * 0.9 },
          { x: x + 4, y: top - size * 0.9 },
          { x, y: top - size * 0.9 + 5 },
        ],
        fill: 'text-soft',
      },
      ...textLines([word], { x: wordX, y }, { size: size * 0.9, ink: 'text', anchor: 'middle', bold: true }),
    ]
  })
}

function momentMarks(moments: readonly TrendMoment[], { xs, size, bottom }: Frame): readonly Mark[] {
  const room = placesWithRoom(xs, size * 0.85 * 5.8)
  return moments.flatMap(({ label }, index): readonly Mark[] => {
    const x = xs[index] ?? 0
    const y = bottom + 6 + (label.length * lineHeight(size * 0.85)) / 2
    return [
      { kind: 'line', from: { x, y: bottom }, to: { x, y: bottom + 3 }, stroke: 'text-soft', strokeWidth: 0.75 },
      ...(room.has(index) ? textLines(label, { x, y }, { size: size * 0.85, ink: 'text-soft', anchor: 'middle' }) : []),
    ]
  })
}

function legendItems({ series, moments }: TrendData, words: TrendWords): readonly LegendItem[] {
  const line = (index: number): LegendItem['sample'] => {
    const style = lineStyle(index)
    return ({ x, y }) => [segment(style, { x: x - 9, y }, { x: x + 9, y }), pointMark(style, { x, y })]
  }
  const isBand = series.some(({ points }) => points.some((point) => point && point.high > point.low))
  const isUnlike = moments.some(({ change }) => change !== null)
  const area: LegendItem['sample'] = ({ x, y }) => [
    { kind: 'rect', x: x - 9, y: y - 4, width: 18, height: 8, fill: 'accent', opacity: 0.14 },
    { kind: 'line', from: { x: x - 9, y: y - 4 }, to: { x: x + 9, y: y - 4 }, stroke: 'accent', strokeWidth: 0.75, dash: [1.5, 2.5] },
  ]
  const dotted: LegendItem['sample'] = ({ x, y }) => [
    { kind: 'line', from: { x: x - 9, y }, to: { x: x + 9, y }, stroke: 'text', ...unlike },
  ]
  return [
    ...series.map(({ name }, index): LegendItem => ({ text: name, sample: line(index) })),
    ...(isBand ? [{ text: words.band, sample: area }] : []),
    ...(isUnlike ? [{ text: words.unlike, sample: dotted }] : []),
  ]
}

/**
 * Scores over moments, up to four lines told apart by dash and by the shape of their points. What is not like for like with the moment
 * before is dotted, with a mark and a word in between. Made for 340 wide and from 480 to 900.
 */
export function trend(data: TrendData, width: number, words: TrendWords): DisplayList {
  const { moments, series } = data
  const frame = frameOf(data, width)
  const all = series.map((one) => placedPoints(one, frame))
  const lines = Math.max(1, ...moments.map(({ label }) => label.length))
  const legendTop = frame.bottom + 10 + lines * lineHeight(frame.size * 0.85)
  const items = legendItems(data, words)
  const legendPlace = { x: 4, y: legendTop, width: width - 8, size: frame.size }
  const noteTop = legendTop + longLegendHeight(width, items.length, frame.size)
  const isCut = isCutOff(data.scale)
  return {
    width,
    height: noteTop + (isCut ? legendHeight(width, 1, frame.size) : 0) + 2,
    marks: [
      ...gridMarks(data, frame),
      ...changeMarks(frame),
      ...all.flatMap((points, index) => alikeRuns(points, moments).flatMap((run) => areaMarks(run, lineStyle(index)))),
      ...all.flatMap((points, index) => lineMarks(points, moments, lineStyle(index))),
      ...all.flatMap((points, index) => points.flatMap((point) => (point ? [pointMark(lineStyle(index), point.low)] : []))),
      ...earlierNumbers(all, frame),
      ...lastNumbers(all, frame),
      ...momentMarks(moments, frame),
      ...longLegend(items, legendPlace),
      ...(isCut ? legend([cutOffItem(words.cutOff)], { ...legendPlace, y: noteTop }) : []),
    ],
  }
}
