import type { Mark, Point } from './marks.ts'

export type LegendItem = {
  readonly text: string
  /** Draws the sample, at most 18 wide and 8 high, around its centre. */
  readonly sample: (center: Point) => readonly Mark[]
}

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly size: number }

const sampleWidth = 18

// Side by side where there is room for words, below one another where there is not: decided by the chart's width, never by the words.
function columns(width: number, count: number): number {
  return width >= 400 ? count : 1
}

/** The height a legend takes in a chart of this width. */
export function legendHeight(width: number, count: number, size: number): number {
  return Math.ceil(count / columns(width, count)) * size * 1.6
}

/** What the marks of a chart mean: samples with words, in as many columns as the width allows. */
export function legend(items: readonly LegendItem[], place: Place): readonly Mark[] {
  return inColumns(items, place, columns(place.width, items.length))
}

function inColumns(items: readonly LegendItem[], { x, y, width, size }: Place, perRow: number): readonly Mark[] {
  return items.flatMap(({ text, sample }, index) => {
    const left = x + (index % perRow) * (width / perRow)
    const middle = y + (Math.floor(index / perRow) + 0.5) * size * 1.6
    const words: Mark = {
      kind: 'text',
      at: { x: left + sampleWidth + 5, y: middle },
      text,
      size,
      ink: 'text-soft',
      anchor: 'start',
      baseline: 'middle',
    }
    return [...sample({ x: left + sampleWidth / 2, y: middle }), words]
  })
}

// Of a chart with much to explain.
function manyColumns(width: number): number {
  if (width < 400) return 2
  return width < 700 ? 4 : 5
}

/** The height of a long legend. */
export function longLegendHeight(width: number, count: number, size: number): number {
  return Math.ceil(count / manyColumns(width)) * size * 1.6
}

/** A legend of more than three samples, in several rows; words are at most 10 times the font size long. */
export function longLegend(items: readonly LegendItem[], place: Place): readonly Mark[] {
  return inColumns(items, place, manyColumns(place.width))
}
