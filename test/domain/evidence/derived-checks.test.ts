import { describe, expect, it } from 'vitest'
import { derivedCells, derivedChecks } from '../../../src/domain/evidence/derived-checks.ts'
import { findingStatuses } from '../../../src/domain/evidence/finding.ts'
import { exposureOf, mergedOf, momentOf } from './small-evidence.ts'

const now = momentOf('2026-11-30')
/** What each check came to, as `check account/region: status`. */
const derived = (sketch: Parameters<typeof mergedOf>[0]) =>
  derivedCells(mergedOf(sketch), now).map(
    ({ checkId, account, region, counts }) => `${checkId} ${account}/${region}: ${findingStatuses.filter((status) => counts[status] > 0)}`,
  )
const only = (check: string, sketch: Parameters<typeof mergedOf>[0]) => derived(sketch).filter((line) => line.startsWith(check))

describe('derivedCells', () => {
  it('says which tools report, where', () => {
    const cells = [{ control: 'EC2.8', passed: 1 }]
    const detections = ['guardduty', 'inspector', 'macie', 'access-analyzer', 'constructor'].map((product) => ({
      product,
      region: 's',
      closed: 1,
    }))
    const reports = derived({ cells, detections }).filter((line) => line.includes('reports'))
    expect(reports).toEqual([
      'security-hub-reports a/r: passed',
      'guardduty-reports a/s: passed',
      'inspector-reports a/s: passed',
      'macie-reports a/s: passed',
      'access-analyzer-reports a/s: passed',
    ])
  })

  it('says nothing of silence, of other tools, and of controls without a result', () => {
    expect(derived({})).toEqual([])
    expect(derived({ cells: [{ check: 'some_check', failed: 1 }, { control: 'EC2.8' }] })).toEqual([])
  })

  it.each([
    ['none is open', { closed: 3 }, 'passed'],
    ['a low one is open for long', { severity: 'low', open: 1, oldestOpen: '2026-01-01' }, 'passed'],
    ['a high one is open for 31 days', { open: 1, oldestOpen: '2026-10-30' }, 'failed'],
    ['a high one is open for 30 days', { open: 1, oldestOpen: '2026-10-31' }, 'unknown'],
    ['a high one is open since nobody knows when', { open: 1, oldestOpen: null }, 'unknown'],
  ] as const)('critical-findings-handled when %s', (_, detection, status) => {
    expect(only('critical', { detections: [detection] })).toEqual([`critical-findings-handled a/r: ${status}`])
  })

  it.each([
    ['fails for long in all results', { failed: 2, oldest: '2026-10-01' }, 'failed'],
    ['fails, and the oldest result may be a pass', { failed: 2, passed: 1, oldest: '2026-10-01' }, 'unknown'],
    ['fails of late', { failed: 2, oldest: '2026-11-29' }, 'unknown'],
    ['passes', { passed: 2, oldest: '2026-10-01' }, 'passed'],
    ['fails but is of medium severity', { failed: 2, severity: 'medium', oldest: '2026-10-01' }, 'passed'],
  ] as const)('critical-findings-handled when a control %s', (_, cell, status) => {
    expect(only('critical', { cells: [{ control: 'EC2.19', severity: 'critical', ...cell }] })).toEqual([
      `critical-findings-handled a/r: ${status}`,
    ])
  })

  it('lets the worst of a place stand', () => {
    const detections = [
      { closed: 1 },
      { product: 'inspector', open: 1, oldestOpen: '2026-01-01' },
      { product: 'macie', open: 1, oldestOpen: null },
    ]
    expect(only('critical', { detections })).toEqual(['critical-findings-handled a/r: failed'])
  })

  it('fails on open critical or high exposures and passes on others', () => {
    expect(only('exposures', { exposures: [exposureOf({ severity: 'critical' }), exposureOf({ isOpen: false })] })).toEqual([
      'exposures-open a/r: failed',
    ])
    expect(only('exposures', { exposures: [exposureOf({ severity: 'medium' }), exposureOf({ isOpen: false })] })).toEqual([
      'exposures-open a/r: passed',
    ])
    expect(derivedCells(mergedOf({ exposures: [exposureOf({ resource: 'arn:two' })] }), now)[0]?.failing).toEqual(['arn:two'])
  })

  it('makes no check that is not on the list', () => {
    const all = derivedCells(mergedOf({ cells: [{ control: 'EC2.8', failed: 1 }], detections: [{}], exposures: [exposureOf({})] }), now)
    expect(all.filter(({ checkId }) => !derivedChecks.some((check) => check === checkId))).toEqual([])
    expect(all.every(({ tool, controlId }) => tool === 'detections' && controlId === null)).toBe(true)
  })
})
