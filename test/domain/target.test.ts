import { describe, expect, it } from 'vitest'
import { newProfile } from '../../src/domain/profile.ts'
import { attainment, percentToTarget, progressToDate, shareOfTarget } from '../../src/domain/target.ts'
import { answersOf, capabilityOf, smallModel } from './small-model.ts'

describe('percentToTarget', () => {
  // The worked example of the OWASP SAMM article: 2.25 of 3.5 missing.
  it('is 36 % in the example of OWASP SAMM', () => {
    const aims = [
      { current: 0.25, target: 1 },
      { current: 0, target: 1 },
      { current: 0, target: 0 },
      { current: 1, target: 1 },
      { current: 0, target: 0.5 },
      { current: 0, target: 0 },
    ]
    expect(percentToTarget(aims)).toBeCloseTo(0.357, 3)
  })
  it('gives no credit for more than was aimed at', () => {
    expect(
      percentToTarget([
        { current: 4, target: 1 },
        { current: 0, target: 1 },
      ]),
    ).toBe(0.5)
  })
  it('is null when nothing is aimed at', () => {
    expect([percentToTarget([]), percentToTarget([{ current: 1, target: 0 }])]).toEqual([null, null])
  })
})

describe('progressToDate', () => {
  // The article prints 55 %, cut off; rounded it is 56 %.
  it('is 56 % in the example of OWASP SAMM', () => {
    expect(progressToDate((1.5 + 1) / 2, (0.25 + 1) / 2, (2 + 1.5) / 2)).toBeCloseTo(0.5556, 4)
  })
  it('is negative when things got worse and null when the target is the baseline', () => {
    expect([progressToDate(1, 2, 3), progressToDate(1, 2, 2)]).toEqual([-1, null])
  })
})

const model = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 2 }, 'v.2': { phase: 2 }, 'v.3': { phase: 3 } })
const own = (capability: string) => model.recommendations.filter((one) => one.capability === capability)

describe('shareOfTarget', () => {
  it('is 1 exactly when everything up to the target is at the threshold, whatever lies above', () => {
    const profile = newProfile('en')
    expect(shareOfTarget(model, answersOf({ 'a.1': 75, 'a.2': 100, 'v.2': 75 }), profile)).toEqual({ low: 1, high: 1 })
    expect(shareOfTarget(model, answersOf({ 'a.1': 75, 'a.2': 100, 'v.2': 50, 'v.3': 100 }), profile)?.low).toBeCloseTo(1 - 0.25 / 2.25)
  })
  it('follows the target of a single capability', () => {
    const profile = { ...newProfile('en'), capabilityTargets: new Map([[capabilityOf('v'), 3 as const]]) }
    expect(shareOfTarget(model, answersOf({ 'a.1': 75, 'a.2': 75, 'v.2': 75 }), profile)?.low).toBeCloseTo(0.75)
  })
})

describe('attainment', () => {
  it('sums the means of the phases', () => {
    expect(attainment(own('a'), answersOf({ 'a.1': 100, 'a.2': 50 }), new Map())).toEqual({ low: 1 + 0.5 + 0.5 + 0.5, high: 2.5 })
  })
  it('lets a phase without recommendations follow the next one above', () => {
    expect(attainment(own('v'), answersOf({ 'v.2': 100, 'v.3': 0 }), new Map())?.low).toBe(2)
    expect(attainment(own('v'), answersOf({ 'v.2': 0, 'v.3': 0 }), new Map())?.low).toBe(0)
  })
  it('is null when nothing applies', () => {
    expect(attainment(own('a'), answersOf({ 'a.1': 'not-applicable', 'a.2': 'not-applicable' }), new Map())).toBeNull()
  })
})
