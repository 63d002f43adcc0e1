import { describe, expect, it } from 'vitest'
import { prowlerCsv } from '../../../../src/adapters/evidence/formats/prowler-csv.ts'
import { readCsv, skips, told } from './rows.ts'

describe('prowlerCsv', () => {
  it('reads version 3, whose accounts have lost their leading zeros', () => {
    const read = readCsv(prowlerCsv, 'prowler-csv/version-3.csv', ';')
    expect(told(read)).toEqual([
      'iam_root_mfa_enabled failed 1',
      'ec2_instance_imdsv2_enabled passed 1',
      'account_maintain_contact manual 1',
      's3_bucket_secure suppressed 1',
    ])
    expect(new Set(read.findings.map(({ account }) => account))).toEqual(new Set(['012345678912']))
    expect(read.findings.map(({ resource }) => resource)).toEqual(['arn:aws:iam::012345678912:root', 'i-0a', '', ''])
  })

  it('reads version 5 with cells that hold separators, quotes and line breaks', () => {
    const read = readCsv(prowlerCsv, 'prowler-csv/version-5.20.csv', ';')
    expect(told(read)).toEqual([
      'iam_root_mfa_enabled failed 1',
      'ec2_instance_imdsv2_enabled suppressed 1',
      'check_of_tomorrow manual 1',
      'check_of_tomorrow passed 1',
    ])
    expect(new Set(read.versions)).toEqual(new Set(['5.20.0']))
    expect(read.findings[0]).toMatchObject({ id: 'p-1', region: 'us-east-1', observedAt: '2026-09-20T10:00:00.123Z' })
  })

  it('leaves other clouds and unknown words out, and says so', () => {
    expect(skips(readCsv(prowlerCsv, 'prowler-csv/version-5.20.csv', ';'))).toEqual({ 'other-cloud': 1, 'no-status': 1 })
  })

  it('takes placeholders of a published example for nothing', () => {
    const example = readCsv(prowlerCsv, 'prowler-csv/version-5.20.csv', ';').findings[3]
    expect(example).toMatchObject({ account: '', region: '', resource: '', id: '' })
  })

  it('takes the severity from the catalogue, else from the file', () => {
    const read = readCsv(prowlerCsv, 'prowler-csv/version-5.20.csv', ';')
    expect(read.findings.map(({ severity }) => severity)).toEqual(['critical', 'high', 'low', 'low'])
  })

  it('goes by names, whatever the order and separator a spreadsheet saved', () => {
    const read = readCsv(prowlerCsv, 'prowler-csv/saved-by-a-spreadsheet.csv')
    expect(read.findings).toMatchObject([{ checkId: 'ec2_instance_imdsv2_enabled', account: '012345678912', status: 'failed' }])
  })
})
