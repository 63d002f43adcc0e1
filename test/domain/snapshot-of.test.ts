import { describe, expect, it } from 'vitest'
import { standingNow, standingOfSnapshot } from '../../src/domain/comparison/standing-of.ts'
import type { QuarterStart } from '../../src/domain/fiscal-quarter.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { scoringVersion } from '../../src/domain/score.ts'
import type { SnapshotId } from '../../src/domain/snapshot.ts'
import { snapshotOf } from '../../src/domain/snapshot-of.ts'
import { newAssessment } from './small-assessment.ts'
import { answersOf, capabilityOf, smallModel } from './small-model.ts'

const model = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 2 }, 'b.1': { phase: 1, group: 'operations' } })
const assessment = newAssessment({ answers: answersOf({ 'a.1': 75, 'a.2': 50 }) })
const now = '2026-09-30T09:00:00.000Z' as IsoMoment
const taken = snapshotOf(assessment, { id: 's' as SnapshotId, name: 'before the audit', note: '', now, model, evidenceResult: null })

describe('snapshotOf', () => {
  it('keeps what was said, by which rule, and for which quarter', () => {
    const { answers, profile, modelVersion, quarter, evidence } = taken
    expect([answers, profile, modelVersion, quarter, evidence, taken.scoringVersion]).toEqual([
      assessment.answers,
      assessment.profile,
      1,
      '2026-07',
      null,
      scoringVersion,
    ])
  })

  it('keeps the numbers as they are shown: a dash where nothing is answered', () => {
    const { all, groups, capabilities, organisation } = taken.reported
    expect([all.band?.low, groups.governance.band?.low, groups.protection.band, organisation]).toEqual([1.25 / 3, 0.625, null, 0])
    expect([capabilities.get(capabilityOf('a'))?.reached, capabilities.get(capabilityOf('b'))?.reached]).toEqual([1, null])
  })

  it('can speak for a quarter that is over', () => {
    const late = { id: 's' as SnapshotId, name: '', note: '', now: '2026-10-02T00:00:00.000Z' as IsoMoment, model, evidenceResult: null }
    expect([snapshotOf(assessment, late).quarter, snapshotOf(assessment, { ...late, quarter: '2026-07' as QuarterStart }).quarter]).toEqual(
      ['2026-10', '2026-07'],
    )
  })
})

describe('standingOfSnapshot and standingNow', () => {
  it('agree on an assessment that has not moved since, but for what was reported', () => {
    const [then, present] = [standingOfSnapshot(assessment.id, taken), standingNow(assessment, null, now)]
    const { snapshotId, name, scoringVersion: scoredBy, reported, ...rest } = then
    expect(present).toEqual({ ...rest, snapshotId: null, name: '', scoringVersion: null, reported: null })
    expect([snapshotId, name, scoredBy, reported]).toEqual(['s', 'before the audit', scoringVersion, taken.reported])
  })
})
