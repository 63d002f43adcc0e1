import { describe, expect, it } from 'vitest'
import { prowlerAsff } from '../../../../src/adapters/evidence/formats/prowler-asff.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'

describe('prowlerAsff', () => {
  it('claims what Prowler made, and nothing of AWS', () => {
    for (const record of fixture('prowler-asff/mixed.json')) expect(prowlerAsff.claims(record)).toBe(true)
    for (const record of fixture('asff/every-state.json')) expect(prowlerAsff.claims(record)).toBe(false)
  })

  it('reads checks of every version, muted ones as suppressed', () => {
    const { findings, skipped, versions } = readAll(prowlerAsff, fixture('prowler-asff/mixed.json'))
    expect(findings.map(({ checkId, status, severity, account }) => [checkId, status, severity, account])).toEqual([
      ['iam_root_mfa_enabled', 'failed', 'critical', '111122223333'],
      ['iam_root_mfa_enabled', 'passed', 'critical', '111122223333'],
      ['ec2_instance_imdsv2_enabled', 'suppressed', 'high', '111122223333'],
      ['check12', 'failed', 'low', '111122223333'],
      ['iam_root_mfa_enabled', 'suppressed', 'critical', '111122223333'],
      // Its account is a placeholder; the ARN of its resource has it.
      ['zz_unknown_check', 'failed', 'low', '111122223333'],
    ])
    expect([...skipped]).toEqual([['archived', 1]])
    expect(versions[0]).toBe('5.13.0')
    expect(findings[0]).toMatchObject({ tool: 'prowler', controlId: null, region: 'eu-west-1', observedAt: '2026-09-01T10:00:00.000Z' })
  })

  it('reads the number of a rule of version 2 as the name of its check', () => {
    const [first] = fixture('prowler-asff/mixed.json')
    const { findings } = readAll(prowlerAsff, [{ ...first, GeneratorId: 'prowler-1.2' }])
    expect(findings[0]?.checkId).toBe('check12')
  })
})
