import { describe, expect, it } from 'vitest'
import { powerpipeCsv } from '../../../../src/adapters/evidence/formats/powerpipe-csv.ts'
import { powerpipeJson } from '../../../../src/adapters/evidence/formats/powerpipe-json.ts'
import { controlOfPowerpipe } from '../../../../src/adapters/evidence/formats/powerpipe-result.ts'
import { collecting, smallCatalogue } from './collected.ts'
import { readCsv, readJson, skips, told } from './rows.ts'

describe('powerpipeJson', () => {
  const read = readJson(powerpipeJson, 'powerpipe-json/benchmark.json')

  it('finds the controls in groups of groups', () => {
    expect([...told(read)].sort()).toEqual([
      'EC2.2 unknown 1',
      'EC2.8 failed 1',
      'EC2.8 passed 1',
      'cis_v120_1_1 failed 1',
      'ebs_encrypted not-available 1',
    ])
    expect(skips(read)).toEqual({ 'other-cloud': 1 })
  })

  it('takes account and Region from the dimensions, else from the ARN, and the severity from the catalogue', () => {
    const passed = read.findings.find(({ status }) => status === 'passed')
    expect(passed).toMatchObject({ tool: 'powerpipe', account: '111122223333', region: 'eu-west-1', severity: 'high' })
  })

  it('reads a tree of any depth', () => {
    let tree: Record<string, unknown> = {
      group_id: 'g',
      summary: {},
      groups: [],
      controls: [{ control_id: 'a.b', results: [{ status: 'ok' }] }],
    }
    for (let depth = 0; depth < 20_000; depth += 1) tree = { group_id: 'g', summary: {}, groups: [tree], controls: null }
    const { sink, collected } = collecting(smallCatalogue)
    powerpipeJson.read(tree, sink)
    expect(told(collected)).toEqual(['b passed 1'])
  })
})

describe('powerpipeCsv', () => {
  it('reads by names, with any separator', () => {
    const read = readCsv(powerpipeCsv, 'powerpipe-csv/benchmark.csv', '|')
    expect(told(read)).toEqual(['EC2.8 failed 1', 'EC2.8 unknown 1', 's3_x not-available 1'])
    expect(read.findings[2]?.account).toBe('012345678912')
  })
})

describe('controlOfPowerpipe', () => {
  it('names a control only where the catalogue knows it and it is one', () => {
    expect(controlOfPowerpipe('aws_compliance.control.foundational_security_ec2_8', smallCatalogue)).toBe('EC2.8')
    expect(controlOfPowerpipe('aws_compliance.control.foundational_security_zzz_8', smallCatalogue)).toBeNull()
    expect(controlOfPowerpipe('aws_compliance.control.cis_v120_1_1', smallCatalogue)).toBeNull()
  })
})
