import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverages } from '../../../src/domain/answer.ts'
import { proposePlan, whatIf } from '../../../src/domain/roadmap/propose.ts'
import { type ResolvedItems, resolvedItems } from '../../../src/domain/roadmap/resolve.ts'
import { type RoadmapItemId, roadmapStatuses } from '../../../src/domain/roadmap/roadmap-item.ts'
import { answersOf, capabilityOf, idOf } from '../small-model.ts'
import { day, itemId, itemsOf, placesOf, planInput, quarter } from './small-plan.ts'

const propose = (given: Parameters<typeof planInput>[0] = {}) => proposePlan(planInput(given))
const places = (given: Parameters<typeof planInput>[0] = {}) => placesOf(propose(given).items)

/** Whether an item, or what it waits for, waits for another. */
function waitsFor(items: ResolvedItems, id: RoadmapItemId, other: RoadmapItemId, seen = new Set<RoadmapItemId>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  return (items.get(id)?.after ?? []).some((before) => before === other || waitsFor(items, before, other, seen))
}

describe('proposePlan', () => {
  it('plans what the targets ask for, by phase, prerequisites, effort and capacity', () => {
    const plan = propose()
    // mfa 4.5 and collect 9 fit into the first quarter; protect 9 does not, beside them; roles 18 fills the third.
    expect(placesOf(plan.items)).toEqual({ 'logs.collect': '0', 'logs.protect': '1', 'sign-in.mfa': '0', 'sign-in.roles': '2' })
    expect(plan.added).toEqual(['sign-in.mfa', 'logs.collect', 'logs.protect', 'sign-in.roles'])
    expect(plan.items.get(itemId('logs.collect'))).toMatchObject({ recommendation: 'logs.collect', aim: 75, rank: 2, isPinned: false })
    expect(plan.reasons.get(itemId('sign-in.roles'))).toEqual({
      kind: 'planned',
      urgency: null,
      waitsFor: [],
      full: ['2026-10', '2027-01'],
    })
  })

  it('asks for what is not achieved, for a target of a capability, and for what must come before', () => {
    const profile = { targetPhase: 1 as const, capabilityTargets: new Map([[capabilityOf('sign-in'), 3 as const]]) }
    expect(Object.keys(places({ profile, answers: answersOf({ 'sign-in.mfa': 75, 'sign-in.roles': 'not-applicable' }) }))).toEqual([
      'logs.collect',
      'logs.protect',
      'sign-in.proof',
    ])
    expect(places({ answers: answersOf({ 'logs.collect': 100, 'logs.protect': 75, 'sign-in.mfa': 75, 'sign-in.roles': 75 }) })).toEqual({})
  })

  it('aims at the first step at or above the threshold', () => {
    expect(propose({ profile: { threshold: 0.8 } }).items.get(itemId('sign-in.mfa'))?.aim).toBe(100)
  })

  it('puts first what evidence shows, with what must come before', () => {
    const urgencies = new Map([[idOf('logs.protect'), 'open-exposure' as const]])
    const plan = propose({ urgencies, days: 18 })
    expect(placesOf(plan.items)).toEqual({ 'logs.collect': '0', 'logs.protect': '0', 'sign-in.mfa': '1', 'sign-in.roles': '2' })
    expect(plan.reasons.get(itemId('logs.protect'))).toMatchObject({ urgency: 'open-exposure' })
  })

  it('puts what is contradicted before a lower phase, and behind an open exposure', () => {
    const urgencies = new Map([
      [idOf('logs.protect'), 'contradicted' as const],
      [idOf('sign-in.roles'), 'open-exposure' as const],
    ])
    const answers = answersOf({ 'logs.collect': 75 })
    // mfa 4.5 and roles 18, then protect 9, in quarters of 18 days.
    expect(places({ urgencies, answers, days: 18 })).toEqual({ 'sign-in.mfa': '0', 'sign-in.roles': '1', 'logs.protect': '0' })
    const contradicted = new Map([[idOf('logs.protect'), 'contradicted' as const]])
    expect(places({ urgencies: contradicted, answers, days: 9 })).toMatchObject({ 'logs.protect': '0', 'sign-in.mfa': '1' })
  })

  it('leaves what is pinned, under way, done or cancelled where it is, and tells why', () => {
    const items = itemsOf({
      'logs.collect': { quarter: quarter('2027-04'), isPinned: true },
      'sign-in.mfa': { quarter: quarter('2027-01'), status: 'in-progress' },
      'sign-in.roles': { quarter: quarter('2026-07'), status: 'cancelled' },
      'own-00000001': { quarter: quarter('2026-10'), status: 'done', effortDays: 20 },
    })
    const plan = propose({ items })
    expect(placesOf(plan.items)).toMatchObject({ 'logs.collect': '2', 'sign-in.mfa': '1', 'logs.protect': '2', 'own-00000001': '0' })
    for (const [id, item] of items) expect(plan.items.get(id)).toBe(item)
    expect([...plan.reasons].map(([id, { kind }]) => [id, kind])).toEqual([
      ['logs.collect', 'pinned'],
      ['sign-in.mfa', 'begun'],
      ['sign-in.roles', 'begun'],
      ['own-00000001', 'begun'],
      ['logs.protect', 'planned'],
    ])
    expect(plan.reasons.get(itemId('logs.protect'))).toMatchObject({ waitsFor: ['logs.collect'] })
  })

  it('plans from now what has passed undone, and tells what moved', () => {
    const items = itemsOf({
      'logs.collect': { quarter: quarter('2026-07'), isPinned: true, dueOn: day('2026-09-15') },
      'sign-in.mfa': { quarter: quarter('2026-04'), status: 'in-progress' },
      'sign-in.roles': { status: 'in-progress' },
    })
    const plan = propose({ items })
    expect(plan.items.get(itemId('logs.collect'))).toMatchObject({ quarter: '2027-01', isPinned: false, dueOn: null })
    // Under way since April: it goes on into the present quarter.
    expect(plan.items.get(itemId('sign-in.mfa'))).toMatchObject({ quarter: '2026-04', quarterCount: 3 })
    expect(plan.items.get(itemId('sign-in.roles'))).toMatchObject({ quarter: '2026-10', quarterCount: 1 })
    expect(plan.moved.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'logs.collect', from: '2026-07', to: '2027-01' },
      { id: 'sign-in.mfa', from: '2026-04', to: '2026-04' },
      { id: 'sign-in.roles', from: null, to: '2026-10' },
    ])
  })

  it('places items beyond the targets after the rest, and own items last', () => {
    const items = itemsOf({
      'sign-in.proof': { quarter: quarter('2026-10'), rank: 1 },
      'own-00000001': { quarter: quarter('2026-10'), rank: 0, effortDays: 20 },
    })
    // 13.5 days in the first quarter, 9 in the second, 18 in the third.
    expect(places({ items })).toMatchObject({ 'own-00000001': '3', 'sign-in.proof': '1' })
  })

  it('spreads what is larger than a quarter, and tells what finds no room', () => {
    expect(places({ days: 9 })).toMatchObject({ 'sign-in.roles': '3+1' })
    const plan = propose({ days: 1 })
    expect(plan.unplaced).toEqual(['logs.collect', 'logs.protect', 'sign-in.roles'])
    expect(plan.items.get(itemId('sign-in.roles'))?.quarter).toBeNull()
    expect(plan.reasons.get(itemId('sign-in.roles'))).toEqual({ kind: 'no-room', waitsFor: [] })
    expect(plan.reasons.get(itemId('logs.protect'))).toEqual({ kind: 'no-room', waitsFor: ['logs.collect'] })
  })

  it('does not ask again for what was cancelled, and goes on where an item stops short', () => {
    const items = itemsOf({ 'logs.collect': { status: 'cancelled' }, 'sign-in.mfa': { aim: 50 } })
    const plan = propose({ items })
    expect(plan.added).toEqual(['sign-in.mfa-part-2', 'logs.protect', 'sign-in.roles'])
    expect(plan.items.get(itemId('sign-in.mfa-part-2'))).toMatchObject({ aim: 75, dependsOn: ['sign-in.mfa'] })
  })

  it('does not move an item of which only the start of the fiscal year has changed', () => {
    const items = itemsOf({ 'sign-in.mfa': { quarter: quarter('2026-10') } })
    expect(propose({ items, profile: { fiscalYearStartMonth: 3 } }).moved).toEqual([])
  })
})

