import { describe, expect, it } from 'vitest'
import { ocsf } from '../../../../src/adapters/evidence/formats/ocsf.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'

describe('ocsf', () => {
  it('claims findings of AWS only, and of no other class than findings', () => {
    for (const file of ['posture', 'security-lake', 'areas']) {
      for (const record of fixture(`ocsf/${file}.json`)) expect(ocsf.claims(record)).toBe(true)
    }
    for (const record of fixture('prowler-ocsf/versions.json')) expect(ocsf.claims(record)).toBe(false)
    const product = (vendor_name: string, name: string) => ({ metadata: { product: { vendor_name, name } } })
    expect(ocsf.claims({ class_uid: 2003, ...product('Microsoft', 'Defender') })).toBe(false)
    expect(ocsf.claims({ class_uid: 6003, ...product('AWS', 'CloudTrail') })).toBe(false)
    expect(ocsf.claims({ class_uid: 2003 })).toBe(false)
  })

  it('reads posture by word, by number where the word is missing, and by workflow', () => {
    const { findings, skipped, versions } = readAll(ocsf, fixture('ocsf/posture.json'))
    expect(findings.map((finding) => finding.status)).toEqual([
      'failed',
      'passed',
      'passed',
      'unknown',
      'suppressed',
      'suppressed',
      'passed',
    ])
    expect(findings.map((finding) => finding.hadNothingToCheck)).toEqual([false, false, false, false, false, false, true])
    expect([...skipped]).toEqual([
      ['archived', 1],
      ['no-status', 1],
      ['not-a-result', 1],
    ])
    expect(versions[0]).toBe('OCSF 1.6.0')
  })

  it('gives the same finding as ASFF would', () => {
    expect(readAll(ocsf, fixture('ocsf/posture.json')).findings[0]).toMatchObject({
      controlId: 'EC2.8',
      severity: 'high',
      account: '111122223333',
      region: 'ap-northeast-1',
      resource: 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0001',
      observedAt: '2026-09-01T00:00:00.000Z',
      standards: ['aws-foundational-security-best-practices/v/1.0.0'],
    })
  })

  it('takes the severity from the catalogue, for a pass carries Informational', () => {
    expect(readAll(ocsf, fixture('ocsf/posture.json')).findings[1]).toMatchObject({ status: 'passed', severity: 'high' })
  })

  it('reads the rows of Security Lake, versions 1.0 and 1.1', () => {
    const { findings, skipped } = readAll(ocsf, fixture('ocsf/security-lake.json'))
    expect(findings.map(({ controlId, status, account, resource }) => [controlId, status, account, resource])).toEqual([
      ['Lambda.3', 'failed', '111122223333', 'AWS::::Account:111122223333'],
      ['EC2.8', 'suppressed', '011122223333', ''],
    ])
    expect(findings[1]?.hadNothingToCheck).toBe(true)
    expect([...skipped]).toEqual([['archived', 1]])
  })

  it('knows the area wherever in the list the type stands', () => {
    const { detections, findings, skipped, places } = readAll(ocsf, fixture('ocsf/areas.json'))
    expect(detections.map(({ product, area, isOpen }) => [product, area, isOpen])).toEqual([
      ['guardduty', 'threat', true],
      ['guardduty', 'threat', false],
      ['inspector', 'vulnerability', true],
      ['macie', 'sensitive-data', true],
      ['access-analyzer', 'external-access', true],
    ])
    expect(findings).toEqual([])
    // A coverage finding is a result of no control.
    expect([...skipped]).toEqual([['not-a-result', 1]])
    expect(places).toEqual(['111122223333 ap-northeast-1'])
  })

  it('reads an exposure with the traits of every contributing finding', () => {
    const { exposures } = readAll(ocsf, fixture('ocsf/areas.json'))
    expect(exposures).toHaveLength(1)
    expect(exposures[0]).toMatchObject({ title: 'A path is open', severity: 'critical', isOpen: true, resourceType: 'AWS::EC2::Instance' })
    expect(exposures[0]?.firstSeenAt).toBe('2026-05-01T00:00:00.000Z')
    expect(exposures[0]?.traits).toEqual([
      { category: 'vulnerability', title: 'Exploit Available', controlId: null },
      { category: 'vulnerability', title: 'EPSS Level >= High', controlId: null },
      { category: 'misconfiguration', title: 'Publicly invocable', controlId: 'Lambda.1' },
      { category: 'sensitive-data', title: 'second signal', controlId: 'Lambda.1' },
      { category: 'misconfiguration', title: 'third signal', controlId: 'EC2.8' },
    ])
  })
})
