import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cyclesOf, withoutCycles } from '../../../src/domain/roadmap/cycles.ts'
import type { Slot } from '../../../src/domain/roadmap/room.ts'
import { type Job, type Placement, schedule } from '../../../src/domain/roadmap/schedule.ts'

const job = (id: string, days: number, given: Partial<Job> = {}): Job => ({
  id,
  days,
  after: [],
  priority: [5],
  team: '',
  fixed: null,
  ...given,
})
const slotsOf = (...days: readonly number[]): readonly Slot[] => days.map((one) => ({ days: one, teamDays: new Map() }))
const placed = (slot: number, given: Partial<Extract<Placement, { kind: 'placed' }>> = {}): Placement => ({
  kind: 'placed',
  slot,
  count: 1,
  waitsFor: [],
  full: [],
  ...given,
})
const endOf = (placement: Placement | undefined) =>
  placement === undefined || placement.kind === 'no-room' ? Number.POSITIVE_INFINITY : placement.slot + placement.count - 1
const of = (jobs: readonly Job[], slots: readonly Slot[]) => Object.fromEntries(schedule(jobs, slots))

describe('schedule', () => {
  it('takes jobs by priority, and equal ones by id', () => {
    const plan = of([job('a', 3), job('c', 3, { priority: [-1] }), job('b', 3)], slotsOf(3, 3, 3))
    expect(plan).toEqual({ c: placed(0), a: placed(1, { full: [0] }), b: placed(2, { full: [0, 1] }) })
  })

  it('places a job in the slot in which what it waits for ends, or later', () => {
    const plan = of([job('base', 3, { priority: [2] }), job('top', 1, { after: ['base'] })], slotsOf(2, 2, 3, 3))
    expect(plan.base).toEqual(placed(2, { full: [0, 1] }))
    expect(plan.top).toEqual(placed(3, { waitsFor: ['base'], full: [2] }))
    expect(of([job('base', 3), job('top', 1, { after: ['base'] })], slotsOf(2, 4)).top).toEqual(placed(1, { waitsFor: ['base'] }))
  })

  it('lets a prerequisite inherit the priority of whatever needs it', () => {
    const urgent = job('urgent', 1, { after: ['base'], priority: [0] })
    const jobs = [urgent, job('base', 2, { priority: [9] }), job('other', 2, { priority: [1] })]
    expect(of(jobs, slotsOf(3, 3))).toMatchObject({ base: { slot: 0 }, urgent: { slot: 0 }, other: { slot: 1 } })
  })

  it('names only what binds: the last of those it waits for, and slots that were possible', () => {
    const jobs = [
      job('early', 1, { fixed: { slot: 0, count: 1 } }),
      job('late', 5, { fixed: { slot: 1, count: 2 } }),
      job('filler', 4, { fixed: { slot: 3, count: 1 } }),
      job('top', 4, { after: ['early', 'late', 'not-there'] }),
    ]
    expect(of(jobs, slotsOf(4, 4, 4, 4, 4)).top).toEqual(placed(4, { waitsFor: ['late'], full: [2, 3] }))
  })

  it('spreads what no single slot can take over the fewest in a row', () => {
    expect(of([job('large', 9)], slotsOf(2, 4, 4, 4)).large).toEqual(placed(1, { count: 3, full: [0] }))
    // In the first there would have been room for a third; in the second not.
    expect(of([job('large', 9)], slotsOf(4, 2, 4, 4, 4)).large).toEqual(placed(2, { count: 3, full: [1] }))
    expect(of([job('large', 9), job('next', 1, { after: ['large'], priority: [1] })], slotsOf(4, 4, 4)).next).toMatchObject({ slot: 2 })
  })

  it('lets fixed jobs take their days first, over-committed or partly outside the horizon', () => {
    const jobs = [job('fixed', 9, { fixed: { slot: -1, count: 3 } }), job('a', 1), job('big', 12, { fixed: { slot: 2, count: 1 } })]
    expect(of(jobs, slotsOf(3, 3, 3, 3))).toEqual({
      fixed: { kind: 'fixed', slot: -1, count: 3 },
      big: { kind: 'fixed', slot: 2, count: 1 },
      a: placed(3, { full: [0, 1, 2] }),
    })
  })

  it('heeds the days of the team beside those of all', () => {
    const slots: readonly Slot[] = [1, 2].map(() => ({ days: 5, teamDays: new Map([['network', 2]]) }))
    const jobs = [job('a', 2, { team: 'network' }), job('b', 2, { team: 'network' }), job('c', 3, { team: 'another' })]
    expect(of(jobs, slots)).toEqual({ a: placed(0), b: placed(1, { full: [0] }), c: placed(0) })
  })

  it('needs no room for a job of 0 days', () => {
    expect(of([job('nothing', 0)], slotsOf(0))).toEqual({ nothing: placed(0) })
  })

  it('tells what has no room, and what waits for it', () => {
    const plan = of([job('huge', 9), job('top', 1, { after: ['huge'] })], slotsOf(2, 2))
    expect(plan).toEqual({ huge: { kind: 'no-room', waitsFor: [] }, top: { kind: 'no-room', waitsFor: ['huge'] } })
    expect(of([job('a', 0)], [])).toEqual({ a: { kind: 'no-room', waitsFor: [] } })
  })

  it('is held back neither by a cycle nor by itself', () => {
    const jobs = [job('a', 1, { after: ['b'] }), job('b', 1, { after: ['a', 'b'] }), job('top', 1, { after: ['a'] })]
    expect(of(jobs, slotsOf(1, 1, 1))).toEqual({ a: placed(0), b: placed(1, { full: [0] }), top: placed(2, { full: [0, 1] }) })
  })

  it('may end later with more days a quarter: an anomaly of list scheduling, known since Graham (1969)', () => {
    const chain = (id: string, days: number, priority: number, after: readonly string[]) => job(id, days, { priority: [priority], after })
    const jobs = [
      chain('a', 1, 0, []),
      chain('b', 11, 1, ['a']),
      chain('c', 4, 2, ['b']),
      chain('d', 9, 3, ['c']),
      chain('e', 9, 4, ['a']),
      chain('f', 4, 5, ['e']),
    ]
    const last = (days: number) => Math.max(...[...schedule(jobs, slotsOf(days, days, days, days, days)).values()].map(endOf))
    // 11 days: a e, b, c f, d. With 12, `b` fits beside `a` and pushes `e` and `f` behind it, in the way of `d`.
    expect([last(11), last(12)]).toEqual([3, 4])
  })
})

