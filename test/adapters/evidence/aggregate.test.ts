import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginFile, createEvidenceSet } from '../../../src/adapters/evidence/aggregate.ts'
import { countedSet } from '../../../src/adapters/evidence/counted-set.ts'
import { type Detection, type Exposure, type Finding, type FindingStatus, findingStatuses } from '../../../src/domain/evidence/finding.ts'
import type { IsoMoment } from '../../../src/domain/moments.ts'
import { smallCatalogue } from './formats/collected.ts'

const day = (number: number) => `2026-10-${String(number).padStart(2, '0')}T00:00:00.000Z` as IsoMoment
const base: Finding = {
  tool: 'security-hub',
  controlId: 'EC2.8',
  checkId: null,
  status: 'failed',
  hadNothingToCheck: false,
  severity: 'high',
  account: '111122223333',
  region: 'us-east-1',
  resource: 'i-1',
  observedAt: day(1),
  id: 'a',
  standards: [],
  count: 1,
}
const detection: Detection = {
  product: 'guardduty',
  area: 'threat',
  severity: 'high',
  isOpen: true,
  account: '111122223333',
  region: 'us-east-1',
  resource: 'i-1',
  firstSeenAt: day(1),
  observedAt: day(2),
  id: 'd-1',
}
const exposure: Exposure = { ...detection, id: 'e-1', title: 'x', resourceType: 'AWS::EC2::Instance', traits: [] }

/** Counts files of findings, each a list. */
function count(...files: readonly (readonly Partial<Finding>[])[]) {
  const set = createEvidenceSet(smallCatalogue)
  for (const findings of files) {
    const { sink } = beginFile(set)
    for (const finding of findings) sink.finding({ ...base, ...finding })
  }
  const skipped = set.tallies.map((tally) => Object.fromEntries(tally.skipped))
  return { files: countedSet(set), skipped, tallies: set.tallies }
}

const countsOf = (counted: ReturnType<typeof count>, file = 0, cell = 0) => counted.files[file]?.cells[cell]?.counts
const only = (status: FindingStatus, number: number) => ({
  ...Object.fromEntries(findingStatuses.map((one) => [one, 0])),
  [status]: number,
})

