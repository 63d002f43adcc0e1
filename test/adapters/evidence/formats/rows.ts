import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { CsvFormat, JsonFormat, JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'
import { splitRows } from '../../../../src/adapters/text/split-rows.ts'
import { type Collected, collecting, smallCatalogue } from './collected.ts'

export type CollectedRows = Collected & { readonly disabled: readonly string[] }

export function fixture(name: string): string {
  return readFileSync(`test/fixtures/findings/${name}`, 'utf8').replace(/^\uFEFF/, '')
}

/** What a format makes of rows, as the reader gives them to it. */
export function readRows(format: CsvFormat, header: readonly string[], rows: readonly (readonly string[])[]): CollectedRows {
  const { sink, collected } = collecting(smallCatalogue)
  const disabled: string[] = []
  const readRow = format.begin(header, { ...sink, disabledControl: (id) => void disabled.push(id) })
  for (const row of rows) readRow(row)
  return { ...collected, disabled }
}

/** A fixture that the format claims, read by it. */
export function readCsv(format: CsvFormat, name: string, separator = ','): CollectedRows {
  const [header, ...rows] = splitRows(fixture(name), separator).rows.map(({ fields }) => fields)
  const filled = rows.filter((row) => row.length > 1)
  expect(format.claims(header ?? [], filled)).toBe(true)
  return readRows(format, header ?? [], filled)
}

/** A fixture of one JSON value, or of one a line; all of its records are claimed. */
export function readJson(format: JsonFormat, name: string): Collected {
  const text = fixture(name)
  const values: unknown = text.startsWith('{"Profile')
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : JSON.parse(text)
  const records = (Array.isArray(values) ? values : [values]) as readonly JsonObject[]
  const { sink, collected } = collecting(smallCatalogue)
  for (const record of records) {
    expect(format.claims(record)).toBe(true)
    format.read(record, sink)
  }
  return collected
}

/** `EC2.8 failed 3` and so on. */
export function told(collected: Collected): readonly string[] {
  return collected.findings.map(({ controlId, checkId, status, count }) => `${controlId ?? checkId} ${status} ${count}`)
}

export function skips(collected: Collected): Readonly<Record<string, number>> {
  return Object.fromEntries(collected.skipped)
}
