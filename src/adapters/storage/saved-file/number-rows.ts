// One row of numbers as a text: `3 12 0 86400001 5|17 18`. Zeros at the end are left out, and what follows the bar is a list of its own.
// A text each, because a list each would take a line for every number in an indented file.

/** What a row may look like, for the schema. */
export const rowPattern = /^(?:0|[1-9]\d{0,15})(?: (?:0|[1-9]\d{0,15}))*(?:\|(?:0|[1-9]\d{0,15})(?: (?:0|[1-9]\d{0,15}))*)?$/

export function toRow(columns: readonly number[], list: readonly number[] = []): string {
  let length = columns.length
  while (length > 1 && columns[length - 1] === 0) length -= 1
  let row = String(columns[0])
  for (let index = 1; index < length; index += 1) row += ` ${columns[index]}`
  return list.length === 0 ? row : `${row}|${list.join(' ')}`
}

export type Row = { readonly columns: readonly number[]; readonly list: readonly number[] }

const zero = 48
const bar = 124

/** The row of a text that fits `rowPattern`, with the columns left out as zeros. */
export function readRow(text: string, width: number): Row {
  const columns: number[] = []
  const list: number[] = []
  let target = columns
  let number = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= zero && code < bar) {
      number = number * 10 + (code - zero)
    } else {
      target.push(number)
      number = 0
      if (code === bar) target = list
    }
  }
  target.push(number)
  while (columns.length < width) columns.push(0)
  return { columns, list }
}
