import { describe, expect, it } from 'vitest'
import { inkOn, scoreStep } from '../../src/charts/score-step.ts'
import { scoreOf } from '../../src/domain/score.ts'
import { answersOf, smallModel } from '../domain/small-model.ts'

const two = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 1 } }).recommendations
const stepOf = (values: Parameters<typeof answersOf>[0]) => scoreStep(scoreOf(two, answersOf(values), new Map()))

describe('scoreStep', () => {
  it('is the step the score has fully reached, never the next one', () => {
    expect(stepOf({ 'a.1': 100, 'a.2': 75 })).toBe('value-75')
    expect(stepOf({ 'a.1': 100, 'a.2': 100 })).toBe('value-100')
    expect(stepOf({ 'a.1': 25, 'a.2': 0 })).toBe('value-0')
  })
  it('has a colour of its own for nothing answered and for nothing applicable', () => {
    expect([stepOf({}), stepOf({ 'a.1': 'not-applicable', 'a.2': 'not-applicable' })]).toEqual(['value-none', 'value-none'])
  })
  it('counts "unknown" as an answer that is worth nothing yet', () => {
    expect(stepOf({ 'a.1': 'unknown' })).toBe('value-0')
  })
  it('is dark only where all is done', () => {
    expect([inkOn('value-100'), inkOn('value-75')]).toEqual(['text-on-dark', 'text-on-value'])
  })
})
