import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { RoadmapItem } from '../../src/domain/roadmap/roadmap-item.ts'
import type { Snapshot } from '../../src/domain/snapshot.ts'
import { recommendation, sampleAssessment, sampleId } from '../adapters/storage/sample-assessment.ts'
import { itemId, itemOf, snapshotId, snapshotOf } from '../adapters/storage/small-roadmap.ts'
import { eventually, openTab } from '../adapters/storage/tabs.ts'
import { stateTab } from './tools.ts'

const [mfa, logs] = [itemOf('mfa'), itemOf('logs')]
const [a, b] = [snapshotOf('a'), snapshotOf('b')]
const given = (...items: readonly RoadmapItem[]) => new Map(items.map((item) => [item.id, item]))

function withState<Tab extends ReturnType<typeof stateTab>>(tab: Tab) {
  const state = () => tab.store.getState()
  const current = (): Assessment => {
    const { assessment } = state()
    if (assessment === null) throw new Error('none is open')
    return assessment
  }
  const edit = (...items: readonly RoadmapItem[]) => state().editRoadmap(given(...items))
  return { ...tab, state, current, edit, idle: () => eventually(() => state().saving !== 'saving') }
}

async function begun(patch: Partial<Assessment> = {}) {
  const tab = stateTab()
  await tab.store.getState().start(sampleAssessment(patch))
  return withState(tab)
}

/** What a reload would find. */
async function stored(databaseName: string): Promise<Assessment> {
  const opened = await openTab(databaseName).open(sampleId)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.assessment
}

describe('a roadmap', () => {
  it('takes items in, in place and out as one step each, stored, taken back and made again', async () => {
    const { state, current, edit, idle, databaseName, storage } = await begun()
    expect(edit(mfa, logs)).toEqual({ ok: true, value: null })
    await idle()
    expect(storage.writes).toBe(1)
    const moved = { ...mfa, quarter: null }
    state().editRoadmap(new Map([...given(moved), [logs.id, null]]))
    expect(current().roadmap).toEqual(given(moved))
    await idle()
    expect(await stored(databaseName)).toEqual(current())
    expect(state().undo()).toMatchObject({
      value: {
        kind: 'roadmap',
        edits: [
          { id: 'mfa', before: { quarter: '2026-10' }, after: { quarter: null } },
          { id: 'logs', before: logs, after: null },
        ],
      },
    })
    expect(current().roadmap).toEqual(given(mfa, logs))
    state().undo()
    expect(current().roadmap).toEqual(new Map())
    await idle()
    expect((await stored(databaseName)).roadmap).toEqual(new Map())
    state().redo()
    state().redo()
    await idle()
    expect(current().roadmap).toEqual(given(moved))
    expect(await stored(databaseName)).toEqual(current())
  })

  it('makes one step of a text that is typed, and none of what says the same', async () => {
    const { state, edit } = await begun({ roadmap: given(mfa, logs) })
    for (const note of ['I', 'Id', 'IdP']) edit({ ...mfa, note })
    expect(state().past).toEqual([{ kind: 'roadmap', edits: [{ id: 'mfa', before: { note: '' }, after: { note: 'IdP' } }] }])
    edit({ ...mfa, note: 'IdP' })
    state().editRoadmap(new Map([[itemId('gone'), null]]))
    expect(state().past).toHaveLength(1)
    for (const field of ['title', 'owner', 'team', 'successCriterion'] as const) {
      edit({ ...logs, [field]: 'x' })
      edit({ ...logs, [field]: 'xy' })
      edit(logs)
    }
    expect(state().past).toHaveLength(1)
    edit({ ...logs, rank: 1 })
    edit({ ...logs, rank: 2 })
    expect(state().past).toHaveLength(3)
  })

  const bad: readonly [Partial<RoadmapItem>, object][] = [
    [{ note: 'x'.repeat(20_001) }, { code: 'too-long', field: 'mfa.note', limit: 20_000 }],
    [{ effortDays: Number.NaN }, { code: 'out-of-range', field: 'mfa.effortDays' }],
    [{ quarterCount: 0 }, { code: 'out-of-range', field: 'mfa.quarterCount' }],
    [{ rank: Number.POSITIVE_INFINITY }, { code: 'out-of-range', field: 'mfa.rank' }],
    [{ quarter: '2026-13' as never }, { code: 'out-of-range', field: 'mfa.quarter' }],
    [{ dueOn: '2026-02-30' as never }, { code: 'not-a-day', field: 'mfa.dueOn' }],
    [{ dependsOn: Array.from({ length: 501 }, () => itemId('a')) }, { code: 'too-many', field: 'mfa.dependsOn', limit: 500 }],
  ]
  it.each(bad)('refuses as a whole what no file could keep: %j', async (patch, problem) => {
    const { state, current, edit, storage } = await begun()
    expect(edit(logs, { ...mfa, ...patch })).toEqual({ ok: false, problem })
    expect([current().roadmap.size, state().past, storage.writes]).toEqual([0, [], 0])
  })

  it('of more items than can be saved is refused', async () => {
    const { edit } = await begun()
    const many = Array.from({ length: 2_001 }, (_, index) => itemOf(`own-${index}`))
    expect(edit(...many)).toEqual({ ok: false, problem: { code: 'too-many', field: 'roadmap', limit: 2_000 } })
    expect(edit(...many.slice(1))).toEqual({ ok: true, value: null })
  })

  it('keeps capacity and the beginning of the review with the profile, within limits', async () => {
    const { state, current, idle, databaseName } = await begun()
    const capacity = { daysPerQuarter: 12.5, byQuarter: new Map([['2026-10' as never, 3]]), teams: [{ name: '基盤', daysPerQuarter: 2 }] }
    expect(state().editProfile({ capacity, reviewSince: '2026-10-01' as never })).toEqual({ ok: true, value: null })
    await idle()
    expect((await stored(databaseName)).profile).toEqual(current().profile)
    const problem = { code: 'out-of-range', field: 'capacity.byQuarter.2026-1' }
    expect(state().editProfile({ capacity: { ...capacity, byQuarter: new Map([['2026-1' as never, 3]]) } })).toEqual({ ok: false, problem })
    expect(state().editProfile({ capacity: { ...capacity, daysPerQuarter: -1 } })).toMatchObject({ ok: false })
    expect(state().editProfile({ reviewSince: 'x' as never })).toMatchObject({ ok: false, problem: { code: 'not-a-day' } })
  })
})

