import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/cli/plan.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { QuarterStart } from '../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoDate } from '../../src/domain/moments.ts'
import { withStatus } from '../../src/domain/roadmap/edits.ts'
import { proposePlan } from '../../src/domain/roadmap/propose.ts'
import { resolvedItems } from '../../src/domain/roadmap/resolve.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { realModel, realNamesOf } from '../real-model.ts'
import { answersOf, assessmentOf, ownFolder, runCommand } from './run-command.ts'

const { save, write } = ownFolder()
const today = '2026-11-23' as IsoDate
const quarter = (start: string) => start as QuarterStart

const item = (id: string, given: Partial<RoadmapItem> = {}) => newRoadmapItem(id as RoadmapItemId, given)
const ofModel = (id: string, given: Partial<RoadmapItem> = {}) => item(id, { recommendation: id as RecommendationId, aim: 75, ...given })
const itemsOf = (...items: readonly RoadmapItem[]) => new Map(items.map((one) => [one.id, one]))

/** Days of `mfa`, done as the screens set it done: it keeps what it was planned with. */
function planned(): Assessment {
  const base = assessmentOf({ answers: answersOf({ mfa: 50 }, 'Priya') })
  const profile = { ...base.profile, capacity: { ...base.profile.capacity, daysPerQuarter: 10 } }
  const mfa = ofModel('mfa', { quarter: quarter('2026-07'), rank: 1 })
  const resolved = resolvedItems({ model: realModel, answers: base.answers, profile, items: itemsOf(mfa) }).get(mfa.id)
  if (resolved === undefined) throw new Error('mfa is not resolved')
  const done = withStatus(resolved, 'done', '2026-09-01' as IsoDate)
  const roadmap = itemsOf(
    done,
    ofModel('backups', { quarter: quarter('2026-10'), rank: 2, effortDays: 7, owner: 'Daniel', isPinned: true }),
    item('own-00000001', { title: 'A line\n\u001b[31mbreak', quarter: quarter('2026-10'), rank: 1, effortDays: 8, isPinned: true }),
    item('own-00000002', { title: 'Someday', effortDays: 1 }),
  )
  return { ...base, profile, answers: answersOf({ mfa: 75, backups: 25 }, 'Priya'), roadmap }
}

const asked = async (path: string, flags = {}) => runCommand(plan, [path], { today, ...flags })
const askedJson = async (path: string, flags = {}) => JSON.parse((await asked(path, { json: true, ...flags })).out)

