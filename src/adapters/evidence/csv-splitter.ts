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
      if (!splitQuotedRow(splitter)) return
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

/** A row with quotes in it. False when it goes on in text that is not there yet. */
function splitQuotedRow(splitter: Splitter): boolean {
  const { text, delimiter, isFinal } = splitter
  const row = { cells: [] as string[], at: splitter.pos, lines: 1 }
  for (;;) {
    const isRead = text.charCodeAt(row.at) === 0x22 ? readQuoted(splitter, row) : readPlain(splitter, row)
    if (!isRead) break
    const next = text.charCodeAt(row.at)
    if (next === delimiter.charCodeAt(0)) {
      row.at += 1
      continue
    }
    if (row.at >= text.length && !isFinal) break
    tellRow(splitter, row.cells, splitter.line)
    splitter.line += row.lines
    splitter.pos = text.startsWith('\r\n', row.at) ? row.at + 2 : row.at + 1
    return true
  }
  if (!isFinal && text.length - splitter.pos < longestRow) return false
  passOpenQuote(splitter, row)
  return true
}

type Row = { cells: string[]; at: number; lines: number }

/** A quoted cell, up to the delimiter or line break behind it. What stands between is kept: `"5"" disk" (old)`. */
function readQuoted({ text, delimiter, isFinal }: Splitter, row: Row): boolean {
  let close = text.indexOf('"', row.at + 1)
  while (close !== -1 && text.charCodeAt(close + 1) === 0x22) close = text.indexOf('"', close + 2)
  if (close === -1 || (close + 1 >= text.length && !isFinal)) return false
  const inner = text.slice(row.at + 1, close)
  row.lines += lineBreaks(inner)
  const end = cellEnd(text, close + 1, delimiter)
  row.cells.push((inner.includes('""') ? inner.replaceAll('""', '"') : inner) + text.slice(close + 1, end))
  row.at = end
  return true
}

function readPlain({ text, delimiter }: Splitter, row: Row): boolean {
  const end = cellEnd(text, row.at, delimiter)
  row.cells.push(text.slice(row.at, end))
  row.at = end
  return true
}

/** Where a cell without quotes ends: at the delimiter, the line break or the end. */
function cellEnd(text: string, from: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0)
  for (let at = from; at < text.length; at += 1) {
    const here = text.charCodeAt(at)
    if (here === code || here === 0x0a || (here === 0x0d && (at + 1 >= text.length || text.charCodeAt(at + 1) === 0x0a))) return at
  }
  return text.length
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
