import { describe, expect, it } from 'vitest'
import { asff } from '../../../../src/adapters/evidence/formats/asff.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'

describe('asff', () => {
  it('claims every shape of a finding, cut down ones too', () => {
    for (const file of ['every-state', 'per-standard', 'other-products', 'reduced']) {
      for (const record of fixture(`asff/${file}.json`)) expect(asff.claims(record)).toBe(true)
    }
  })

  it("leaves Prowler's, GuardDuty's own and whatever has only an id to others", () => {
    for (const record of [...fixture('prowler-asff/mixed.json'), ...fixture('guardduty/get-findings.json')]) {
      expect(asff.claims(record)).toBe(false)
    }
    expect(asff.claims({ Id: 'x' })).toBe(false)
    expect(asff.claims({ SchemaVersion: '2.0', Service: {} })).toBe(false)
  })

  it('tells every state from every other', () => {
    const { findings, skipped } = readAll(asff, fixture('asff/every-state.json'))
    expect(findings.map((finding) => finding.status)).toEqual([
      'failed',
      'passed',
      'unknown',
      'not-available',
      'suppressed',
      'suppressed',
      'failed',
      'passed',
    ])
    expect([...skipped]).toEqual([
      ['archived', 1],
      ['no-status', 1],
    ])
  })

  it('knows a pass on nothing from a pass', () => {
    const { findings } = readAll(asff, fixture('asff/every-state.json'))
    expect(findings.map((finding) => finding.hadNothingToCheck)).toEqual([false, false, false, false, false, false, false, true])
  })

  it('reads what a finding says', () => {
    const [first] = readAll(asff, fixture('asff/every-state.json')).findings
    expect(first).toEqual({
      tool: 'security-hub',
      controlId: 'EC2.8',
      checkId: null,
      status: 'failed',
      hadNothingToCheck: false,
      severity: 'high',
      account: '111122223333',
      region: 'ap-northeast-1',
      resource: 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0001',
      observedAt: '2026-09-01T00:00:00.000Z',
      id: 'arn:aws:securityhub:ap-northeast-1:111122223333:security-control/EC2.8/finding/0001',
      standards: ['aws-foundational-security-best-practices/v/1.0.0', 'cis-aws-foundations-benchmark/v/1.2.0'],
      count: 1,
    })
  })

  it('finds the control behind the ids of single standards, in their order', () => {
    const { findings } = readAll(asff, fixture('asff/per-standard.json'))
    expect(findings.map((finding) => finding.controlId)).toEqual([
      'CloudWatch.1',
      'IAM.20',
      'Lambda.3',
      'ELB.1',
      'Autoscaling.5',
      'Lambda.3',
      'CloudWatch.1',
      'IAM.20',
      'cis-aws-foundations-benchmark/v/1.4.0/9.9',
      'EC2.8',
    ])
    expect(findings[2]?.standards).toEqual(['pci-dss/v/3.2.1'])
    expect(findings[0]?.region).toBe('us-west-1')
  })

  it('reads what `--query` leaves, account and Region by the ARN', () => {
    const { findings } = readAll(asff, fixture('asff/reduced.json'))
    expect(findings.map(({ controlId, status, account, region }) => [controlId, status, account, region])).toEqual([
      ['EC2.8', 'failed', '111122223333', ''],
      ['EC2.8', 'passed', '111122223333', 'ap-northeast-1'],
      ['ZZZ.999', 'failed', '', 'ap-northeast-1'],
      ['ZZZ.999', 'passed', '', 'ap-northeast-1'],
    ])
  })

  it('takes the severity of an unknown control from its provider, and none from a pass', () => {
    const { findings } = readAll(asff, fixture('asff/reduced.json'))
    expect(findings.map((finding) => finding.severity)).toEqual(['high', 'high', 'medium', 'unknown'])
  })

  it('takes the findings of other products for detections, open or not', () => {
    const { detections, findings } = readAll(asff, fixture('asff/other-products.json'))
    expect(findings).toEqual([])
    expect(detections.map(({ product, area, isOpen }) => [product, area, isOpen])).toEqual([
      ['guardduty', 'threat', true],
      ['inspector', 'vulnerability', false],
      ['macie', 'sensitive-data', false],
      ['access-analyzer', 'external-access', true],
      ['health', 'other', true],
      ['default', 'vulnerability', true],
      ['default', 'other', false],
      ['dlp', 'sensitive-data', true],
    ])
    expect(detections[0]?.severity).toBe('high')
  })
})
