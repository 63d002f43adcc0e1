import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../src/domain/answer.ts'
import { organisationPhase, phaseReached, phasesReached } from '../../src/domain/phase-reached.ts'
import { answer, answersOf, capabilityOf, idOf, smallModel } from './small-model.ts'

const model = smallModel({
  'a.1': { phase: 1 },
  'a.2': { phase: 2 },
  'a.3': { phase: 3 },
  // Like vulnerability management: no cell in phase 1.
  'v.2': { phase: 2 },
  'v.3': { phase: 3 },
})
const own = (capability: string) => model.recommendations.filter((one) => one.capability === capability)

describe('phaseReached', () => {
  it('is the highest phase with it and all below achieved', () => {
    expect(phaseReached(own('a'), answersOf({ 'a.1': 75, 'a.2': 100, 'a.3': 50 }), 0.75)).toBe(2)
  })
  it('is stopped by a gap below, however good the phases above', () => {
    expect(phaseReached(own('a'), answersOf({ 'a.1': 50, 'a.2': 100, 'a.3': 100 }), 0.75)).toBe(0)
  })
  it('does not award a phase for an empty cell', () => {
    expect(phaseReached(own('v'), answersOf({}), 0.75)).toBe(0)
    expect(phaseReached(own('v'), answersOf({ 'v.2': 100 }), 0.75)).toBe(2)
  })
  it('does not award a phase for a cell of nothing but not-applicable', () => {
    expect(phaseReached(own('a'), answersOf({ 'a.1': 'not-applicable' }), 0.75)).toBe(0)
    expect(phaseReached(own('a'), answersOf({ 'a.1': 100, 'a.2': 'not-applicable' }), 0.75)).toBe(1)
    expect(phaseReached(own('a'), answersOf({ 'a.1': 100, 'a.2': 'not-applicable', 'a.3': 100 }), 0.75)).toBe(3)
  })
  it('treats unknown as not achieved', () => {
    expect(phaseReached(own('a'), answersOf({ 'a.1': 'unknown' }), 0.75)).toBe(0)
  })
  it('is null when nothing applies', () => {
    expect(phaseReached(own('v'), answersOf({ 'v.2': 'not-applicable', 'v.3': 'not-applicable' }), 0.75)).toBeNull()
  })
  it('follows the threshold', () => {
    const answers = answersOf({ 'a.1': 75, 'a.2': 75, 'a.3': 75 })
    expect([phaseReached(own('a'), answers, 0.75), phaseReached(own('a'), answers, 1)]).toEqual([3, 0])
  })
  it('never falls when an answer rises', () => {
    const values = fc.constantFrom<AnswerValue[]>(0, 25, 50, 75, 100, 'unknown')
    fc.assert(
      fc.property(values, values, values, fc.constantFrom('a.1', 'a.2', 'a.3'), (one, two, three, raised) => {
        const before = answersOf({ 'a.1': one, 'a.2': two, 'a.3': three })
        const after = new Map([...before, [idOf(raised), answer(100)]])
        expect(phaseReached(own('a'), after, 0.75)).toBeGreaterThanOrEqual(phaseReached(own('a'), before, 0.75) ?? 0)
      }),
    )
  })
})

describe('organisationPhase', () => {
  it('is the lowest of the capabilities, names them, and counts those at the target', () => {
    const reached = phasesReached(model, answersOf({ 'a.1': 100, 'a.2': 100, 'v.2': 25 }), 0.75)
    expect(organisationPhase(reached, 2)).toEqual({ reached: 0, atTarget: 1, applicable: 2, weakest: [capabilityOf('v')] })
  })
  it('leaves out a capability in which nothing applies', () => {
    const answers = answersOf({ 'a.1': 100, 'v.2': 'not-applicable', 'v.3': 'not-applicable' })
    expect(organisationPhase(phasesReached(model, answers, 0.75), 2)).toMatchObject({ reached: 1, applicable: 1 })
  })
  it('is null when nothing applies at all', () => {
    expect(organisationPhase(new Map([[capabilityOf('a'), null]]), 2).reached).toBeNull()
  })
})
