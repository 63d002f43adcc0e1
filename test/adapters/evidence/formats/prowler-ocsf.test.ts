import { describe, expect, it } from 'vitest'
import { prowlerOcsf } from '../../../../src/adapters/evidence/formats/prowler-ocsf.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'

describe('prowlerOcsf', () => {
  it('claims every version of it, other clouds too, and nothing of AWS', () => {
    for (const record of fixture('prowler-ocsf/versions.json')) expect(prowlerOcsf.claims(record)).toBe(true)
    for (const record of fixture('ocsf/posture.json')) expect(prowlerOcsf.claims(record)).toBe(false)
  })

  it('reads versions 3 to 5 and the files by framework', () => {
    const { findings, skipped } = readAll(prowlerOcsf, fixture('prowler-ocsf/versions.json'))
    expect(findings.map(({ checkId, status, account, region }) => [checkId, status, account, region])).toEqual([
      ['iam_root_mfa_enabled', 'failed', '111122223333', 'us-east-1'],
      ['iam_root_mfa_enabled', 'passed', '111122223333', 'us-east-1'],
      ['iam_root_mfa_enabled', 'manual', '111122223333', 'us-east-1'],
      ['iam_root_mfa_enabled', 'suppressed', '111122223333', 'us-east-1'],
      ['ec2_instance_imdsv2_enabled', 'failed', '', ''],
      ['ec2_instance_imdsv2_enabled', 'failed', '111122223333', 'us-east-1'],
      ['acm_certificates_expiration_check', 'passed', '011122223333', 'eu-west-1'],
    ])
    expect([...skipped]).toEqual([['other-cloud', 2]])
  })

  it('leaves the placeholders of published examples out', () => {
    const finding = readAll(prowlerOcsf, fixture('prowler-ocsf/versions.json')).findings[4]
    expect(finding).toMatchObject({ account: '', region: '', resource: '', id: '' })
  })

  it('gives the repetitions of one result by requirement one id', () => {
    const finding = readAll(prowlerOcsf, fixture('prowler-ocsf/versions.json')).findings[5]
    expect(finding?.id).toBe('prowler-aws-ec2_instance_imdsv2_enabled-1')
  })

  it('reads moments of both notations', () => {
    const { findings } = readAll(prowlerOcsf, fixture('prowler-ocsf/versions.json'))
    expect([findings[0]?.observedAt, findings[6]?.observedAt]).toEqual(['2026-09-01T10:00:00.123Z', '2023-06-30T10:28:55.297Z'])
  })

  it('skips what names no check, or is left without a result', () => {
    const [first] = fixture('prowler-ocsf/versions.json')
    const metadata = (event_code: string) => ({ metadata: { product: { name: 'Prowler' }, event_code } })
    const { findings, skipped } = readAll(prowlerOcsf, [
      { ...first, ...metadata('') },
      { ...first, ...metadata('<check>') },
      { ...first, status_code: 'SOMETHING' },
    ])
    expect(findings).toEqual([])
    expect([...skipped]).toEqual([
      ['not-a-result', 1],
      ['placeholder', 1],
      ['no-status', 1],
    ])
  })
})
