import { describe, expect, it } from 'vitest'
import { newProfile } from '../../src/domain/profile.ts'
import { heldBySkippedPhases, phaseToShow, readingOf, skippedPhases } from '../../src/domain/reading.ts'
import { scoreOf } from '../../src/domain/score.ts'
import { scoresOf } from '../../src/domain/scores.ts'
import { answersOf, smallModel } from './small-model.ts'

const four = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 1 }, 'a.3': { phase: 1 }, 'a.4': { phase: 1 } }).recommendations
const reading = (values: Parameters<typeof answersOf>[0]) => readingOf(scoreOf(four, answersOf(values), new Map()))

describe('readingOf', () => {
  it('tells nothing answered from nothing applicable', () => {
    const none = { 'a.1': 'not-applicable', 'a.2': 'not-applicable', 'a.3': 'not-applicable' } as const
    expect([reading({}), reading(none), reading({ ...none, 'a.4': 'not-applicable' })]).toEqual([
      'nothing-answered',
      'nothing-answered',
      'nothing-applies',
    ])
  })
  it('takes a quarter open as firm and more as too wide to report', () => {
    expect(reading({ 'a.1': 100, 'a.2': 0, 'a.3': 50 })).toBe('firm')
    expect(reading({ 'a.1': 100, 'a.2': 0, 'a.3': 'unknown' })).toBe('too-wide')
  })
  it('counts "unknown" as an answer', () => {
    expect(reading({ 'a.1': 'unknown' })).toBe('too-wide')
  })
})

describe('skippedPhases', () => {
  const model = smallModel({ 'a.1': { phase: 1 }, 'a.2': { phase: 2 }, 'v.2': { phase: 2 }, 'v.4': { phase: 4 } })
  const scores = (values: Parameters<typeof answersOf>[0]) => scoresOf(model, answersOf(values), newProfile('en'))
  const skipped = (values: Parameters<typeof answersOf>[0]) => scores(values).capabilities.map(skippedPhases)
  const held = (values: Parameters<typeof answersOf>[0]) => heldBySkippedPhases(scores(values)).map(({ id }) => id)

  it('are the empty cells between the phase reached and the next gate', () => {
    expect(skipped({})).toEqual([[], [1]])
    expect(skipped({ 'v.2': 75 })).toEqual([[], [3]])
    expect(skipped({ 'a.1': 'not-applicable', 'v.2': 100, 'v.4': 100 })).toEqual([[1], []])
  })
  it('hold the organisation only where nobody else is as weak', () => {
    expect(held({})).toEqual([])
    expect(held({ 'a.1': 75 })).toEqual(['v'])
    expect(held({ 'a.1': 75, 'v.2': 75 })).toEqual([])
  })
})

describe('phaseToShow', () => {
  const model = smallModel({ 'a.1': { phase: 1 }, 'b.1': { phase: 1 }, 'c.1': { phase: 1 } })
  it('is a dash, not "before phase 1", where nothing is answered', () => {
    const { capabilities, organisation } = scoresOf(model, answersOf({ 'b.1': 25, 'c.1': 'not-applicable' }), newProfile('en'))
    expect(capabilities.map(phaseToShow)).toEqual([null, 0, null])
    expect(organisation.reached).toBe(0)
  })
})
