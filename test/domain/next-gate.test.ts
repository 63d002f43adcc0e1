import { describe, expect, it } from 'vitest'
import { capabilityGates, effortToThreshold, organisationGate, stepAtThreshold } from '../../src/domain/next-gate.ts'
import { phasesReached } from '../../src/domain/phase-reached.ts'
import { answersOf, capabilityOf, smallModel } from './small-model.ts'

const model = smallModel({
  'a.dear': { phase: 1, effort: 20 },
  'a.cheap': { phase: 1, effort: 4 },
  'a.next': { phase: 2, effort: 8 },
  'v.first': { phase: 2, effort: 10 },
})
const ids = (recommendations: readonly { readonly id: string }[]) => recommendations.map((one) => one.id)

function gates(values: Parameters<typeof answersOf>[0], threshold = 0.75) {
  const answers = answersOf(values)
  const rule = { answers, threshold }
  const reached = phasesReached(model, answers, threshold)
  return { capability: capabilityGates(model, reached, rule), organisation: organisationGate(model, reached, rule) }
}

describe('stepAtThreshold', () => {
  it('is the first step of the scale at or above it', () => {
    expect([0.5, 0.6, 0.75, 0.76, 1].map(stepAtThreshold)).toEqual([0.5, 0.75, 0.75, 1, 1])
  })
})

describe('effortToThreshold', () => {
  const dear = model.recommendations.slice(0, 1).concat()[0]
  if (!dear) throw new Error('the model is empty')
  it('is the share still missing up to the step that counts', () => {
    expect(effortToThreshold(dear, answersOf({ 'a.dear': 50 }), 0.75)).toEqual({ low: 2.5, high: 5 })
  })
  it('may be nothing for an unknown one, which may be done already', () => {
    expect(effortToThreshold(dear, answersOf({ 'a.dear': 'unknown' }), 0.75)).toEqual({ low: 0, high: 15 })
  })
})

describe('capabilityGates', () => {
  it('names what blocks in the order of the model, and the cheapest first', () => {
    const gate = gates({ 'a.dear': 0, 'a.cheap': 25 }).capability.get(capabilityOf('a'))
    expect(gate?.phase).toBe(1)
    expect(ids(gate?.blockers ?? [])).toEqual(['a.dear', 'a.cheap'])
    expect(ids(gate?.cheapestFirst ?? [])).toEqual(['a.cheap', 'a.dear'])
    expect(gate?.effortDays).toEqual({ low: 7.5 + 1, high: 15 + 2 })
  })
  it('looks for the first phase that is defined', () => {
    expect(gates({}).capability.get(capabilityOf('v'))?.phase).toBe(2)
  })
  it('has none left at the top', () => {
    expect(gates({ 'v.first': 100 }).capability.has(capabilityOf('v'))).toBe(false)
  })
})

describe('organisationGate', () => {
  it('asks of the weakest capabilities only', () => {
    expect(ids(gates({ 'a.dear': 100, 'a.cheap': 100 }).organisation?.blockers ?? [])).toEqual(['v.first'])
  })
  it('asks of all that are equally weak', () => {
    expect(ids(gates({ 'a.dear': 100 }).organisation?.blockers ?? [])).toEqual(['a.cheap', 'v.first'])
  })
  it('names the phase at which the organisation then stands, not that of the capability it lifts', () => {
    expect(gates({ 'a.dear': 100, 'a.cheap': 100 }).organisation?.phase).toBe(1)
    expect(gates({ 'a.dear': 100, 'a.cheap': 100, 'a.next': 100 }).organisation?.phase).toBe(2)
  })
  it('is null when the weakest has nothing left to reach: the organisation cannot rise above it', () => {
    expect(gates({ 'a.dear': 100, 'a.cheap': 100, 'a.next': 'not-applicable', 'v.first': 100 }).organisation).toBeNull()
  })
  it('is null once everything is reached', () => {
    expect(gates({ 'a.dear': 100, 'a.cheap': 75, 'a.next': 75, 'v.first': 100 }).organisation).toBeNull()
  })
  it('opens when its blockers are lifted to the step that counts', () => {
    const before = gates({ 'a.dear': 25 })
    const lifted = Object.fromEntries(ids(before.organisation?.blockers ?? []).map((id) => [id, 75 as const]))
    const after = answersOf({ 'a.dear': 25, ...lifted })
    const lowest = (reached: ReadonlyMap<unknown, number | null>) => Math.min(...[...reached.values()].map((phase) => phase ?? 4))
    expect(lowest(phasesReached(model, after, 0.75))).toBeGreaterThan(lowest(phasesReached(model, answersOf({ 'a.dear': 25 }), 0.75)))
  })
})
