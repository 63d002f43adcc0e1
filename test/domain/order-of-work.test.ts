import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverages } from '../../src/domain/answer.ts'
import { orderOfWork } from '../../src/domain/order-of-work.ts'
import { isInFilter, walkOrder } from '../../src/domain/walk.ts'
import { answersOf, smallModel } from './small-model.ts'

const model = smallModel({
  'a.late': { phase: 2, effort: 1 },
  'a.base': { phase: 1, effort: 30 },
  'a.easy': { phase: 1, effort: 2 },
  'a.top': { phase: 1, effort: 1, needs: ['a.base'] },
})
const order = (values: Parameters<typeof answersOf>[0]) => orderOfWork(model, answersOf(values), 0.75).map((one) => one.recommendation.id)

describe('orderOfWork', () => {
  it('goes by phase, then prerequisites, then effort', () => {
    expect(order({})).toEqual(['a.easy', 'a.base', 'a.top', 'a.late'])
  })
  it('forgets a prerequisite that is met', () => {
    expect(order({ 'a.base': 100 })).toEqual(['a.top', 'a.easy', 'a.late'])
  })
  it('holds every open recommendation once, each after what it needs', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a.late', 'a.base', 'a.easy', 'a.top'), fc.constantFrom(...coverages)), (values) => {
        const open = model.recommendations.filter((one) => (values[one.id] ?? 0) < 75).map((one) => one.id as string)
        const work = order(values) as string[]
        expect(work.toSorted()).toEqual(open.toSorted())
        for (const { id, prerequisites } of model.recommendations) {
          for (const needed of prerequisites) {
            if (work.includes(id) && work.includes(needed)) expect(work.indexOf(needed)).toBeLessThan(work.indexOf(id))
          }
        }
      }),
    )
  })
})

describe('walkOrder', () => {
  it('takes phases 1 and 2 first, each in the order of the model', () => {
    expect(walkOrder(model).map((one) => one.id)).toEqual(['a.base', 'a.easy', 'a.top', 'a.late'])
  })
})

describe('isInFilter', () => {
  const view = {
    answers: answersOf({ 'a.base': 50, 'a.easy': 'unknown' }),
    threshold: 0.75,
    titles: [new Map([[model.recommendations[1]?.id as never, 'MFA を使う']])],
  }
  const shown = (filter: Parameters<typeof isInFilter>[1]) =>
    model.recommendations.filter((one) => isInFilter(one, filter, view)).map((one) => one.id)
  it('lets everything through when nothing is asked', () => {
    expect(shown({})).toHaveLength(4)
  })
  it('tells unanswered, unknown and below the threshold apart', () => {
    expect(shown({ status: 'unanswered' })).toEqual(['a.late', 'a.top'])
    expect(shown({ status: 'unknown' })).toEqual(['a.easy'])
    expect(shown({ status: 'below-threshold' })).toEqual(['a.base', 'a.easy'])
  })
  it('finds words typed in full width', () => {
    expect(shown({ words: 'ｍｆａ' })).toEqual(['a.base'])
  })
  it('needs all of what is asked', () => {
    expect(shown({ phases: [1], status: 'unanswered' })).toEqual(['a.top'])
  })
})
