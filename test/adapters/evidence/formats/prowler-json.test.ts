import { describe, expect, it } from 'vitest'
import { prowlerJsonV2 } from '../../../../src/adapters/evidence/formats/prowler-json-v2.ts'
import { prowlerJsonV3 } from '../../../../src/adapters/evidence/formats/prowler-json-v3.ts'
import { readJson, skips, told } from './rows.ts'

describe('prowlerJsonV2', () => {
  it('reads the words with spaces of version 2', () => {
    const read = readJson(prowlerJsonV2, 'prowler-json-v2/version-2.json')
    expect(told(read)).toEqual(['check12 failed 1', 'extra73 passed 1', 'extra73 unknown 1'])
    expect(read.findings[0]).toMatchObject({ account: '111122223333', region: 'us-east-1', observedAt: '2021-11-01T10:00:00.000Z' })
    expect(new Set(read.findings.map(({ id }) => id)).size).toBe(3)
  })
})

describe('prowlerJsonV3', () => {
  it('pads the number of an account and leaves other clouds out', () => {
    const read = readJson(prowlerJsonV3, 'prowler-json-v3/version-3.json')
    expect(told(read)).toEqual(['ec2_instance_imdsv2_enabled failed 1', 'rds_upgrade passed 1'])
    expect(read.findings.map(({ account }) => account)).toEqual(['012345678912', ''])
    expect(read.findings.map(({ resource }) => resource)).toEqual(['i-0a', 'arn:aws:rds:eu-west-1:111122223333:db:db'])
    expect(skips(read)).toEqual({ 'other-cloud': 1 })
  })
})
