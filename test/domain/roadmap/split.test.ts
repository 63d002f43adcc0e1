import { describe, expect, it } from 'vitest'
import type { PlanInput } from '../../../src/domain/roadmap/plan.ts'
import { resolvedItems } from '../../../src/domain/roadmap/resolve.ts'
import { splitItem } from '../../../src/domain/roadmap/split.ts'
import { withItems } from '../../../src/domain/roadmap/with-items.ts'
import { answersOf } from '../small-model.ts'
import { day, itemId, itemsOf, planInput, quarter } from './small-plan.ts'

const split = (input: PlanInput, id: string) => ({ ...input, items: withItems(input.items, splitItem(input, itemId(id), '0000000b')) })
const shown = (input: PlanInput) =>
  [...resolvedItems(input).values()].map(({ item, effortDays }) => [item.id, item.aim, effortDays, item.quarter, item.quarterCount])
const at = { quarter: quarter('2026-10'), rank: 1 }

describe('splitItem', () => {
  it('divides the aim among the steps, and the days with it', () => {
    const once = split(planInput({ items: itemsOf({ 'logs.collect': at }) }), 'logs.collect')
    expect(shown(once)).toEqual([
      ['logs.collect', 50, 6, '2026-10', 1],
      ['logs.collect-part-2', 75, 3, '2026-10', 1],
    ])
    expect(shown(split(once, 'logs.collect'))).toEqual([
      ['logs.collect', 25, 3, '2026-10', 1],
      ['logs.collect-part-2', 75, 3, '2026-10', 1],
      ['logs.collect-part-3', 50, 3, '2026-10', 1],
    ])
  })

  it('shares a single step, and days that the team gave itself', () => {
    const answers = answersOf({ 'logs.collect': 50 })
    expect(shown(split(planInput({ answers, items: itemsOf({ 'logs.collect': at }) }), 'logs.collect'))).toEqual([
      ['logs.collect', 75, 1.5, '2026-10', 1],
      ['logs.collect-part-2', 75, 1.5, '2026-10', 1],
    ])
    const given = split(planInput({ items: itemsOf({ 'logs.collect': { ...at, effortDays: 10 } }) }), 'logs.collect')
    expect(shown(given).map(([, , days]) => days)).toEqual([6.5, 3.5])
  })

  it('cuts what takes several quarters in time, and keeps each end its day', () => {
    const long = {
      ...at,
      quarterCount: 3,
      startOn: day('2026-10-15'),
      dueOn: day('2027-06-15'),
      isPinned: true,
      status: 'in-progress' as const,
    }
    const input = split(planInput({ items: itemsOf({ 'own-0000000b': { ...long, effortDays: 9 } }) }), 'own-0000000b')
    expect(shown(input)).toEqual([
      ['own-0000000b', null, 4.5, '2026-10', 2],
      ['own-0000000c', null, 4.5, '2027-04', 1],
    ])
    expect(input.items.get(itemId('own-0000000b'))).toMatchObject({ startOn: '2026-10-15', dueOn: null, status: 'in-progress' })
    expect(input.items.get(itemId('own-0000000c'))).toMatchObject({ startOn: null, dueOn: '2027-06-15', status: 'planned', isPinned: true })
  })

  it('lets the second wait for the first, and the others for both', () => {
    const items = itemsOf({
      'logs.collect': at,
      'own-00000001': { dependsOn: [itemId('logs.collect')] },
      'sign-in.mfa': { ...at, rank: 2 },
    })
    const { items: after } = split(planInput({ items }), 'logs.collect')
    expect(after.get(itemId('logs.collect-part-2'))).toMatchObject({ dependsOn: ['logs.collect'], rank: 1.5 })
    expect(after.get(itemId('own-00000001'))?.dependsOn).toEqual(['logs.collect', 'logs.collect-part-2'])
  })

  it('leaves alone what is over or not there', () => {
    const items = itemsOf({ 'logs.collect': { status: 'done' }, 'sign-in.mfa': { status: 'cancelled' } })
    for (const id of ['logs.collect', 'sign-in.mfa', 'gone']) expect(splitItem(planInput({ items }), itemId(id), '0')).toEqual(new Map())
  })
})
