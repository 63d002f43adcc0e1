import { describe, expect, it } from 'vitest'
import { securityLakeCounts } from '../../../../src/adapters/evidence/formats/security-lake-counts.ts'
import { readCsv, skips, told } from './rows.ts'

describe('securityLakeCounts', () => {
  const read = readCsv(securityLakeCounts, 'security-lake-counts/by-account.csv')

  it('gives one finding a row with its count, in the words of ASFF and of OCSF', () => {
    expect(told(read)).toEqual([
      'EC2.8 failed 120344',
      'EC2.8 passed 903221',
      'EC2.2 unknown 3',
      'EC2.2 not-available 2',
      'EC2.2 suppressed 7',
      'Zzz.7 passed 1',
    ])
    expect(skips(read)).toEqual({ 'no-status': 1, 'bad-row': 1 })
  })

  it('knows where and when, and pads the account', () => {
    expect(read.findings[2]).toMatchObject({ account: '012345678901', region: 'eu-west-1', observedAt: '2026-09-20T01:02:03.456Z' })
  })

  it('does not take the severity of a pass for the control', () => {
    expect(read.findings.map(({ severity }) => severity)).toEqual(['high', 'high', 'high', 'high', 'high', 'unknown'])
  })

  it('reads the small form without account and Region', () => {
    const small = readCsv(securityLakeCounts, 'security-lake-counts/by-control.csv')
    expect(small.findings).toMatchObject([{ controlId: 'EC2.8', count: 12, account: '', region: '' }])
  })
})
