import { hatch } from './hatch.ts'
import type { Mark, Point } from './marks.ts'

/** How an item stands; `overdue` goes before the others. */
export type GanttKind = 'planned' | 'in-progress' | 'done' | 'cancelled' | 'overdue'
export const ganttKinds: readonly GanttKind[] = ['planned', 'in-progress', 'done', 'overdue', 'cancelled']

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function checkMark({ x, y, width, height }: Box): readonly Mark[] {
  const middle = { x: x + Math.min(width / 2, 9), y: y + height / 2 }
  const pen = { kind: 'line', stroke: 'surface', strokeWidth: 1.5 } as const
  const foot = { x: middle.x - 1, y: middle.y + 2.5 }
  return [
    { ...pen, from: { x: middle.x - 3.5, y: middle.y }, to: foot },
    { ...pen, from: foot, to: { x: middle.x + 4, y: middle.y - 3 } },
  ]
}

/** A triangle with "!": told from its surroundings by its form. `at` is its centre. */
export function warningSign({ x, y }: Point): readonly Mark[] {
  const points = [
    { x, y: y - 5 },
    { x: x + 5.5, y: y + 4.5 },
    { x: x - 5.5, y: y + 4.5 },
  ]
  return [
    { kind: 'polygon', points, fill: 'warning', stroke: 'surface', strokeWidth: 0.75 },
    { kind: 'line', from: { x, y: y - 2 }, to: { x, y: y + 1.2 }, stroke: 'surface', strokeWidth: 1.2 },
    { kind: 'line', from: { x, y: y + 2.2 }, to: { x, y: y + 3.4 }, stroke: 'surface', strokeWidth: 1.2 },
  ]
}

/** A bar, told from the others by its filling and its outline, in grey print as well. */
export function ganttBar(kind: GanttKind, box: Box): readonly Mark[] {
  const rect = { kind: 'rect', ...box } as const
  switch (kind) {
    case 'planned':
      return [
        { ...rect, fill: 'surface' },
        { ...rect, fill: 'accent-soft', stroke: 'accent', strokeWidth: 1 },
      ]
    case 'in-progress':
      return [{ ...rect, fill: 'surface' }, ...hatch(box, 4, 'accent'), { ...rect, stroke: 'accent', strokeWidth: 1.25 }]
    case 'done':
      return [{ ...rect, fill: 'accent', stroke: 'accent', strokeWidth: 1 }, ...checkMark(box)]
    case 'cancelled':
      return [
        { ...rect, fill: 'surface', stroke: 'text-soft', strokeWidth: 0.75, dash: [2, 2] },
        {
          kind: 'line',
          from: { x: box.x, y: box.y + box.height / 2 },
          to: { x: box.x + box.width, y: box.y + box.height / 2 },
          stroke: 'text-soft',
          strokeWidth: 1,
        },
      ]
    case 'overdue':
      return [
        { ...rect, fill: 'surface', stroke: 'warning', strokeWidth: 2 },
        ...warningSign({ x: box.x + Math.min(box.width / 2, 9), y: box.y + box.height / 2 }),
      ]
  }
}

/** A pin stuck into the upper edge of a bar. */
export function pin({ x, y }: Point): readonly Mark[] {
  return [
    { kind: 'line', from: { x, y }, to: { x, y: y + 5 }, stroke: 'text', strokeWidth: 1.25 },
    { kind: 'circle', center: { x, y: y - 0.5 }, radius: 2.75, fill: 'text', stroke: 'surface', strokeWidth: 0.75 },
  ]
}

/** Says that a bar goes on beyond the edge of the chart. */
export function goesOn(side: 'left' | 'right', edge: Point): Mark {
  const out = side === 'left' ? 1 : -1
  return {
    kind: 'polygon',
    points: [
      { x: edge.x + out * 1, y: edge.y },
      { x: edge.x + out * 6, y: edge.y - 3.5 },
      { x: edge.x + out * 6, y: edge.y + 3.5 },
    ],
    fill: 'text',
    stroke: 'surface',
    strokeWidth: 0.75,
  }
}
