import type { FileFault } from '../../domain/evidence/evidence-file.ts'

/** A longer row has lost its closing quote. */
const longestRow = 1 << 20

export type CsvEvents = {
  /** A row with at least one cell that is not empty; `line` is where it begins, from 1. */
  row(cells: readonly string[], line: number): void
  /** A row that could not be read; reading goes on at the next line. */
  fault(code: FileFault['code'], line: number): void
}

export type CsvSplitter = { push(text: string): void; end(): void }

type Splitter = {
  readonly events: CsvEvents
  readonly delimiter: string
  text: string
  pos: number
  line: number
  /** The next quotation mark at or behind `pos`, -1 when there is none. */
  nextQuote: number
  isFinal: boolean
}

/** Splits text into rows and cells: quotes with delimiters, doubled quotes and line breaks in them, LF or CRLF. Pieces may be cut anywhere. */
export function createCsvSplitter(delimiter: string, events: CsvEvents): CsvSplitter {
  const splitter: Splitter = { events, delimiter, text: '', pos: 0, line: 1, nextQuote: -2, isFinal: false }
  return {
    push(text) {
      splitter.text = splitter.pos < splitter.text.length ? splitter.text.slice(splitter.pos) + text : text
      splitter.pos = 0
      splitter.nextQuote = -2
      splitRows(splitter)
    },
    end() {
      splitter.isFinal = true
      splitRows(splitter)
    },
  }
}

function splitRows(splitter: Splitter): void {
  const { text, delimiter } = splitter
  while (splitter.pos < text.length) {
    const found = text.indexOf('\n', splitter.pos)
    if (found === -1 && !splitter.isFinal && text.length - splitter.pos < longestRow) return
    const lineEnd = found === -1 ? text.length : found
    if (splitter.nextQuote !== -1 && splitter.nextQuote < splitter.pos) splitter.nextQuote = text.indexOf('"', splitter.pos)
    if (splitter.nextQuote !== -1 && splitter.nextQuote < lineEnd) {
      if (!splitQuotedRow(splitter, lineEnd)) return
      continue
    }
    const end = lineEnd > splitter.pos && text.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd
    tellRow(splitter, text.slice(splitter.pos, end).split(delimiter), splitter.line)
    splitter.line += 1
    splitter.pos = lineEnd + 1
  }
}

function tellRow({ events }: Splitter, cells: readonly string[], line: number): void {
  if (cells[0] === '' && cells.every((cell) => cell === '')) return
  events.row(cells, line)
}

type Row = { readonly cells: string[]; at: number; lines: number; lineEnd: number }

/** A row with quotes in it. False when it goes on in text that is not there yet. */
function splitQuotedRow(splitter: Splitter, lineEnd: number): boolean {
  const { text, delimiter, isFinal } = splitter
  const row: Row = { cells: [], at: splitter.pos, lines: 1, lineEnd }
  for (;;) {
    const isQuoted = text.charCodeAt(row.at) === 0x22
    if (isQuoted && !passQuotes(splitter, row)) break
    const from = row.at
    const found = text.indexOf(delimiter, from)
    const hasNext = found !== -1 && found < row.lineEnd
    row.at = hasNext ? found : row.lineEnd
    if (isQuoted) keepBehind(row, text.slice(from, cellEnd(text, from, row.at)))
    else row.cells.push(text.slice(from, cellEnd(text, from, row.at)))
    if (hasNext) {
      row.at += 1
      continue
    }
    if (row.lineEnd >= text.length && !isFinal) break
    tellRow(splitter, row.cells, splitter.line)
    splitter.line += row.lines
    splitter.pos = row.lineEnd + 1
    return true
  }
  if (!isFinal && text.length - splitter.pos < longestRow) return false
  passOpenQuote(splitter, row)
  return true
}

/** Adds the cell between quotes and goes behind the closing one; false when there is none yet. */
function passQuotes({ text, isFinal }: Splitter, row: Row): boolean {
  let close = text.indexOf('"', row.at + 1)
  let hasDoubled = false
  while (close !== -1 && text.charCodeAt(close + 1) === 0x22) {
    hasDoubled = true
    close = text.indexOf('"', close + 2)
  }
  if (close === -1 || (close + 1 >= text.length && !isFinal)) return false
  const inner = text.slice(row.at + 1, close)
  row.cells.push(hasDoubled ? inner.replaceAll('""', '"') : inner)
  row.at = close + 1
  if (close > row.lineEnd) {
    row.lines += lineBreaks(inner)
    const next = text.indexOf('\n', close)
    row.lineEnd = next === -1 ? text.length : next
  }
  return true
}

/** What stands between the closing quote and the delimiter is kept: `"5"" disk" (old)`. */
function keepBehind({ cells }: Row, behind: string): void {
  if (behind !== '') cells[cells.length - 1] += behind
}

/** Without the carriage return before a line feed. */
function cellEnd(text: string, from: number, to: number): number {
  const isReturn = to > from && text.charCodeAt(to - 1) === 0x0d && (to === text.length || text.charCodeAt(to) === 0x0a)
  return isReturn ? to - 1 : to
}

function lineBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** The quote at which the row stands is never closed: the line on which it opens is lost, and so are the lines of the row before it. */
function passOpenQuote(splitter: Splitter, row: Row): void {
  const openedOn = splitter.line + row.lines - 1
  splitter.events.fault('open-quote', openedOn)
  const lineEnd = splitter.text.indexOf('\n', row.at)
  splitter.pos = lineEnd === -1 ? splitter.text.length : lineEnd + 1
  splitter.line = openedOn + 1
}

const delimiters = [';', ',', '|', '\t'] as const

/** The delimiter that the first line has most of, outside of quotes; `null` when it has none. Excel may name it in a line of its own. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly skip: number } | null {
  const named = /^sep=([;,|\t])\r?\n/i.exec(text)
  if (named !== null) return { delimiter: named[1] ?? ',', skip: named[0].length }
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let isQuoted = false
  let hasText = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '\n' && hasText) break
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
    if (character.trim() !== '') hasText = true
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most === undefined || most[1] === 0 ? null : { delimiter: most[0], skip: 0 }
}
