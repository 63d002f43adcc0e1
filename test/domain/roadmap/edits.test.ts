import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesTo,
  deleteItem,
  itemsStartingIn,
  moveItem,
  moveToDays,
  nextOwnId,
  ownItem,
  withStatus,
} from '../../../src/domain/roadmap/edits.ts'
import { roadmapProblems } from '../../../src/domain/roadmap/problems.ts'
import { proposePlan } from '../../../src/domain/roadmap/propose.ts'
import { resolvedItems } from '../../../src/domain/roadmap/resolve.ts'
import type { RoadmapItem, RoadmapItems } from '../../../src/domain/roadmap/roadmap-item.ts'
import { withItems } from '../../../src/domain/roadmap/with-items.ts'
import { answersOf } from '../small-model.ts'
import { day, itemId, itemsOf, planInput, quarter } from './small-plan.ts'

const [q3, q4] = [quarter('2026-10'), quarter('2027-01')]
const own = (number: number) => itemId(`own-0000000${number}`)
const board = itemsOf({
  'own-00000001': { quarter: q3, rank: 1 },
  'own-00000002': { quarter: q3, rank: 2, quarterCount: 2, dueOn: day('2026-12-24') },
  'own-00000003': { quarter: q4, rank: 1 },
  'own-00000004': { quarter: q4, rank: 2, dependsOn: [own(1), own(3)] },
})
const on = (items: RoadmapItems) => planInput({ items })
const orderIn = (items: ReadonlyMap<unknown, RoadmapItem>, start: typeof q3 | null) =>
  itemsStartingIn(on(new Map([...items.values()].map((item) => [item.id, item]))), start).map(({ id }) => id)

describe('moveItem', () => {
  it('puts an item between two of another quarter, pins it there and keeps its length', () => {
    const changes = moveItem(on(board), own(2), { quarter: q4, behind: own(3) })
    expect([...changes.keys()]).toEqual([own(2)])
    expect(changes.get(own(2))).toMatchObject({ quarter: q4, rank: 1.5, isPinned: true, quarterCount: 2, dueOn: null })
  })

  it('puts it first, last, or out of all quarters', () => {
    expect(orderIn(withItems(board, moveItem(on(board), own(1), { quarter: q4, behind: null })), q4)).toEqual([own(1), own(3), own(4)])
    expect(orderIn(withItems(board, moveItem(on(board), own(1), { quarter: q4, behind: own(4) })), q4)).toEqual([own(3), own(4), own(1)])
    expect(moveItem(on(board), own(1), { quarter: null, behind: null }).get(own(1))).toMatchObject({ quarter: null, isPinned: false })
  })

  it('changes no more than the rank within a quarter, and nothing where it stands', () => {
    expect(moveItem(on(board), own(2), { quarter: q3, behind: null }).get(own(2))).toEqual({ ...board.get(own(2)), rank: 0 })
    expect(moveItem(on(board), own(2), { quarter: q3, behind: own(1) })).toEqual(new Map())
    expect(moveItem(on(board), itemId('gone'), { quarter: q3, behind: null })).toEqual(new Map())
  })

  it('takes for one quarter what a changed start of the fiscal year has made one', () => {
    const { profile } = planInput()
    // By quarters from November on, October and what was begun in August are one.
    const items = itemsOf({
      'own-00000001': { quarter: q3, rank: 1, dueOn: day('2026-10-24') },
      'own-00000002': { quarter: quarter('2026-08'), rank: 2 },
      'own-00000003': { quarter: quarter('2026-11'), rank: 3 },
    })
    const placing = { items, profile: { ...profile, fiscalYearStartMonth: 11 } }
    expect(itemsStartingIn(placing, quarter('2026-08')).map(({ id }) => id)).toEqual([own(1), own(2)])
    const behind = moveItem(placing, own(1), { quarter: quarter('2026-08'), behind: own(2) })
    expect(behind).toEqual(new Map([[own(1), { ...items.get(own(1)), rank: 3 }]]))
    expect(moveItem(placing, own(2), { quarter: quarter('2026-11'), behind: own(3) }).get(own(2))).toMatchObject({
      isPinned: true,
      rank: 4,
    })
  })

  it('ends where it was put, whatever the ranks', () => {
    const ranks = fc.array(fc.constantFrom(0, 0, 1, 1 + Number.EPSILON, 5), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(ranks, fc.nat(), fc.boolean(), (given, place, isFirst) => {
        const items = itemsOf(
          Object.fromEntries(given.map((rank, index) => [`own-0000000${index}`, { quarter: index === 0 ? q4 : q3, rank }])),
        )
        const before = orderIn(items, q3)
        const behind = isFirst ? null : (before[place % before.length] ?? null)
        const after = orderIn(withItems(items, moveItem(on(items), own(0), { quarter: q3, behind })), q3)
        expect(after).toEqual(before.toSpliced(behind === null ? 0 : before.indexOf(behind) + 1, 0, own(0)))
      }),
    )
  })
})

describe('deleteItem', () => {
  it('takes the item away and out of what others depend on', () => {
    const changes = deleteItem(board, own(3))
    expect([...changes.keys()]).toEqual([own(3), own(4)])
    expect(changes.get(own(3))).toBeNull()
    expect(changes.get(own(4))?.dependsOn).toEqual([own(1)])
    expect(deleteItem(board, itemId('gone'))).toEqual(new Map())
  })
})