describe('whatIf', () => {
  it('is the same plan with another capacity or target', () => {
    const input = planInput()
    const capacity = { ...input.profile.capacity, daysPerQuarter: 100 }
    expect(new Set(Object.values(placesOf(proposePlan(whatIf(input, { capacity })).items)))).toEqual(new Set(['0']))
    expect(proposePlan(whatIf(input, { targetPhase: 1 })).added).toEqual(['sign-in.mfa', 'logs.collect'])
    expect(input.profile.capacity.daysPerQuarter).toBe(20)
  })
})

const names = ['logs.collect', 'logs.protect', 'sign-in.mfa', 'sign-in.roles', 'sign-in.proof', 'logs.collect-part-2', 'own-0000000a']
const quarters = ['2026-04', '2026-07', '2026-10', '2027-01', '2027-04', '2028-10'].map(quarter)
const itemsGiven = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...names),
      quarter: fc.option(fc.constantFrom(...quarters)),
      quarterCount: fc.constantFrom(1, 1, 1, 2, 3),
      status: fc.constantFrom('planned' as const, 'planned' as const, ...roadmapStatuses),
      isPinned: fc.boolean(),
      rank: fc.nat(3),
      aim: fc.constantFrom(25, 75, 75, 100),
      effortDays: fc.option(fc.integer({ min: 0, max: 30 })),
      dependsOn: fc.array(fc.constantFrom(...names.map(itemId)), { maxLength: 2 }),
    }),
    { selector: ({ id }) => id },
  )
  .map((sketches) =>
    itemsOf(
      Object.fromEntries(sketches.map(({ id, ...given }) => [id, id.startsWith('own') ? { ...given, aim: null } : (given as object)])),
    ),
  )