describe('a snapshot', () => {
  it('is kept and removed as one step each, stored, taken back and made again', async () => {
    const { state, current, idle, databaseName } = await begun()
    expect(state().addSnapshot(a)).toEqual({ ok: true, value: null })
    state().addSnapshot(a)
    expect([current().snapshots, state().past.length]).toEqual([[a], 1])
    await idle()
    expect(await stored(databaseName)).toEqual(current())
    state().removeSnapshot(snapshotId('c'))
    state().removeSnapshot(a.id)
    expect([current().snapshots, state().past.length]).toEqual([[], 2])
    await idle()
    expect((await stored(databaseName)).snapshots).toEqual([])
    expect(state().undo()).toMatchObject({ value: { kind: 'snapshots', edits: [{ id: a.id, before: a, after: null }] } })
    await idle()
    expect((await stored(databaseName)).snapshots).toEqual([a])
    state().undo()
    state().redo()
    await idle()
    expect((await stored(databaseName)).snapshots).toEqual([a])
  })

  it('is refused when it is one too many, or no file could keep it', async () => {
    const snapshots = Array.from({ length: 200 }, (_, index): Snapshot => {
      return { ...a, id: `${String(index).padStart(8, '0')}-1111-4111-8111-111111111111` as Snapshot['id'] }
    })
    const { state } = await begun({ snapshots: snapshots.slice(1) })
    expect(state().addSnapshot(b)).toEqual({ ok: true, value: null })
    expect(state().addSnapshot(a)).toEqual({ ok: false, problem: { code: 'too-many', field: 'snapshots', limit: 200 } })
    const { evidence } = a
    const states = evidence && { ...evidence, places: [] }
    expect(state().addSnapshot({ ...b, evidence: states })).toEqual({
      ok: false,
      problem: { code: 'out-of-range', field: 'evidence.subjects' },
    })
  })

  it('and the roadmap are the same objects after an answer, so that nothing is worked out or written again', async () => {
    const { state, current } = await begun({ snapshots: [a], roadmap: given(mfa) })
    const before = current()
    state().answer(recommendation('mfa'), { value: 25 })
    expect([current().snapshots, current().roadmap]).toEqual([before.snapshots, before.roadmap])
    expect(current().snapshots).toBe(before.snapshots)
    expect(current().roadmap).toBe(before.roadmap)
  })
})

