import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverages } from '../../../src/domain/answer.ts'
import { phases } from '../../../src/domain/model.ts'
import { phaseForecasts, projectedAnswers, projectedQuarters } from '../../../src/domain/roadmap/projection.ts'
import { proposePlan } from '../../../src/domain/roadmap/propose.ts'
import { whenReached } from '../../../src/domain/roadmap/reach.ts'
import { scoresOf } from '../../../src/domain/scores.ts'
import { answersOf, idOf } from '../small-model.ts'
import { itemsOf, planInput, quarter } from './small-plan.ts'

const planned = (given: Parameters<typeof planInput>[0] = {}) => {
  const input = planInput(given)
  return { ...input, items: proposePlan(input).items }
}

describe('projectedAnswers', () => {
  const values = (input: ReturnType<typeof planInput>, id: string) =>
    projectedAnswers(input)
      .slice(0, 4)
      .map((answers) => answers.get(idOf(id))?.value ?? null)

  it('raises an answer once the last quarter of its item has ended, and never lowers one', () => {
    const items = itemsOf({
      'logs.collect': { quarter: quarter('2027-01'), quarterCount: 2 },
      'sign-in.mfa': { quarter: quarter('2026-10') },
    })
    expect(values(planInput({ items }), 'logs.collect')).toEqual([null, null, 75, 75])
    expect(values(planInput({ items, answers: answersOf({ 'sign-in.mfa': 100 }) }), 'sign-in.mfa')).toEqual([100, 100, 100, 100])
    expect(values(planInput({ items, answers: answersOf({ 'sign-in.mfa': 'not-applicable' }) }), 'sign-in.mfa')[0]).toBe('not-applicable')
  })

  it('waits for all parts up to an aim, and leaves out what was cancelled or has no place', () => {
    const at = (start: string) => ({ quarter: quarter(start) })
    const parts = itemsOf({ 'logs.collect': { ...at('2027-01'), aim: 50 }, 'logs.collect-part-2': at('2026-10') })
    expect(values(planInput({ items: parts }), 'logs.collect')).toEqual([null, 75, 75, 75])
    const cancelled = itemsOf({ 'logs.collect': { ...at('2026-10'), status: 'cancelled' }, 'sign-in.mfa': {} })
    expect(values(planInput({ items: cancelled }), 'logs.collect')).toEqual([null, null, null, null])
    expect(values(planInput({ items: cancelled }), 'sign-in.mfa')).toEqual([null, null, null, null])
  })

  it('counts what is done or has passed from the present quarter on', () => {
    const items = itemsOf({
      'logs.collect': { quarter: quarter('2027-04'), status: 'done' },
      'sign-in.mfa': { quarter: quarter('2026-01') },
    })
    expect(values(planInput({ items }), 'logs.collect')[0]).toBe(75)
    expect(values(planInput({ items }), 'sign-in.mfa')[0]).toBe(75)
  })
})

describe('projectedQuarters', () => {
  it('gives load, items and the scores of the end of each quarter', () => {
    const input = planned()
    const [first, second, third, fourth] = projectedQuarters(input)
    expect(first).toMatchObject({ days: 13.5, items: ['sign-in.mfa', 'logs.collect'], scores: { organisation: { reached: 1 } } })
    expect(second?.scores.organisation.reached).toBe(1)
    expect(third?.scores.organisation.reached).toBe(2)
    expect(first?.scores).toEqual(scoresOf(input.model, answersOf({ 'sign-in.mfa': 75, 'logs.collect': 75 }), input.profile))
    expect(fourth?.scores).toBe(third?.scores)
  })

  it('never falls', () => {
    const values = fc.dictionary(
      fc.constantFrom('logs.collect', 'logs.protect', 'sign-in.mfa', 'sign-in.roles'),
      fc.constantFrom(...coverages),
    )
    fc.assert(
      fc.property(values, fc.constantFrom(2, 10, 40), (answers, days) => {
        const scores = projectedQuarters(planned({ answers: answersOf(answers), days })).map((one) => one.scores.all.band?.low ?? 0)
        expect(scores).toEqual(scores.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('whenReached', () => {
  it('is the first quarter in which the scores say so', () => {
    const ids = ['logs.collect', 'logs.protect', 'sign-in.mfa', 'sign-in.roles', 'sign-in.proof']
    const places = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('2026-07', '2026-10', '2027-01', '2028-04'))
    const values = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...coverages, 'not-applicable' as const))
    fc.assert(
      fc.property(places, values, fc.constantFrom(25, 50, 75, 100), (placed, answers, aim) => {
        const items = itemsOf(Object.fromEntries(Object.entries(placed).map(([id, start]) => [id, { quarter: quarter(start), aim }])))
        const input = planInput({ items, answers: answersOf(answers) })
        const reached = whenReached(input)
        const quarters = projectedQuarters(input)
        for (const phase of phases) {
          const first = quarters.find(({ scores }) => (scores.organisation.reached ?? 0) >= phase)
          expect(reached(phase)).toEqual(first?.quarter ?? null)
        }
      }),
    )
  })
})

describe('phaseForecasts', () => {
  const starts = (input: ReturnType<typeof planInput>) =>
    phaseForecasts(input).map(({ phase, earliest, planned: by, latest }) => [
      phase,
      ...[earliest, by, latest].map((one) => one?.start ?? null),
    ])

  it('gives each phase to come as a band', () => {
    // At most 12, 6, 12 and 24 days, at least half of it: 18, 12 and 24, the last spread over two quarters, against 18 and 9.
    expect(starts(planned())).toEqual([
      [1, '2026-10', '2026-10', '2026-10'],
      [2, '2027-01', '2027-04', '2027-07'],
      [3, null, null, null],
      [4, null, null, null],
    ])
  })

  it('goes by the items as they stand, though more than fits is placed', () => {
    const items = itemsOf(
      Object.fromEntries(
        ['logs.collect', 'logs.protect', 'sign-in.mfa', 'sign-in.roles'].map((id) => [id, { quarter: quarter('2026-10') }]),
      ),
    )
    expect(starts(planInput({ items }))[1]).toEqual([2, '2027-01', '2026-10', '2027-07'])
  })

  it('adds no items: a plan that stops short of a phase does not reach it', () => {
    expect(starts(planInput({ items: itemsOf({ 'sign-in.mfa': {} }) }))[0]).toEqual([1, null, null, null])
  })

  it('never puts the earliest after the latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (days) => {
        for (const { earliest, latest } of phaseForecasts(planned({ days, profile: { targetPhase: 3 } }))) {
          if (latest !== null) expect((earliest?.start ?? '~') <= latest.start).toBe(true)
        }
      }),
    )
  })
})
