import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../src/domain/answer.ts'
import { answerBand, scoreOf, tallyOf } from '../../src/domain/score.ts'
import { answer, answersOf, idOf, smallModel } from './small-model.ts'

const four = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 1 }, 'a.3': { phase: 1 }, 'a.4': { phase: 1 } }).recommendations
const noWeights = new Map()
const anyValue = fc.constantFrom<(AnswerValue | null)[]>(0, 25, 50, 75, 100, 'unknown', 'not-applicable', null)
const anyAnswers = fc
  .tuple(anyValue, anyValue, anyValue, anyValue)
  .map((values) => new Map(values.map((value, index) => [idOf(`a.${index + 1}`), answer(value)])))

describe('answerBand', () => {
  it('is the share the organisation covers', () => {
    expect(answerBand(answer(75))).toEqual({ low: 0.75, high: 0.75 })
  })
  it('spans everything for what nobody knows or has answered', () => {
    expect([answerBand(answer('unknown')), answerBand(undefined)]).toEqual([
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ])
  })
  it('is null for what does not apply', () => {
    expect(answerBand(answer('not-applicable'))).toBeNull()
  })
})

describe('scoreOf', () => {
  it('counts unknown and unanswered as 0 at the low end and 1 at the high end', () => {
    expect(scoreOf(four, answersOf({ 'a.1': 100, 'a.2': 50, 'a.3': 'unknown' }), noWeights).band).toEqual({ low: 0.375, high: 0.875 })
  })
  it('leaves the not-applicable out of the denominator and says what that adds', () => {
    const score = scoreOf(four, answersOf({ 'a.1': 100, 'a.2': 50, 'a.3': 'not-applicable', 'a.4': 0 }), noWeights)
    expect(score.band).toEqual({ low: 0.5, high: 0.5 })
    expect(score.addedByNotApplicable).toBeCloseTo(0.5 - 1.5 / 4)
  })
  it('is null, not 0 and not 1, when nothing applies', () => {
    expect(scoreOf([], new Map(), noWeights).band).toBeNull()
    expect(scoreOf(four.slice(0, 1), answersOf({ 'a.1': 'not-applicable' }), noWeights).band).toBeNull()
  })
  it('weighs as the organisation says', () => {
    expect(scoreOf(four.slice(0, 2), answersOf({ 'a.1': 100, 'a.2': 0 }), new Map([[idOf('a.1'), 3]])).band?.low).toBe(0.75)
  })
  it('keeps 0 ≤ low ≤ high ≤ 1, and one more certain answer never widens the band', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom<AnswerValue[]>(0, 25, 50, 75, 100), (answers, value) => {
        const before = scoreOf(four, answers, noWeights).band
        if (before === null) return
        expect(before.low).toBeGreaterThanOrEqual(0)
        expect(before.low).toBeLessThanOrEqual(before.high)
        expect(before.high).toBeLessThanOrEqual(1)
        const open = [...answers].find(([, one]) => one.value === null || one.value === 'unknown')
        if (!open) return
        const after = scoreOf(four, new Map([...answers, [open[0], answer(value)]]), noWeights).band
        expect(after?.low).toBeGreaterThanOrEqual(before.low)
        expect(after?.high).toBeLessThanOrEqual(before.high)
      }),
    )
  })
})

describe('tallyOf', () => {
  it('counts every recommendation once', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const tally = tallyOf(four, answers)
        expect(tally.applicable + tally.notApplicable).toBe(tally.total)
        expect(tally.answered + tally.unanswered).toBe(tally.applicable)
        expect(tally.unknown).toBeLessThanOrEqual(tally.answered)
      }),
    )
  })
})
