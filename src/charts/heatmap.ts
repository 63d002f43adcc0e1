import { hatch } from './hatch.ts'
import type { DisplayList, Mark } from './marks.ts'
import { inkOn, type ScoreStep } from './score-step.ts'
import { textLines } from './text-lines.ts'

/** `null` is a cell the model does not define. */
export type HeatmapCell = { readonly step: ScoreStep; readonly value: string; readonly note: string } | null

/** Lines are at most 17 times the font size (9) long in a chart at least 400 wide, 9 times the smaller one (7) in a narrower one. */
export type HeatmapRow = { readonly label: readonly string[]; readonly cells: readonly HeatmapCell[] }

export type HeatmapData = {
  /** One per column, each one or two lines. */
  readonly heads: readonly (readonly string[])[]
  readonly rows: readonly HeatmapRow[]
  /** Stands in a cell the model does not define. */
  readonly notDefined: string
}

type Grid = {
  readonly left: number
  readonly top: number
  readonly cellWidth: number
  readonly cellHeight: number
  readonly size: number
  readonly isNarrow: boolean
}

function gridOf(width: number, columns: number): Grid {
  const isNarrow = width < 400
  const left = isNarrow ? 70 : 164
  return {
    left,
    top: isNarrow ? 22 : 30,
    cellWidth: (width - left - 1) / columns,
    cellHeight: isNarrow ? 22 : 24,
    size: isNarrow ? 7 : 9,
    isNarrow,
  }
}

function cellMarks(cell: HeatmapCell, box: { x: number; y: number; width: number; height: number }, grid: Grid, notDefined: string) {
  const frame = { kind: 'rect', ...box, stroke: 'surface', strokeWidth: 1.5 } as const
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (cell === null) {
    const inset = grid.isNarrow ? 2 : 12
    const plate: Mark = {
      kind: 'rect',
      x: box.x + inset,
      y: box.y + 5,
      width: box.width - 2 * inset,
      height: box.height - 10,
      fill: 'surface',
    }
    const word = textLines([notDefined], middle, { size: grid.isNarrow ? 5.5 : 8, ink: 'text-soft', anchor: 'middle' })
    return [...hatch(box), frame, plate, ...word]
  }
  const ink = inkOn(cell.step)
  // Beside one another where a cell is wide, below one another where it is not.
  const [valueAt, noteAt] = grid.isNarrow
    ? [
        { x: middle.x, y: middle.y - grid.size * 0.6 },
        { x: middle.x, y: middle.y + grid.size * 0.65 },
      ]
    : [
        { x: box.x + box.width * 0.36, y: middle.y },
        { x: box.x + box.width * 0.75, y: middle.y },
      ]
  return [
    { ...frame, fill: cell.step },
    ...textLines([cell.value], valueAt, { size: grid.size, ink, anchor: 'middle', bold: true }),
    ...textLines([cell.note], noteAt, { size: grid.size * 0.85, ink, anchor: 'middle' }),
  ]
}

/**
 * A grid of scores, each cell coloured by its step and labelled with its number; a cell the model does not define is hatched and says so.
 * Made for 510 wide (the text of a page, a screen) and 245 (half of it); the height follows from the rows.
 */
export function heatmap({ heads, rows, notDefined }: HeatmapData, width: number): DisplayList {
  const grid = gridOf(width, heads.length)
  const headMarks = heads.flatMap((lines, column) =>
    textLines(
      lines,
      { x: grid.left + (column + 0.5) * grid.cellWidth, y: grid.top / 2 },
      { size: grid.size * 0.95, ink: 'text-soft', anchor: 'middle' },
    ),
  )
  const rowMarks = rows.flatMap(({ label, cells }, row) => {
    const y = grid.top + row * grid.cellHeight
    const name = textLines(label, { x: grid.left - 6, y: y + grid.cellHeight / 2 }, { size: grid.size, ink: 'text', anchor: 'end' })
    const boxes = cells.flatMap((cell, column): readonly Mark[] =>
      cellMarks(cell, { x: grid.left + column * grid.cellWidth, y, width: grid.cellWidth, height: grid.cellHeight }, grid, notDefined),
    )
    return [...name, ...boxes]
  })
  return { width, height: grid.top + rows.length * grid.cellHeight + 1, marks: [...headMarks, ...rowMarks] }
}
