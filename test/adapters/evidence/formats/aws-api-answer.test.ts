import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { awsApiChecks } from '../../../../src/adapters/evidence/formats/aws-api/checks.ts'
import { awsApiAnswer } from '../../../../src/adapters/evidence/formats/aws-api-answer.ts'
import { readAll } from './collected.ts'
import { factsOf, linesOf } from './lines.ts'

describe('awsApiAnswer', () => {
  it('tells of each answer what it surely shows', () => {
    const records = linesOf('aws-api-answer/answers.ndjson')
    expect(records.filter((record) => !awsApiAnswer.claims(record))).toEqual([])
    expect(records.map((record) => factsOf(readAll(awsApiAnswer, [record])))).toEqual([
      ['security-hub-enabled 111122223333 us-west-1 passed'],
      // The standard for tags judges no security.
      ['security-standard-enabled 111122223333 us-west-1 failed'],
      ['guardduty-enabled failed'],
      // A detector may be switched off.
      [],
      ['guardduty-enabled 111122223333 failed'],
      ['config-recorder-on 111122223333 eu-west-1 passed'],
      // A recorder that a service keeps for itself.
      ['config-recorder-on failed'],
      ['config-records-all-types failed'],
      ['multi-region-trail 111122223333 global failed', 'organization-trail 111122223333 global failed'],
      // Whether they record is another call's answer.
      [],
      ['ebs-encryption-default passed'],
      [],
      ['organization-all-features global failed'],
      ['shield-advanced global passed'],
      [
        'risky-ports-closed 111122223333 passed sg-1',
        'risky-ports-closed 111122223333 failed sg-2',
        'only-web-ports-open 111122223333 passed sg-1',
        'only-web-ports-open 111122223333 failed sg-2',
      ],
    ])
  })

  it('leaves alone what could be an answer to several calls', () => {
    expect(awsApiAnswer.claims({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } })).toBe(false)
    expect(awsApiAnswer.claims({ Accounts: [] })).toBe(false)
    expect(awsApiAnswer.claims({ SecurityGroups: [{ GroupId: 'sg-1' }] })).toBe(false)
  })
})

describe('awsApiChecks', () => {
  it('are those that the mapping knows, no more and no fewer', () => {
    const yaml = readFileSync('assessments/aws-security-maturity/evidence/aws-api.yaml', 'utf8')
    const mapped = new Set([...yaml.matchAll(/subject: ([a-z0-9-]+)/g)].map(([, id]) => id))
    expect([...mapped].sort()).toEqual(awsApiChecks.map(({ id }) => id).sort())
  })
})
