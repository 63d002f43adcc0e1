import { describe, expect, it } from 'vitest'
import type { EvidenceChange } from '../../../src/domain/comparison/comparison.ts'
import { findingsBetween } from '../../../src/domain/comparison/findings-between.ts'
import type { CellSketch, FileSketch } from '../evidence/small-evidence.ts'
import { exposureOf } from '../evidence/small-evidence.ts'
import { summaryOf } from './small-summary.ts'

const between = (before: readonly CellSketch[], after: readonly CellSketch[]) =>
  findingsBetween(summaryOf({ cells: before }), summaryOf({ cells: after }))
/** The kinds that occur, with their counts. */
const countsOf = ({ counts }: EvidenceChange) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
const failed: CellSketch = { control: 'IAM.9', failed: 1 }

describe('findingsBetween', () => {
  it('tells new, fixed, still open and suppressed apart, place by place', () => {
    const at = (account: string, cell: CellSketch): CellSketch => ({ control: 'IAM.9', ...cell, account })
    const change = between(
      [at('a', { passed: 1 }), at('b', { failed: 1 }), at('c', { failed: 1 }), at('d', { failed: 1 }), at('e', { passed: 1 })],
      [
        at('a', { failed: 1 }),
        at('b', { passed: 1 }),
        at('c', { failed: 9 }),
        at('d', { suppressed: 1, passed: 3 }),
        at('e', { passed: 1 }),
      ],
    )
    expect(countsOf(change)).toEqual({ new: 1, fixed: 1, 'still-open': 1, suppressed: 1 })
    expect(change.subjects[0]?.places).toMatchObject({ new: [{ account: 'a', region: 'r' }], fixed: [{ account: 'b', region: 'r' }] })
  })

  it('carries forward what failed in an account nobody has looked at since', () => {
    const change = between([failed, { ...failed, account: 'b' }], [{ control: 'IAM.9', passed: 1 }])
    expect([countsOf(change), change.accountsGone, change.accountsNew]).toEqual([{ fixed: 1, unseen: 1 }, ['b'], []])
  })

  it('does not take unknown for fixed', () => {
    expect(countsOf(between([failed], [{ control: 'IAM.9', unknown: 1 }]))).toEqual({ unseen: 1 })
  })

  it('does not take a control that is reported from nowhere any more for fixed', () => {
    expect(countsOf(between([failed, { control: 'EC2.8', passed: 1 }], [{ control: 'EC2.8', passed: 1 }]))).toEqual({ unseen: 1 })
    // A file may name a control without a result.
    expect(countsOf(between([failed], [{ control: 'EC2.8', passed: 1 }, { control: 'IAM.9' }]))).toEqual({ unseen: 1 })
  })

  it('takes silence for fixed where the tool looked and reports the control elsewhere', () => {
    const after: CellSketch[] = [
      { control: 'EC2.8', account: 'a', passed: 1 },
      { control: 'IAM.9', account: 'b', passed: 1 },
    ]
    expect(countsOf(between([failed], after))).toEqual({ fixed: 1 })
    // Another tool that looked at the place says nothing of what Security Hub would say there.
    const otherTool: CellSketch[] = [
      { check: 'anything', account: 'a', passed: 1 },
      { control: 'IAM.9', account: 'b', passed: 1 },
    ]
    expect(countsOf(between([failed], otherTool))).toEqual({ unseen: 1 })
  })

  it('does not call new what nobody would have seen before', () => {
    const change = between([failed], [failed, { ...failed, account: 'b' }, { control: 'S3.1', failed: 1 }])
    expect([countsOf(change), change.accountsNew]).toEqual([{ 'still-open': 1, 'newly-seen': 2 }, ['b']])
  })

  it('lists the most severe first, and those that changed before those that did not', () => {
    const cells = (count: number): CellSketch[] => [
      { control: 'A.1', severity: 'high', failed: 1 },
      { control: 'B.1', severity: 'high', failed: count, passed: 1 },
      { control: 'C.1', severity: 'critical', failed: 1 },
    ]
    expect(between(cells(0), cells(1)).subjects.map(({ controlId }) => controlId)).toEqual(['C.1', 'B.1', 'A.1'])
  })

  it('holds every failure of both sides in exactly one kind', () => {
    const states = ['failed', 'passed', 'unknown', 'suppressed', null] as const
    const cell = (state: (typeof states)[number], account: string): CellSketch[] =>
      state === null ? [] : [{ control: 'IAM.9', account, [state]: 1 }]
    const pairs = states.flatMap((before) => states.map((after) => ({ before, after, account: `${before}-${after}` })))
    const change = between(
      pairs.flatMap(({ before, account }) => cell(before, account)),
      pairs.flatMap(({ after, account }) => cell(after, account)),
    )
    const concerned = pairs.filter(({ before, after }) => before === 'failed' || after === 'failed').map(({ account }) => account)
    const listed = change.subjects.flatMap(({ places }) =>
      Object.values(places)
        .flat()
        .map(({ account }) => account),
    )
    expect(listed.toSorted()).toEqual(concerned.toSorted())
  })
})

