import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../src/domain/answer.ts'
import { phaseSteps, scoreTerms, targetTerms } from '../../src/domain/explain.ts'
import { phaseReached } from '../../src/domain/phase-reached.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { scoreOf } from '../../src/domain/score.ts'
import { shareOfTarget } from '../../src/domain/target.ts'
import { answer, answersOf, idOf, smallModel } from './small-model.ts'

const model = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 2 }, 'a.3': { phase: 2 }, 'a.4': { phase: 4 } })
const ids = model.recommendations.map(({ id }) => id)
const anyValue = fc.constantFrom<(AnswerValue | null)[]>(0, 25, 50, 75, 100, 'unknown', 'not-applicable', null)
const anyAnswers = fc
  .tuple(anyValue, anyValue, anyValue, anyValue)
  .map((values) => new Map(ids.map((id, at) => [id, answer(values[at] ?? null)])))

describe('scoreTerms', () => {
  it('adds up to the score, whatever is answered and weighed', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(0.5, 1, 3), (answers, weight) => {
        const weights = new Map([[idOf('a.2'), weight]])
        const { sum, weight: total } = scoreTerms(model.recommendations, answers, weights)
        const { band } = scoreOf(model.recommendations, answers, weights)
        expect(total === 0 ? null : { low: sum.low / total, high: sum.high / total }).toEqual(band)
      }),
    )
  })
  it('keeps what does not apply in the list, without a value', () => {
    const { terms, weight } = scoreTerms(model.recommendations, answersOf({ 'a.1': 'not-applicable', 'a.2': 50 }), new Map())
    expect([terms.length, weight, terms[0]?.band, terms[1]?.band?.low]).toEqual([4, 3, null, 0.5])
  })
})

describe('phaseSteps', () => {
  it('counts what is achieved in each phase and tells an empty cell from an excluded one', () => {
    expect(phaseSteps(model.recommendations, answersOf({ 'a.1': 75, 'a.2': 50, 'a.3': 100, 'a.4': 'not-applicable' }), 0.75)).toEqual([
      { phase: 1, achieved: 1, applicable: 1, total: 1 },
      { phase: 2, achieved: 1, applicable: 2, total: 2 },
      { phase: 3, achieved: 0, applicable: 0, total: 0 },
      { phase: 4, achieved: 0, applicable: 0, total: 1 },
    ])
  })
  it('agrees with the phase reached: all achieved up to it, something open right above', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reached = phaseReached(model.recommendations, answers, 0.75)
        const steps = phaseSteps(model.recommendations, answers, 0.75)
        if (reached === null) {
          expect(steps.every(({ applicable }) => applicable === 0)).toBe(true)
          return
        }
        expect(steps.filter(({ phase }) => phase <= reached).every((step) => step.achieved === step.applicable)).toBe(true)
        const above = steps.find(({ phase, applicable }) => phase > reached && applicable > 0)
        if (above) expect(above.achieved).toBeLessThan(above.applicable)
      }),
    )
  })
})

describe('targetTerms', () => {
  it('adds up to the percent to target, whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom<(1 | 2 | 4)[]>(1, 2, 4), (answers, targetPhase) => {
        const profile = { ...newProfile('en'), targetPhase }
        const { gap, target } = targetTerms(model, answers, profile)
        const share = shareOfTarget(model, answers, profile)
        if (share === null) {
          expect(target).toBe(0)
          return
        }
        expect(1 - gap.high / target).toBeCloseTo(share.low, 12)
        expect(1 - gap.low / target).toBeCloseTo(share.high, 12)
      }),
    )
  })
})
