import type { Ink, Mark, Point } from './marks.ts'

export type Lettering = {
  readonly size: number
  readonly ink: Ink
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** The distance from one line to the next, for a font size. */
export function lineHeight(size: number): number {
  return size * 1.25
}

/** Lines of text one below the other, the block as a whole centred on the height of `center`. */
export function textLines(lines: readonly string[], center: Point, lettering: Lettering): readonly Mark[] {
  const step = lineHeight(lettering.size)
  const first = center.y - ((lines.length - 1) * step) / 2
  return lines.map((text, index) => ({
    kind: 'text',
    at: { x: center.x, y: first + index * step },
    text,
    baseline: 'middle',
    ...lettering,
  }))
}
