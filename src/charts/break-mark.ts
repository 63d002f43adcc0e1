import type { LegendItem } from './legend.ts'
import type { Mark, Point } from './marks.ts'

/** Two slanting strokes with a gap between them: something has been left out here. */
export function breakMark({ x, y }: Point, half: number): readonly Mark[] {
  const slant = (shift: number, lean: number) => ({ x: x + shift + lean, y: y - Math.sign(lean) * half })
  const edge = (shift: number): Mark => ({ kind: 'line', from: slant(shift, -1.5), to: slant(shift, 1.5), stroke: 'text', strokeWidth: 1 })
  const gap = [slant(-1.5, -1.5), slant(-1.5, 1.5), slant(1.5, 1.5), slant(1.5, -1.5)]
  return [{ kind: 'polygon', points: gap, fill: 'surface' }, edge(-1.5), edge(1.5)]
}

/** Says what the mark means. */
export function cutOffItem(text: string): LegendItem {
  return { text, sample: (center) => breakMark(center, 4) }
}
