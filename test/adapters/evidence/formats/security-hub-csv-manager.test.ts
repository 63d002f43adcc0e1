import { describe, expect, it } from 'vitest'
import { securityHubCsvManager } from '../../../../src/adapters/evidence/formats/security-hub-csv-manager.ts'
import { readCsv, skips, told } from './rows.ts'

describe('securityHubCsvManager', () => {
  const read = readCsv(securityHubCsvManager, 'security-hub-csv-manager/findings.csv')

  it('takes the control from the generator id where ControlId is empty, in both forms', () => {
    expect(told(read)).toEqual(['EC2.8 failed 1', 'ELB.1 passed 1', 'EC2.2 suppressed 1', 'iam_root_mfa_enabled failed 1'])
  })

  it('takes the first resource and its Region out of the joined cell', () => {
    const [first, , suppressed] = read.findings
    expect(first).toMatchObject({ resource: 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0a', region: 'ap-northeast-1' })
    expect(suppressed).toMatchObject({ resource: 'sg-1', region: 'eu-west-1', account: '000012345678' })
  })

  it('leaves archived findings out and keeps the times', () => {
    expect(skips(read)).toEqual({ archived: 1 })
    expect(read.findings[0]?.observedAt).toBe('2026-09-01T00:00:00.000Z')
  })

  it('gives the findings of other products as detections', () => {
    expect(read.detections).toMatchObject([{ product: 'guardduty', area: 'threat', severity: 'high', isOpen: true }])
  })
})
