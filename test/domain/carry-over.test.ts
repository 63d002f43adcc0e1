import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import { carryOver, carryOverAll, carryOverProfile } from '../../src/domain/carry-over.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { ModelChange } from '../../src/domain/model-change.ts'
import type { IsoDate } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { realModel } from '../real-model.ts'
import { answer, answersOf, capabilityOf, idOf } from './small-model.ts'

const change: ModelChange = {
  from: 1,
  to: 2,
  changes: [
    { kind: 'same', id: idOf('same') },
    { kind: 'reworded', id: idOf('reworded') },
    { kind: 'moved', id: idOf('moved'), before: { phase: 3, capability: capabilityOf('a') } },
    { kind: 'split', id: idOf('part'), from: idOf('whole') },
    { kind: 'split', id: idOf('rest'), from: idOf('whole') },
    { kind: 'split', id: idOf('mother'), from: idOf('mother') },
    { kind: 'split', id: idOf('child'), from: idOf('mother') },
    { kind: 'new', id: idOf('fresh') },
    { kind: 'retired', id: idOf('retired') },
  ],
}
/** A further version, in which one part goes and another is reworded. */
const next: ModelChange = {
  from: 2,
  to: 3,
  changes: [
    ...(['same', 'moved', 'mother', 'child', 'fresh'] as const).map((id) => ({ kind: 'same' as const, id: idOf(id) })),
    { kind: 'reworded', id: idOf('rest') },
    { kind: 'retired', id: idOf('part') },
    { kind: 'moved', id: idOf('reworded'), before: { phase: 1, capability: capabilityOf('a') } },
  ],
}
const every = answersOf({ same: 100, reworded: 75, moved: 50, whole: 25, mother: 0, retired: 'unknown' })

describe('carryOver', () => {
  it('keeps, asks to confirm, hands to every part and drops, by what became of each recommendation', () => {
    const { answers, kept, toConfirm, dropped } = carryOver(every, change)
    expect(answers).toEqual(answersOf({ same: 100, reworded: 75, moved: 50, part: 25, rest: 25, mother: 0, child: 0 }))
    expect(kept).toEqual(['same'])
    expect(toConfirm).toEqual([
      { id: 'reworded', kind: 'reworded', from: 'reworded' },
      { id: 'moved', kind: 'moved', from: 'moved' },
      { id: 'part', kind: 'split', from: 'whole' },
      { id: 'rest', kind: 'split', from: 'whole' },
      { id: 'mother', kind: 'split', from: 'mother' },
      { id: 'child', kind: 'split', from: 'mother' },
    ])
    expect(dropped).toEqual(answersOf({ retired: 'unknown' }))
  })

  it('leaves an answer as it was, its day above all: its age shows until somebody confirms it', () => {
    const given: Answer = { ...answer(75), answeredOn: '2025-03-31' as IsoDate, owner: 'Aoi', rationale: 'All but two', confidence: 'high' }
    expect(carryOver(new Map([[idOf('moved'), given]]), change).answers.get(idOf('moved'))).toBe(given)
  })

  it('has nothing to confirm where only a note stands, and nothing to drop where nothing was said', () => {
    const { answers, kept, toConfirm, dropped } = carryOver(
      new Map([
        [idOf('reworded'), { ...untouchedAnswer, rationale: 'ask Aoi' }],
        [idOf('retired'), untouchedAnswer],
      ]),
      change,
    )
    expect([...answers.keys()]).toEqual(['reworded'])
    expect({ kept, toConfirm, dropped: dropped.size }).toEqual({ kept: ['reworded'], toConfirm: [], dropped: 0 })
  })

  it('puts nothing over an answer that the older version knows nothing of', () => {
    const { answers, toConfirm } = carryOver(answersOf({ whole: 25, part: 100, 'quantum-keys': 50 }), change)
    expect(answers).toEqual(answersOf({ part: 100, rest: 25, 'quantum-keys': 50 }))
    expect(toConfirm.map(({ id }) => id)).toEqual(['rest'])
  })
})

