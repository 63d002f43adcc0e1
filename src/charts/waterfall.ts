import { breakMark, cutOffItem } from './break-mark.ts'
import { hatch } from './hatch.ts'
import { type LegendItem, legend, legendHeight } from './legend.ts'
import { letterSize } from './letter-size.ts'
import type { DisplayList, Mark, Point } from './marks.ts'
import { isCutOff, type ScaleTick, shareOn } from './scale.ts'
import { lineHeight, textLines } from './text-lines.ts'

/** A line of the account: where it stands, or by how much it moves. */
export type WaterfallBar = {
  /** One or two lines, each at most 16 times the font size long in a chart at least 400 wide, 10 times in a narrower one. */
  readonly label: readonly string[]
  /** The number as it is printed, a step's with its sign; at most 8 characters. */
  readonly text: string
}

export type WaterfallData = {
  readonly start: WaterfallBar & { readonly value: number }
  readonly steps: readonly (WaterfallBar & { readonly delta: number })[]
  readonly end: WaterfallBar & { readonly value: number }
  /** The ends of the scale and what lies between (see `scaleOf`); where it does not begin at 0, the chart says so. */
  readonly scale: readonly ScaleTick[]
}

export type WaterfallWords = {
  readonly up: string
  readonly down: string
  /** That the scale does not begin at 0; has a row of its own. */
  readonly cutOff: string
}

type Frame = {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly pitch: number
  readonly bar: number
  readonly size: number
  readonly right: number
}

function frameOf(width: number): Frame {
  const isNarrow = width < 400
  const size = letterSize(width)
  const left = size * (isNarrow ? 11 : 17.5)
  return {
    left,
    width: width - left - size * 6.5,
    top: size * 1.6,
    pitch: lineHeight(size) * 2 + 4,
    bar: size * 1.5,
    size,
    right: width - 4,
  }
}

type Kind = 'total' | 'up' | 'down' | 'none'
type Span = { readonly bar: WaterfallBar; readonly kind: Kind; readonly from: number; readonly to: number }

function spansOf({ start, steps, end }: WaterfallData): readonly Span[] {
  let running = start.value
  const moves = steps.map((bar): Span => {
    const from = running
    running += bar.delta
    return { bar, kind: bar.delta > 0 ? 'up' : bar.delta < 0 ? 'down' : 'none', from, to: running }
  })
  return [{ bar: start, kind: 'total', from: 0, to: start.value }, ...moves, { bar: end, kind: 'total', from: 0, to: end.value }]
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function filling(kind: Kind, box: Box): readonly Mark[] {
  const rect = { kind: 'rect', ...box } as const
  switch (kind) {
    case 'total':
      return [{ ...rect, fill: 'band', stroke: 'text-soft', strokeWidth: 0.75 }]
    case 'up':
      return [{ ...rect, fill: 'accent', stroke: 'accent', strokeWidth: 0.75 }]
    case 'down':
      return [{ ...rect, fill: 'surface' }, ...hatch(box, 4, 'target'), { ...rect, stroke: 'target', strokeWidth: 1.25 }]
    case 'none':
      return [{ kind: 'line', from: { x: box.x, y: box.y }, to: { x: box.x, y: box.y + box.height }, stroke: 'text-soft', strokeWidth: 2 }]
  }
}

type Plot = { readonly frame: Frame; readonly xOf: (value: number) => number; readonly isCut: boolean }

function rowMarks(span: Span, index: number, { frame, xOf, isCut }: Plot): readonly Mark[] {
  const { left, pitch, size, right } = frame
  const middle = frame.top + (index + 0.5) * pitch
  const [a, b] = span.kind === 'total' ? [left, xOf(span.to)] : [xOf(span.from), xOf(span.to)]
  // A step by a trifle still shows.
  const width = span.kind === 'none' ? 0 : Math.max(Math.abs(b - a), 1.5)
  const box = { x: Math.min(a, b), y: middle - frame.bar / 2, width, height: frame.bar }
  const isTotal = span.kind === 'total'
  return [
    ...textLines(span.bar.label, { x: left - 8, y: middle }, { size, ink: 'text', anchor: 'end', bold: isTotal }),
    ...filling(span.kind, box),
    ...(isCut && isTotal && width > 14 ? breakMark({ x: left + 7, y: middle }, frame.bar / 2 + 2) : []),
    ...textLines([span.bar.text], { x: right, y: middle }, { size: size * 1.05, ink: 'text', anchor: 'end', bold: true }),
  ]
}

function connectors(spans: readonly Span[], { frame, xOf }: Plot): readonly Mark[] {
  return spans.slice(0, -1).map((span, index): Mark => {
    const middle = frame.top + (index + 0.5) * frame.pitch
    const x = xOf(span.to)
    return {
      kind: 'line',
      from: { x, y: middle + frame.bar / 2 },
      to: { x, y: middle + frame.pitch - frame.bar / 2 },
      stroke: 'text-soft',
      strokeWidth: 0.75,
    }
  })
}

function scaleMarks(scale: readonly ScaleTick[], { frame, xOf, isCut }: Plot, bottom: number): readonly Mark[] {
  const y = frame.top - 2
  const ticks = scale.flatMap(({ at, text }): readonly Mark[] => {
    const x = xOf(at)
    return [
      { kind: 'line', from: { x, y }, to: { x, y: bottom }, stroke: 'grid', strokeWidth: 0.5 },
      ...textLines([text], { x, y: frame.top * 0.45 }, { size: frame.size * 0.85, ink: 'text-soft', anchor: 'middle' }),
    ]
  })
  const axis: Mark = {
    kind: 'line',
    from: { x: frame.left, y },
    to: { x: frame.left + frame.width, y },
    stroke: 'text-soft',
    strokeWidth: 0.75,
  }
  return [...ticks, axis, ...(isCut ? breakMark({ x: frame.left + 7, y }, 4) : [])]
}

function legendItems(words: WaterfallWords): readonly LegendItem[] {
  const box = ({ x, y }: Point) => ({ x: x - 9, y: y - 4, width: 18, height: 8 })
  return [
    { text: words.up, sample: (center) => filling('up', box(center)) },
    { text: words.down, sample: (center) => filling('down', box(center)) },
  ]
}

/**
 * How one score became another: where it stood, what raised it (filled) and lowered it (hatched), where it stands, read downwards like an
 * account, with the numbers in a column. Made for 340 wide and from 480 to 900; the height follows from the steps.
 */
export function waterfall(data: WaterfallData, width: number, words: WaterfallWords): DisplayList {
  const frame = frameOf(width)
  const share = shareOn(data.scale)
  const isCut = isCutOff(data.scale)
  // A cut scale begins behind its break mark.
  const begin = isCut ? frame.size * 2.4 : 0
  const plot: Plot = { frame, xOf: (value) => frame.left + begin + share(value) * (frame.width - begin), isCut }
  const spans = spansOf(data)
  const bottom = frame.top + spans.length * frame.pitch
  const items = legendItems(words)
  const legendPlace = { x: 4, y: bottom + 6, width: width - 8, size: frame.size }
  const noteTop = legendPlace.y + legendHeight(width, items.length, frame.size)
  return {
    width,
    height: noteTop + (isCut ? legendHeight(width, 1, frame.size) : 0) + 2,
    marks: [
      ...scaleMarks(data.scale, plot, bottom),
      ...connectors(spans, plot),
      ...spans.flatMap((span, index) => rowMarks(span, index, plot)),
      ...legend(items, legendPlace),
      ...(isCut ? legend([cutOffItem(words.cutOff)], { ...legendPlace, y: noteTop }) : []),
    ],
  }
}
