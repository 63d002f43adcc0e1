import { describe, expect, it } from 'vitest'
import { controlAddress } from '../../../src/domain/evidence/control-address.ts'

const current = (id: string) => ({ id, isRetired: false })

describe('controlAddress', () => {
  it.each([
    ['EC2.8', 'ec2-controls.html#ec2-8'],
    ['Account.1', 'account-controls.html#account-1'],
    ['Autoscaling.5', 'autoscaling-controls.html#autoscaling-5'],
    ['Opensearch.10', 'opensearch-controls.html#opensearch-10'],
    ['RedshiftServerless.3', 'redshiftserverless-controls.html#redshiftserverless-3'],
    ['BedrockAgentCore.1', 'bedrockagentcore-controls.html#bedrockagentcore-1'],
  ])('finds %s on the page of its service', (id, page) => {
    expect(controlAddress(current(id), 'en')).toBe(`https://docs.aws.amazon.com/securityhub/latest/userguide/${page}`)
  })

  it('leads to the Japanese guide in Japanese', () => {
    expect(controlAddress(current('EC2.8'), 'ja')).toBe(
      'https://docs.aws.amazon.com/ja_jp/securityhub/latest/userguide/ec2-controls.html#ec2-8',
    )
  })

  it('leads to the log of changes for what is retired', () => {
    expect(controlAddress({ id: 'EC2.61', isRetired: true }, 'en')).toBe(
      'https://docs.aws.amazon.com/securityhub/latest/userguide/controls-change-log.html',
    )
  })

  it.each(['1.20', 'PCI.EC2.2', 'EC2', 'EC2.8/../x', '', 'javascript:alert(1)', 'EC2.8?x=1'])('has none for %j', (id) => {
    expect(controlAddress(current(id), 'en')).toBeNull()
  })
})
