import { createCsvSplitter } from './csv-splitter.ts'
import { countClaimed, type FileReading, noteFault, type Refusal, refuse } from './file-reading.ts'
import type { CsvFormat } from './formats/format.ts'
import { csvFormats } from './formats/formats.ts'
import { refusalOfCsv } from './formats/not-evidence.ts'

/** Rows that a format sees before it says whether they are its own. */
const firstRows = 20

export type TextTaker = { push(text: string): void; end(): void }

type Row = { readonly cells: readonly string[]; readonly line: number }
type Table = {
  header: readonly string[] | null
  waiting: Row[] | null
  format: CsvFormat | null
  read: ((row: readonly string[]) => void) | null
}

/** Reads a CSV by the format that claims its header. */
export function createCsvReader(reading: FileReading, delimiter: string): TextTaker {
  const table: Table = { header: null, waiting: [], format: null, read: null }
  const splitter = createCsvSplitter(delimiter, {
    row: (cells, line) => takeRow(reading, table, { cells, line }),
    fault(code, line) {
      reading.recordsRead += 1
      reading.sink.skip('bad-row')
      noteFault(reading, { code, line, byte: null })
    },
  })
  return {
    push: splitter.push,
    end() {
      splitter.end()
      decide(reading, table)
    },
  }
}

function takeRow(reading: FileReading, table: Table, row: Row): void {
  if (table.header === null) {
    table.header = row.cells.map((cell) => cell.replaceAll('\uFEFF', ''))
    return
  }
  if (table.waiting === null) {
    readRow(reading, table, row)
    return
  }
  table.waiting.push(row)
  if (table.waiting.length >= firstRows) decide(reading, table)
}

/** Finds the format, and reads the rows that have waited for it. */
function decide(reading: FileReading, table: Table): void {
  const { header, waiting } = table
  if (waiting === null) return
  table.waiting = null
  const rows = waiting.map(({ cells }) => cells)
  const format = header === null ? undefined : csvFormats.find((one) => one.claims(header, rows))
  if (header === null || format === undefined) {
    refuse(reading, header === null ? { refusal: 'empty', detail: '' } : refusalOf(header, rows))
    return
  }
  if (rows.length === 0) {
    refuse(reading, { refusal: 'no-findings', detail: '' })
    return
  }
  table.format = format
  table.read = format.begin(header, reading.sink)
  for (const row of waiting) readRow(reading, table, row)
}

/** Any text with a comma in its first line could be a table: one whose rows are as long as its header is. */
function refusalOf(header: readonly string[], rows: readonly (readonly string[])[]): Refusal {
  const refused = refusalOfCsv(header, rows)
  const asLong = rows.filter((row) => row.length === header.length).length
  return refused.refusal === 'other-csv' && asLong * 2 <= rows.length ? { refusal: 'other-text', detail: '' } : refused
}

function readRow(reading: FileReading, { header, format, read }: Table, { cells, line }: Row): void {
  if (header === null || format === null || read === null) return
  reading.recordsRead += 1
  countClaimed(reading, format.id)
  if (cells.length < header.length) {
    reading.sink.skip('bad-row')
    noteFault(reading, { code: 'short-row', line, byte: null })
    return
  }
  try {
    read(cells.length > header.length ? cells.slice(0, header.length) : cells)
  } catch {
    // As with JSON: one row must not take the file with it.
    noteFault(reading, { code: 'bad-value', line, byte: null })
  }
}
