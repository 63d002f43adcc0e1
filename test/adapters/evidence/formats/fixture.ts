import { readFileSync } from 'node:fs'
import type { JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'

/** The records of one of our own JSON files, taken out of their envelope as the reader does it. */
export function fixture(name: string): readonly JsonObject[] {
  const value = JSON.parse(readFileSync(new URL(`../../../fixtures/findings/${name}`, import.meta.url), 'utf8'))
  const records = value.Findings ?? value.findings ?? value
  return Array.isArray(records) ? records : [records]
}
