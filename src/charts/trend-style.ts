import type { Ink, Mark, Point } from './marks.ts'

/** How one of up to four lines differs from the others: by dash and by the shape of its points, besides its ink. */
export type LineStyle = {
  readonly ink: Ink
  readonly dash?: readonly [number, number]
  readonly shape: 'circle' | 'diamond' | 'square' | 'triangle'
  readonly isHollow: boolean
}

const styles = [
  { ink: 'accent', shape: 'circle', isHollow: false },
  { ink: 'target', shape: 'diamond', isHollow: false, dash: [7, 3] },
  { ink: 'text', shape: 'square', isHollow: true, dash: [2.5, 2] },
  { ink: 'text-soft', shape: 'triangle', isHollow: true, dash: [11, 4] },
] as const

export const mostLines = styles.length

export function lineStyle(index: number): LineStyle {
  return styles[index % mostLines] ?? styles[0]
}

/** Between moments that are not like for like: dotted, whatever the line. */
export const unlike = { strokeWidth: 1, dash: [1, 3.5] } as const

function corners(shape: Exclude<LineStyle['shape'], 'circle'>, { x, y }: Point, half: number): readonly Point[] {
  switch (shape) {
    case 'diamond':
      return [
        { x, y: y - half * 1.3 },
        { x: x + half * 1.3, y },
        { x, y: y + half * 1.3 },
        { x: x - half * 1.3, y },
      ]
    case 'square':
      return [
        { x: x - half, y: y - half },
        { x: x + half, y: y - half },
        { x: x + half, y: y + half },
        { x: x - half, y: y + half },
      ]
    case 'triangle':
      return [
        { x, y: y - half * 1.2 },
        { x: x + half * 1.2, y: y + half },
        { x: x - half * 1.2, y: y + half },
      ]
  }
}

/** The mark of a point of a line. */
export function pointMark(style: LineStyle, at: Point, half = 3): Mark {
  const paint = { fill: style.isHollow ? 'surface' : style.ink, stroke: style.ink, strokeWidth: 1.25 } as const
  if (style.shape === 'circle') return { kind: 'circle', center: at, radius: half, ...paint }
  return { kind: 'polygon', points: corners(style.shape, at, half), ...paint }
}

export function segment(style: LineStyle, from: Point, to: Point): Mark {
  return { kind: 'line', from, to, stroke: style.ink, strokeWidth: 1.75, ...(style.dash ? { dash: style.dash } : {}) }
}
