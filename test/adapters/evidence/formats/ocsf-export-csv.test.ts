import { describe, expect, it } from 'vitest'
import { ocsfExportCsv } from '../../../../src/adapters/evidence/formats/ocsf-export-csv.ts'
import { readCsv, readRows, skips, told } from './rows.ts'

describe('ocsfExportCsv', () => {
  it('reads posture findings by the chosen paths', () => {
    const read = readCsv(ocsfExportCsv, 'ocsf-export-csv/export.csv')
    expect(told(read)).toEqual(['EC2.8 failed 1', 'EC2.8 passed 1', 'EC2.2 suppressed 1'])
    expect(read.findings[0]).toMatchObject({
      account: '111122223333',
      region: 'ap-northeast-1',
      resource: 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0a',
      id: 'uid-1',
      observedAt: '2026-09-01T00:00:00.000Z',
    })
    expect(read.findings[1]?.hadNothingToCheck).toBe(true)
  })

  it('gives the findings of detectors as such, and counts a row that says nothing', () => {
    const read = readCsv(ocsfExportCsv, 'ocsf-export-csv/export.csv')
    expect(read.detections).toMatchObject([{ product: 'guardduty', area: 'threat', account: '111122223333' }])
    expect(skips(read)).toEqual({ 'not-a-result': 1 })
  })

  it('understands other spellings of a path', () => {
    const read = readCsv(ocsfExportCsv, 'ocsf-export-csv/other-spelling.csv', ';')
    expect(read.findings).toMatchObject([{ controlId: 'EC2.8', status: 'failed', account: '111122223333', resource: 'i-0a' }])
    expect(skips(read)).toEqual({ 'no-status': 1 })
  })

  it('takes the first resource of a cell that holds all of them', () => {
    const header = ['compliance.control', 'compliance.status', 'resources']
    const read = readRows(ocsfExportCsv, header, [['EC2.8', 'Fail', '[{"uid":"i-0a"},{"uid":"i-0b"}]']])
    expect(read.findings[0]?.resource).toBe('i-0a')
    expect(told(readRows(ocsfExportCsv, header, [['EC2.8', 'Fail', '[{"uid":']]))).toEqual(['EC2.8 failed 1'])
  })

  it('does not claim a table that has one such column by chance', () => {
    expect(ocsfExportCsv.claims(['ID', 'Compliance Status', 'Severity', 'Status'], [])).toBe(false)
  })
})