const names = 'abcdefghij'.split('')
const jobsGiven = fc
  .record({
    days: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 10, maxLength: 10 }),
    priorities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 }),
    after: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 14 }),
    teams: fc.array(fc.constantFrom('', 'network', 'platform'), { minLength: 10, maxLength: 10 }),
    fixed: fc.dictionary(
      fc.constantFrom('a', 'e', 'j'),
      fc.record({ slot: fc.integer({ min: -1, max: 5 }), count: fc.integer({ min: 1, max: 3 }) }),
    ),
  })
  .map(({ days, priorities, after, teams, fixed }): readonly Job[] =>
    names.map((id, index) => ({
      id,
      days: (days[index] ?? 0) / 2,
      priority: [priorities[index] ?? 0],
      after: after.filter(([from]) => from === index).map(([, to]) => names[to] ?? ''),
      team: teams[index] ?? '',
      fixed: fixed[id] ?? null,
    })),
  )
const slotsGiven = fc.array(
  fc
    .record({ days: fc.integer({ min: 0, max: 8 }), network: fc.integer({ min: 0, max: 5 }) })
    .map(({ days, network }): Slot => ({ days, teamDays: new Map([['network', network]]) })),
  { minLength: 1, maxLength: 6 },
)
const given = { jobs: jobsGiven, slots: slotsGiven }
/** The days that jobs take of a slot; `only` may leave some out. */
function taken(jobs: readonly Job[], plan: ReadonlyMap<string, Placement>, slot: number, only: (job: Job) => boolean): number {
  return jobs.filter(only).reduce((sum, { id, days }) => {
    const placement = plan.get(id)
    if (placement === undefined || placement.kind === 'no-room') return sum
    const covers = slot >= placement.slot && slot < placement.slot + placement.count
    return sum + (covers ? days / placement.count : 0)
  }, 0)
}

