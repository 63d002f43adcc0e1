import { describe, expect, it } from 'vitest'
import { resolvedItems } from '../../../src/domain/roadmap/resolve.ts'
import { answer, answersOf, idOf } from '../small-model.ts'
import { day, itemId, itemsOf, planInput, quarter } from './small-plan.ts'

const resolved = (given: Parameters<typeof planInput>[0]) => resolvedItems(planInput(given))
const daysOf = (given: Parameters<typeof planInput>[0]) =>
  Object.fromEntries([...resolved(given)].map(([id, { effortDays }]) => [id, effortDays]))

describe('resolvedItems', () => {
  it('takes the middle of what the model estimates, from the answer to the aim, rounded up to half a day', () => {
    const items = itemsOf({ 'logs.collect': {}, 'sign-in.mfa': {} })
    // 8 to 16 days for everything: 0.75 × 12 = 9. 4 to 8 days: 0.25 × 6 = 1.5.
    expect(daysOf({ items, answers: answersOf({ 'logs.collect': 'unknown', 'sign-in.mfa': 50 }) })).toEqual({
      'logs.collect': 9,
      'sign-in.mfa': 1.5,
    })
    expect(resolved({ items }).get(itemId('logs.collect'))?.estimate).toEqual({ low: 6, high: 12 })
    expect(daysOf({ items: itemsOf({ 'sign-in.mfa': { aim: 100 } }), answers: answersOf({ 'sign-in.mfa': 75 }) })).toEqual({
      'sign-in.mfa': 1.5,
    })
  })

  it('is at least half a day while anything is missing, and nothing when the aim is reached or nothing applies', () => {
    const model = planInput().model
    const tiny = { ...model, recommendations: model.recommendations.map((one) => ({ ...one, effortDays: { low: 0.1, high: 0.2 } })) }
    const items = itemsOf({ 'logs.collect': {}, 'logs.protect': {}, 'sign-in.mfa': {} })
    const answers = answersOf({ 'logs.protect': 75, 'sign-in.mfa': 'not-applicable' })
    expect(daysOf({ model: tiny, items, answers })).toEqual({ 'logs.collect': 0.5, 'logs.protect': 0, 'sign-in.mfa': 0 })
  })

  it('takes what the team says before what the model says; an own item without days takes none', () => {
    const items = itemsOf({ 'logs.collect': { effortDays: 3.2 }, 'own-00000001': {}, 'own-00000002': { effortDays: 4 } })
    expect(daysOf({ items })).toEqual({ 'logs.collect': 3.2, 'own-00000001': 0, 'own-00000002': 4 })
  })

  it('shares a recommendation among its parts by the steps of their aims', () => {
    const items = itemsOf({ 'logs.collect': { aim: 25 }, 'logs.collect-part-2': { aim: 75 } })
    expect(daysOf({ items })).toEqual({ 'logs.collect': 3, 'logs.collect-part-2': 6 })
    const sameAim = itemsOf({ 'logs.collect': {}, 'logs.collect-part-2': {} })
    expect(daysOf({ items: sameAim })).toEqual({ 'logs.collect': 4.5, 'logs.collect-part-2': 4.5 })
  })

  it('gives the days of a part that was cancelled to those that are left', () => {
    const items = itemsOf({ 'logs.collect': { aim: 25, status: 'cancelled' }, 'logs.collect-part-2': { aim: 75 } })
    expect(daysOf({ items })).toMatchObject({ 'logs.collect-part-2': 9 })
  })

  it('takes the owner of the answer, and the days of the quarter', () => {
    const answers = new Map([[idOf('logs.collect'), { ...answer(0), owner: 'Platform' }]])
    const items = itemsOf({
      'logs.collect': { quarter: quarter('2026-10'), quarterCount: 2 },
      'sign-in.mfa': { quarter: quarter('2026-10'), startOn: day('2026-11-01'), dueOn: day('2026-11-30'), owner: 'IT' },
      'own-00000001': {},
    })
    const found = resolved({ items, answers })
    expect(found.get(itemId('logs.collect'))).toMatchObject({ owner: 'Platform', startOn: '2026-10-01', dueOn: '2027-03-31' })
    expect(found.get(itemId('logs.collect'))?.lastQuarter?.start).toBe('2027-01')
    expect(found.get(itemId('sign-in.mfa'))).toMatchObject({ owner: 'IT', startOn: '2026-11-01', dueOn: '2026-11-30' })
    expect(found.get(itemId('own-00000001'))).toMatchObject({ owner: '', quarter: null, startOn: null, dueOn: null })
  })

  it('comes after what it depends on and after the open parts of its prerequisites', () => {
    const items = itemsOf({
      'logs.collect': { aim: 50 },
      'logs.collect-part-2': {},
      'logs.collect-part-3': { aim: 100 },
      'logs.protect': { dependsOn: ['own-00000001', 'gone', 'own-00000002'].map(itemId) },
      'own-00000001': {},
      'own-00000002': { status: 'cancelled' },
    })
    const waitsFor = (answers = answersOf({})) => resolved({ items, answers }).get(itemId('logs.protect'))?.after
    // What lifts beyond the threshold is no prerequisite.
    expect(waitsFor()).toEqual(['own-00000001', 'logs.collect', 'logs.collect-part-2'])
    expect(waitsFor(answersOf({ 'logs.collect': 75 }))).toEqual(['own-00000001'])
  })
})
