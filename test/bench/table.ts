/** One line of the result. A bound that is `null` is only told. */
export type Measure = {
  readonly what: string
  readonly bound: number | null
  readonly measured: number
  readonly unit: string
  /** How it was measured: runs, spread, what it stands for. */
  readonly note: string
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) throw new Error('nothing was measured')
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** `median of 7, 612 to 702` */
export function spread(values: readonly number[]): string {
  return `median of ${values.length}, ${shown(Math.min(...values))} to ${shown(Math.max(...values))}`
}

function shown(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(1)
}

function cellsOf({ what, bound, measured, unit, note }: Measure): readonly string[] {
  return [
    what,
    bound === null ? '' : `${shown(bound)} ${unit}`,
    `${shown(measured)} ${unit}`,
    bound === null ? '' : (measured / bound).toFixed(2),
    bound === null || measured <= bound ? '' : 'OVER',
    note,
  ]
}

const head = ['what', 'bound', 'measured', 'ratio', '', 'how']

export function asMarkdown(measures: readonly Measure[]): string {
  return [head, head.map(() => '---'), ...measures.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The table as text: a ratio up to 1 keeps the bound. */
export function asTable(measures: readonly Measure[]): string {
  const table = [head, ...measures.map(cellsOf)]
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
