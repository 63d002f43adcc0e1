import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import { findingStatuses } from '../../../src/domain/evidence/finding.ts'
import { mergeEvidence } from '../../../src/domain/evidence/merge.ts'
import { type CellSketch, exposureOf, fileOf, momentOf } from './small-evidence.ts'

const cell = (sketch: CellSketch): CellSketch => ({ control: 'EC2.8', ...sketch })
const countsOf = (files: readonly EvidenceFile[]) => {
  const [first, ...rest] = mergeEvidence(files).cells
  expect(rest).toEqual([])
  return { passed: first?.counts.passed, failed: first?.counts.failed }
}

describe('mergeEvidence, of cells', () => {
  it('lets the newer file count alone when the older one looked more than 24 hours before', () => {
    const january = fileOf({ takenIn: '2026-11-20', cells: [cell({ passed: 1, failed: 9, newest: '2026-01-10' })] })
    const april = fileOf({ takenIn: '2026-11-20', cells: [cell({ passed: 8, failed: 2, newest: '2026-04-10' })] })
    expect(countsOf([january, april])).toEqual({ passed: 8, failed: 2 })
  })

  it('adds files taken in at one moment: pages of one export', () => {
    const pages = [3, 5].map((failed) => fileOf({ cells: [cell({ passed: 1, failed })] }))
    expect(countsOf(pages)).toEqual({ passed: 2, failed: 8 })
  })

  it('does not add lists of ready counts, even when they are taken in at one moment', () => {
    const files = [
      { passed: 40, failed: 2 },
      { passed: 38, failed: 4 },
    ].map((counts) => ({
      ...fileOf({ cells: [cell({ account: '', newest: null, ...counts })] }),
      format: 'security-hub-console-csv' as const,
    }))
    expect(countsOf(files)).toEqual({ passed: 40, failed: 4 })
  })

  it('takes the larger count of each status from files of one day taken in one after the other', () => {
    const noon = fileOf({ takenIn: '2026-11-20 12:00', cells: [cell({ passed: 7, failed: 3, newest: '2026-11-01 09:00' })] })
    const evening = fileOf({ takenIn: '2026-11-20 18:00', cells: [cell({ passed: 9, failed: 1, newest: '2026-11-01 15:00' })] })
    expect(countsOf([noon, evening])).toEqual({ passed: 9, failed: 3 })
  })

  it('draws the line at 24 hours exactly', () => {
    const of = (newest: string, failed: number) => fileOf({ takenIn: `2026-11-20 0${failed}:00`, cells: [cell({ failed, newest })] })
    expect(countsOf([of('2026-11-01 09:00', 5), of('2026-11-02 09:00', 2)]).failed).toBe(5)
    expect(countsOf([of('2026-11-01 08:59', 5), of('2026-11-02 09:00', 2)]).failed).toBe(2)
  })

  it('asks when a file looked at the account, not when the one result was last updated', () => {
    // Two pages of one export: in the second, the last change of this control is five days old.
    const fresh = { control: 'S3.1', passed: 1, newest: '2026-11-20' }
    const pages = [
      fileOf({ cells: [cell({ failed: 1, newest: '2026-11-20' }), fresh] }),
      fileOf({ cells: [cell({ failed: 2, newest: '2026-11-15' }), { ...fresh, region: 's' }] }),
    ]
    expect(mergeEvidence(pages).cells.find(({ controlId }) => controlId === 'EC2.8')?.counts.failed).toBe(3)
  })

  it('keeps what only the older file speaks of', () => {
    const older = fileOf({ cells: [cell({ failed: 1, newest: '2026-01-10' }), cell({ failed: 1, region: 's', newest: '2026-01-10' })] })
    const newer = fileOf({ cells: [cell({ passed: 1, newest: '2026-04-10' })] })
    const merged = mergeEvidence([older, newer])
    expect(merged.cells.map(({ region, counts }) => [region, counts.failed])).toEqual([
      ['r', 0],
      ['s', 1],
    ])
    expect(merged.overlaps).toBe(1)
  })

  it('takes a file without dates to be from when it was taken in', () => {
    const dated = fileOf({ takenIn: '2026-11-20', cells: [cell({ failed: 4, newest: '2026-11-10' })] })
    const dateless = fileOf({ takenIn: '2026-11-21', cells: [cell({ passed: 4, newest: null })] })
    expect(countsOf([dated, dateless])).toEqual({ passed: 4, failed: 0 })
  })

  it('keeps apart what differs in tool, control, account or Region', () => {
    const cells = [cell({}), cell({ account: 'b' }), cell({ region: 's' }), cell({ control: 'S3.1' }), cell({ tool: 'aws-config' })]
    expect(mergeEvidence([fileOf({ cells })]).cells).toHaveLength(5)
  })

  it('names at most 20 failing resources, the first by name', () => {
    const names = (from: number) => Array.from({ length: 15 }, (_, at) => `arn:${String(from + at).padStart(2, '0')}`)
    const files = [names(10), names(0)].map((failing) => fileOf({ cells: [cell({ failed: 15, failing })] }))
    expect(mergeEvidence(files).cells[0]?.failing).toEqual([...names(0), ...names(10)].toSorted().filter(isFirst).slice(0, 20))
  })
})

const isFirst = (name: string, at: number, all: readonly string[]) => all.indexOf(name) === at

