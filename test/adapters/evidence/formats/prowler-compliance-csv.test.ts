import { describe, expect, it } from 'vitest'
import { prowlerComplianceCsv } from '../../../../src/adapters/evidence/formats/prowler-compliance-csv.ts'
import { readCsv, skips, told } from './rows.ts'

describe('prowlerComplianceCsv', () => {
  it('gives one finding the same id under each of its requirements', () => {
    const [first, second] = readCsv(prowlerComplianceCsv, 'prowler-compliance-csv/fsbp.csv', ';').findings
    expect(first).toEqual(second)
    expect(first).toMatchObject({ checkId: 'ec2_instance_imdsv2_enabled', status: 'failed', severity: 'high', account: '111122223333' })
    expect(first?.id).not.toBe('')
  })

  it('leaves what has no check to a person, once per requirement', () => {
    const read = readCsv(prowlerComplianceCsv, 'prowler-compliance-csv/fsbp.csv', ';')
    expect(told(read).slice(2)).toEqual(['manual manual 1', 'manual manual 1'])
    expect(read.findings[2]?.id).not.toBe(read.findings[3]?.id)
    expect(read.findings[2]?.resource).toBe('')
  })

  it('skips other clouds, which have other columns', () => {
    expect(skips(readCsv(prowlerComplianceCsv, 'prowler-compliance-csv/azure.csv', ';'))).toEqual({ 'other-cloud': 1 })
  })
})