const answersGiven = fc.dictionary(fc.constantFrom(...names.slice(0, 5)), fc.constantFrom(...coverages, 'unknown' as const)).map(answersOf)
const inputGiven = fc
  .record({ items: itemsGiven, answers: answersGiven, days: fc.constantFrom(0, 3, 10, 20, 60) })
  .map((given) => planInput(given))

describe('a proposed plan', () => {
  it('loses nothing, and gives a reason for everything', () => {
    fc.assert(
      fc.property(inputGiven, (input) => {
        const plan = proposePlan(input)
        expect([...plan.reasons.keys()].toSorted()).toEqual([...plan.items.keys()].toSorted())
        expect([...input.items.keys(), ...plan.added].toSorted()).toEqual([...plan.items.keys()].toSorted())
        for (const [id, item] of input.items) {
          const { quarter: _, quarterCount: __, rank: ___, isPinned: ____, startOn: _____, dueOn: ______, ...rest } = item
          expect(plan.items.get(id)).toMatchObject(rest)
        }
      }),
    )
  })

  it('is the same whatever the order of the items', () => {
    fc.assert(
      fc.property(inputGiven, (input) => {
        const turned = proposePlan({ ...input, items: new Map([...input.items].toReversed()) })
        const plan = proposePlan(input)
        for (const [id, item] of plan.items) expect(turned.items.get(id)).toEqual(item)
        expect(turned.moved).toEqual(plan.moved)
      }),
    )
  })

  it('keeps pins and what has begun', () => {
    fc.assert(
      fc.property(inputGiven, (input) => {
        const plan = proposePlan(input)
        for (const [id, item] of input.items) {
          const isLive = item.isPinned && item.quarter !== null && item.quarter >= '2026-10'
          if (isLive || item.status === 'done' || item.status === 'cancelled') expect(plan.items.get(id)?.quarter).toBe(item.quarter)
        }
      }),
    )
  })

  it('begins nothing before what it waits for ends, unless it may not be moved', () => {
    fc.assert(
      fc.property(inputGiven, (input) => {
        const plan = proposePlan(input)
        const resolved = resolvedItems({ ...input, items: plan.items })
        for (const [id, one] of resolved) {
          const reason = plan.reasons.get(id)
          if (reason?.kind !== 'planned') continue
          for (const before of one.after) {
            const needed = resolved.get(before)
            // A circle, which items of the input can make through the model's prerequisites too, has to be broken somewhere.
            if (needed?.item.status === 'done' || waitsFor(resolved, before, id)) continue
            expect((one.quarter?.start ?? '') >= (needed?.lastQuarter?.start ?? '~')).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing when it is proposed again', () => {
    fc.assert(
      fc.property(inputGiven, (input) => {
        const once = proposePlan(input)
        const twice = proposePlan({ ...input, items: once.items })
        expect(twice.added).toEqual([])
        expect(twice.moved).toEqual([])
        for (const [id, item] of once.items) expect(twice.items.get(id)).toBe(item)
      }),
      { numRuns: 500 },
    )
  })
})