describe('withStatus', () => {
  it('keeps the days of what is done, whatever the answer becomes', () => {
    const input = planInput({ items: itemsOf({ 'sign-in.mfa': { quarter: q3 } }) })
    const item = resolvedItems(input).get(itemId('sign-in.mfa'))
    if (item === undefined) throw new Error('no such item')
    const done = withStatus(item, 'done', day('2026-11-20'))
    expect(done).toMatchObject({ status: 'done', doneOn: '2026-11-20', effortDays: 4.5 })
    const after = resolvedItems({ ...input, items: new Map([[done.id, done]]), answers: answersOf({ 'sign-in.mfa': 75 }) })
    expect(after.get(done.id)?.effortDays).toBe(4.5)
    expect(withStatus({ ...item, item: done }, 'in-progress', day('2026-11-20'))).toMatchObject({ status: 'in-progress', doneOn: null })
  })
})

describe('moveToDays', () => {
  const moved = (given: Partial<RoadmapItem>) => {
    const items = itemsOf({ 'own-00000001': { quarter: q3, rank: 1, ...given }, 'own-00000002': { quarter: q4, rank: 7 } })
    return moveToDays(on(items), own(1), day('2026-11-23')).get(own(1))
  }

  it('brings an item to the quarter of its due day, last there, and keeps the day', () => {
    expect(moved({ dueOn: day('2027-03-19') })).toMatchObject({
      quarter: q4,
      quarterCount: 1,
      rank: 8,
      isPinned: true,
      dueOn: '2027-03-19',
    })
  })

  it('keeps the length, but begins no earlier than now', () => {
    expect(moved({ quarterCount: 2, dueOn: day('2027-06-30') })).toMatchObject({ quarter: q4, quarterCount: 2 })
    expect(moved({ quarter: q4, quarterCount: 3, dueOn: day('2027-01-15') })).toMatchObject({ quarter: q3, quarterCount: 2 })
  })

  it('begins and ends where both days say', () => {
    expect(moved({ startOn: day('2027-02-01'), dueOn: day('2027-08-31') })).toMatchObject({ quarter: q4, quarterCount: 3 })
    expect(moved({ startOn: day('2027-02-01'), quarterCount: 2 })).toMatchObject({ quarter: q4, quarterCount: 2 })
  })

  it('leaves what is under way where it began, up to the day it is due', () => {
    const later = moved({ status: 'in-progress', dueOn: day('2027-05-10') })
    expect(later).toMatchObject({ quarter: q3, quarterCount: 3, rank: 1, dueOn: '2027-05-10' })
  })

  it('does nothing by days that are over, crossed, missing or too far', () => {
    expect(moved({ dueOn: day('2026-09-30') })).toBeUndefined()
    expect(moved({ startOn: day('2026-09-30'), dueOn: day('2027-01-31') })).toBeUndefined()
    expect(moved({ startOn: day('2027-05-01'), dueOn: day('2027-01-31') })).toBeUndefined()
    expect(moved({})).toBeUndefined()
    expect(moved({ startOn: day('2027-01-31'), dueOn: day('2090-01-31') })).toBeUndefined()
    expect(moved({ quarter: null, dueOn: day('2027-01-31') })).toBeUndefined()
  })

  it('leaves no day outside its quarters where it does anything', () => {
    const days = fc.option(
      fc.integer({ min: 0, max: 900 }).map((count) => day(new Date(Date.UTC(2026, 5, 1 + count)).toISOString().slice(0, 10))),
      { nil: null },
    )
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('planned' as const, 'in-progress' as const),
        (startOn, dueOn, quarterCount, status) => {
          const items = itemsOf({ 'own-00000001': { quarter: q3, quarterCount, startOn, dueOn, status } })
          const input = on(withItems(items, moveToDays(on(items), own(1), day('2026-11-23'))))
          const isMoved = input.items.get(own(1)) !== items.get(own(1))
          if (isMoved) expect(roadmapProblems(input).filter(({ kind }) => kind === 'dates-outside-quarter')).toEqual([])
        },
      ),
    )
  })
})

describe('nextOwnId', () => {
  it('takes eight digits of what is random, and the next where they are taken', () => {
    expect(nextOwnId(new Map(), '0f3A91bc-77d2-4c1e-9d58-000000000000')).toBe('own-0f3a91bc')
    expect(nextOwnId(itemsOf({ 'own-ffffffff': {}, 'own-00000000': {} }), 'ffffffff')).toBe('own-00000001')
  })
})

describe('ownItem', () => {
  it('stands last in its quarter, pinned', () => {
    const item = ownItem(on(board), { random: 'abcdef01', quarter: q4, title: 'Audit' })
    expect(item).toMatchObject({ id: 'own-abcdef01', title: 'Audit', quarter: q4, rank: 3, isPinned: true, recommendation: null })
  })
})

describe('changesTo', () => {
  it('holds what is new, other or gone', () => {
    const input = planInput()
    const { items } = proposePlan(input)
    expect(changesTo(input.items, items)).toEqual(items)
    expect(changesTo(items, items)).toEqual(new Map())
    expect(withItems(items, changesTo(items, board))).toEqual(board)
  })
})
