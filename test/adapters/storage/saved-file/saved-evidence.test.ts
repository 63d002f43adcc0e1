import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEvidence, prepareEvidence, toEvidence } from '../../../../src/adapters/storage/saved-file/convert-evidence.ts'
import { readRow, rowPattern, toRow } from '../../../../src/adapters/storage/saved-file/number-rows.ts'
import { openSavedText, savedText } from '../../../../src/adapters/storage/saved-file/saved-text.ts'
import type { EvidenceFile } from '../../../../src/domain/evidence/evidence-file.ts'
import { evidenceLimits, evidenceProblem } from '../../../../src/domain/evidence/evidence-limits.ts'
import { anyEvidence } from '../arbitrary-evidence.ts'
import { moment, sampleAssessment } from '../sample-assessment.ts'
import { cellOf, evidenceFile } from '../small-evidence.ts'
import { frozenV2 } from './frozen-v2.ts'

const writer = { appVersion: '0.1.0', scoringVersion: 1 }
const savedWith = (...evidence: readonly EvidenceFile[]) => savedText(sampleAssessment({ evidence }), writer)

/** The frozen evidence as a file, with one value put somewhere else. */
function fileWith(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(savedText(frozenV2, writer))
  let place = file.evidence
  for (const key of path.slice(0, -1)) place = place[key]
  place[path.at(-1) ?? ''] = value
  return JSON.stringify(file)
}

describe('evidence in a saved file', () => {
  it('takes a row of numbers for a cell, and a name only once', () => {
    const cells = Array.from({ length: 3_000 }, (_, index) =>
      cellOf({ account: String(111122220000 + (index % 50)), controlId: `EC2.${index % 60}`, counts: { passed: index % 7 } }),
    )
    const text = savedWith(evidenceFile('a', { cells }))
    expect(text.length / cells.length).toBeLessThan(45)
    expect(text.match(/"111122220007"/g)).toHaveLength(1)
  })

  it('is in the same order whatever order it was taken in', () => {
    const [first, second] = [evidenceFile('b'), evidenceFile('a', { takenInAt: moment('2026-11-22T01:00:00.000Z') })]
    expect(savedWith(second, first)).toBe(savedWith(first, second))
    const opened = openSavedText(savedWith(second, first))
    expect(opened.ok && opened.value.evidence.map(({ sha256 }) => sha256[0])).toEqual(['b', 'a'])
  })

  it('is the same when it was made ahead, with time for the page in between', async () => {
    const cells = Array.from({ length: 12_000 }, (_, index) => cellOf({ counts: { failed: index } }))
    const [ahead, atOnce] = [evidenceFile('a', { cells }), evidenceFile('a', { cells })]
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    })
    await prepareEvidence([ahead])
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
    expect(fromEvidence(ahead)).toEqual(fromEvidence(atOnce))
    expect(toEvidence(fromEvidence(ahead))).toEqual(ahead)
  })

  const refusals: readonly [string, readonly (string | number)[], unknown, string][] = [
    ['a subject past the list', [0, 'cells', 'rows', 1], '3 0 0 1', 'cells.rows.1'],
    ['an account past the list', [0, 'cells', 'rows', 1], '0 3 0 1', 'cells.rows.1'],
    ['a Region past the list', [0, 'cells', 'rows', 1], '0 0 4 1', 'cells.rows.1'],
    ['a failing resource past the list', [0, 'cells', 'rows', 1], '0 0 0 1|2', 'cells.rows.1'],
    ['more failing resources than are kept', [0, 'cells', 'rows', 1], `0|${Array(21).fill(0).join(' ')}`, 'cells.rows.1'],
    ['a column too many', [0, 'cells', 'rows', 1], '0 0 0 0 0 0 0 0 0 0 0 0 1', 'cells.rows.1'],
    ['a count that is not whole', [0, 'cells', 'rows', 1], '0 0 0 1 1.5', 'cells.rows.1'],
    ['a count below zero', [0, 'cells', 'rows', 1], '0 0 0 1 -1', 'cells.rows.1'],
    ['a count that no number holds exactly', [0, 'cells', 'rows', 1], '0 0 0 1 9007199254740993', 'cells.rows.1'],
    ['a count with a zero before it', [0, 'cells', 'rows', 1], '0 0 0 1 01', 'cells.rows.1'],
    ['a row that says nothing', [0, 'cells', 'rows', 1], '', 'cells.rows.1'],
    ['a row of numbers, not of text', [0, 'cells', 'rows', 1], [0, 0, 0], 'cells.rows.1'],
    ['a time past the calendar', [0, 'cells', 'rows', 1], '0 0 0 253402300800000', 'cells.rows.1'],
    ['a time without one to count from', [0, 'cells', 'since'], null, 'cells.rows.0'],
    ['a detection past the list', [0, 'detections', 'rows', 0], '9', 'detections.rows.0'],
    ['a tool nobody knows', [0, 'cells', 'subjects', 0, 0], 'nessus', 'cells.subjects.0.0'],
    ['a severity nobody knows', [0, 'exposures', 0, 'severity'], 'HIGH', 'exposures.0.severity'],
    ['a SHA-256 that is none', [0, 'sha256'], 'A'.repeat(64), 'sha256'],
    ['a text beyond all measure', [0, 'cells', 'failing', 0], 'x'.repeat(20_001), 'cells.failing.0'],
    ['a moment without milliseconds', [0, 'takenInAt'], '2026-11-20T01:30:00Z', 'takenInAt'],
    ['an unknown key', [0, 'cells', 'extra'], 1, 'cells.extra'],
    ['a format that is no id', [0, 'format'], 'Prowler CSV', 'format'],
  ]
  it.each(refusals)('is refused with %s, and the place is named', (_, path, value, problemPath) => {
    expect(openSavedText(fileWith(path, value))).toEqual({
      ok: false,
      problem: { code: 'does-not-fit', path: `evidence.0.${problemPath}` },
    })
  })

  it('is refused when it holds one file twice', () => {
    const sha256 = frozenV2.evidence[0]?.sha256
    expect(openSavedText(fileWith([1, 'sha256'], sha256))).toEqual({ ok: false, problem: { code: 'does-not-fit', path: 'evidence' } })
  })

  it('may be of a format that only another version of the app reads', () => {
    expect(openSavedText(fileWith([0, 'format'], 'some-new-format'))).toMatchObject({ ok: true })
  })
})

