import { describe, expect, it } from 'vitest'
import { compare } from '../../src/cli/compare.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { QuarterStart } from '../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoDate, IsoMoment } from '../../src/domain/moments.ts'
import { withStatus } from '../../src/domain/roadmap/edits.ts'
import { resolvedItems } from '../../src/domain/roadmap/resolve.ts'
import { newRoadmapItem, type RoadmapItemId, type RoadmapItems } from '../../src/domain/roadmap/roadmap-item.ts'
import type { Snapshot, SnapshotId } from '../../src/domain/snapshot.ts'
import { snapshotOf } from '../../src/domain/snapshot-of.ts'
import { realModel, realNamesOf } from '../real-model.ts'
import { answersOf, assessmentOf, ownFolder, runCommand } from './run-command.ts'

const { save, write } = ownFolder()
const moment = (day: string) => `${day}T09:00:00.000Z` as IsoMoment

function planOf(quarters: Readonly<Record<string, string>>): RoadmapItems {
  const items = Object.entries(quarters).map(([id, quarter], rank) =>
    newRoadmapItem(id as RoadmapItemId, { recommendation: id as RecommendationId, aim: 75, quarter: quarter as QuarterStart, rank }),
  )
  return new Map(items.map((one) => [one.id, one]))
}

/** Summer: two items due by the end of September. */
const summer = assessmentOf({
  answers: answersOf({ mfa: 50, backups: 75, 'training-plan': 25 }, 'Priya'),
  roadmap: planOf({ mfa: '2026-07', 'training-plan': '2026-07' }),
  changedAt: moment('2026-08-20'),
})

/** Autumn: `mfa` done as the screens set it done, the other put off, and one answer taken back. */
function autumn(): Assessment {
  const plan = planOf({ mfa: '2026-07', 'training-plan': '2026-10' })
  const mfa = resolvedItems({ model: realModel, answers: summer.answers, profile: summer.profile, items: plan }).get('mfa' as RoadmapItemId)
  if (mfa === undefined) throw new Error('mfa is not resolved')
  const roadmap = new Map([...plan, [mfa.item.id, withStatus(mfa, 'done', '2026-09-10' as IsoDate)]])
  const answers = answersOf({ mfa: 100, backups: 50, 'training-plan': 25, imdsv2: 75 }, 'Priya')
  return { ...summer, answers, roadmap, changedAt: moment('2026-11-10') }
}

function snapshot(of: Assessment, number: number, given: { day: string; name?: string }): Snapshot {
  const id = `00000000-0000-4000-8000-0000000000${10 + number}` as SnapshotId
  return snapshotOf(of, { id, name: given.name ?? '', note: '', now: moment(given.day), model: realModel, evidenceResult: null })
}

const withTwo = (): Assessment => ({
  ...autumn(),
  snapshots: [
    snapshot({ ...summer, answers: answersOf({ mfa: 25 }) }, 1, { day: '2026-05-10', name: 'First try' }),
    snapshot(summer, 2, { day: '2026-09-20' }),
  ],
})

const asked = (older: string, newer: string, flags = {}) => runCommand(compare, [older, newer], flags)
async function askedJson(older: string, newer: string, flags = {}) {
  return JSON.parse((await asked(older, newer, { json: true, ...flags })).out)
}

