import type { Sheet, SheetCell } from '../../report/workbook/workbook.ts'
import { toCsv } from '../text/csv.ts'

function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (cell.kind === 'day') return cell.value
  // Of a ratio a spreadsheet makes a number again.
  return cell.kind === 'ratio' ? `${Math.round(cell.value * 10_000) / 100}%` : String(cell.value)
}

/** A sheet as CSV: the header and the rows, without what stands above them. */
export function sheetCsv({ columns, rows }: Sheet): string {
  return toCsv([columns.map(({ header }) => header), ...rows.map((row) => columns.map((_, index) => textOf(row[index])))])
}
