import type { Band } from '../domain/score.ts'
import { type LegendItem, legend, legendHeight } from './legend.ts'
import type { DisplayList, Mark } from './marks.ts'
import { lineHeight, textLines } from './text-lines.ts'

export type GroupBar = {
  /** At most 10 times the font size (10) long in a chart at least 400 wide, 8 times the smaller one (7.5) in a narrower one. */
  readonly label: string
  /** `null`: nothing to draw; the bar stays empty. */
  readonly band: Band | null
  /** The number, and what qualifies it. */
  readonly value: string
  readonly note: string
}

export type GroupBarWords = {
  /** At 0, a quarter, a half, three quarters and all. */
  readonly scale: readonly [string, string, string, string, string]
  readonly certain: string
  readonly possible: string
  readonly threshold: string
}

type Frame = { readonly left: number; readonly width: number; readonly pitch: number; readonly bar: number; readonly size: number }

function frameOf(width: number): Frame {
  const isNarrow = width < 400
  const left = isNarrow ? 70 : 116
  return {
    left,
    width: width - left - (isNarrow ? 62 : 118),
    pitch: isNarrow ? 28 : 36,
    bar: isNarrow ? 13 : 18,
    size: isNarrow ? 7.5 : 10,
  }
}

function barMarks(bar: GroupBar, middle: number, frame: Frame): readonly Mark[] {
  const box = { kind: 'rect', y: middle - frame.bar / 2, height: frame.bar } as const
  const filled = (from: number, to: number, fill: 'accent' | 'band'): readonly Mark[] =>
    to > from ? [{ ...box, x: frame.left + from * frame.width, width: (to - from) * frame.width, fill }] : []
  const end = frame.left + frame.width + 8
  const half = lineHeight(frame.size) / 2
  return [
    ...textLines([bar.label], { x: frame.left - 8, y: middle }, { size: frame.size, ink: 'text', anchor: 'end' }),
    { ...box, x: frame.left, width: frame.width, fill: 'value-none' },
    ...(bar.band ? [...filled(0, bar.band.low, 'accent'), ...filled(bar.band.low, bar.band.high, 'band')] : []),
    { ...box, x: frame.left, width: frame.width, stroke: 'grid', strokeWidth: 0.75 },
    ...textLines([bar.value], { x: end, y: middle - half * 0.9 }, { size: frame.size * 1.1, ink: 'text', anchor: 'start', bold: true }),
    ...textLines([bar.note], { x: end, y: middle + half }, { size: frame.size * 0.8, ink: 'text-soft', anchor: 'start' }),
  ]
}

function scaleMarks(words: GroupBarWords, bottom: number, frame: Frame): readonly Mark[] {
  return words.scale.flatMap((text, quarter): readonly Mark[] => {
    const x = frame.left + (quarter / 4) * frame.width
    return [
      { kind: 'line', from: { x, y: 0 }, to: { x, y: bottom }, stroke: 'grid', strokeWidth: 0.5 },
      ...textLines([text], { x, y: bottom + frame.size * 0.7 }, { size: frame.size * 0.75, ink: 'text-soft', anchor: 'middle' }),
    ]
  })
}

function legendItems(words: GroupBarWords): readonly LegendItem[] {
  const box = (fill: 'accent' | 'band'): LegendItem['sample'] => {
    return ({ x, y }) => [{ kind: 'rect', x: x - 9, y: y - 4, width: 18, height: 8, fill }]
  }
  return [
    { text: words.certain, sample: box('accent') },
    { text: words.possible, sample: box('band') },
    { text: words.threshold, sample: ({ x, y }) => [{ ...thresholdLine, from: { x, y: y - 5 }, to: { x, y: y + 5 } }] },
  ]
}

const thresholdLine = { kind: 'line', stroke: 'target', strokeWidth: 2, dash: [3, 2] } as const

/**
 * Horizontal bands from 0 to 1: solid to the low end, lighter to the high end, with the threshold as a dashed line through all of them.
 * Made for 510 wide and for 245; the height follows from the bars.
 */
export function groupBars(bars: readonly GroupBar[], threshold: number, width: number, words: GroupBarWords): DisplayList {
  const frame = frameOf(width)
  const bottom = bars.length * frame.pitch
  const x = frame.left + threshold * frame.width
  const legendSize = frame.size * 0.95
  const legendTop = bottom + frame.size * 1.8
  return {
    width,
    height: legendTop + legendHeight(width, 3, legendSize) + 2,
    marks: [
      ...scaleMarks(words, bottom, frame),
      ...bars.flatMap((bar, index) => barMarks(bar, (index + 0.5) * frame.pitch, frame)),
      { ...thresholdLine, from: { x, y: 0 }, to: { x, y: bottom } },
      ...legend(legendItems(words), { x: 4, y: legendTop, width: width - 8, size: legendSize }),
    ],
  }
}
