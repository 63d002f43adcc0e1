import type { Cell } from 'write-excel-file/universal'
import type { SheetCell } from '../../report/workbook/workbook.ts'
import { cutText } from '../text/cut-text.ts'

/** More characters than this make Excel call the file damaged. */
const longestCell = 32_767
const header = { fontWeight: 'bold', backgroundColor: '#e3e8ef', wrap: true, alignVertical: 'center', bottomBorderStyle: 'thin' } as const
const body = { wrap: true, alignVertical: 'top' } as const

// What XML cannot hold in any form: control characters, halves of pairs and two noncharacters.
const notForXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
// Excel reads `_x000D_` in a text as the character of that number; its own underscore is written `_x005F_`.
const readAsCharacter = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A text as a cell can hold it. */
export function plainText(text: string): string {
  const clean = text.replaceAll(/\r\n?/g, '\n').replaceAll(notForXml, '').replaceAll(readAsCharacter, '_x005F_')
  const cut = cutText(clean, longestCell)
  // The library looks texts up in a plain object, where "constructor" is there before anybody has put it in.
  return cut in {} ? `${cut} ` : cut
}

// With one format for both, Excel writes a point behind every whole number.
const numberFormat = (value: number) => (Number.isInteger(value) ? '#,##0' : '#,##0.0#')

/** A cell of the table. A text stays one, whatever it begins with: it is never written as a formula. */
export function bodyCell(cell: SheetCell | undefined): Cell {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'string') return { type: String, value: plainText(cell), ...body }
  if (cell.kind === 'day') return { type: Date, value: new Date(`${cell.value}T00:00:00Z`), format: 'yyyy-mm-dd', ...body }
  return { type: Number, value: cell.value, format: cell.kind === 'ratio' ? '0%' : numberFormat(cell.value), ...body }
}

export function headerCell(text: string): Cell {
  return { type: String, value: plainText(text), ...header }
}

/** A line above the header; it runs over the cells beside it. The first is the title. */
export function preambleCells(cells: readonly SheetCell[], row: number): Cell[] {
  return cells.map((cell): Cell => {
    const made = bodyCell(cell)
    if (made === null || typeof made !== 'object' || !('value' in made)) return null
    return { ...made, wrap: false, ...(row === 0 ? ({ fontWeight: 'bold', fontSize: 16 } as const) : {}) }
  })
}
