import type { Box, GanttKind } from './gantt-bar.ts'
import { fittedLines } from './label-lines.ts'
import { letterSize } from './letter-size.ts'
import type { QuarterColumns, QuarterHead } from './quarter-heads.ts'
import { lineHeight } from './text-lines.ts'

export type GanttRow = {
  readonly id: string
  /** One or two lines (see `ganttLabel`). */
  readonly label: readonly string[]
  /** The first and the last column, whole, counted from 0. Outside of the chart: an arrow says on which side the bar goes on. */
  readonly from: number
  readonly to: number
  readonly kind: GanttKind
  readonly isPinned: boolean
  /** Ids of rows that come before; one that is not in the chart has no arrow. */
  readonly after?: readonly string[]
}

/** Rows under a heading of one line; an empty one takes no room. */
export type GanttGroup = { readonly heading: string; readonly rows: readonly GanttRow[] }

export type GanttData = {
  readonly columns: readonly QuarterHead[]
  readonly groups: readonly GanttGroup[]
  /** In columns from the left: 2.4 lies in the third quarter. `null`, or outside: no line. */
  readonly today: number | null
}

export type Frame = {
  readonly width: number
  readonly isNarrow: boolean
  readonly size: number
  readonly columns: QuarterColumns
  readonly bar: number
  readonly pitch: number
}

/** Beside the bars where there is room for both, above them where there is not. */
function labelWidth(width: number): number {
  return width < 400 ? width : Math.round(width * 0.34)
}

/** Words of any length as the label of a row, cut off where they are too long for a chart of this width. */
export function ganttLabel(title: string, width: number): readonly string[] {
  return fittedLines(title, ((labelWidth(width) - 8) / letterSize(width)) * 0.94, width < 400 ? 1 : 2)
}

/** The measures of a chart. */
export function frameOf({ columns, groups }: GanttData, width: number): Frame {
  const isNarrow = width < 400
  const size = letterSize(width)
  const left = isNarrow ? 1 : labelWidth(width)
  const lines = Math.max(1, ...groups.flatMap(({ rows }) => rows.map(({ label }) => label.length)))
  const bar = size + 2
  return {
    width,
    isNarrow,
    size,
    columns: { left, width: (width - left - 1) / Math.max(1, columns.length), count: columns.length, size },
    bar,
    pitch: isNarrow ? lines * lineHeight(size) + bar + 7 : Math.max(bar + 6, lines * lineHeight(size) + 4),
  }
}

export type Placed = { readonly row: GanttRow; readonly top: number; readonly box: Box }

function boxOf(row: GanttRow, top: number, { columns, bar, pitch, isNarrow }: Frame): Box {
  const inset = 2
  const end = columns.left + columns.count * columns.width
  const x = row.from < 0 ? columns.left : Math.min(columns.left + row.from * columns.width + inset, end - 8)
  const right = row.to >= columns.count ? end : Math.max(columns.left + (row.to + 1) * columns.width - inset, columns.left + 8)
  return { x, y: isNarrow ? top + pitch - bar - 4 : top + (pitch - bar) / 2, width: Math.max(right - x, 0), height: bar }
}

/** Whether nothing of a bar lies within the chart. */
export function isOutside({ from, to }: GanttRow, { columns }: Frame): boolean {
  return to < 0 || from >= columns.count
}

/** Headings and rows below one another. */
export function placedRows(groups: readonly GanttGroup[], top: number, frame: Frame) {
  const headings: { readonly text: string; readonly top: number }[] = []
  const rows: Placed[] = []
  let y = top
  for (const group of groups) {
    if (group.heading !== '') {
      headings.push({ text: group.heading, top: y })
      y += headingHeight(frame)
    }
    for (const row of group.rows) {
      rows.push({ row, top: y, box: boxOf(row, y, frame) })
      y += frame.pitch
    }
  }
  return { headings, rows, bottom: y }
}

export function headingHeight({ size }: Frame): number {
  return lineHeight(size) + 6
}
