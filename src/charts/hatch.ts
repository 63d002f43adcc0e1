import type { Ink, Mark } from './marks.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Slanting lines that fill a box; in the ink of the grid: "there is nothing here to score". They stop at its edges, since a display list
 * cannot clip.
 */
export function hatch(box: Box, gap = 6, stroke: Ink = 'grid'): readonly Mark[] {
  const marks: Mark[] = []
  // A line x + y = offset, from its lower left to its upper right end inside the box.
  for (let offset = gap; offset < box.width + box.height; offset += gap) {
    const left = Math.max(0, offset - box.height)
    const right = Math.min(box.width, offset)
    marks.push({
      kind: 'line',
      from: { x: box.x + left, y: box.y + offset - left },
      to: { x: box.x + right, y: box.y + offset - right },
      stroke,
      strokeWidth: 0.75,
    })
  }
  return marks
}
