import { describe, expect, it } from 'vitest'
import { prowlerCsvV2 } from '../../../../src/adapters/evidence/formats/prowler-csv-v2.ts'
import { checkOfVersion2 } from '../../../../src/adapters/evidence/formats/prowler-version-2.ts'
import { readCsv, readRows, told } from './rows.ts'

describe('prowlerCsvV2', () => {
  it('names the checks as the ASFF of the same version does', () => {
    const read = readCsv(prowlerCsvV2, 'prowler-csv-v2/version-2.12.csv')
    expect(told(read)).toEqual(['check12 failed 1', 'extra73 passed 1', 'check116 unknown 1', 'check13 suppressed 1'])
    expect(read.findings[0]).toMatchObject({ severity: 'high', account: '111122223333', resource: 'a' })
  })

  it('does not trust the columns behind a text that holds a comma', () => {
    expect(readCsv(prowlerCsvV2, 'prowler-csv-v2/version-2.12.csv').findings[2]).toMatchObject({ severity: 'unknown', resource: '' })
  })

  it('counts two results of a check apart though the same words stand in their columns', () => {
    const header = ['ACCOUNT_NUM', 'REGION', 'TITLE_ID', 'CHECK_RESULT', 'TITLE_TEXT', 'CHECK_RESULT_EXTENDED', 'CHECK_SEVERITY']
    const row = ['111122223333', 'us-east-1', '1.16', 'FAIL', '[check116] Policies', ' with a comma']
    const { findings } = readRows(prowlerCsvV2, header, [
      [...row, 'user a'],
      [...row, 'user b'],
    ])
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2)
  })

  it('reads the header before 2.4, with padded numbers', () => {
    expect(told(readCsv(prowlerCsvV2, 'prowler-csv-v2/version-2.2.csv'))).toEqual(['check12 failed 1', 'extra73 passed 1'])
  })
})

describe('checkOfVersion2', () => {
  it('keeps what it does not understand', () => {
    expect(checkOfVersion2('extra798', 'x')).toBe('extra798')
    expect(checkOfVersion2('who knows', '')).toBe('who knows')
  })
})