describe('a schedule', () => {
  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(fc.record(given), ({ jobs, slots }) => {
        expect([...schedule(jobs, slots).keys()].toSorted()).toEqual(names)
      }),
    )
  })

  it('keeps every prerequisite that is no cycle', () => {
    fc.assert(
      fc.property(fc.record(given), ({ jobs, slots }) => {
        const plan = schedule(jobs, slots)
        for (const [id, needed] of withoutCycles(new Map(jobs.map((one) => [one.id, one.after])))) {
          const own = plan.get(id)
          if (own?.kind !== 'placed') continue
          for (const one of needed) expect(own.slot).toBeGreaterThanOrEqual(endOf(plan.get(one)))
        }
      }),
    )
  })

  it('keeps the days of every slot and team, unless fixed jobs break them', () => {
    fc.assert(
      fc.property(fc.record(given), ({ jobs, slots }) => {
        const plan = schedule(jobs, slots)
        for (const [index, { days, teamDays }] of slots.entries()) {
          const over = (limit: number, of: (job: Job) => boolean) => {
            const fixed = taken(jobs, plan, index, (one) => one.fixed !== null && of(one))
            expect(taken(jobs, plan, index, of)).toBeLessThanOrEqual(Math.max(limit, fixed) + 1e-6)
          }
          over(days, () => true)
          over(teamDays.get('network') ?? 0, ({ team }) => team === 'network')
        }
      }),
    )
  })

  it('is the same whatever the order of the jobs', () => {
    fc.assert(
      fc.property(fc.record(given), fc.infiniteStream(fc.nat()), ({ jobs, slots }, numbers) => {
        const shuffled = jobs.map((one) => ({ one, key: numbers.next().value ?? 0 })).toSorted((a, b) => a.key - b.key)
        const again = schedule(
          shuffled.map(({ one }) => one),
          slots,
        )
        expect([...again]).toEqual([...schedule(jobs, slots)])
      }),
    )
  })

  it('leaves nothing where an earlier slot would have room in the finished plan', () => {
    fc.assert(
      fc.property(fc.record(given), ({ jobs, slots }) => {
        const plan = schedule(jobs, slots)
        const waits = withoutCycles(new Map(jobs.map((one) => [one.id, one.after])))
        for (const { id, days, team } of jobs) {
          const own = plan.get(id)
          if (own?.kind !== 'placed' || days === 0) continue
          const first = Math.max(0, ...(waits.get(id) ?? []).map((one) => endOf(plan.get(one))))
          for (let slot = first; slot < own.slot; slot += 1) {
            const left = (slots[slot]?.days ?? 0) - taken(jobs, plan, slot, () => true)
            const leftOfTeam = (slots[slot]?.teamDays.get(team) ?? Infinity) - taken(jobs, plan, slot, (one) => one.team === team)
            expect(Math.min(left, leftOfTeam)).toBeLessThan(days)
          }
        }
      }),
    )
  })

  it('changes for nobody when the last in line goes', () => {
    fc.assert(
      fc.property(fc.record(given), ({ jobs, slots }) => {
        const last = job('last', 3, { priority: [99], after: ['b'] })
        const { last: _, ...others } = of([...jobs, last], slots)
        expect(others).toEqual(of(jobs, slots))
      }),
    )
  })

  it('ends no later with more days where nothing waits and all jobs are as large', () => {
    fc.assert(
      fc.property(jobsGiven, fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 6 }), fc.nat(4), (jobs, days, more) => {
        const equal = jobs.map((one) => ({ ...one, days: 2, after: [], fixed: null, team: '' }))
        const last = (by: number) => Math.max(...[...schedule(equal, slotsOf(...days.map((one) => one + by))).values()].map(endOf))
        expect(last(more)).toBeLessThanOrEqual(last(0))
      }),
    )
  })
})

describe('cyclesOf', () => {
  it('finds those that wait for one another, and nothing that merely follows', () => {
    const waiting = new Map([
      ['d', ['e']],
      ['e', ['d', 'a']],
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['f', ['f', 'c']],
      ['g', []],
    ])
    expect(cyclesOf(waiting)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })
  it('walks a chain of 20,000 without running out of stack', () => {
    const chain = new Map(Array.from({ length: 20_000 }, (_, index) => [`${index}`, [`${index + 1}`]]))
    expect(cyclesOf(chain)).toEqual([])
  })
})
