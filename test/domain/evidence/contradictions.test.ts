import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../../src/domain/answer.ts'
import { contradictionsOf } from '../../../src/domain/evidence/contradictions.ts'
import { verdictsOf } from '../../../src/domain/evidence/verdicts.ts'
import { answersOf, smallModel } from '../small-model.ts'
import { type CellSketch, mappingOf, mergedOf, momentOf } from './small-evidence.ts'

const model = smallModel({ 'a.one': { phase: 1 }, 'a.two': { phase: 1 }, 'a.three': { phase: 1 } })
const mapping = mappingOf(
  {
    'a.one': { 'security-hub/D.1': 'decisive/decisive' },
    'a.two': { 'security-hub/P.1': 'partial/partial', 'security-hub/D.3': 'decisive/decisive' },
    'a.three': { 'security-hub/H.1': 'hint/hint', 'security-hub/D.2': 'decisive/decisive' },
  },
  { 'a.one': 'decisive', 'a.two': 'partial', 'a.three': 'decisive' },
)
const found = (answers: Readonly<Record<string, AnswerValue>>, cells: readonly CellSketch[], accountCount: number | null = null) =>
  contradictionsOf(
    model,
    answersOf(answers),
    verdictsOf(mergedOf({ cells }), mapping, { model, now: momentOf('2026-11-30'), accountCount }),
  ).map(({ recommendation, direction, because }) => `${recommendation.id} ${direction} ${because}`)

describe('contradictionsOf', () => {
  it.each([
    [100, ['a.one claims-more fails']],
    [75, ['a.one claims-more fails']],
    [50, []],
    [25, ['a.one claims-less passes']],
    [0, ['a.one claims-less passes']],
    ['unknown', ['a.one claims-less passes']],
    ['not-applicable', ['a.one claims-more fails']],
  ] as const)('holds an answer of %s against a proposal of 50', (answer, expected) => {
    expect(found({ 'a.one': answer }, [{ control: 'D.1', passed: 1, failed: 1 }])).toEqual(expected)
  })

  it('lets an answer that is the proposal stand, however many results fail', () => {
    expect(found({ 'a.one': 75 }, [{ control: 'D.1', passed: 39, failed: 1 }])).toEqual([])
    expect(found({ 'a.one': 100 }, [{ control: 'D.1', passed: 39, failed: 1 }])).toEqual(['a.one claims-more fails'])
  })

  it('tells apart what fails and what nobody has looked at, and holds silence of most accounts against nobody', () => {
    expect(found({ 'a.one': 100 }, [{ control: 'D.1', passed: 1 }], 2)).toEqual(['a.one claims-more not-covered'])
    expect(found({ 'a.one': 100 }, [{ control: 'D.1', passed: 1 }], 3)).toEqual([])
  })

  it.each([
    [100, { failed: 1 }, ['a.two claims-more fails']],
    [75, { failed: 1 }, ['a.two claims-more fails']],
    [50, { failed: 1 }, []],
    [100, { failed: 1, passed: 1 }, []],
    [0, { passed: 1 }, []],
    ['not-applicable', { failed: 1 }, ['a.two claims-more fails']],
    ['not-applicable', { passed: 1 }, []],
  ] as const)('holds an answer of %s against partial results %o', (answer, results, expected) => {
    expect(found({ 'a.two': answer }, [{ control: 'P.1', ...results }])).toEqual(expected)
  })

  it.each([
    [25, ['a.two claims-less passes']],
    ['unknown', ['a.two claims-less passes']],
    [50, []],
  ] as const)('holds an answer of %s against decisive support without a proposal', (answer, expected) => {
    expect(found({ 'a.two': answer }, [{ control: 'D.3', passed: 1 }])).toEqual(expected)
  })

  it('lets a hint alone contradict nothing', () => {
    expect(found({ 'a.three': 100 }, [{ control: 'H.1', failed: 1 }])).toEqual([])
  })

  it('names what is not answered though the evidence shows it, and nothing where it shows none of it', () => {
    expect(found({}, [{ control: 'D.1', passed: 1 }])).toEqual(['a.one claims-less passes'])
    expect(found({}, [{ control: 'D.1', failed: 1 }])).toEqual([])
  })

  it('says nothing where the evidence is silent', () => {
    expect(found({ 'a.one': 100, 'a.two': 0, 'a.three': 'not-applicable' }, [])).toEqual([])
  })

  it('puts decisive ones first, then those that fail in more accounts, then the order of the model', () => {
    const answers = { 'a.one': 100, 'a.two': 100, 'a.three': 100 } as const
    const cells = [
      { control: 'P.1', account: '1', failed: 1 },
      { control: 'P.1', account: '2', failed: 1 },
      { control: 'P.1', account: '3', failed: 1 },
      { control: 'D.1', account: '1', failed: 1 },
      { control: 'D.2', account: '1', failed: 1 },
    ]
    const names = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0])
    expect(names(found(answers, cells))).toEqual(['a.one', 'a.three', 'a.two'])
    expect(names(found(answers, [...cells, { control: 'D.2', account: '2', failed: 1 }]))).toEqual(['a.three', 'a.one', 'a.two'])
  })
})