describe('shirube compare of two files', () => {
  it('tells what improved and declined, and every point of it', async () => {
    const result = await askedJson(save('summer', summer), save('autumn', autumn()))
    expect(result).toMatchObject({
      schema: 'shirube-compare-1',
      older: { snapshot: null, quarter: { start: '2026-07' }, at: moment('2026-08-20'), reported: null },
      newer: { snapshot: null, quarter: { start: '2026-10' }, at: moment('2026-11-10') },
      isSameOrganisation: true,
      improved: [{ recommendation: 'mfa', before: 50, after: 100, owner: 'Priya', item: 'mfa' }],
      declined: [{ recommendation: 'backups', before: 75, after: 50, item: null }],
      evidence: null,
      modelChanges: [],
    })
    expect(result.phases).toHaveLength(10)
    for (const of of ['all', 'governance', 'operations', 'protection']) {
      const { from, to, steps, rounded } = result.bridges[of]
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
      expect(from + sum(steps.map(({ delta }: { delta: number }) => delta)), of).toBeCloseTo(to, 12)
      expect(rounded.from + sum(rounded.steps.map(({ points }: { points: number }) => points)), of).toBe(rounded.to)
    }
    expect(result.bridges.all.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['newly-answered', 'answers-down', 'answers-up'])
    expect(result.bridges.all.to).toBe(result.scores.newer.all.band.low)
    expect(JSON.stringify(result)).not.toContain('{}')
  })

  it('tells what became of the plan', async () => {
    const { planned } = await askedJson(save('summer', summer), save('autumn', autumn()))
    expect(planned).toMatchObject([
      { item: 'mfa', outcome: 'done', dueOn: '2026-09-30', status: 'done', doneOn: '2026-09-10' },
      { item: 'training-plan', outcome: 'slipped', dueOn: '2026-09-30', dueNow: '2026-12-31', status: 'planned' },
    ])
  })

  it('gives the same whenever it is asked, but for another day asked for', async () => {
    const paths = [save('summer', summer), save('autumn', autumn())] as const
    expect(await asked(...paths, { json: true })).toEqual(await asked(...paths, { json: true }))
    expect((await askedJson(...paths, { today: '2027-02-01' })).newer).toMatchObject({ quarter: { start: '2027-01' } })
  })

  it('tells people the same', async () => {
    const { code, out, told } = await asked(save('summer', summer), save('autumn', autumn()))
    expect([code, told]).toEqual([0, ''])
    expect(out).toContain('FY2026 Q2 (Jul–Sept 2026), as of 2026-08-20, model version 2\n→ Spring, Example, FY2026 Q3 (Oct–Dec 2026)')
    expect(out).toMatch(/^ {2}All recommendations {4,}2 % → +3 % {2}\+1$/m)
    expect(out).toContain('50 % → 100 %  Multi-Factor Authentication [mfa], Priya')
    expect(out).toContain('Planned: 1 done, 0 early, 1 slipped, 0 open, 0 dropped, 0 not-due')
    expect(out).toContain('was due 2026-09-30, now 2026-12-31')
    const japanese = await asked(save('summer', summer), save('autumn', autumn()), { lang: 'ja' })
    expect(japanese.out).toContain(realNamesOf.ja.titles.get('mfa' as RecommendationId))
  })

  it('holds every snapshot of both files once in its trends, the newer side last', async () => {
    const { trends } = await askedJson(save('older', { ...withTwo(), changedAt: moment('2026-10-01') }), save('newer', withTwo()))
    expect(trends.map(({ at, snapshot: own }: { at: string; snapshot: unknown }) => [at.slice(0, 10), own === null])).toEqual([
      ['2026-05-10', false],
      ['2026-09-20', false],
      ['2026-10-01', true],
      ['2026-11-10', true],
    ])
    expect(trends[0].all.reported.low).toBeCloseTo(0.25 / 74, 12)
    expect(trends[0].capabilities).toHaveLength(10)
  })
})

describe('shirube compare of one file', () => {
  it('takes its newest snapshot, and the present', async () => {
    const path = save('team', withTwo())
    const result = await askedJson(path, path, { today: '2026-11-23' })
    expect(result).toMatchObject({
      older: { snapshot: { name: '' }, quarter: { start: '2026-07' }, at: moment('2026-09-20'), reported: { reached: 0 } },
      newer: { snapshot: null, quarter: { start: '2026-10' }, at: '2026-11-23T12:00:00.000Z' },
      improved: [{ recommendation: 'mfa', before: 50 }],
    })
    expect(result.trends).toHaveLength(3)
  })

  it.each(['First try', '2026-04', '2026-06', 'FY2026 Q1', 'fy2026q1', '2026年度第1四半期'])(
    'takes the snapshot called %s',
    async (name) => {
      const path = save('team', withTwo())
      const { older, improved } = await askedJson(path, path, { 'older-snapshot': name })
      expect(older).toMatchObject({ snapshot: { name: 'First try' }, at: moment('2026-05-10') })
      expect(improved).toMatchObject([{ recommendation: 'mfa', before: 25 }])
    },
  )

  it('ends with 1 and names those there are, where none is meant', async () => {
    const [path, without] = [save('team', withTwo()), save('without', autumn())]
    expect(await asked(path, path, { 'older-snapshot': '2025-04' })).toEqual({
      code: 1,
      out: '',
      told: `${path}: no snapshot is called or of the quarter "2025-04"; there are "First try", FY2026 Q1 (Apr–Jun 2026); FY2026 Q2 (Jul–Sept 2026)\n`,
    })
    expect(await asked(without, without)).toEqual({ code: 1, out: '', told: `${without}: holds no snapshot to compare with\n` })
  })

  it('leaves out of the trends what was frozen after the day asked for', async () => {
    const path = save('team', withTwo())
    const { trends } = await askedJson(path, path, { 'older-snapshot': 'First try', today: '2026-07-01' })
    expect(trends.map(({ at }: { at: string }) => at.slice(0, 10))).toEqual(['2026-05-10', '2026-07-01'])
  })

  it('takes a snapshot of the older of two files, too', async () => {
    const { older, newer } = await askedJson(save('team', withTwo()), save('autumn', autumn()), { 'older-snapshot': 'First try' })
    expect([older.at, newer.at]).toEqual([moment('2026-05-10'), moment('2026-11-10')])
  })
})

