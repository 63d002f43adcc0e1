import { describe, expect, it } from 'vitest'
import { comparisonOf, isSameOrganisation } from '../../../src/domain/comparison/comparison-of.ts'
import type { Standing } from '../../../src/domain/comparison/standing.ts'
import { answer, answersOf, idOf } from '../small-model.ts'
import { itemsOf, standingOf } from './small-standing.ts'
import { summaryOf } from './small-summary.ts'
import { twoVersions } from './small-versions.ts'

const olderAnswers = answersOf({ 'a.kept': 50, 'a.gone': 100, 'a.both': 100, 'b.only': 75 })
const inJune = standingOf({ day: '2026-06-30', modelVersion: 1, answers: olderAnswers })
const inSeptember = (sketch: Partial<Parameters<typeof standingOf>[0]> = {}) =>
  standingOf({ day: '2026-09-30', modelVersion: 2, ...sketch })
const compared = (older: Standing, newer: Standing) => {
  const comparison = comparisonOf(older, newer, twoVersions)
  if (comparison === null) throw new Error('not comparable')
  return comparison
}

describe('comparisonOf', () => {
  it('scores both sides under the newer model, and shows beside it what the older one gave', () => {
    const carried = answersOf({ 'a.kept': 50, 'a.left': 100, 'a.right': 100, 'b.only': 75 })
    const { bridges, scores, modelChanges } = compared(inJune, inSeptember({ answers: carried }))
    expect([bridges.all?.from, scores.older.all.band?.low, scores.newer.all.band?.low]).toEqual([0.8125, 0.65, 0.65])
    expect(bridges.all?.steps.map(({ kind }) => kind)).toEqual(['model'])
    expect(bridges.all?.steps[0]?.parts.map(({ recommendation, before, after }) => [recommendation, before, after])).toEqual([
      ['a.left', 'not-asked', 100],
      ['a.right', 'not-asked', 100],
      ['a.added', 'not-asked', null],
      ['a.gone', 100, 'not-asked'],
      ['a.both', 100, 'not-asked'],
    ])
    expect(modelChanges.map(({ from, to }) => [from, to])).toEqual([[1, 2]])
    expect(bridges.protection).toBeNull()
  })

  it('bridges each group from what it was to what it is', () => {
    const answers = answersOf({ 'a.kept': 75, 'a.left': 100, 'a.right': 25, 'a.added': 50, 'b.only': 'not-applicable' })
    const { bridges, scores } = compared(inJune, inSeptember({ answers }))
    for (const bridge of [bridges.all, bridges.governance]) {
      const moved = bridge?.steps.reduce((sum, { delta }) => sum + delta, 0) ?? Number.NaN
      expect((bridge?.from ?? Number.NaN) + moved).toBeCloseTo(bridge?.to ?? Number.NaN, 12)
    }
    expect([bridges.governance?.to, bridges.operations]).toEqual([scores.newer.groups.governance.band?.low, null])
  })

  it('says what improved and what declined, and whose work that was', () => {
    const answers = new Map([
      ...answersOf({ 'a.kept': 100, 'a.left': 25, 'a.added': 75 }),
      [idOf('b.only'), { ...answer(100), owner: 'Ito' }],
    ])
    const roadmap = itemsOf({ 'a.kept': { recommendation: idOf('a.kept'), owner: 'Sato', status: 'done' } })
    const { improved, declined, bridges } = compared(inJune, inSeptember({ answers, roadmap }))
    expect(improved.map(({ recommendation, owner, item }) => [recommendation, owner, item?.id])).toEqual([
      ['a.kept', 'Sato', 'a.kept'],
      ['b.only', 'Ito', undefined],
    ])
    expect(declined.map(({ recommendation, before, after }) => [recommendation, before, after])).toEqual([
      ['a.right', 100, null],
      ['a.left', 100, 25],
    ])
    // Worth as much as in the bridge.
    const parts = bridges.all?.steps.find(({ kind }) => kind === 'answers-up')?.parts
    expect(improved[0]?.delta).toBeCloseTo(parts?.find(({ recommendation }) => recommendation === 'a.kept')?.delta ?? Number.NaN, 12)
  })

  it('compares phases by the threshold of the newer side', () => {
    const answers = answersOf({ 'a.kept': 50, 'a.left': 100, 'a.right': 100, 'a.added': 100 })
    const { phases } = compared(inJune, inSeptember({ answers, profile: { threshold: 0.5 } }))
    expect(phases).toEqual([
      { capability: 'a', before: 1, after: 2 },
      { capability: 'b', before: 1, after: null },
    ])
  })

  it('has evidence only where both sides do', () => {
    const evidence = summaryOf({ cells: [{ control: 'IAM.9', failed: 1 }] })
    expect(compared(inJune, inSeptember({ evidence })).evidence).toBeNull()
    expect(compared({ ...inJune, evidence }, inSeptember({ evidence })).evidence?.counts['still-open']).toBe(1)
  })

  it('names the quarter of each side by its own fiscal year', () => {
    const { olderQuarter, newerQuarter } = compared(inJune, inSeptember({ profile: { fiscalYearStartMonth: 1 } }))
    expect([olderQuarter.start, olderQuarter.quarter, newerQuarter.start, newerQuarter.quarter]).toEqual(['2026-04', 1, '2026-07', 3])
  })

  it('takes both to the later version where the newer side is of the older one', () => {
    const { scores, modelChanges } = compared(inSeptember({ answers: answersOf({ 'a.kept': 100 }) }), { ...inJune, modelVersion: 1 })
    expect([scores.older.all.tally.total, scores.newer.all.band?.low, modelChanges]).toEqual([5, 0.65, []])
  })

  it('is null for a model version nobody knows', () => {
    expect(comparisonOf(inJune, inSeptember({ modelVersion: 3 }), twoVersions)).toBeNull()
    expect(comparisonOf({ ...inJune, modelVersion: 0 }, inSeptember(), twoVersions)).toBeNull()
  })
})

describe('isSameOrganisation', () => {
  const named = (organisation: string, assessment: string) => standingOf({ day: '2026-06-30', profile: { organisation }, assessment })
  it('goes by the assessment, else by the name as it is read', () => {
    expect(isSameOrganisation(named('A', 'one'), named('B', 'one'))).toBe(true)
    expect(isSameOrganisation(named('ＡＢＣ 株式会社', 'one'), named('abc株式会社', 'two'))).toBe(true)
    expect(isSameOrganisation(named('A', 'one'), named('B', 'two'))).toBe(false)
  })
  it('cannot tell where nobody is named', () => {
    expect(isSameOrganisation(named(' ', 'one'), named('', 'two'))).toBe(false)
  })
})
