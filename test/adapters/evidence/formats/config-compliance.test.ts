import { describe, expect, it } from 'vitest'
import { configCompliance } from '../../../../src/adapters/evidence/formats/config-compliance.ts'
import { readAll, smallCatalogue } from './collected.ts'
import { fixture } from './fixture.ts'
import { factsOf } from './lines.ts'

const catalogue = { ...smallCatalogue, configRules: new Map([['ec2-imdsv2-check', ['EC2.8']]]) }
const read = (name: string) => readAll(configCompliance, fixture(`config-compliance/${name}`), catalogue)

describe('configCompliance', () => {
  it('takes rules for the control behind them: of Security Hub, of a conformance pack, named as the managed rule', () => {
    const { findings, skipped } = read('by-rule.json')
    expect(findings.map(({ controlId, checkId, status, count }) => `${controlId} ${checkId} ${status} ${count}`)).toEqual([
      'EC2.8 null failed 25',
      'EC2.8 null passed 1',
      'EC2.8 null unknown 1',
      'null rule-of-tomorrow passed 1',
      'null OurOwnRule failed 3',
    ])
    expect(findings.every(({ tool }) => tool === 'aws-config')).toBe(true)
    expect(findings[0]?.severity).toBe('high')
    expect(Object.fromEntries(skipped)).toEqual({ 'no-status': 1 })
  })

  it('takes account and Region from an aggregator', () => {
    expect(factsOf(read('aggregate.json'))).toEqual(['EC2.8 111122223333 ap-northeast-1 passed', 'EC2.8 444455556666 us-east-1 failed'])
  })

  it('takes resource and moment from the results of one rule, in either writing of time', () => {
    const { findings } = read('details.json')
    expect(findings.map(({ resource, status, observedAt }) => [resource, status, observedAt])).toEqual([
      ['i-0aaa', 'failed', '2026-10-26T07:35:00.250Z'],
      ['i-0bbb', 'not-available', '2026-10-26T03:00:00.000Z'],
    ])
  })

  it('reads the members by themselves, as a script leaves them', () => {
    const members = (fixture('config-compliance/aggregate.json')[0]?.AggregateComplianceByConfigRules ?? []) as readonly {
      readonly [key: string]: unknown
    }[]
    expect(members.every(configCompliance.claims)).toBe(true)
    expect(readAll(configCompliance, members, catalogue).findings).toHaveLength(2)
  })

  it('does not take a resource over all rules for a result', () => {
    const { findings, skipped } = read('by-resource.json')
    expect(findings).toEqual([])
    expect(Object.fromEntries(skipped)).toEqual({ 'not-a-result': 1 })
  })
})