describe('shirube plan', () => {
  it('gives the stored items by quarter and rank, with owner, days, due day, status and reason', async () => {
    const path = save('team', planned())
    const result = await askedJson(path)
    expect(result).toMatchObject({ schema: 'shirube-plan-1', today, quarter: { fiscalYear: 2026, quarter: 3 }, proposal: null })
    expect(result.items.map(({ id }: { id: string }) => id)).toEqual(['mfa', 'own-00000001', 'backups', 'own-00000002'])
    expect(result.items).toMatchObject([
      { status: 'done', doneOn: '2026-09-01', owner: 'Priya', quarter: { start: '2026-07' }, reason: { kind: 'begun' } },
      { status: 'planned', recommendation: null, effortDays: 8, estimate: null, costClass: null, reason: { kind: 'pinned' } },
      { title: realNamesOf.en.titles.get('backups' as RecommendationId), effortDays: 7, owner: 'Daniel', dueOn: '2026-12-31' },
      { quarter: null, dueOn: null, reason: { kind: 'elsewhere', quarter: expect.stringMatching(/^20\d\d-\d\d$/) } },
    ])
    // The answer has reached its aim: without the days it was planned with nothing would be left.
    expect(result.items[0].effortDays).toBeGreaterThan(0)
    expect(JSON.stringify(result)).not.toContain('{}')
  })

  it('gives load against capacity, and what is not right', async () => {
    const result = await askedJson(save('team', planned()))
    expect(result.quarters).toHaveLength(12)
    expect(result.quarters[0]).toMatchObject({ days: 15, capacityDays: 10, items: ['own-00000001', 'backups'], atEnd: { reached: 0 } })
    expect(result.problems).toContainEqual(expect.objectContaining({ kind: 'over-capacity', days: 15, capacityDays: 10 }))
    expect(result.forecasts.map(({ phase }: { phase: number }) => phase)).toEqual([1, 2, 3, 4])
  })

  it('tells people the same, each item on lines of its own', async () => {
    const { code, out, told } = await asked(save('team', planned()))
    expect([code, told]).toEqual([0, ''])
    expect(out).toContain('FY2026 Q3 (Oct–Dec 2026)   15 of 10 person-days')
    expect(out).toMatch(/^ {2}planned {8,}8 d {2}due 2026-12-31 {2}A line \[31mbreak \[own-00000001\]$/m)
    expect(out).toMatch(/^ {2}done .* on 2026-09-01 .*\[mfa\], Priya$/m)
    expect(out).toContain('FY2026 Q3 (Oct–Dec 2026): 15 person-days, of which there are 10')
    expect(out).not.toContain('\u001b')
  })

  it('titles in the language asked for', async () => {
    const { out } = await asked(save('team', planned()), { lang: 'ja' })
    expect(out).toContain(realNamesOf.ja.titles.get('backups' as RecommendationId))
  })
})

describe('shirube plan --propose', () => {
  it('gives the plan of the rules, with what it adds and moves, and leaves the file as it is', async () => {
    const assessment = planned()
    const path = save('team', assessment)
    const before = readFileSync(path, 'utf8')
    const result = await askedJson(path, { propose: true })
    const { answers, profile, roadmap } = assessment
    const { items, added, moved, unplaced } = proposePlan({
      model: realModel,
      answers,
      profile,
      items: roadmap,
      urgencies: new Map(),
      today,
    })
    expect(result.proposal).toEqual({ added, moved, unplaced })
    expect(added.length).toBeGreaterThan(20)
    const places = result.items.map(({ id, quarter: own }: { id: string; quarter: { start: string } | null }) => [id, own?.start ?? null])
    expect(new Map(places)).toEqual(new Map([...items.values()].map((one) => [one.id, one.quarter])))
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('changes nothing in a plan that is already as proposed', async () => {
    const assessment = planned()
    const { answers, profile, roadmap } = assessment
    const { items } = proposePlan({ model: realModel, answers, profile, items: roadmap, urgencies: new Map(), today })
    expect((await askedJson(save('team', { ...assessment, roadmap: items }), { propose: true })).proposal).toMatchObject({
      added: [],
      moved: [],
    })
  })

  it('asks what if: another capacity and target, while quarters that differ keep theirs', async () => {
    const base = planned()
    const capacity = { ...base.profile.capacity, byQuarter: new Map([[quarter('2027-01'), 3]]) }
    const path = save('team', { ...base, profile: { ...base.profile, capacity } })
    const [small, large] = [
      await askedJson(path, { propose: true }),
      await askedJson(path, { propose: true, capacity: '500.5', target: '4' }),
    ]
    expect(large.rules).toMatchObject({
      daysPerQuarter: 500.5,
      byQuarter: [{ start: '2027-01', days: 3 }],
      targetPhase: 4,
      whatIf: { daysPerQuarter: 500.5, targetPhase: 4 },
    })
    expect(large.quarters.map(({ capacityDays }: { capacityDays: number }) => capacityDays).slice(0, 3)).toEqual([500.5, 3, 500.5])
    expect(large.proposal.added.length).toBeGreaterThan(small.proposal.added.length)
    expect((small.forecasts[0].planned?.start ?? '~') > large.forecasts[0].planned.start).toBe(true)
    expect(small.rules).toMatchObject({ daysPerQuarter: 10, targetPhase: 2, whatIf: { daysPerQuarter: null, targetPhase: null } })
  })
})

describe('a file without a plan', () => {
  it('is said to have none, and gets one with --propose', async () => {
    const path = save('team', assessmentOf())
    expect(await asked(path)).toMatchObject({
      code: 0,
      told: '',
      out: expect.stringContaining('Nothing is planned yet; --propose works out a plan'),
    })
    expect(await askedJson(path)).toMatchObject({ items: [], problems: [], proposal: null })
    const proposed = await asked(path, { propose: true })
    expect(proposed.out).toMatch(/^Proposed, and not kept: (\d+) items, \1 added, 0 moved, \d+ without a place$/m)
  })
})

describe('a call that cannot be followed', () => {
  it('ends with 1 and the path for a file that is broken or missing', async () => {
    const broken = write('broken.shirube.json', '{"kind": "shirube-assessment", ')
    expect(await asked(broken)).toEqual({ code: 1, out: '', told: `${broken}: the file is cut off; get it again\n` })
    expect(await asked('nowhere.json')).toMatchObject({ code: 1, out: '', told: expect.stringContaining('nowhere.json: cannot be read') })
  })

  it.each([
    { today: '2026-02-30' },
    { today: '9999-12-31' },
    { today: '0000-01-01' },
    { capacity: '-1' },
    { capacity: 'many' },
    { capacity: '1e9' },
    { capacity: '' },
    { capacity: '100001' },
    { target: '0' },
    { target: '5' },
    { lang: 'fr' },
  ])('is wrong usage with %o, and the word that is off is named', async (flags) => {
    const [[name, value]] = Object.entries(flags) as [[string, string]]
    const { code, out, told } = await asked(save('team', planned()), flags)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(told).toMatch(`--${name} ${value}: give `)
  })

  it('is wrong usage without a file and with two', async () => {
    expect((await runCommand(plan, [])).code).toBe(2)
    expect((await runCommand(plan, ['a', 'b'])).code).toBe(2)
  })
})