describe('mergeEvidence, of totals without an account', () => {
  const totals = (sketch: CellSketch) => cell({ account: '', region: '', newest: null, ...sketch })

  it('lets them stand back behind a file with accounts that speaks of the control', () => {
    const console = fileOf({ cells: [totals({ failed: 40 }), totals({ control: 'S3.1', failed: 7 })] })
    const merged = mergeEvidence([console, fileOf({ cells: [cell({ failed: 3 })] })])
    expect(merged.cells.map(({ controlId, counts }) => [controlId, counts.failed])).toEqual(
      expect.arrayContaining([
        ['EC2.8', 3],
        ['S3.1', 7],
      ]),
    )
    expect(merged.cells).toHaveLength(2)
    expect(merged.overlaps).toBe(1)
  })

  it('drops those of a control that the file says is disabled, or that was disabled later', () => {
    const console = fileOf({ takenIn: '2026-11-20', cells: [totals({ failed: 40 })], disabled: ['EC2.8'] })
    expect(mergeEvidence([console]).cells).toEqual([])
    expect(mergeEvidence([console]).disabledControls).toEqual(new Set(['EC2.8']))
    const earlier = fileOf({ takenIn: '2026-11-19', cells: [totals({ failed: 1 })] })
    expect(mergeEvidence([earlier, console]).cells).toEqual([])
    const later = fileOf({ takenIn: '2026-11-21', cells: [totals({ failed: 1 })] })
    expect(mergeEvidence([later, console]).cells).toHaveLength(1)
    expect(mergeEvidence([later, console]).disabledControls).toEqual(new Set())
  })

  it('does not hide failures of one account because a control is disabled in another', () => {
    const file = fileOf({ cells: [cell({ failed: 1 })], disabled: ['EC2.8', 'S3.1'] })
    expect(mergeEvidence([file]).disabledControls).toEqual(new Set(['S3.1']))
  })
})

describe('mergeEvidence, of detections and exposures', () => {
  const open = (newest: string, severity: 'high' | 'low', count: number) => ({ newest, severity, open: count, oldestOpen: newest })

  it('takes a newer word on a detector as a whole: a severity it no longer names has been dealt with', () => {
    const older = fileOf({ detections: [open('2026-10-01', 'high', 3), open('2026-10-01', 'low', 1)] })
    const newer = fileOf({ detections: [open('2026-11-01', 'low', 2)] })
    expect(mergeEvidence([newer, older]).detections.map(({ severity, open: count }) => [severity, count])).toEqual([['low', 2]])
  })

  it('adds pages and does not count a repeated export twice', () => {
    const page = () => fileOf({ detections: [open('2026-11-01', 'high', 3)] })
    expect(mergeEvidence([page(), page()]).detections[0]?.open).toBe(6)
    const again = fileOf({ takenIn: '2026-11-21', detections: [open('2026-11-01', 'high', 4)] })
    expect(mergeEvidence([page(), again]).detections[0]?.open).toBe(4)
  })

  it('keeps each exposure as last observed', () => {
    const older = fileOf({ takenIn: '2026-11-21', exposures: [exposureOf({ observedAt: '2026-10-01' })] })
    const newer = fileOf({ takenIn: '2026-11-20', exposures: [exposureOf({ observedAt: '2026-11-01', isOpen: false })] })
    expect(mergeEvidence([older, newer]).exposures.map(({ isOpen }) => isOpen)).toEqual([false])
  })
})

describe('mergeEvidence, whatever the files', () => {
  const anyCell = fc.record({
    control: fc.constantFrom('EC2.8', 'S3.1'),
    account: fc.constantFrom('', 'a', 'b'),
    region: fc.constantFrom('r', 's'),
    passed: fc.nat(9),
    failed: fc.nat(9),
    suppressed: fc.nat(3),
    newest: fc.constantFrom('2026-11-01', '2026-11-01 20:00', '2026-11-05', null),
  })
  const anyFile = fc.record({
    takenIn: fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21'),
    cells: fc.uniqueArray(anyCell, { maxLength: 6, selector: (one) => `${one.control} ${one.account} ${one.region}` }),
    disabled: fc.subarray(['EC2.8', 'S3.1']),
  })
  const anyFiles = fc.array(anyFile, { maxLength: 5 }).map((sketches) => sketches.map(fileOf))

  it('gives the same in every order', () => {
    fc.assert(
      fc.property(
        anyFiles.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))),
        ([files, shuffled]) => {
          expect(mergeEvidence(shuffled)).toEqual(mergeEvidence(files))
        },
      ),
    )
  })

  it('has one cell a place, and no count that is larger than all files together say', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const merged = mergeEvidence(files)
        const placeOf = ({ controlId, account, region }: (typeof merged.cells)[number]) => `${controlId} ${account} ${region}`
        expect(new Set(merged.cells.map(placeOf)).size).toBe(merged.cells.length)
        for (const one of merged.cells) {
          const said = files.flatMap(({ cells }) => cells).filter((other) => placeOf(other) === placeOf(one))
          for (const status of findingStatuses) {
            expect(one.counts[status]).toBeLessThanOrEqual(said.reduce((sum, { counts }) => sum + counts[status], 0))
          }
        }
      }),
    )
  })

  it('counts nothing twice when the same files are taken in again at another moment', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const dated = files.map((file) => ({ ...file, disabledControls: [], cells: file.cells.filter(({ newest }) => newest !== null) }))
        const again = dated.map((file) => ({ ...file, sha256: `again-${file.sha256}`, takenInAt: momentOf('2026-12-01') }))
        const together = dated.map((file) => ({ ...file, takenInAt: momentOf('2026-11-20') }))
        expect(mergeEvidence([...together, ...again]).cells).toEqual(mergeEvidence(together).cells)
      }),
    )
  })
})
