import { describe, expect, it } from 'vitest'
import { roadmapProblems } from '../../../src/domain/roadmap/problems.ts'
import { proposePlan } from '../../../src/domain/roadmap/propose.ts'
import { answersOf } from '../small-model.ts'
import { day, itemId, itemsOf, planInput, quarter } from './small-plan.ts'

const problems = (given: Parameters<typeof planInput>[0]) => roadmapProblems(planInput(given))
const kinds = (given: Parameters<typeof planInput>[0]) => problems(given).map(({ kind }) => kind)
const at = (start: string) => ({ quarter: quarter(start) })

describe('roadmapProblems', () => {
  it('finds none in a plan just proposed', () => {
    const input = planInput()
    expect(roadmapProblems({ ...input, items: proposePlan(input).items })).toEqual([])
  })

  it('tells over-commitment from the present quarter on, beyond the horizon too, over all and by team', () => {
    const items = itemsOf({
      'own-00000001': { ...at('2026-07'), effortDays: 99, status: 'done' },
      'own-00000002': { ...at('2026-10'), effortDays: 20 },
      'own-00000003': { ...at('2031-10'), effortDays: 21 },
      'own-00000004': { ...at('2027-01'), effortDays: 3, team: 'network' },
    })
    const capacity = { daysPerQuarter: 20, byQuarter: new Map(), teams: [{ name: 'network', daysPerQuarter: 2 }] }
    expect(problems({ items, profile: { capacity } })).toMatchObject([
      { kind: 'over-capacity', team: 'network', days: 3, capacityDays: 2, quarter: { start: '2027-01' } },
      { kind: 'over-capacity', team: null, days: 21, capacityDays: 20, quarter: { start: '2031-10' } },
    ])
  })

  it('tells what begins before a prerequisite ends or has a place; the same quarter is in order', () => {
    const items = (start: string | null, given = {}) =>
      itemsOf({ 'logs.collect': { quarter: start === null ? null : quarter(start), ...given }, 'logs.protect': at('2027-01') })
    const broken = [{ kind: 'before-prerequisite', item: 'logs.protect', prerequisite: 'logs.collect' }]
    expect(problems({ items: items('2027-04') })).toEqual(broken)
    expect(problems({ items: items('2026-10', { quarterCount: 3 }) })).toEqual(broken)
    expect(problems({ items: items(null) })).toEqual(broken)
    expect(problems({ items: items('2027-01') })).toEqual([])
    expect(kinds({ items: items('2027-04', { status: 'done' }) })).toEqual(['done-unanswered'])
  })

  it('tells a prerequisite that is neither achieved nor planned', () => {
    const missing = { kind: 'prerequisite-missing', item: 'logs.protect', recommendation: 'logs.collect' }
    expect(problems({ items: itemsOf({ 'logs.protect': at('2027-01') }) })).toEqual([missing])
    expect(problems({ items: itemsOf({ 'logs.protect': at('2027-01'), 'logs.collect': { status: 'cancelled' } }) })).toEqual([missing])
    expect(problems({ items: itemsOf({ 'logs.protect': at('2027-01') }), answers: answersOf({ 'logs.collect': 75 }) })).toEqual([])
  })

  it('tells days that are outside, turned round or over', () => {
    const own = (given: object) => itemsOf({ 'own-00000001': { ...at('2026-10'), ...given } })
    expect(kinds({ items: own({ dueOn: day('2027-01-01') }) })).toEqual(['dates-outside-quarter'])
    expect(kinds({ items: own({ startOn: day('2026-12-01'), dueOn: day('2026-11-30') }) })).toEqual(['dates-reversed'])
    expect(kinds({ items: own({ startOn: day('2026-10-01'), dueOn: day('2026-12-31') }) })).toEqual([])
    expect(problems({ items: own({ dueOn: day('2026-11-22') }) })).toEqual([{ kind: 'overdue', item: 'own-00000001', dueOn: '2026-11-22' }])
    expect(kinds({ items: own({ dueOn: day('2026-11-23') }) })).toEqual([])
    expect(kinds({ items: own({ dueOn: day('2026-11-22'), status: 'done' }) })).toEqual([])
    expect(kinds({ items: own(at('2026-07')) })).toEqual(['overdue'])
  })

  it('tells where answer and item do not go together', () => {
    const items = (status: 'planned' | 'done') => itemsOf({ 'sign-in.mfa': { ...at('2026-10'), status } })
    expect(kinds({ items: items('planned'), answers: answersOf({ 'sign-in.mfa': 100 }) })).toEqual(['aim-reached'])
    expect(kinds({ items: items('done'), answers: answersOf({ 'sign-in.mfa': 50 }) })).toEqual(['done-unanswered'])
    expect(kinds({ items: items('done'), answers: answersOf({ 'sign-in.mfa': 75 }) })).toEqual([])
    expect(kinds({ items: items('done'), answers: answersOf({ 'sign-in.mfa': 'not-applicable' }) })).toEqual([])
  })

  it('tells a cycle once, and not as broken order', () => {
    const items = itemsOf({
      'own-00000001': { ...at('2026-10'), dependsOn: [itemId('own-00000002')] },
      'own-00000002': { ...at('2027-01'), dependsOn: [itemId('own-00000001')] },
    })
    expect(problems({ items })).toEqual([{ kind: 'cycle', items: ['own-00000001', 'own-00000002'] }])
  })
})
