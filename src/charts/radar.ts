import type { Band } from '../domain/score.ts'
import { type LegendItem, legend, legendHeight } from './legend.ts'
import type { DisplayList, Mark, Point } from './marks.ts'
import { lineHeight, textLines } from './text-lines.ts'

/** Values are in rings, from 0 in the centre to the number of rings at the rim. */
export type RadarAxis = {
  /** One or two lines, each at most 11 times the font size long in a chart at least 400 wide, 6.5 times in a narrower one. */
  readonly label: readonly string[]
  /** `null`: nothing applies; the axis stays empty and carries the word for it. */
  readonly value: Band | null
  readonly target: number | null
}

export type RadarWords = {
  /** One per ring, from the inside. */
  readonly rings: readonly string[]
  /** Stands on an axis without a value. */
  readonly none: string
  readonly certain: string
  readonly possible: string
  readonly target: string
}

export type Size = { readonly width: number; readonly height: number }

type Frame = { readonly center: Point; readonly radius: number; readonly axes: number; readonly rings: number; readonly size: number }

function frameOf({ width, height }: Size, axes: number, rings: number): Frame {
  const size = width >= 400 ? 10 : 7.5
  const labelWidth = size * (width >= 400 ? 11.5 : 6.8)
  const labelHeight = 2 * lineHeight(size)
  const plotHeight = height - legendHeight(width, 3, size * 0.95) - 4
  const radius = Math.max(12, Math.min(width / 2 - labelWidth, plotHeight / 2 - labelHeight) - size)
  return { center: { x: width / 2, y: plotHeight / 2 }, radius, axes, rings, size }
}

// Engines differ in the last digit of a sine. The report made by the browser and by Node must not.
const settled = (ratio: number) => Math.round(ratio * 1e9) / 1e9

function pointAt({ center, radius, axes, rings }: Frame, axis: number, value: number): Point {
  const angle = (2 * Math.PI * axis) / axes
  const length = (radius * value) / rings
  return { x: center.x + length * settled(Math.sin(angle)), y: center.y - length * settled(Math.cos(angle)) }
}

function grid(frame: Frame, axes: readonly RadarAxis[], words: RadarWords): readonly Mark[] {
  const rings = words.rings.map((_, ring): Mark => {
    const isRim = ring === words.rings.length - 1
    return {
      kind: 'polygon',
      points: axes.map((_, axis) => pointAt(frame, axis, ring + 1)),
      stroke: isRim ? 'text-soft' : 'grid',
      strokeWidth: 0.75,
    }
  })
  const spokes = axes.map(
    (_, axis): Mark => ({ kind: 'line', from: frame.center, to: pointAt(frame, axis, frame.rings), stroke: 'grid', strokeWidth: 0.5 }),
  )
  return [...rings, ...spokes]
}

function labels(frame: Frame, axes: readonly RadarAxis[], words: RadarWords): readonly Mark[] {
  const names = axes.flatMap(({ label }, axis) => {
    const rim = pointAt({ ...frame, radius: frame.radius + frame.size * 0.8 }, axis, frame.rings)
    const sideways = (rim.x - frame.center.x) / frame.radius
    const upwards = (frame.center.y - rim.y) / frame.radius
    const anchor = Math.abs(sideways) < 0.05 ? 'middle' : sideways > 0 ? 'start' : 'end'
    const y = rim.y - (upwards * label.length * lineHeight(frame.size)) / 2
    return textLines(label, { x: rim.x, y }, { size: frame.size, ink: 'text', anchor })
  })
  const numbers = words.rings.flatMap((text, ring) => {
    const { x, y } = pointAt(frame, 0, ring + 1)
    return textLines([text], { x: x + 3, y: y + frame.size * 0.55 }, { size: frame.size * 0.8, ink: 'text-soft', anchor: 'start' })
  })
  const gaps = axes.flatMap(({ value }, axis) =>
    value === null
      ? textLines([words.none], pointAt(frame, axis, frame.rings / 2), { size: frame.size, ink: 'text-soft', anchor: 'middle', bold: true })
      : [],
  )
  return [...names, ...numbers, ...gaps]
}

type Outline = { readonly stroke: 'accent' | 'target'; readonly strokeWidth: number; readonly dash?: readonly [number, number] }