describe('files of an earlier version of the model', () => {
  const v1 = () => assessmentOf({ modelVersion: 1, answers: answersOf({ mfa: 50, 'service-catalog': 100, 'limit-security-groups': 100 }) })

  it('are not carried over before: what the other version is worth is a step of its own', async () => {
    const { code, out, told } = await asked(save('v1', v1()), save('autumn', autumn()), { json: true })
    expect([code, told]).toEqual([0, ''])
    const { older, model, bridges, modelChanges, scores } = JSON.parse(out)
    expect([older.modelVersion, model.version]).toEqual([1, 2])
    const [step] = bridges.all.steps
    expect(step.kind).toBe('model')
    const lost = step.parts.find((one: { recommendation: string }) => one.recommendation === 'service-catalog')
    expect(lost).toMatchObject({ before: 100, after: 'not-asked' })
    expect(lost.title).not.toBe('service-catalog')
    expect(bridges.all.from).not.toBe(scores.older.all.band.low)
    expect(modelChanges).toMatchObject([{ from: 1, to: 2 }])
    expect(modelChanges[0].changes.map(({ kind }: { kind: string }) => kind)).not.toContain('same')
    expect((await asked(save('v1', v1()), save('autumn', autumn()))).out).toMatch(/^ {2}version 1 → 2: \d+ /m)
  })

  it('are compared with one another under it', async () => {
    const newer = { ...v1(), answers: answersOf({ mfa: 75, 'service-catalog': 100 }), changedAt: moment('2026-11-01') }
    const { model, improved, modelChanges } = await askedJson(save('older', v1()), save('newer', newer))
    expect(model.version).toBe(1)
    expect([improved.length, modelChanges]).toEqual([1, []])
  })

  it('of a newer version are refused, with the path', async () => {
    const path = save('v3', assessmentOf({ modelVersion: 3 }))
    const told = `${path}: version 3 of the model belongs to a newer Shirube; update this one\n`
    expect(await asked(path, save('autumn', autumn()))).toEqual({ code: 1, out: '', told })
    expect(await asked(save('autumn', autumn()), path)).toEqual({ code: 1, out: '', told })
  })
})

describe('sides that do not belong together', () => {
  const other = () => {
    const own = withTwo()
    return { ...own, id: '00000000-0000-4000-8000-000000000002' as AssessmentId, profile: { ...own.profile, organisation: 'Another' } }
  }

  it('of two organisations are warned of, and compared', async () => {
    const { code, out, told } = await asked(save('summer', summer), save('other', other()), { json: true })
    expect([code, told]).toEqual([0, 'warning: the two sides are not of one organisation, as far as can be told\n'])
    const { isSameOrganisation, trends } = JSON.parse(out)
    expect([isSameOrganisation, trends.length]).toEqual([false, 2])
  })

  it('in the wrong order are warned of', async () => {
    const { code, told } = await asked(save('autumn', autumn()), save('summer', summer))
    expect([code, told]).toEqual([0, 'warning: the older side is later than the newer one\n'])
  })

  it('one of which is broken end with 1 and its path', async () => {
    const [sound, broken] = [save('summer', summer), write('broken.shirube.json', '{"kind": "shirube-assessment", ')]
    const told = `${broken}: the file is cut off; get it again\n`
    expect(await asked(sound, broken)).toEqual({ code: 1, out: '', told })
    expect(await asked(broken, sound)).toEqual({ code: 1, out: '', told })
  })

  it.each([{ today: '2026-13-01' }, { 'older-snapshot': '' }, { lang: 'fr' }])('are wrong usage with %o', async (flags) => {
    expect((await asked('a', 'b', flags)).code).toBe(2)
  })

  it('are wrong usage unless they are two', async () => {
    for (const files of [[], ['a'], ['a', 'b', 'c']]) expect((await runCommand(compare, files)).code).toBe(2)
  })
})
