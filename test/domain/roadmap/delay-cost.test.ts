import { describe, expect, it } from 'vitest'
import { delayCosts } from '../../../src/domain/roadmap/delay-cost.ts'
import { proposePlan } from '../../../src/domain/roadmap/propose.ts'
import { itemId, itemsOf, planInput, quarter } from './small-plan.ts'

const calm = { contradictions: [], exposures: [], mapping: { rows: [] } }

describe('delayCosts', () => {
  const at = (start: string) => ({ quarter: quarter(start) })
  it('tells by how much phases are reached later, and what has to move too', () => {
    const input = planInput()
    const costs = delayCosts({ ...input, items: proposePlan(input).items }, calm)
    expect(costs).toEqual([
      { item: 'logs.collect', pushed: [], slips: [{ phase: 1, quarters: 1 }], exposures: 0, isContradicted: false },
      { item: 'sign-in.mfa', pushed: [], slips: [{ phase: 1, quarters: 1 }], exposures: 0, isContradicted: false },
      { item: 'sign-in.roles', pushed: [], slips: [{ phase: 2, quarters: 1 }], exposures: 0, isContradicted: false },
    ])
  })

  it('pushes what waits, one behind the other, and nothing that begins too early anyway', () => {
    const items = itemsOf({
      'logs.collect': at('2026-10'),
      'logs.protect': at('2026-10'),
      'sign-in.proof': at('2026-10'),
      'own-00000001': { ...at('2026-10'), dependsOn: [itemId('own-00000002')] },
      'own-00000002': at('2027-01'),
    })
    const pushed = delayCosts(planInput({ items }), calm).map(({ item, pushed: others }) => [item, others])
    expect(pushed).toEqual([
      ['logs.collect', ['logs.protect', 'sign-in.proof']],
      ['logs.protect', ['sign-in.proof']],
    ])
  })

  it('tells when a phase falls out of the horizon', () => {
    const items = itemsOf({ 'logs.collect': at('2029-07'), 'sign-in.mfa': at('2026-10') })
    expect(delayCosts(planInput({ items }), calm)[0]?.slips).toEqual([{ phase: 1, quarters: null }])
  })

  it('ends in a cycle, and passes over what is over or has no place', () => {
    const items = itemsOf({
      'own-00000001': { ...at('2026-10'), dependsOn: [itemId('own-00000002')] },
      'own-00000002': { ...at('2026-10'), dependsOn: [itemId('own-00000001')] },
      'logs.collect': {},
      'sign-in.mfa': { ...at('2026-10'), status: 'done' },
    })
    expect(delayCosts(planInput({ items }), calm).map(({ item }) => item)).toEqual(['own-00000001', 'own-00000002'])
  })
})