/** Neighbouring axes that have a value, round the rim; a gap ends a run. */
function runs(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const gap = points.indexOf(null)
  const found: Point[][] = [[]]
  for (const point of [...points.slice(gap), ...points.slice(0, gap)]) {
    if (point) found.at(-1)?.push(point)
    else found.push([])
  }
  return found.filter((run) => run.length > 1)
}

/** Round the rim: one polygon where every axis has a value, open lines where some have not. */
function outline(points: readonly (Point | null)[], style: Outline): readonly Mark[] {
  const known = points.filter((point) => point !== null)
  if (known.length === points.length) return [{ kind: 'polygon', points: known, ...style }]
  return runs(points).flatMap((run) => run.slice(1).map((to, index): Mark => ({ kind: 'line', from: run[index] ?? to, to, ...style })))
}

/** What the outline holds; where an axis has no value, the wedge on either side of it stays open. */
function area(points: readonly (Point | null)[], center: Point): readonly Mark[] {
  const known = points.filter((point) => point !== null)
  if (known.length === points.length) return [{ kind: 'polygon', points: known, fill: 'accent-soft' }]
  return runs(points).map((run): Mark => ({ kind: 'polygon', points: [center, ...run], fill: 'accent-soft' }))
}

const possibleStyle: Outline = { stroke: 'accent', strokeWidth: 1, dash: [1.5, 2.5] }
const targetStyle: Outline = { stroke: 'target', strokeWidth: 1.5, dash: [7, 3] }

function diamond({ x, y }: Point, half: number): Mark {
  const points = [
    { x, y: y - half },
    { x: x + half, y },
    { x, y: y + half },
    { x: x - half, y },
  ]
  return { kind: 'polygon', points, fill: 'target' }
}

function legendItems(words: RadarWords): readonly LegendItem[] {
  const stroke = ({ x, y }: Point, style: Outline): Mark => ({ kind: 'line', from: { x: x - 9, y }, to: { x: x + 9, y }, ...style })
  return [
    {
      text: words.certain,
      sample: ({ x, y }) => [
        { kind: 'rect', x: x - 9, y: y - 4, width: 18, height: 8, fill: 'accent-soft', stroke: 'accent', strokeWidth: 1.5 },
      ],
    },
    { text: words.possible, sample: (center) => [stroke(center, possibleStyle)] },
    { text: words.target, sample: (center) => [stroke(center, targetStyle), diamond(center, 3)] },
  ]
}

/**
 * A radar of bands against a target: the low end filled, the high end as a dotted outline where it differs, the target dashed with diamonds.
 * Nothing is joined across an axis without a value. A value beyond the rim is drawn on it.
 * Made for 520 × 400 and for half the width of a page (about 245 × 240).
 */
export function radar(axes: readonly RadarAxis[], size: Size, words: RadarWords): DisplayList {
  const frame = frameOf(size, axes.length, words.rings.length)
  const at = (axis: number, value: number | null) =>
    value === null ? null : pointAt(frame, axis, Math.min(Math.max(value, 0), frame.rings))
  const low = axes.map(({ value }, axis) => at(axis, value?.low ?? null))
  const high = axes.map(({ value }, axis) => at(axis, value?.high ?? null))
  const target = axes.map((axis, index) => at(index, axis.value === null ? null : axis.target))
  const isBand = axes.some(({ value }) => value !== null && value.high > value.low)
  const dots = low.flatMap((center): readonly Mark[] => (center ? [{ kind: 'circle', center, radius: 2, fill: 'accent' }] : []))
  const legendSize = frame.size * 0.95
  return {
    ...size,
    marks: [
      ...grid(frame, axes, words),
      ...area(low, frame.center),
      ...(isBand ? outline(high, possibleStyle) : []),
      ...outline(target, targetStyle),
      ...target.flatMap((point) => (point ? [diamond(point, 2.5)] : [])),
      ...outline(low, { stroke: 'accent', strokeWidth: 1.5 }),
      ...dots,
      ...labels(frame, axes, words),
      ...legend(legendItems(words), {
        x: 4,
        y: size.height - legendHeight(size.width, 3, legendSize) - 2,
        width: size.width - 8,
        size: legendSize,
      }),
    ],
  }
}
