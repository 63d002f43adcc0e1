import { describe, expect, it } from 'vitest'
import { shirubeCollector } from '../../../../src/adapters/evidence/formats/shirube-collector.ts'
import { type Collected, collecting, readAll, smallCatalogue } from './collected.ts'
import { factsOf, linesOf } from './lines.ts'

const lines = linesOf('shirube-collector/collected.ndjson')
const catalogue = { ...smallCatalogue, configRules: new Map([['ec2-imdsv2-check', ['EC2.8']]]) }
const readCall = (call: string): readonly Collected[] =>
  lines.filter((line) => line.call === call).map((line) => readAll(shirubeCollector, [line], catalogue))
const own = '111122223333'

describe('shirubeCollector', () => {
  it('claims every line', () => {
    expect(lines.filter((line) => !shirubeCollector.claims(line))).toEqual([])
  })

  it.each([
    ['organizations list-accounts', [[`several-accounts ${own} global passed`]]],
    ['organizations list-policies', [[`tag-policies-present ${own} global failed`], [`own-service-control-policies ${own} global failed`]]],
    [
      'iam get-credential-report',
      [
        [
          `root-mfa-enabled ${own} global passed`,
          `root-access-keys-absent ${own} global passed`,
          `root-unused ${own} global passed`,
          `user-mfa-enabled ${own} global failed`,
          `user-password-absent ${own} global failed`,
          `user-access-keys-absent ${own} global failed`,
          `user-access-keys-rotated ${own} global passed`,
        ],
      ],
    ],
    ['shirube trails', [[`multi-region-trail ${own} global passed`, `organization-trail ${own} global failed`]]],
    [
      'guardduty get-detector',
      [
        [
          `guardduty-enabled ${own} us-east-1 passed`,
          `guardduty-protection-plans ${own} us-east-1 failed`,
          `guardduty-runtime-monitoring ${own} us-east-1 failed`,
        ],
      ],
    ],
    ['shirube vpc-flow-logs', [[`vpc-flow-logs ${own} us-east-1 passed vpc-1`, `vpc-flow-logs ${own} us-east-1 failed vpc-2`]]],
    ['securityhub get-findings', [['EC2.8 444455556666 ap-northeast-1 failed arn:aws:ec2:ap-northeast-1:444455556666:instance/i-1']]],
    ['configservice describe-compliance-by-config-rule', [[`EC2.8 ${own} us-east-1 passed`]]],
    ['account get-alternate-contact', [[`security-contact-set ${own} global failed`]]],
    ['securityhub describe-hub', [[`security-hub-enabled ${own} eu-west-1 failed`]]],
    // Off, and not allowed to look: two things with one error code.
    ['macie2 get-macie-session', [[`macie-enabled ${own} us-east-1 failed`], []]],
    ['iam get-account-summary', [[]]],
    ['ec2 get-instance-metadata-defaults', [[]]],
    ['shirube of-tomorrow', [[]]],
  ] as const)('reads %s', (call, expected) => {
    expect(readCall(call).map(factsOf)).toEqual(expected)
  })

  it('names the accounts it heard of, and why a line gave no result', () => {
    const { places, skipped, versions } = readAll(shirubeCollector, lines, catalogue)
    expect(new Set(places)).toEqual(new Set([`${own} `, '444455556666 ', `${own} eu-west-1`, '777788889999 us-east-1', `${own} us-east-1`]))
    expect(Object.fromEntries(skipped)).toEqual({ 'not-a-result': 3, 'no-status': 3 })
    expect(versions[0]).toBe('1.0.0')
  })

  it('knows which controls are switched off', () => {
    const { sink } = collecting(catalogue)
    const disabled: string[] = []
    for (const line of lines) shirubeCollector.read(line, { ...sink, disabledControl: (id) => void disabled.push(id) })
    expect(disabled).toEqual(['IAM.6'])
  })
})

describe('a trail', () => {
  const trail = (change: object) => ({
    call: 'shirube trails',
    account: own,
    region: 'us-east-1',
    ok: true,
    at: '2026-11-23T09:00:00Z',
    output: {
      trails: [
        {
          IsMultiRegionTrail: true,
          IsOrganizationTrail: true,
          status: { IsLogging: true },
          selectors: { EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' }] },
          ...change,
        },
      ],
    },
  })
  it.each([
    [{}, 'passed'],
    [{ status: { IsLogging: false } }, 'failed'],
    [{ selectors: { EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'WriteOnly' }] } }, 'failed'],
    [{ IsMultiRegionTrail: false }, 'failed'],
    [{ status: null }, undefined],
    [{ selectors: null }, undefined],
  ])('with %j is %s', (change, status) => {
    const { findings } = readAll(shirubeCollector, [trail(change)])
    expect(findings.find(({ checkId }) => checkId === 'multi-region-trail')?.status).toBe(status)
  })
})
