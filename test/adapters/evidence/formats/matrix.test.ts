import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCsvSplitter, delimiterOf } from '../../../../src/adapters/evidence/csv-splitter.ts'
import type { JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'
import { csvFormats, jsonFormats } from '../../../../src/adapters/evidence/formats/formats.ts'
import { refusalOfCsv, refusalOfJson } from '../../../../src/adapters/evidence/formats/not-evidence.ts'
import { splitJson } from '../split-json.ts'

const root = join(import.meta.dirname, '../../../fixtures/findings')
const fixtures = readdirSync(root).flatMap((format) =>
  readdirSync(join(root, format)).map((file) => ({ format, file, path: join(root, format, file) })),
)

/** The formats that claim each record of a file, or its header. */
function claims(path: string): readonly (readonly string[])[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  if (/^\s*[[{]/.test(text)) return recordsOf(text).map((record) => jsonFormats.filter((one) => one.claims(record)).map(({ id }) => id))
  const [header = [], ...rows] = rowsOf(text)
  return [csvFormats.filter((one) => one.claims(header, rows)).map(({ id }) => id)]
}

function recordsOf(text: string): readonly JsonObject[] {
  return splitJson(text).values.filter((value): value is JsonObject => typeof value === 'object' && value !== null)
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  const { delimiter, skip } = delimiterOf(text) ?? { delimiter: ',', skip: 0 }
  const splitter = createCsvSplitter(delimiter, { row: (cells) => rows.push(cells), fault: () => undefined })
  splitter.push(text.slice(skip))
  splitter.end()
  return rows
}

describe('formats', () => {
  it.each(fixtures)('$format alone claims $file', ({ format, path }) => {
    const claimed = claims(path)
    expect(claimed.length).toBeGreaterThan(0)
    // Records of no format stand in some files to show that they are passed over.
    expect([...new Set(claimed.filter((one) => one.length > 0).flat())]).toEqual([format])
    expect(claimed.filter((one) => one.length > 1)).toEqual([])
  })

  it('have a fixture each', () => {
    const ids = new Set([...jsonFormats, ...csvFormats].map(({ id }) => id))
    expect([...ids].filter((id) => !fixtures.some(({ format }) => format === id))).toEqual([])
  })

  it('claim nothing that is empty or hostile, and do not throw', () => {
    for (const record of [
      {},
      { Findings: null },
      { __proto__: null },
      { class_uid: {} },
      { ProductArn: [] },
      { Id: { toString: null } },
    ] as JsonObject[]) {
      expect(jsonFormats.filter((one) => one.claims(record))).toEqual([])
      expect(() => refusalOfJson(record)).not.toThrow()
    }
    for (const header of [[], [''], ['a', 'b']]) {
      expect(csvFormats.filter((one) => one.claims(header, []))).toEqual([])
      expect(() => refusalOfCsv(header, [])).not.toThrow()
    }
  })
})
