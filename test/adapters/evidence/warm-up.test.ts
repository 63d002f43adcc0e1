import { describe, expect, it } from 'vitest'
import { readEvidenceFiles } from '../../../src/adapters/evidence/read-files.ts'
import { warmUp, warmUpFiles } from '../../../src/adapters/evidence/warm-up.ts'
import { smallCatalogue } from './formats/collected.ts'
import { takenInAt } from './reading.ts'

describe('warmUp', () => {
  it('reads made-up findings that are read as the formats they stand for, with nothing skipped but the archived', async () => {
    const reading = await readEvidenceFiles(warmUpFiles(), {
      catalogue: smallCatalogue,
      takenInAt,
      onProgress: () => undefined,
      isCancelled: () => false,
    })
    expect(reading.refused).toEqual([])
    const told = reading.files.map(({ format, skipped, faultCount }) => [format, skipped.map(({ reason }) => reason), faultCount])
    expect(told).toEqual([
      ['asff', ['archived'], 0],
      ['prowler-csv', [], 0],
      ['ocsf', [], 0],
    ])
  })

  it('stops when it is told to', async () => {
    let asked = 0
    await warmUp(() => {
      asked += 1
      return true
    })
    expect(asked).toBe(1)
  })
})