describe('carryOverAll', () => {
  it('changes nothing without a change', () => {
    expect(carryOverAll(every, [])).toEqual({ answers: every, kept: [...every.keys()], toConfirm: [], dropped: new Map() })
  })

  it('keeps what is to be confirmed over several versions, under the id it was first given for', () => {
    const { answers, kept, toConfirm, dropped } = carryOverAll(every, [change, next])
    expect(answers).toEqual(answersOf({ same: 100, reworded: 75, moved: 50, rest: 25, mother: 0, child: 0 }))
    expect(kept).toEqual(['same'])
    expect(new Set(toConfirm)).toEqual(
      new Set([
        { id: 'moved', kind: 'moved', from: 'moved' },
        { id: 'mother', kind: 'split', from: 'mother' },
        { id: 'child', kind: 'split', from: 'mother' },
        { id: 'rest', kind: 'reworded', from: 'whole' },
        { id: 'reworded', kind: 'moved', from: 'reworded' },
      ]),
    )
    expect(dropped).toEqual(answersOf({ retired: 'unknown', part: 25 }))
  })
})

describe('carryOverProfile', () => {
  it('lets weights follow their recommendations, and leaves targets and all else alone', () => {
    const profile = {
      ...newProfile('ja'),
      capabilityTargets: new Map([[capabilityOf('a'), 3 as const]]),
      weights: new Map([
        [idOf('same'), 2],
        [idOf('whole'), 3],
        [idOf('retired'), 4],
      ]),
    }
    expect(carryOverProfile(profile, change)).toEqual({
      ...profile,
      weights: new Map([
        [idOf('same'), 2],
        [idOf('part'), 3],
        [idOf('rest'), 3],
      ]),
    })
  })
})

describe('from version 1 of the model to version 2', async () => {
  const [first] = await createModelLibrary().earlier('en')
  if (!first) throw new Error('the model knows no version before the present one')
  const before = first.model.recommendations.map(({ id }) => id)
  const today = new Set(realModel.recommendations.map(({ id }) => id))
  const values = [0, 25, 50, 75, 100, 'unknown', 'not-applicable', null] as const
  const arbitraryAnswers = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...before), fc.constantFrom(...values), fc.string()), { selector: ([id]) => id })
    .map((rows) => new Map<RecommendationId, Answer>(rows.map(([id, value, rationale]) => [id, { ...untouchedAnswer, value, rationale }])))

  it('every answer comes out under an id of version 2, or is dropped', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const carried = carryOver(answers, first.change)
        expect([...carried.answers.keys()].filter((id) => !today.has(id))).toEqual([])
        expect([...carried.kept, ...carried.toConfirm.map(({ id }) => id)].toSorted()).toEqual([...carried.answers.keys()].toSorted())
      }),
    )
  })

  it('nothing that was said is lost', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const carried = carryOver(answers, first.change)
        const there = new Set([...carried.answers.values(), ...carried.dropped.values()])
        expect([...answers.values()].filter((one) => (one.value !== null || one.rationale !== '') && !there.has(one))).toEqual([])
      }),
    )
  })

  it('does each kind of change', () => {
    const { kept, toConfirm, dropped } = carryOver(new Map(before.map((id) => [id, answer(75)])), first.change)
    const of = (kind: string) => toConfirm.filter((one) => one.kind === kind)
    expect(kept).toHaveLength(16)
    expect([of('reworded').length, of('moved').length]).toEqual([29, 13])
    expect(of('split')).toEqual([
      { id: 'cleanup-risky-open-ports', kind: 'split', from: 'limit-security-groups' },
      { id: 'limit-network-access', kind: 'split', from: 'limit-security-groups' },
      { id: 'compliance-reports', kind: 'split', from: 'compliance-reports' },
      { id: 'automate-evidence', kind: 'split', from: 'compliance-reports' },
      { id: 'custom-threat-detection', kind: 'split', from: 'custom-threat-detection' },
      { id: 'security-orchestration', kind: 'split', from: 'custom-threat-detection' },
    ])
    expect([...dropped.keys()]).toEqual(['trusted-advisor-findings', 'identify-most-sensitive-data', 'fraud-detector', 'service-catalog'])
    expect(first.change.changes.filter(({ kind }) => kind === 'new')).toHaveLength(10)
  })
})
