import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { openSavedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item.ts'
import type { Snapshot } from '../../../src/domain/snapshot.ts'
import type { StoredChange } from '../../../src/state/ports.ts'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from './sample-assessment.ts'
import { frozenV2 } from './saved-file/frozen-v2.ts'
import { frozenV3 } from './saved-file/frozen-v3.ts'
import { itemId, itemOf, snapshotId, snapshotOf } from './small-roadmap.ts'
import { eventually, memoryFiles, nextDatabaseName, openTab } from './tabs.ts'

const later = moment('2026-11-22T00:00:00.000Z')
const done = { ok: true, value: null }
const [mfa, logs] = [itemOf('mfa'), itemOf('logs', { title: 'ログの集約' })]
const [a, b] = [snapshotOf('a'), snapshotOf('b', { takenAt: moment('2026-10-01T00:00:00.000Z') })]
const items = (...given: readonly (RoadmapItem | string)[]): StoredChange => ({
  kind: 'roadmap',
  items: new Map(given.map((item) => (typeof item === 'string' ? [itemId(item), null] : [item.id, item]))),
})
const taken = (...given: readonly Snapshot[]): StoredChange => ({
  kind: 'snapshots',
  snapshots: new Map(given.map((one) => [one.id, one])),
})
const removal = ({ id }: Snapshot): StoredChange => ({ kind: 'snapshots', snapshots: new Map([[id, null]]) })
const answer = (value: 0 | 25): StoredChange => ({ kind: 'answers', answers: new Map([[recommendation('mfa'), answerOf({ value })]]) })
const begun = sampleAssessment({ roadmap: new Map([[mfa.id, mfa]]), snapshots: [a] })

async function raw<Value>(name: string, work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Value>): Promise<Value> {
  const database = await openDB(name)
  const value = await work(database)
  database.close()
  return value
}

async function stored(quietMs?: number) {
  const name = nextDatabaseName()
  const files = memoryFiles()
  const tab = openTab(name, files, quietMs)
  expect(await tab.create(begun)).toEqual(done)
  return { name, files, tab }
}

async function openedOf(tab: ReturnType<typeof openTab>, id = sampleId) {
  const opened = await tab.open(id)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value
}

describe('roadmap items and snapshots', () => {
  it('are stored one record each, put in, replaced and taken away', async () => {
    const { name, tab } = await stored()
    expect((await openedOf(openTab(name))).assessment).toEqual(begun)
    const moved = { ...mfa, note: 'später' }
    for (const change of [items(moved, logs), taken(b)]) expect(await tab.write(sampleId, change, later)).toEqual(done)
    expect((await openedOf(openTab(name))).assessment).toEqual({
      ...begun,
      roadmap: new Map([moved, logs].map((item) => [item.id, item])),
      snapshots: [a, b],
      changedAt: later,
    })
    for (const change of [items('mfa'), removal(a)]) expect(await tab.write(sampleId, change, later)).toEqual(done)
    const { assessment } = await openedOf(tab)
    expect([[...assessment.roadmap.keys()], assessment.snapshots]).toEqual([['logs'], [b]])
    await raw(name, async (database) => expect([await database.count('roadmap'), await database.count('snapshots')]).toEqual([1, 1]))
  })

  it('are replaced and removed with their assessment, and are in the dump', async () => {
    const { name, tab } = await stored()
    await tab.create({ ...begun, roadmap: new Map([[logs.id, logs]]), snapshots: [b] }, { replace: true })
    expect((await openedOf(tab)).assessment).toMatchObject({ roadmap: new Map([[logs.id, logs]]), snapshots: [b] })
    const { database } = JSON.parse(await tab.dump())
    expect(database).toMatchObject({ roadmap: [{ item: 'logs' }], snapshots: [{ snapshot: b.id }] })
    await tab.remove(sampleId)
    await raw(name, async (open) => expect([await open.count('roadmap'), await open.count('snapshots')]).toEqual([0, 0]))
  })

  it('are no part of what an answer reads or writes', async () => {
    const { tab } = await stored()
    const stores = vi.spyOn(IDBTransaction.prototype, 'objectStore')
    expect(await tab.write(sampleId, answer(25), later)).toEqual(done)
    expect(stores.mock.calls.flat()).not.toContain('roadmap')
    expect(stores.mock.calls.flat()).not.toContain('snapshots')
    vi.restoreAllMocks()
  })

  const faults: readonly [string, string, (content: Record<string, never>) => unknown, string][] = [
    ['roadmap', 'mfa', (item) => ({ ...item, quarter: '2026-13' }), 'quarter'],
    ['roadmap', 'mfa', (item) => ({ ...item, more: 1 }), 'more'],
    ['roadmap', 'mfa', () => null, ''],
    ['snapshots', a.id, (one) => ({ ...one, takenAt: 'yesterday' }), 'takenAt'],
    ['snapshots', a.id, (one) => ({ ...one, id: b.id }), 'snapshot'],
    ['snapshots', a.id, () => [], ''],
  ]
  it.each(faults)('that cannot be read are set aside and named, and the rest opens: %s %s', async (store, id, spoil, path) => {
    const { name, tab } = await stored()
    await tab.write(sampleId, items(logs), later)
    await tab.write(sampleId, taken(b), later)
    const bad = await raw(name, async (database) => {
      const record = await database.get(store, [sampleId, id])
      const spoilt = { ...record, content: spoil(record.content) }
      await database.put(store, spoilt)
      return spoilt
    })
    const { assessment, setAside } = await openedOf(tab)
    expect(setAside).toMatchObject([{ key: `${sampleId}/${store}/${id}`, path }])
    expect([assessment.roadmap.size, assessment.snapshots.length]).toEqual(store === 'roadmap' ? [1, 2] : [2, 1])
    expect(await tab.write(sampleId, store === 'roadmap' ? items(mfa) : taken(a), later)).toEqual(done)
    expect(await raw(name, (database) => database.getAll('set-aside'))).toMatchObject([{ record: bad }])
  })
})

describe('two tabs with a roadmap', () => {
  async function twoTabs() {
    const { name, tab: first } = await stored()
    await first.write(sampleId, items(logs), later)
    const second = openTab(name)
    await second.open(sampleId)
    return { name, first, second }
  }

  it('edit different items without a word, and hear of each other', async () => {
    const { first, second } = await twoTabs()
    const before = second.events.length
    const [mine, theirs] = [
      { ...mfa, owner: '佐藤' },
      { ...logs, owner: '鈴木' },
    ]
    expect(await first.write(sampleId, items(mine), later)).toEqual(done)
    expect(await second.write(sampleId, items(theirs), later)).toEqual(done)
    await first.write(sampleId, removal(a), later)
    await eventually(() => second.events.length === before + 2)
    expect(second.events.slice(before)).toEqual([
      { kind: 'changed', id: sampleId, change: items(mine) },
      { kind: 'changed', id: sampleId, change: removal(a) },
    ])
    const { assessment } = await openedOf(second)
    expect(assessment.roadmap).toEqual(new Map([theirs, mine].map((item) => [item.id, item])))
  })

  it('do not overwrite one item unseen, and write several all or not at all', async () => {
    const { first, second } = await twoTabs()
    const mine = { ...mfa, owner: '佐藤' }
    await first.write(sampleId, items(mine), later)
    const both = items({ ...mfa, owner: '鈴木' }, { ...logs, note: 'x' })
    expect(await second.write(sampleId, both, later)).toEqual({ ok: false, problem: { code: 'changed-elsewhere', theirs: items(mine) } })
    expect((await openedOf(first)).assessment.roadmap).toEqual(new Map([logs, mine].map((item) => [item.id, item])))
  })

  it('may both take away the same', async () => {
    const { first, second } = await twoTabs()
    const tabs = [first, second]
    expect(await Promise.all(tabs.map((tab) => tab.write(sampleId, items('mfa'), later)))).toEqual([done, done])
    expect(await Promise.all(tabs.map((tab) => tab.write(sampleId, removal(a), later)))).toEqual([done, done])
  })
})

describe('the copies of roadmap and snapshots', () => {
  const nameOf = ({ id }: Snapshot) => `${sampleId}.snapshot-${id}.json`

  it('keep each snapshot in a file of its own, written once and gone with it', async () => {
    const { files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    expect(openSavedText(files.all.get(nameOf(a)) ?? '')).toMatchObject({ value: { snapshots: [a] } })
    expect(openSavedText(files.all.get(`${sampleId}.json`) ?? '')).toMatchObject({ value: { roadmap: begun.roadmap, snapshots: [] } })
    files.all.set(nameOf(a), 'untouched')
    await tab.write(sampleId, items(logs), later)
    await tab.write(sampleId, taken(b), later)
    await eventually(() => files.all.has(nameOf(b)))
    expect(files.all.get(nameOf(a))).toBe('untouched')
    await tab.write(sampleId, removal(a), later)
    await eventually(() => !files.all.has(nameOf(a)))
    await tab.remove(sampleId)
    expect(files.all.size).toBe(0)
  })

  it('bring all of it back, and put into a database what it has lost', async () => {
    const { name, files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    await tab.close()
    const empty = openTab(nextDatabaseName(), files)
    expect(await empty.recoverable()).toHaveLength(1)
    expect(await empty.recover(sampleId)).toEqual({ ok: true, value: { assessment: begun, stored: done } })
    await raw(name, async (database) => {
      await database.delete('roadmap', [sampleId, 'mfa'])
      await database.delete('snapshots', [sampleId, a.id])
    })
    expect(await openTab(name, files).recover(sampleId)).toMatchObject({ value: { assessment: begun, stored: done } })
  })

  it('that were cut off are named', async () => {
    const { files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    await tab.close()
    files.all.set(nameOf(a), '{"kind"')
    const empty = openTab(nextDatabaseName(), files)
    expect(await empty.recover(sampleId)).toMatchObject({ value: { assessment: { snapshots: [] }, stored: done } })
    expect((await openedOf(empty)).setAside).toMatchObject([{ key: `${sampleId}/snapshots/${snapshotId('a')}` }])
  })
})

describe('a database of structure 2', () => {
  const { id } = frozenV2

  async function structure2() {
    const name = nextDatabaseName()
    const { answers, evidence, ...file } = JSON.parse(readFileSync(new URL('../../fixtures/saved/v2.json', import.meta.url), 'utf8'))
    const database = await openDB(name, 2, {
      upgrade(created) {
        created.createObjectStore('assessments', { keyPath: 'id' })
        created.createObjectStore('answers', { keyPath: ['assessment', 'recommendation'] })
        created.createObjectStore('set-aside', { autoIncrement: true })
        created.createObjectStore('evidence', { keyPath: ['assessment', 'sha256'] })
      },
    })
    await database.put('assessments', { id, revision: 'main', file: { ...file, evidence: [] } })
    for (const [key, value] of Object.entries(answers)) {
      await database.put('answers', { assessment: id, recommendation: key, revision: `of ${key}`, answer: value })
    }
    for (const one of evidence) await database.put('evidence', { assessment: id, sha256: one.sha256, revision: 'e', evidence: one })
    database.close()
    return name
  }

  it('opens with all that was in it', async () => {
    const name = await structure2()
    expect(await openedOf(openTab(name), id)).toEqual({ assessment: frozenV2, setAside: [] })
    expect(await raw(name, async ({ version }) => version)).toBe(3)
  })

  const first: readonly StoredChange[] = [
    answer(25),
    items(mfa),
    taken(a),
    { kind: 'profile', profile: frozenV3.profile },
    { kind: 'saved-to-file', at: later },
  ]
  it.each(first)('takes $kind as its first change in the new format, and keeps the rest', async (change) => {
    const name = await structure2()
    const tab = openTab(name)
    await tab.open(id)
    expect(await tab.write(id, change, later)).toEqual(done)
    expect(await raw(name, (database) => database.get('assessments', id))).toMatchObject({ file: { formatVersion: 3 } })
    const { assessment, setAside } = await openedOf(openTab(name), id)
    expect(setAside).toEqual([])
    expect(assessment.evidence).toEqual(frozenV2.evidence)
    expect(assessment.answers.size).toBe(frozenV2.answers.size)
    if (change.kind === 'roadmap') expect(assessment.roadmap).toEqual(change.items)
    if (change.kind === 'snapshots') expect(assessment.snapshots).toEqual([a])
    if (change.kind === 'profile') expect(assessment.profile).toEqual(frozenV3.profile)
  })
})
