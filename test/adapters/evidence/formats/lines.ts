import { readFileSync } from 'node:fs'
import type { JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'
import type { Collected } from './collected.ts'

/** The records of one of our own files with one JSON value a line. */
export function linesOf(name: string): readonly JsonObject[] {
  const text = readFileSync(new URL(`../../../fixtures/findings/${name}`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** `check account region status resource`, without what is empty. */
export function factsOf({ findings }: Collected): readonly string[] {
  return findings.map(({ checkId, controlId, account, region, status, resource }) =>
    [checkId ?? controlId, account, region, status, resource].filter((part) => part !== '').join(' '),
  )
}
