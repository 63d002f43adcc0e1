import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/domain/evidence/coverage.ts'
import { mergeEvidence } from '../../../src/domain/evidence/merge.ts'
import { exposureOf, type FileSketch, fileOf, momentOf } from './small-evidence.ts'

const now = momentOf('2026-11-30')
const coverage = (sketch: FileSketch) => {
  const files = [fileOf(sketch)]
  return coverageOf(files, mergeEvidence(files), now)
}

describe('coverageOf', () => {
  it('tells which accounts and Regions spoke, by which tool, and how long ago', () => {
    const all = coverage({
      cells: [
        { control: 'A.1', account: 'b', region: 's', passed: 2, failed: 1, newest: '2026-11-01' },
        { control: 'A.1', account: 'a', region: 'global', suppressed: 1, newest: '2026-05-01' },
        { check: 'some_check', account: 'b', region: 'r', manual: 1, newest: null },
      ],
      detections: [{ account: 'b', region: 'r', newest: '2026-11-02' }],
      exposures: [exposureOf({ account: 'c', observedAt: null })],
    })
    expect(all).toMatchObject({
      regions: ['r', 's'],
      tools: ['detections', 'prowler', 'security-hub'],
      fileCount: 1,
      recordsRead: 3,
      results: 5,
    })
    expect(all).toMatchObject({ oldest: momentOf('2026-05-01'), newest: momentOf('2026-11-02'), isStale: false, staleAccounts: 1 })
    expect(all.accounts.map(({ account, isStale, newest, results }) => [account, isStale, newest, results])).toEqual([
      ['a', true, momentOf('2026-05-01'), 1],
      ['b', false, momentOf('2026-11-02'), 4],
      ['c', null, null, 0],
    ])
    expect(all.accounts[1]?.regions.map(({ region, tools, newest }) => [region, tools, newest])).toEqual([
      ['r', ['detections', 'prowler'], momentOf('2026-11-02')],
      ['s', ['security-hub'], momentOf('2026-11-01')],
    ])
  })

  it('knows a detector by the control that looks at it, else by what it reports', () => {
    const { accounts } = coverage({
      cells: [
        { control: 'GuardDuty.1', failed: 1 },
        { control: 'Inspector.1', passed: 1 },
        { control: 'Inspector.2', failed: 1 },
        { check: 'accessanalyzer_enabled', passed: 1 },
        { control: 'Config.1', passed: 1 },
      ],
      detections: [{ product: 'macie' }],
    })
    expect(accounts[0]?.detectors).toEqual({
      'security-hub': 'on',
      guardduty: 'off',
      inspector: 'partly',
      macie: 'on',
      'access-analyzer': 'on',
      // Config.1 may always pass.
      config: 'unknown',
    })
  })

  it('adds Regions up to the account and accounts to the whole', () => {
    const cells = [
      { control: 'GuardDuty.1', region: 'r', passed: 1 },
      { control: 'GuardDuty.1', region: 's', failed: 1 },
      { control: 'GuardDuty.1', account: 'b', region: 'r', passed: 1 },
      { control: 'A.1', account: 'b', region: 's', passed: 1 },
      { control: 'A.1', account: 'c', passed: 1 },
    ]
    expect(coverage({ cells }).detectors.guardduty).toEqual({ on: 1, partly: 1, off: 0, unknown: 1 })
  })

  it('does not stumble over names that every object has', () => {
    expect(
      coverage({ cells: [{ control: 'constructor', account: '__proto__', region: 'toString', failed: 1 }] }).accounts[0]?.account,
    ).toBe('__proto__')
  })

  it('says nothing of no files', () => {
    expect(coverageOf([], mergeEvidence([]), now)).toMatchObject({ accounts: [], oldest: null, newest: null, isStale: null, results: 0 })
  })
})
