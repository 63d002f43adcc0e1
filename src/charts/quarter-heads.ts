import { ems } from './label-lines.ts'
import type { Mark } from './marks.ts'
import { lineHeight, textLines } from './text-lines.ts'

/** The head of a quarter's column: two to five lines, each at most 5.3 times the font size long (see `quarterHead`). */
export type QuarterHead = readonly string[]

const longestLine = 5.3
const headEms = 5.5

// After 年度 and 年, before the year in English; where a quarter lies in two calendar years, at the dash first.
function parts(words: string): readonly string[] {
  return words
    .split(/(?<=年度)|(?<=\d{4}.*[–〜])(?=.*\d{4})/u)
    .flatMap((part) => (ems(part) <= longestLine ? [part] : part.split(/(?<=年)(?=\d)| (?=\d{4})/u)))
}

/** The name of a quarter and its months as the lines of a head: "FY2026 Q3", "Oct–Dec", "2026". */
export function quarterHead(name: string, months: string): QuarterHead {
  return [...parts(name), ...parts(months)]
}

export type QuarterColumns = {
  readonly left: number
  /** Of one column. */
  readonly width: number
  readonly count: number
  /** The font size of the chart. */
  readonly size: number
}

/** Where columns are too narrow for legible letters every second, third … one has a head, by their width and never by the words. */
function lettering({ width, size }: QuarterColumns): { readonly every: number; readonly size: number } {
  const every = Math.max(1, Math.ceil((size * 0.72 * headEms) / width))
  return { every, size: Math.min(size * 0.9, (width * every) / headEms) }
}

/** The height that heads take. */
export function headsHeight(heads: readonly QuarterHead[], columns: QuarterColumns): number {
  return Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight(lettering(columns).size) + 4
}

/** Heads above or below columns, from `top` down. */
export function headMarks(heads: readonly QuarterHead[], columns: QuarterColumns, top: number): readonly Mark[] {
  const { every, size } = lettering(columns)
  const { left, width, count } = columns
  return heads.flatMap((lines, index) => {
    if (index % every !== 0 || index + every > count) return []
    const isAlone = every === 1
    const x = left + (index + (isAlone ? 0.5 : 0)) * width + (isAlone ? 0 : 2)
    const y = top + 2 + (lines.length * lineHeight(size)) / 2
    return textLines(lines, { x, y }, { size, ink: 'text-soft', anchor: isAlone ? 'middle' : 'start' })
  })
}

/** Lines between columns and at both ends; longer where a head stands at the line. */
export function columnLines(columns: QuarterColumns, { top, bottom }: { readonly top: number; readonly bottom: number }): readonly Mark[] {
  return Array.from({ length: columns.count + 1 }, (_, index): Mark => {
    const x = columns.left + index * columns.width
    return { kind: 'line', from: { x, y: top }, to: { x, y: bottom }, stroke: 'grid', strokeWidth: 0.5 }
  })
}
