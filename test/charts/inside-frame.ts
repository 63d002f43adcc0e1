import { expect } from 'vitest'
import type { DisplayList, Mark, Point } from '../../src/charts/marks.ts'

// Wider than Open Sans and Noto Sans JP on average, so that what fits here fits in both renderers.
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2E80' ? 0.58 : 1) * size, 0)
}

function corners(mark: Mark): readonly Point[] {
  switch (mark.kind) {
    case 'rect':
      return [
        { x: mark.x, y: mark.y },
        { x: mark.x + mark.width, y: mark.y + mark.height },
      ]
    case 'line':
      return [mark.from, mark.to]
    case 'polygon':
      return mark.points
    case 'circle':
      return [
        { x: mark.center.x - mark.radius, y: mark.center.y - mark.radius },
        { x: mark.center.x + mark.radius, y: mark.center.y + mark.radius },
      ]
    case 'text': {
      const width = widthOf(mark.text, mark.size)
      const left = mark.at.x - (mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width)
      const up = mark.baseline === 'middle' ? mark.size * 0.5 : mark.size * 0.9
      return [
        { x: left, y: mark.at.y - up },
        { x: left + width, y: mark.at.y + mark.size - up },
      ]
    }
  }
}

/** Marks that reach out of the chart or have a length that is no number. */
export function strayMarks(chart: DisplayList): readonly Mark[] {
  return chart.marks.filter((mark) =>
    corners(mark).some(({ x, y }) => !(x >= -0.01 && y >= -0.01 && x <= chart.width + 0.01 && y <= chart.height + 0.01)),
  )
}

export function expectInsideFrame(chart: DisplayList): void {
  expect(chart.width > 0 && chart.height > 0 && Number.isFinite(chart.height)).toBe(true)
  expect(strayMarks(chart)).toEqual([])
  const negative = chart.marks.filter((mark) => mark.kind === 'rect' && !(mark.width >= 0 && mark.height >= 0))
  expect(negative).toEqual([])
}

export function textsOf(chart: DisplayList): readonly string[] {
  return chart.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
}
