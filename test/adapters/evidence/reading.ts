import { readEvidenceFiles } from '../../../src/adapters/evidence/read-files.ts'
import type { Catalogue } from '../../../src/domain/evidence/catalogue.ts'
import { findingStatuses } from '../../../src/domain/evidence/finding.ts'
import type { IsoMoment } from '../../../src/domain/moments.ts'
import type { EvidenceReading } from '../../../src/state/ports.ts'
import { smallCatalogue } from './formats/collected.ts'

export const takenInAt = '2026-11-23T00:00:00.000Z' as IsoMoment

export type Content = string | Uint8Array<ArrayBuffer>

/** Reads files with these names and contents, in this order. */
export function readContents(contents: Readonly<Record<string, Content>>, catalogue: Catalogue = smallCatalogue): Promise<EvidenceReading> {
  const files = Object.entries(contents).map(([name, content]) => ({ name, blob: new Blob([content]) }))
  return readEvidenceFiles(files, { catalogue, takenInAt, onProgress: () => undefined, isCancelled: () => false })
}

/** All counts of a reading, over all files: `EC2.8 111122223333 us-east-1 passed: 2`. */
export function totals(reading: EvidenceReading): readonly string[] {
  const counts = new Map<string, number>()
  for (const { cells } of reading.files) {
    for (const cell of cells) {
      for (const status of findingStatuses) {
        const key = `${cell.controlId ?? cell.checkId} ${cell.account} ${cell.region} ${status}`
        if (cell.counts[status] > 0) counts.set(key, (counts.get(key) ?? 0) + cell.counts[status])
      }
    }
  }
  return [...counts].map(([key, count]) => `${key}: ${count}`).sort()
}

/** A control finding of Security Hub. */
export function asffFinding(
  given: {
    readonly control?: string
    readonly status?: string
    readonly account?: string
    readonly region?: string
    readonly resource?: string
    readonly updatedAt?: string
    readonly workflow?: string
    readonly id?: string
    readonly standard?: string
  } = {},
) {
  const { control = 'EC2.8', status = 'FAILED', account = '111122223333', region = 'us-east-1', resource = 'i-1', workflow = 'NEW' } = given
  const generator = given.standard === undefined ? `security-control/${control}` : `${given.standard}/${control}`
  return {
    SchemaVersion: '2018-10-08',
    Id: given.id ?? `arn:aws:securityhub:${region}:${account}:${generator}/finding/${resource}`,
    ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    GeneratorId: generator,
    AwsAccountId: account,
    Region: region,
    UpdatedAt: given.updatedAt ?? '2026-10-01T00:00:00.000Z',
    Severity: { Label: 'HIGH' },
    Resources: resource === '' ? [] : [{ Type: 'AwsEc2Instance', Id: resource }],
    Compliance: { Status: status },
    Workflow: { Status: workflow },
    RecordState: 'ACTIVE',
  }
}

export const asffFile = (...findings: readonly object[]): string => JSON.stringify({ Findings: findings }, null, 4)