describe('findingsBetween, of exposures', () => {
  const exposures = (before: FileSketch, after: FileSketch) =>
    Object.fromEntries(
      Object.entries(findingsBetween(summaryOf(before), summaryOf(after)).exposures)
        .map(([kind, all]): [string, readonly string[]] => [kind, all.map(({ id }) => id)])
        .filter(([, all]) => all.length > 0),
    )
  const [inA, inB] = [exposureOf({ id: 'a1', account: 'a' }), exposureOf({ id: 'b1', account: 'b' })]

  it('counts one as fixed that is closed, and one that is gone from an account Security Hub still reports from', () => {
    expect(exposures({ exposures: [inA] }, { exposures: [{ ...inA, isOpen: false }] })).toEqual({ fixed: ['a1'] })
    expect(exposures({ exposures: [inA, inB] }, { exposures: [inB], cells: [{ control: 'IAM.9', account: 'a', passed: 1 }] })).toEqual({
      fixed: ['a1'],
      'still-open': ['b1'],
    })
  })

  it('carries forward what nobody has looked for since', () => {
    expect(exposures({ exposures: [inA] }, { cells: [{ control: 'IAM.9', account: 'a', passed: 1 }] })).toEqual({ unseen: ['a1'] })
    expect(exposures({ exposures: [inA, inB] }, { exposures: [inB] })).toEqual({ unseen: ['a1'], 'still-open': ['b1'] })
  })

  it('tells new ones from those nobody would have seen', () => {
    const second = exposureOf({ id: 'a2', account: 'a' })
    expect(exposures({ exposures: [inA] }, { exposures: [inA, second, inB] })).toEqual({
      new: ['a2'],
      'still-open': ['a1'],
      'newly-seen': ['b1'],
    })
  })
})

describe('findingsBetween, of the security score', () => {
  it('says how much of a rise comes of controls that count no longer', () => {
    const before: CellSketch[] = [
      { control: 'A.1', passed: 1 },
      { control: 'B.1', passed: 1 },
      { control: 'C.1', failed: 1 },
      { control: 'D.1', failed: 1 },
    ]
    const after: CellSketch[] = [
      { control: 'A.1', passed: 1 },
      { control: 'B.1', passed: 1 },
      { control: 'D.1', passed: 1 },
    ]
    const { move } = findingsBetween(summaryOf({ cells: before }), summaryOf({ cells: after, disabled: ['C.1'] })).securityScore
    expect(move.delta).toBe(0.5)
    expect(move.byNoLongerCounted).toBeCloseTo(2 / 3 - 0.5, 12)
    expect(move.noLongerCounted).toEqual([{ controlId: 'C.1', before: 'failed', now: 'gone' }])
  })

  it('counts suppressing alike, and leaves out a control that passes beside what is suppressed', () => {
    const before: CellSketch[] = [
      { control: 'A.1', passed: 1 },
      { control: 'B.1', failed: 1 },
    ]
    const moveTo = (cell: CellSketch) => between(before, [{ control: 'A.1', passed: 1 }, cell]).securityScore.move
    expect(moveTo({ control: 'B.1', suppressed: 1 })).toEqual({
      delta: 0.5,
      byNoLongerCounted: 0.5,
      noLongerCounted: [{ controlId: 'B.1', before: 'failed', now: 'suppressed' }],
    })
    expect(moveTo({ control: 'B.1', suppressed: 1, passed: 9 })).toEqual({ delta: 0.5, byNoLongerCounted: 0, noLongerCounted: [] })
  })

  it('has no part of a change where there is none', () => {
    expect(between([failed], []).securityScore.move.delta).toBeNull()
  })
})
