import { describe, expect, it } from 'vitest'
import { quarterLoads, quartersOfPlan } from '../../../src/domain/roadmap/load.ts'
import { itemsOf, planInput, quarter } from './small-plan.ts'

describe('quarterLoads', () => {
  const at = { quarter: quarter('2026-10') }
  const items = itemsOf({
    'own-00000001': { ...at, quarterCount: 3, effortDays: 9, team: 'network' },
    'own-00000002': { ...at, effortDays: 5, status: 'done' },
    'own-00000003': { ...at, effortDays: 50, status: 'cancelled' },
    'own-00000004': { quarter: quarter('2026-07'), quarterCount: 2, effortDays: 2 },
    'own-00000005': { effortDays: 7 },
  })
  const capacity = {
    daysPerQuarter: 20,
    byQuarter: new Map([[quarter('2027-01'), 8]]),
    teams: [{ name: 'network', daysPerQuarter: 2 }],
  }

  it('adds up what stands in each quarter, over all and by team', () => {
    const loads = quarterLoads(planInput({ items, profile: { capacity } }))
    expect(loads).toHaveLength(12)
    expect(
      loads.slice(0, 4).map(({ quarter: { start }, days, capacityDays, teams }) => [start, days, capacityDays, teams[0]?.days]),
    ).toEqual([
      ['2026-10', 9, 20, 3],
      ['2027-01', 3, 8, 3],
      ['2027-04', 3, 20, 3],
      ['2027-07', 0, 20, 0],
    ])
    expect(loads[0]?.teams).toEqual([{ name: 'network', days: 3, capacityDays: 2 }])
  })

  it('looks at other quarters when asked', () => {
    const input = planInput({ items, profile: { capacity } })
    const [past] = quarterLoads(input, undefined, quartersOfPlan({ ...input, today: '2026-07-01' as typeof input.today }).slice(0, 1))
    expect(past).toMatchObject({ quarter: { start: '2026-07' }, days: 1 })
  })

  it('heeds a quarter of its own when the start of the fiscal year has changed', () => {
    const loads = quarterLoads(planInput({ profile: { capacity, fiscalYearStartMonth: 3 } }))
    expect(loads.map(({ quarter: { start }, capacityDays }) => [start, capacityDays]).slice(0, 2)).toEqual([
      ['2026-09', 20],
      ['2026-12', 8],
    ])
  })
})
