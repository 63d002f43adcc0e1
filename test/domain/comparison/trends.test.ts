import { describe, expect, it } from 'vitest'
import { trendsOf } from '../../../src/domain/comparison/trends.ts'
import { scoresOf } from '../../../src/domain/scores.ts'
import { reportedScores } from '../../../src/domain/snapshot-of.ts'
import { answersOf, capabilityOf } from '../small-model.ts'
import { standingOf } from './small-standing.ts'
import { summaryOf } from './small-summary.ts'
import { twoVersions } from './small-versions.ts'

const inJune = standingOf({
  day: '2026-06-30',
  modelVersion: 1,
  answers: answersOf({ 'a.kept': 50, 'a.gone': 100, 'a.both': 100, 'b.only': 75 }),
})
const now = standingOf({
  day: '2026-09-30',
  modelVersion: 2,
  answers: answersOf({ 'a.kept': 100, 'a.left': 100, 'a.right': 75, 'a.added': 75 }),
})
const [firstVersion] = twoVersions.earlier

describe('trendsOf', () => {
  it('works out every moment under the model of today, beside what was shown then', () => {
    const reported = firstVersion === undefined ? null : reportedScores(scoresOf(firstVersion.model, inJune.answers, inJune.profile))
    const { all, groups } = trendsOf([{ ...inJune, reported }, now], twoVersions)
    expect(all.map(({ band, reported: then }) => [band, then?.band?.low])).toEqual([
      [{ low: 0.65, high: 0.85 }, 0.8125],
      [{ low: 0.7, high: 0.9 }, undefined],
    ])
    expect(groups.protection.map(({ band, reading }) => [band, reading])).toEqual([
      [null, 'nothing-applies'],
      [null, 'nothing-applies'],
    ])
  })

  it('gives the phase of each capability and of the organisation', () => {
    const { capabilities, organisation } = trendsOf([inJune, now], twoVersions)
    expect(capabilities.get(capabilityOf('a'))?.map(({ reached }) => reached)).toEqual([0, 2])
    expect(capabilities.get(capabilityOf('b'))?.map(({ reached, reading }) => [reached, reading])).toEqual([
      [1, 'firm'],
      [null, 'nothing-answered'],
    ])
    expect(organisation.map(({ reached }) => reached)).toEqual([0, 0])
  })

  it('says so where a moment is of a model nobody knows', () => {
    const { moments, all } = trendsOf([{ ...inJune, modelVersion: 9 }, now], twoVersions)
    expect([moments.map(({ isComparable }) => isComparable), all[0]?.band]).toEqual([[false, true], null])
  })

  it('follows the security score over moments without evidence', () => {
    const evidence = (cells: Parameters<typeof summaryOf>[0]['cells']) => summaryOf({ cells: cells ?? [] })
    const before = evidence([
      { control: 'A.1', passed: 1 },
      { control: 'B.1', failed: 1 },
    ])
    const { securityScore } = trendsOf(
      [{ ...inJune, evidence: before }, inJune, { ...now, evidence: evidence([{ control: 'A.1', passed: 1 }]) }],
      twoVersions,
    )
    expect(securityScore.map((one) => (one === null ? null : [one.line.ratio, one.move?.byNoLongerCounted]))).toEqual([
      [0.5, undefined],
      null,
      [1, 0.5],
    ])
  })

  it('measures each change of the security score from the moment before', () => {
    const sides = [
      ['A.1', 'B.1', 'C.1'],
      ['A.1', 'B.1'],
      ['A.1', 'B.1'],
    ].map((controls) =>
      standingOf({
        day: '2026-06-30',
        modelVersion: 2,
        evidence: summaryOf({ cells: controls.map((control) => ({ control, [control === 'A.1' ? 'passed' : 'failed']: 1 })) }),
      }),
    )
    expect(trendsOf(sides, twoVersions).securityScore.map((one) => one?.move?.noLongerCounted.length ?? null)).toEqual([null, 1, 0])
  })

  it('is empty where there is nothing to follow', () => {
    expect(trendsOf([], twoVersions)).toMatchObject({ moments: [], all: [], organisation: [] })
  })
})