describe('beginFile and countedSet', () => {
  it('counts results by control, account and Region', () => {
    const { files } = count([
      {},
      { resource: 'i-2' },
      { resource: 'i-3', status: 'passed', hadNothingToCheck: true },
      { region: 'eu-west-1' },
      { account: '444455556666' },
      { controlId: 'EC2.2' },
      { tool: 'powerpipe' },
    ])
    expect(
      files[0]?.cells.map(({ tool, controlId, account, region, counts, nothingToCheck }) =>
        [tool, controlId, account, region, counts.failed, counts.passed, nothingToCheck].join(' '),
      ),
    ).toEqual([
      'security-hub EC2.8 111122223333 us-east-1 2 1 1',
      'security-hub EC2.8 111122223333 eu-west-1 1 0 0',
      'security-hub EC2.8 444455556666 us-east-1 1 0 0',
      'security-hub EC2.2 111122223333 us-east-1 1 0 0',
      'powerpipe EC2.8 111122223333 us-east-1 1 0 0',
    ])
  })

  it('counts a result once, in its newest state, wherever in the set it stands', () => {
    const counted = count([{ status: 'passed', observedAt: day(2) }, { observedAt: day(1) }])
    expect(countsOf(counted)).toEqual(only('passed', 1))
    expect(counted.skipped).toEqual([{ duplicate: 1 }])
  })

  it('takes a result out of the older file, which counts it as a duplicate', () => {
    const counted = count([{}, { resource: 'i-2' }], [{ status: 'passed', observedAt: day(3) }])
    expect(countsOf(counted, 0)).toEqual(only('failed', 1))
    expect(countsOf(counted, 1)).toEqual(only('passed', 1))
    expect(counted.skipped).toEqual([{ duplicate: 1 }, {}])
    expect(counted.files[0]?.cells[0]?.failing).toEqual(['i-2'])
  })

  it('drops a cell of which nothing is left', () => {
    expect(count([{}], [{ observedAt: day(2) }]).files[0]?.cells).toEqual([])
  })

  it('lets the worse of two states of the same time win, whatever their order', () => {
    const order: readonly FindingStatus[] = ['failed', 'unknown', 'not-available', 'manual', 'passed', 'suppressed']
    for (const [index, worse] of order.entries()) {
      for (const better of order.slice(index + 1)) {
        expect(countsOf(count([{ status: worse }, { status: better }]))).toEqual(only(worse, 1))
        expect(countsOf(count([{ status: better }, { status: worse }]))).toEqual(only(worse, 1))
      }
    }
  })

  it('takes consolidated and per-standard findings of one control and resource for one, and keeps all their standards', () => {
    const counted = count([
      { id: 'x', standards: ['b/v/1'] },
      { id: 'y', standards: ['a/v/1'] },
    ])
    expect(countsOf(counted)).toEqual(only('failed', 1))
    expect([...(counted.tallies[0]?.standards.get('EC2.8') ?? [])].sort()).toEqual(['a/v/1', 'b/v/1'])
  })

  it('keeps checks of a tool apart that stand for one control', () => {
    const counted = count([
      { tool: 'prowler', checkId: 'one' },
      { tool: 'prowler', checkId: 'two' },
    ])
    expect(counted.files[0]?.cells.map(({ checkId }) => checkId)).toEqual(['one', 'two'])
  })

  it('goes by the id where there is no resource, and counts what has neither by itself', () => {
    const counted = count([
      { resource: '' },
      { resource: '' },
      { resource: '', id: 'b' },
      { resource: '', id: '' },
      { resource: '', id: '' },
    ])
    expect(countsOf(counted)).toEqual(only('failed', 4))
    expect(counted.skipped).toEqual([{ duplicate: 1 }])
  })

  it('adds counts that a file holds already', () => {
    expect(countsOf(count([{ count: 40 }, { count: 2 }, { count: 7, status: 'passed' }]))).toMatchObject({ failed: 42, passed: 7 })
  })

  it('does not count what stands for no result', () => {
    const counted = count([{ count: 0 }, { count: Number.NaN }, { count: -3 }])
    expect(counted.files[0]?.cells).toEqual([])
    expect(counted.skipped).toEqual([{ 'not-a-result': 3 }])
  })

  it('takes a result without a time for older than any with one', () => {
    expect(countsOf(count([{ observedAt: null }, { status: 'passed' }]))).toEqual(only('passed', 1))
    expect(count([{ observedAt: null }]).files[0]?.cells[0]).toMatchObject({ oldest: null, newest: null })
    expect(countsOf(count([{ observedAt: 'yesterday' as IsoMoment }]))).toEqual(only('failed', 1))
  })

  it('tells the oldest and the newest result that counts', () => {
    const counted = count([{ observedAt: day(5) }, { resource: 'i-2', observedAt: day(2) }, { resource: 'i-2', observedAt: day(1) }])
    expect(counted.files[0]?.cells[0]).toMatchObject({ oldest: day(2), newest: day(5) })
  })

  it('shows the first 20 failing resources of a control and account by name, over its Regions', () => {
    const names = Array.from({ length: 50 }, (_, index) => `i-${String(index).padStart(2, '0')}`)
    const shuffled = names.toSorted((one, other) => (one + other).length - 8 || other.localeCompare(one))
    const { files } = count(shuffled.map((resource, index) => ({ resource, region: index % 2 ? 'us-east-1' : 'eu-west-1' })))
    expect(files[0]?.cells.flatMap(({ failing }) => failing).sort()).toEqual(names.slice(0, 20))
  })

  it('tells ids that the catalogue does not know', () => {
    const { tallies } = count([{ controlId: 'ZZZ.999' }, {}, { tool: 'powerpipe', controlId: 'YYY.1' }])
    expect([...(tallies[0]?.unknownControls ?? [])]).toEqual(['ZZZ.999'])
  })

  it('counts the same whatever the order of the results and of the files', () => {
    const any = fc.record({
      controlId: fc.constantFrom('EC2.8', 'EC2.2'),
      status: fc.constantFrom(...findingStatuses),
      region: fc.constantFrom('us-east-1', 'eu-west-1'),
      resource: fc.constantFrom('i-1', 'i-2', ''),
      id: fc.constantFrom('a', 'b'),
      observedAt: fc.constantFrom(day(1), day(2), null),
      hadNothingToCheck: fc.boolean(),
    })
    const sum = (counted: ReturnType<typeof count>) =>
      counted.files
        .flatMap(({ cells }) =>
          cells.map((cell) => [cell.controlId, cell.region, ...Object.values(cell.counts), cell.nothingToCheck, ...cell.failing]),
        )
        .map(String)
        .sort()
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (findings, random) => {
        const shuffled = findings.map((finding) => [random.next().value as number, finding] as const).sort(([a], [b]) => a - b)
        expect(sum(count(shuffled.map(([, finding]) => finding)))).toEqual(sum(count(findings)))
        const half = findings.length >> 1
        const [one, other] = [findings.slice(0, half), findings.slice(half)]
        const total = (counted: ReturnType<typeof count>) => {
          const sums = new Map<string, number>()
          for (const { cells } of counted.files) {
            for (const cell of cells) {
              for (const status of findingStatuses) {
                const key = `${cell.controlId} ${cell.region} ${status}`
                sums.set(key, (sums.get(key) ?? 0) + cell.counts[status])
              }
            }
          }
          return [...sums].filter(([, number]) => number > 0).sort()
        }
        expect(total(count(one, other))).toEqual(total(count(findings)))
        expect(total(count(other, one))).toEqual(total(count(findings)))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps apart a hundred thousand results', () => {
    const counted = count(
      Array.from({ length: 100_000 }, (_, index) => ({ resource: `arn:aws:ec2:us-east-1:111122223333:instance/i-${index}` })),
    )
    expect(countsOf(counted)).toEqual(only('failed', 100_000))
  })

  it('counts detections by detector and severity, each in its newest state', () => {
    const set = createEvidenceSet(smallCatalogue)
    const { sink } = beginFile(set)
    sink.detection(detection)
    sink.detection({ ...detection, id: 'd-2', firstSeenAt: null })
    sink.detection({ ...detection, isOpen: false, observedAt: day(9) })
    sink.detection({ ...detection, id: 'd-3', severity: 'low', firstSeenAt: day(3) })
    expect(countedSet(set)[0]?.detections).toEqual([
      expect.objectContaining({ severity: 'high', open: 1, closed: 1, oldestOpen: null, newest: day(9) }),
      expect.objectContaining({ severity: 'low', open: 1, closed: 0, oldestOpen: day(3), newest: day(2) }),
    ])
    expect(Object.fromEntries(set.tallies[0]?.skipped ?? [])).toEqual({ duplicate: 1 })
  })

  it('keeps every exposure, the newest of each id', () => {
    const set = createEvidenceSet(smallCatalogue)
    const files = [beginFile(set), beginFile(set)]
    files[0]?.sink.exposure(exposure)
    files[0]?.sink.exposure({ ...exposure, id: 'e-2' })
    files[1]?.sink.exposure({ ...exposure, isOpen: false, observedAt: day(8) })
    const counted = countedSet(set)
    expect(counted.map(({ exposures }) => exposures.map(({ id }) => id))).toEqual([['e-2'], ['e-1']])
  })
})