describe('a row of numbers', () => {
  const anyNumbers = fc.array(fc.oneof(fc.constant(0), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(anyNumbers, fc.array(fc.maxSafeNat(), { maxLength: 20 }), (columns, list) => {
        const text = toRow(columns, list)
        expect(text).toMatch(rowPattern)
        expect(readRow(text, columns.length)).toEqual({ columns, list })
      }),
    )
  })

  it('leaves out the zeros at its end', () => {
    expect([toRow([3, 0, 5, 0, 0]), toRow([0, 0]), toRow([0, 1, 0], [0])]).toEqual(['3 0 5', '0', '0 1|0'])
  })
})

describe('the limits of evidence', () => {
  it('are those of the file: what they let through can be saved and opened', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        expect(evidenceProblem(evidence, evidence)).toBeNull()
        expect(openSavedText(savedWith(...evidence))).toMatchObject({ ok: true })
      }),
      { numRuns: 30 },
    )
  })

  const long = 'x'.repeat(20_001)
  const names = Array.from({ length: evidenceLimits.names + 1 }, () => 'x')
  const tooMuch = [
    { name: long },
    { version: long },
    { sizeBytes: -1 },
    { recordsRead: 1.5 },
    { faultCount: Number.NaN },
    { skipped: [{ reason: 'archived', count: -1 }] },
    { accounts: names },
    { disabledControls: names },
    { standards: { [long]: [] } },
    { standards: { x: names } },
    { faults: Array.from({ length: 21 }, () => ({ code: 'cut-off', line: 1, byte: null })) },
    { newest: '2026-11-21' },
    { oldest: '2026-02-29T00:00:00.000Z' },
    { takenInAt: '2026-11-21T24:00:00.000Z' },
    { cells: [cellOf({ counts: { passed: -1 } })] },
    { cells: [cellOf({ counts: { failed: Number.POSITIVE_INFINITY } })] },
    { cells: [cellOf({ failing: [long] })] },
    { cells: [cellOf({ failing: Array.from({ length: 21 }, () => 'x') })] },
    { cells: [cellOf({ account: long })] },
    { exposures: [{ ...frozenV2.evidence[0]?.exposures[0], title: long }] },
    { detections: [{ ...frozenV2.evidence[0]?.detections[0], open: 0.5 }] },
  ] as readonly Partial<EvidenceFile>[]
  it.each(tooMuch.map((patch, index) => [Object.keys(patch).join(), index, patch] as const))('stop %s (%i)', (_, _index, patch) => {
    const file = evidenceFile('a', { name: 'x.json', ...patch })
    expect(evidenceProblem([file], [file])).toMatchObject({ field: expect.stringMatching(/^x+(?:[.]json)?[.]/) })
    expect(openSavedText(savedWith(file))).toMatchObject({ ok: false })
  })

  it('stop more cells and more failing resources than a file can be opened with', () => {
    const cell = cellOf({})
    const many = evidenceFile('a', { cells: Array.from({ length: 600_000 }, () => cell) })
    expect(evidenceProblem([many], [many])).toBeNull()
    expect(evidenceProblem([many, { ...many, sha256: 'b'.repeat(64) }], [])).toMatchObject({ code: 'too-many', field: 'evidence.cells' })
    const wordy = evidenceFile('c', { cells: Array.from({ length: 600 }, () => cellOf({ failing: Array(20).fill('x'.repeat(10_000)) })) })
    expect(evidenceProblem([wordy], [wordy])).toMatchObject({ code: 'too-long', field: 'evidence.failing' })
  })
})