describe('two tabs with a roadmap', () => {
  async function twoTabs() {
    const first = await begun({ roadmap: given(mfa, logs), snapshots: [a] })
    const second = withState(stateTab(first.databaseName))
    await second.state().open(sampleId)
    return { first, second }
  }

  it('edit different items without a question, and show each other what they do', async () => {
    const { first, second } = await twoTabs()
    first.edit({ ...mfa, owner: '佐藤' })
    second.edit({ ...logs, owner: '鈴木' })
    first.state().addSnapshot(b)
    second.state().removeSnapshot(a.id)
    await eventually(() => [first, second].every(({ current }) => current().snapshots.length === 1 && current().snapshots[0]?.id === b.id))
    await eventually(() => second.current().roadmap.get(mfa.id)?.owner === '佐藤' && first.current().roadmap.get(logs.id)?.owner === '鈴木')
    expect([first.state().conflicts, second.state().conflicts]).toEqual([[], []])
  })

  it.each(['mine', 'theirs'] as const)('ask when both changed one item, and go by the answer: %s', async (choice) => {
    const { first, second } = await twoTabs()
    second.storage.problem = { code: 'storage-full' }
    const [mine, theirs] = [{ ...mfa, owner: '鈴木' }, null]
    second.edit(mine, { ...logs, note: 'x' })
    await second.idle()
    first.state().editRoadmap(new Map([[mfa.id, theirs]]))
    await eventually(() => second.state().conflicts.length === 1)
    expect(second.state().conflicts).toEqual([
      {
        record: 'roadmap/mfa',
        mine: { kind: 'roadmap', items: given(mine) },
        theirs: { kind: 'roadmap', items: new Map([[mfa.id, theirs]]) },
      },
    ])
    second.storage.problem = null
    second.state().resolveConflict(choice)
    second.state().retry()
    await second.idle()
    const left = choice === 'mine' ? ['logs', 'mfa'] : ['logs']
    expect([...second.current().roadmap.keys()].toSorted()).toEqual(left)
    expect([...(await stored(first.databaseName)).roadmap.keys()]).toEqual(left)
    expect((await stored(first.databaseName)).roadmap.get(logs.id)?.note).toBe('x')
  })

  it('undo what they did and nothing else', async () => {
    const { first, second } = await twoTabs()
    first.edit({ ...mfa, owner: '佐藤' })
    await eventually(() => second.current().roadmap.get(mfa.id)?.owner === '佐藤')
    second.edit({ ...mfa, owner: '佐藤', status: 'done' })
    await eventually(() => first.current().roadmap.get(mfa.id)?.status === 'done')
    expect(first.state().undo()).toMatchObject({ ok: true })
    expect(first.current().roadmap.get(mfa.id)).toEqual({ ...mfa, status: 'done' })
    await eventually(() => second.current().roadmap.get(mfa.id)?.owner === '')
    first.state().editRoadmap(new Map([[mfa.id, null]]))
    await eventually(() => !second.current().roadmap.has(mfa.id))
    expect(second.state().undo()).toMatchObject({ ok: false, problem: { code: 'changed-since' } })
  })

  it('show the roadmap and snapshots of an assessment that was replaced as a whole', async () => {
    const { first, second } = await twoTabs()
    await first.state().start(sampleAssessment({ roadmap: given(itemOf('new')), snapshots: [b] }), { as: 'replacement' })
    await eventually(() => second.current().roadmap.has(itemId('new')) && second.current().snapshots[0]?.id === b.id)
    expect(second.current().roadmap.size).toBe(1)
  })
})
