import { describe, expect, it } from 'vitest'
import { serviceScreener } from '../../../../src/adapters/evidence/formats/service-screener.ts'
import { readJson, skips, told } from './rows.ts'

describe('serviceScreener', () => {
  const read = readJson(serviceScreener, 'service-screener/api-full.json')

  it('gives a failure for each affected resource, and never a pass', () => {
    expect(told(read)).toEqual(['iam.rootMfaActive failed 1', 'ec2.EC2IMDS failed 1', 'ec2.EC2IMDS failed 1', 'ec2.EC2IMDS failed 1'])
    expect(read.findings.map(({ region }) => region)).toEqual(['global', 'ap-northeast-1', 'ap-northeast-1', 'eu-west-1'])
    expect(read.findings[0]).toMatchObject({ severity: 'high', account: '111122223333' })
  })

  it('keeps the text of a resource, not its markup', () => {
    expect(read.findings[0]?.resource).toBe('User::root_id')
  })

  it('says where it looked, and that notes find nothing', () => {
    expect(read.places).toEqual(['111122223333 ap-northeast-1', '111122223333 eu-west-1', '111122223333 global'])
    expect(skips(read)).toEqual({ 'not-a-result': 1 })
  })
})
