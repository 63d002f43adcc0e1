import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerReaders } from '../../../../src/adapters/evidence/formats/aws-api/readers.ts'
import type { JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'
import { jsonFormats } from '../../../../src/adapters/evidence/formats/formats.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'
import { linesOf } from './lines.ts'

const own = new Set([
  'access-analyzer',
  'config-compliance',
  'iam-account-summary',
  'iam-credential-report',
  'aws-api-answer',
  'shirube-collector',
])
const formats = jsonFormats.filter(({ id }) => own.has(id))
const real: readonly JsonObject[] = [
  ...linesOf('shirube-collector/collected.ndjson'),
  ...linesOf('aws-api-answer/answers.ndjson'),
  ...['by-rule', 'aggregate', 'details', 'by-resource'].flatMap((name) => fixture(`config-compliance/${name}.json`)),
  ...['list-analyzers', 'list-findings', 'list-findings-v2'].flatMap((name) => fixture(`access-analyzer/${name}.json`)),
  ...fixture('iam-account-summary/get-account-summary.json'),
  ...fixture('iam-credential-report/get-credential-report.json'),
]

const hostile = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('__proto__', '\uD800', 'x'.repeat(5000), 1e308, [[]], [null], null, true))
const nowAndThen = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostile })

function damaged(value: unknown, replace: () => unknown): unknown {
  const other = replace()
  if (other !== undefined) return other
  if (Array.isArray(value)) return value.map((one) => damaged(one, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, damaged(one, replace)]))
}

describe("formats of AWS's own answers", () => {
  it('are six, and each real record is claimed by exactly one format of all', () => {
    expect(formats).toHaveLength(6)
    for (const record of real) expect([record, jsonFormats.filter((format) => format.claims(record)).length]).toEqual([record, 1])
  })

  it('never throw, never claim twice, and account for each record they claim', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.infiniteStream(nowAndThen), (record, stream) => {
        const places = stream[Symbol.iterator]()
        const changed = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, damaged(value, () => places.next().value)]))
        const claiming = jsonFormats.filter((format) => format.claims(changed))
        expect(claiming.length).toBeLessThan(2)
        for (const format of formats) readAll(format, [changed])
        for (const format of claiming) {
          const { findings, detections, exposures, skipped } = readAll(format, [changed])
          expect(findings.length + detections.length + exposures.length + skipped.size).toBeGreaterThan(0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('read any answer to any call without throwing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...answerReaders),
        fc.dictionary(fc.string(), hostile),
        fc.string(),
        ({ call, isAnswer }, output, error) => {
          isAnswer?.(output)
          const line = { call, account: '111122223333', region: 'us-east-1', ok: error.length % 2 === 0, at: 'x', output, error }
          for (const format of formats) readAll(format, [line, output])
        },
      ),
      { numRuns: 300 },
    )
  })
})
