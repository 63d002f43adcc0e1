import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asff } from '../../../../src/adapters/evidence/formats/asff.ts'
import type { JsonFormat, JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'
import { guardduty } from '../../../../src/adapters/evidence/formats/guardduty.ts'
import { inspector } from '../../../../src/adapters/evidence/formats/inspector.ts'
import { ocsf } from '../../../../src/adapters/evidence/formats/ocsf.ts'
import { ocsfStatistics } from '../../../../src/adapters/evidence/formats/ocsf-statistics.ts'
import { prowlerAsff } from '../../../../src/adapters/evidence/formats/prowler-asff.ts'
import { prowlerOcsf } from '../../../../src/adapters/evidence/formats/prowler-ocsf.ts'
import { findingStatuses, severities } from '../../../../src/domain/evidence/finding.ts'
import { type Collected, readAll } from './collected.ts'
import { fixture } from './fixture.ts'

const formats: readonly JsonFormat[] = [asff, ocsf, ocsfStatistics, prowlerAsff, prowlerOcsf, guardduty, inspector]
const files = [
  'asff/every-state.json',
  'asff/per-standard.json',
  'asff/other-products.json',
  'asff/reduced.json',
  'ocsf/posture.json',
  'ocsf/security-lake.json',
  'ocsf/areas.json',
  'ocsf-statistics/by-control-and-status.json',
  'prowler-asff/mixed.json',
  'prowler-ocsf/versions.json',
  'guardduty/get-findings.json',
  'guardduty/event.json',
  'inspector/list-findings.json',
]
const real = files.flatMap((file) => fixture(file))

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('__proto__', 'constructor', '<script>', '=1+1', '\u0000', '\uD800', 'arn:aws:securityhub:::', '9'.repeat(400)),
  fc.constantFrom<unknown>(1e308, -0, Number.MAX_SAFE_INTEGER, [], {}, [[[]]], [null], null, true),
)

/** Mostly nothing, now and then something hostile. */
const nowAndThen = fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostile })

/** A real record with the values at some of its places replaced, at any depth. */
function damaged(value: unknown, replace: () => unknown): unknown {
  const other = replace()
  if (other !== undefined) return other
  if (Array.isArray(value)) return value.map((one) => damaged(one, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, damaged(one, replace)]))
}

function checkWhole({ findings, detections, exposures }: Collected): void {
  for (const finding of findings) {
    expect(findingStatuses).toContain(finding.status)
    expect(finding.count).toBeGreaterThan(0)
    expect(Number.isSafeInteger(finding.count)).toBe(true)
    expect(finding.controlId === null && finding.checkId === null).toBe(false)
  }
  for (const one of [...findings, ...detections, ...exposures]) {
    expect(severities).toContain(one.severity)
    expect(one.account).toMatch(/^(\d{12})?$/)
    if (one.observedAt !== null) expect(new Date(one.observedAt).toISOString()).toBe(one.observedAt)
  }
}

describe('JSON formats', () => {
  it('claim each real record once', () => {
    for (const record of real) expect(formats.filter((format) => format.claims(record))).toHaveLength(1)
  })

  it('account for each real record: a result or a reason', () => {
    for (const record of real) {
      for (const format of formats.filter((one) => one.claims(record))) {
        const { findings, detections, exposures, skipped } = readAll(format, [record])
        expect(findings.length + detections.length + exposures.length + skipped.size).toBeGreaterThan(0)
      }
    }
  })

  it('never throw on any object, and never claim it twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), hostile), (record: JsonObject) => {
        expect(formats.filter((format) => format.claims(record)).length).toBeLessThan(2)
        for (const format of formats) checkWhole(readAll(format, [record]))
      }),
      { numRuns: 200 },
    )
  })

  it('never throw on real records with anything in any place, and account for each that they claim', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.infiniteStream(nowAndThen), (record, stream) => {
        const places = stream[Symbol.iterator]()
        const changed = damaged(record, () => places.next().value)
        if (typeof changed !== 'object' || changed === null) return
        const claiming = formats.filter((format) => format.claims(changed as JsonObject))
        expect(claiming.length).toBeLessThan(2)
        for (const format of formats) checkWhole(readAll(format, [changed as JsonObject]))
        for (const format of claiming) {
          const { findings, detections, exposures, skipped } = readAll(format, [changed as JsonObject])
          expect(findings.length + detections.length + exposures.length + skipped.size).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})
