import { describe, expect, it } from 'vitest'
import { securityHubConsoleCsv } from '../../../../src/adapters/evidence/formats/security-hub-console-csv.ts'
import { readCsv, readRows, skips, told } from './rows.ts'

const counts = ['Failed checks', 'Unknown checks', 'Not available checks', 'Passed checks']

describe('securityHubConsoleCsv', () => {
  it('gives the four counts of each control, with no account and no Region', () => {
    const read = readCsv(securityHubConsoleCsv, 'security-hub-console-csv/english.csv')
    expect(told(read)).toEqual([
      'EC2.8 failed 3',
      'EC2.8 passed 1204',
      'EC2.2 unknown 2',
      'EC2.2 not-available 1',
      'EC2.2 passed 4',
      'Zzz.7 passed 5',
    ])
    expect(read.findings.every(({ account, region, resource, id }) => account + region + resource + id === '')).toBe(true)
  })

  it('says nothing of a control without data, and that a disabled one is disabled', () => {
    const read = readCsv(securityHubConsoleCsv, 'security-hub-console-csv/english.csv')
    expect(read.disabled).toEqual(['IAM.20'])
    expect(skips(read)).toEqual({ 'no-status': 1, 'not-a-result': 1, 'bad-row': 2 })
  })

  it('reads both Japanese headers', () => {
    const read = readCsv(securityHubConsoleCsv, 'security-hub-console-csv/japanese.csv')
    expect(told(read)).toEqual(['EC2.8 failed 2', 'EC2.8 passed 1', 'Zzz.7 passed 1'])
    expect(read.disabled).toEqual(['IAM.20'])
    expect(told(readCsv(securityHubConsoleCsv, 'security-hub-console-csv/japanese-2023.csv'))).toEqual(['EC2.8 failed 2'])
  })

  it('takes the severity from the catalogue, and from the file for a control that it does not know', () => {
    const read = readCsv(securityHubConsoleCsv, 'security-hub-console-csv/japanese.csv')
    expect(read.findings.map(({ severity }) => severity)).toEqual(['high', 'high', 'critical'])
  })

  it('finds the id by its shape where its column has another name, in any order', () => {
    const header = ['Passed checks', 'Kontrolle', 'Not available checks', 'Unknown checks', 'FAILED CHECKS']
    expect(securityHubConsoleCsv.claims(header, [])).toBe(true)
    expect(told(readRows(securityHubConsoleCsv, header, [['2', 'ec2.8', '0', '0', '1']]))).toEqual(['EC2.8 failed 1', 'EC2.8 passed 2'])
  })

  it('does not claim a list with fewer than the four counts', () => {
    for (const left of counts) expect(securityHubConsoleCsv.claims(['ID', ...counts.filter((name) => name !== left)], [])).toBe(false)
  })
})
