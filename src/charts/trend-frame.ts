import { letterSize } from './letter-size.ts'
import type { Point } from './marks.ts'
import { isCutOff, type ScaleTick, shareOn } from './scale.ts'
import { lineHeight } from './text-lines.ts'

/** One line at one moment: the low end as the point, up to the high end as an area. */
export type TrendPoint = {
  readonly low: number
  readonly high: number
  /** The number as it is printed, at most 8 characters. */
  readonly text: string
}

export type TrendSeries = {
  /** At most 10 times the font size long. */
  readonly name: string
  /** One for each moment; `null` is a gap, across which nothing is joined. */
  readonly points: readonly (TrendPoint | null)[]
}

export type TrendMoment = {
  /** Ascending, in any unit: by time, or 0, 1, 2 … for even steps. */
  readonly at: number
  /** Up to five lines, each at most 5.3 times the font size long (see `quarterHead`). */
  readonly label: readonly string[]
  /** Why it is not like for like with the moment before, in a word at most 12 times the font size long; `null` where it is. */
  readonly change: string | null
}

export type TrendData = {
  readonly moments: readonly TrendMoment[]
  /** One to four. */
  readonly series: readonly TrendSeries[]
  readonly scale: readonly ScaleTick[]
}

export type Frame = {
  readonly width: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly yOf: (value: number) => number
  readonly changes: readonly ChangeAt[]
}

/** Where a change of what is measured stands: the line, and the word above it in one of several rows. */
export type ChangeAt = { readonly x: number; readonly word: string; readonly wordX: number; readonly row: number }

function changesOf(moments: readonly TrendMoment[], xs: readonly number[], { width, size }: { width: number; size: number }) {
  const ends: number[] = []
  const half = size * 6
  return moments.flatMap(({ change }, index): readonly ChangeAt[] => {
    const x = xs[index]
    if (change === null || x === undefined) return []
    const between = index === 0 ? x : ((xs[index - 1] ?? x) + x) / 2
    const wordX = Math.min(Math.max(between, half), width - half)
    const free = ends.findIndex((end) => end <= wordX - half)
    const row = free === -1 ? ends.length : free
    ends[row] = wordX + half
    return [{ x: between, word: change, wordX, row }]
  })
}

function placesOf(moments: readonly TrendMoment[], from: number, to: number): readonly number[] {
  const first = moments[0]?.at ?? 0
  const span = (moments.at(-1)?.at ?? 0) - first
  return moments.map(({ at }) => (span > 0 ? from + ((at - first) / span) * (to - from) : (from + to) / 2))
}

/** The measures of a chart. */
export function frameOf({ moments, scale }: TrendData, width: number): Frame {
  const size = letterSize(width)
  const [left, right] = [size * 4.2, width - size * 6.2]
  const xs = placesOf(moments, left + size * 2, right - size * 0.8)
  const changes = changesOf(moments, xs, { width, size })
  const rows = Math.max(0, ...changes.map(({ row }) => row + 1))
  const top = rows * lineHeight(size) + size * 1.7
  const bottom = top + Math.min(260, Math.max(160, width * 0.36))
  const share = shareOn(scale)
  // A cut scale begins above its break mark.
  const begin = bottom - (isCutOff(scale) ? 16 : 0)
  return { width, size, left, right, top, bottom, xs, yOf: (value) => begin - share(value) * (begin - top), changes }
}

/** A point of a line in its place. */
export type Placed = { readonly index: number; readonly low: Point; readonly high: Point; readonly text: string }

export function placedPoints({ points }: TrendSeries, { xs, yOf }: Frame): readonly (Placed | null)[] {
  return xs.map((x, index) => {
    const point = points[index]
    return point ? { index, low: { x, y: yOf(point.low) }, high: { x, y: yOf(point.high) }, text: point.text } : null
  })
}
