/** One row of a CSV; `line` is where it begins in the file, from 1. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] }

export type SplitCsv = {
  readonly rows: readonly CsvRow[]
  /** The line of a quote that is never closed: the file is cut off there. */
  readonly openQuoteLine: number | null
}

/**
 * Splits a CSV by one separator. A sheet is edited by hand and saved by Excel, so rows may lack their last fields, cells hold line
 * breaks that differ from those between rows, and a quote inside a bare field is a plain character. uDSV, made for well-formed machine
 * output, joins a short row with the next one and drops what stands before a stray quote; hence this splitter for a hundred rows.
 */
export function splitRows(text: string, separator: string, mostRows = Number.POSITIVE_INFINITY): SplitCsv {
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ''
  let line = 1
  let rowLine = 1
  let quoteLine: number | null = null
  let isFieldStart = true
  const endField = () => {
    fields.push(field)
    field = ''
    isFieldStart = true
  }
  const endRow = () => {
    endField()
    rows.push({ line: rowLine, fields })
    fields = []
    rowLine = line
  }
  for (let at = 0; at < text.length && rows.length < mostRows; at += 1) {
    const character = text[at] ?? ''
    const isBreak = character === '\n' || (character === '\r' && text[at + 1] !== '\n')
    if (isBreak) line += 1
    if (quoteLine !== null) {
      const isDoubled = character === '"' && text[at + 1] === '"'
      if (character === '"' && !isDoubled) quoteLine = null
      else field += character
      if (isDoubled) at += 1
    } else if (character === '"' && isFieldStart) {
      quoteLine = line
      isFieldStart = false
    } else if (character === separator) endField()
    else if (isBreak) endRow()
    else if (character !== '\r') {
      field += character
      isFieldStart = false
    }
  }
  if (rows.length < mostRows && (field !== '' || fields.length > 0 || !isFieldStart)) endRow()
  return { rows, openQuoteLine: quoteLine }
}
