import { describe, expect, it } from 'vitest'
import { plannedOutcomes } from '../../../src/domain/comparison/planned-outcomes.ts'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item.ts'
import { answer, idOf } from '../small-model.ts'
import { itemsOf, standingOf } from './small-standing.ts'

const autumn = '2026-07' as QuarterStart
const winter = '2026-10' as QuarterStart
const spring = '2027-01' as QuarterStart

/** What an item planned on 1 July came to, seen on `day`. */
function outcomeOf(before: Partial<RoadmapItem>, now: Partial<RoadmapItem> | null, day = '2026-09-28') {
  const older = standingOf({ day: '2026-07-01', roadmap: itemsOf({ mfa: before }) })
  const newer = standingOf({ day, roadmap: itemsOf(now === null ? {} : { mfa: { ...before, ...now } }) })
  return plannedOutcomes(older, newer)[0]?.outcome
}

describe('plannedOutcomes', () => {
  it('counts what was done in its quarter as done, some days before the quarter ends too', () => {
    expect(outcomeOf({ quarter: autumn }, { status: 'done' })).toBe('done')
    expect(outcomeOf({ quarter: winter }, { status: 'done' })).toBe('early')
    expect(outcomeOf({}, { status: 'done' })).toBe('early')
  })

  it('calls open what has passed its day, and nothing that has not', () => {
    expect(outcomeOf({ quarter: autumn }, {})).toBe('not-due')
    expect(outcomeOf({ quarter: autumn }, {}, '2026-10-01')).toBe('open')
    expect(outcomeOf({ quarter: autumn, dueOn: '2026-08-31' as IsoDate }, {})).toBe('open')
    expect(outcomeOf({ quarter: autumn, quarterCount: 2 }, {}, '2026-10-01')).toBe('not-due')
  })

  it('calls slipped what was put off, unless its new day has passed as well', () => {
    expect(outcomeOf({ quarter: autumn }, { quarter: spring }, '2026-10-05')).toBe('slipped')
    expect(outcomeOf({ quarter: autumn }, { quarter: null }, '2026-10-05')).toBe('slipped')
    expect(outcomeOf({ quarter: autumn }, { quarter: winter }, '2027-01-05')).toBe('open')
    expect(outcomeOf({ quarter: spring }, { quarter: '2027-04' as QuarterStart })).toBe('not-due')
  })

  it('calls dropped what was cancelled or is gone', () => {
    expect(outcomeOf({ quarter: autumn }, null)).toBe('dropped')
    expect(outcomeOf({ quarter: autumn }, { status: 'cancelled' })).toBe('dropped')
  })

  it('leaves out what was done or cancelled before, and goes by the day', () => {
    const roadmap = itemsOf({
      later: { quarter: winter },
      done: { quarter: autumn, status: 'done' },
      never: {},
      given: { quarter: autumn, status: 'cancelled' },
      soon: { quarter: autumn },
    })
    const all = plannedOutcomes(standingOf({ day: '2026-07-01', roadmap }), standingOf({ day: '2026-09-28', roadmap }))
    expect(all.map(({ item, dueOn }) => [item.id, dueOn])).toEqual([
      ['soon', '2026-09-30'],
      ['later', '2026-12-31'],
      ['never', null],
    ])
  })

  it('names the owner of the item, else of the answer', () => {
    const roadmap = itemsOf({ mfa: { recommendation: idOf('a.1') }, own: { owner: 'Sato' } })
    const side = standingOf({ day: '2026-07-01', roadmap, answers: new Map([[idOf('a.1'), { ...answer(50), owner: 'Ito' }]]) })
    expect(plannedOutcomes(side, side).map(({ owner }) => owner)).toEqual(['Ito', 'Sato'])
  })
})
