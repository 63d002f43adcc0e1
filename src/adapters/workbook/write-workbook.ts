import { strToU8, zipSync } from 'fflate'
import makeParts from 'write-excel-file/parts'
import type { Feature, Sheet as XlsxSheet } from 'write-excel-file/universal'
import type { Language } from '../../domain/model.ts'
import type { Sheet, Workbook } from '../../report/workbook/workbook.ts'
import { bodyCell, headerCell, preambleCells } from './sheet-cells.ts'

const fonts: Readonly<Record<Language, string>> = { ja: 'Yu Gothic', en: 'Calibri' }

function toXlsx(sheet: Sheet): XlsxSheet<Blob> {
  return {
    sheet: sheet.name,
    data: [
      ...sheet.preamble.map(preambleCells),
      sheet.columns.map((column) => headerCell(column.header)),
      ...sheet.rows.map((row) => sheet.columns.map((_, index) => bodyCell(row[index]))),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    // Under lines of its own the header would take half of a small window.
    ...(sheet.preamble.length === 0 ? { stickyRowsCount: 1 } : {}),
    orientation: 'landscape',
  }
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function rangeOf(sheet: Sheet): string {
  const first = sheet.preamble.length + 1
  return `A${first}:${columnName(sheet.columns.length - 1)}${first + sheet.rows.length}`
}

/** The library has no filter of its own; it lets a part be changed before it is packed. */
function filters(sheets: readonly Sheet[]): Feature<Blob> {
  const transform = (content: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const sheet = sheets[sheetIndex]
    if (sheet === undefined || sheet.rows.length === 0) return content
    // The order of the elements is fixed: the filter follows the cells (ECMA-376, CT_Worksheet).
    return content.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(sheet)}"/>`)
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

/** A workbook as the bytes of an `.xlsx` file, in the browser and under Node. Equal workbooks are equal bytes. */
export function writeWorkbook({ language, sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const parts = makeParts(sheets.map(toXlsx), { fontFamily: fonts[language], fontSize: 10, features: [filters(sheets)] })
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
  // The first day that a zip archive can hold, for all of them.
  return new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) }))
}
