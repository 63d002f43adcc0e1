import { describe, expect, it } from 'vitest'
import { list } from '../../../../src/adapters/evidence/formats/fields.ts'
import type { JsonObject } from '../../../../src/adapters/evidence/formats/format.ts'
import { ocsfStatistics } from '../../../../src/adapters/evidence/formats/ocsf-statistics.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'

const [both] = fixture('ocsf-statistics/by-control-and-status.json')
const grouped = (field: string, values: Readonly<Record<string, number>>) => ({
  GroupByField: field,
  GroupByValues: Object.entries(values).map(([FieldValue, Count]) => ({ FieldValue, Count })),
})
const withGroups = (...more: readonly unknown[]): JsonObject => ({ GroupByResults: [...list(both, 'GroupByResults'), ...more] })

describe('ocsfStatistics', () => {
  it('counts nothing by control alone: passed or failed was in the request', () => {
    const { findings, skipped } = readAll(ocsfStatistics, fixture('ocsf-statistics/by-control.json'))
    expect(findings).toEqual([])
    expect([...skipped]).toEqual([['no-status', 5]])
  })

  it('counts by control where the same answer says that all have one status', () => {
    const { findings } = readAll(ocsfStatistics, fixture('ocsf-statistics/by-control-and-status.json'))
    expect(findings.map(({ controlId, status, count, severity }) => [controlId, status, count, severity])).toEqual([
      ['EC2.8', 'failed', 3, 'high'],
      ['IAM.20', 'failed', 2, 'low'],
    ])
  })

  it('takes account and Region where all share them, and says which it saw', () => {
    const record = withGroups(
      grouped('cloud.account.uid', { '111122223333': 5 }),
      grouped('cloud.region', { 'us-east-1': 3, 'eu-west-1': 2 }),
    )
    const { findings, places } = readAll(ocsfStatistics, [record])
    expect(findings.map(({ account, region }) => [account, region])).toEqual([
      ['111122223333', ''],
      ['111122223333', ''],
    ])
    expect(places).toEqual(['111122223333 ', ' us-east-1', ' eu-west-1'])
  })

  it('counts nothing when the sums differ, some are suppressed, or a field stands twice', () => {
    const control = grouped('compliance.control', { 'EC2.8': 3 })
    for (const record of [
      { GroupByResults: [control, grouped('compliance.status', { Fail: 4 })] },
      { GroupByResults: [control, grouped('compliance.status', { Fail: 2, Pass: 1 })] },
      withGroups(grouped('status', { New: 4, Suppressed: 1 })),
      withGroups(grouped('compliance.control', { 'EC2.8': 5 })),
    ]) {
      expect(readAll(ocsfStatistics, [record]).findings).toEqual([])
    }
  })
})
