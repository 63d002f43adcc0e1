import { describe, expect, it } from 'vitest'
import type { EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import { newerThan, olderThan, sharingWith } from '../../../src/features/evidence/older-files.ts'
import { fileOf } from '../../domain/evidence/small-evidence.ts'

const cellIn = (account: string, newest: string, region = 'r') => ({ control: 'EC2.8', account, region, passed: 1, newest })
const made = (takenIn: string, newest: string, accounts: readonly string[], more: Partial<EvidenceFile> = {}) => ({
  ...fileOf({ takenIn, cells: accounts.map((account) => cellIn(account, newest)) }),
  ...more,
})

const august = made('2026-08-20', '2026-08-19', ['a', 'b'])
const november = made('2026-11-20', '2026-11-19', ['a', 'b'])

describe('olderThan and newerThan', () => {
  it('find the same export of an earlier and a later time', () => {
    expect(olderThan(november, [august, november])).toEqual([august])
    expect(newerThan(august, [august, november])).toEqual([november])
    expect(olderThan(august, [august, november])).toEqual([])
  })
  it('leave alone what speaks of accounts or Regions that the newer one does not', () => {
    expect(olderThan(made('2026-11-20', '2026-11-19', ['a']), [august])).toEqual([])
    const elsewhere = { ...august, regions: ['s'] }
    expect(olderThan(november, [elsewhere])).toEqual([])
  })
  it('leave alone another kind of export', () => {
    expect(olderThan(november, [{ ...august, format: 'prowler-csv' }])).toEqual([])
  })
  it('leave alone pages of one export, taken in together', () => {
    const page = made('2026-11-20', '2026-11-18', ['a', 'b'])
    expect(olderThan(november, [page])).toEqual([])
  })
  it('do not guess for files without accounts: they may be of different organisations', () => {
    expect(olderThan({ ...november, accounts: [] }, [{ ...august, accounts: [] }])).toEqual([])
  })
})

describe('sharingWith', () => {
  const shared = made('2026-11-20', '2026-11-18', ['a'], { name: 'whole', skipped: [{ reason: 'duplicate', count: 59 }] })
  it('finds files taken in together that left results of the same account to others', () => {
    expect(sharingWith(november, [november, shared])).toEqual([shared])
  })
  it('leaves alone files of another time or account, and those that count all of their results', () => {
    const others = [
      { ...shared, takenInAt: august.takenInAt },
      { ...shared, accounts: ['z'] },
      { ...shared, skipped: [{ reason: 'archived', count: 2 } as const] },
    ]
    expect(sharingWith(november, others)).toEqual([])
  })
})
