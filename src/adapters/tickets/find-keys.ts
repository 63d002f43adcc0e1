import type { CsvRow } from '../text/split-rows.ts'
import type { Field, Header } from './header.ts'

const form = '[0-9a-f]{8}-[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
const wholeCell = new RegExp(`^'?(${form})$`, 'i')
const keyLine = new RegExp(`Shirube-Key\\s*[:：]\\s*(${form})(?![\\w-])`, 'gi')
const inBrackets = new RegExp(`\\[(${form})\\]`, 'gi')
/** Beside others in a cell, as Jira may write its labels. */
const asLabel = new RegExp(`(?<![\\w-])(${form})(?![\\w-])`, 'gi')

function cellsOf(row: CsvRow, header: Header, field: Field): readonly string[] {
  return (header.columns.get(field) ?? []).map((index) => row.fields[index]?.trim() ?? '').filter((cell) => cell !== '')
}

const allIn = (texts: readonly string[], pattern: RegExp) =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))

/**
 * The keys a row names, each once, by the first of these places that names any: its column, the line in the description, the title, the labels.
 * A description that quotes another ticket has several lines with a key: the last is its own.
 */
export function keysOf(row: CsvRow, header: Header): readonly string[] {
  const places = [
    () => cellsOf(row, header, 'key').flatMap((cell) => wholeCell.exec(cell)?.[1] ?? []),
    () => allIn(cellsOf(row, header, 'description'), keyLine).slice(-1),
    () => allIn(cellsOf(row, header, 'title'), inBrackets),
    () => allIn(cellsOf(row, header, 'labels'), asLabel),
  ]
  for (const place of places) {
    const keys = new Set(place().map((key) => key.toLowerCase()))
    if (keys.size > 0) return [...keys]
  }
  return []
}
