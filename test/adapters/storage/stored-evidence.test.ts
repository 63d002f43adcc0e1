import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { openSavedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import type { EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import type { StoredChange } from '../../../src/state/ports.ts'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from './sample-assessment.ts'
import { evidenceFile } from './small-evidence.ts'
import { eventually, memoryFiles, nextDatabaseName, openTab } from './tabs.ts'

const later = moment('2026-11-22T00:00:00.000Z')
const latest = moment('2026-11-23T00:00:00.000Z')
const done = { ok: true, value: null }
const [a, b] = [evidenceFile('a'), evidenceFile('b')]
const put = (...files: readonly EvidenceFile[]): StoredChange => ({
  kind: 'evidence',
  files: new Map(files.map((file) => [file.sha256, file])),
})
const removal = ({ sha256 }: EvidenceFile): StoredChange => ({ kind: 'evidence', files: new Map([[sha256, null]]) })
const answer = (value: 0 | 25): StoredChange => ({ kind: 'answers', answers: new Map([[recommendation('mfa'), answerOf({ value })]]) })
const again = (file: EvidenceFile) => ({ ...file, takenInAt: latest, recordsRead: 9 })

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
  await tab.create(sampleAssessment({ evidence: [a] }))
  const shas = async (opened = tab.open(sampleId)) => {
    const read = await opened
    return read.ok && read.value.assessment.evidence.map(({ sha256 }) => sha256[0]).join('')
  }
  return { name, files, tab, shas }
}

describe('evidence', () => {
  it('is stored one record a file, put in, replaced and taken away', async () => {
    const { name, tab, shas } = await stored()
    expect(await tab.write(sampleId, put(b), later)).toEqual(done)
    expect(await raw(name, (database) => database.getAllKeys('evidence'))).toEqual([a, b].map(({ sha256 }) => [sampleId, sha256]))
    expect(await openTab(name).open(sampleId)).toEqual({
      ok: true,
      value: { assessment: sampleAssessment({ evidence: [a, b], changedAt: later }), setAside: [] },
    })
    expect(await tab.write(sampleId, put(again(a)), later)).toEqual(done)
    expect(await shas()).toBe('ba')
    expect(await tab.write(sampleId, removal(b), later)).toEqual(done)
    expect(await shas()).toBe('a')
    expect(await raw(name, (database) => database.count('evidence'))).toBe(1)
  })

  it('is replaced and removed with its assessment', async () => {
    const { name, tab, shas } = await stored()
    expect(await tab.create(sampleAssessment({ evidence: [b] }), { replace: true })).toEqual(done)
    expect(await shas()).toBe('b')
    await tab.remove(sampleId)
    expect(await raw(name, (database) => database.count('evidence'))).toBe(0)
  })

  it('is no part of what an answer reads or writes', async () => {
    const { tab } = await stored()
    const stores = vi.spyOn(IDBTransaction.prototype, 'objectStore')
    expect(await tab.write(sampleId, answer(25), later)).toEqual(done)
    expect(stores.mock.calls.flat()).not.toContain('evidence')
    vi.restoreAllMocks()
  })

  it('that cannot be read is set aside and named, the rest opens, and taking the file in again keeps the record', async () => {
    const { name, tab, shas } = await stored()
    await tab.write(sampleId, put(b), later)
    const bad = { ...(await raw(name, (database) => database.get('evidence', [sampleId, a.sha256]))) }
    bad.evidence = { ...bad.evidence, cells: { ...bad.evidence.cells, rows: ['7 0 0'] } }
    await raw(name, (database) => database.put('evidence', bad))
    const key = `${sampleId}/evidence/${a.sha256}`
    expect(await tab.open(sampleId)).toMatchObject({ ok: true, value: { setAside: [{ key, path: 'cells.rows.0' }] } })
    expect(await shas()).toBe('b')
    expect(await tab.write(sampleId, put(again(a)), later)).toEqual(done)
    expect(await shas()).toBe('ba')
    expect(await raw(name, (database) => database.getAll('set-aside'))).toMatchObject([{ key, record: bad }])
    expect(await tab.open(sampleId)).toMatchObject({ ok: true, value: { setAside: [{ key }] } })
  })

  it.each([undefined, null, 1, 'x', [], {}])('that is %j never stands in the way, whatever comes in its place', async (evidence) => {
    const { name, tab, shas } = await stored()
    await raw(name, (database) => database.put('evidence', { assessment: sampleId, sha256: a.sha256, revision: 'r', evidence }))
    expect(await tab.open(sampleId)).toMatchObject({ ok: true, value: { setAside: [{ key: `${sampleId}/evidence/${a.sha256}` }] } })
    expect(await tab.create(sampleAssessment({ evidence: [b] }), { replace: true })).toEqual(done)
    expect(await shas()).toBe('b')
    expect(await raw(name, (database) => database.count('set-aside'))).toBe(1)
  })

  it('under the name of another file is not taken for it', async () => {
    const { name, tab } = await stored()
    const record = await raw(name, (database) => database.get('evidence', [sampleId, a.sha256]))
    await raw(name, (database) => database.put('evidence', { ...record, sha256: 'c'.repeat(64) }))
    const opened = await tab.open(sampleId)
    expect(opened).toMatchObject({ value: { setAside: [{ key: `${sampleId}/evidence/${'c'.repeat(64)}`, path: 'sha256' }] } })
  })

  it('is in the dump', async () => {
    const { tab } = await stored()
    expect(JSON.parse(await tab.dump()).database.evidence).toMatchObject([{ assessment: sampleId, sha256: a.sha256 }])
  })
})

describe('two tabs with evidence', () => {
  async function twoTabs() {
    const { name, tab: first, shas } = await stored()
    const second = openTab(name)
    await second.open(sampleId)
    return { name, first, second, shas }
  }

  it('hear what the other has put in, replaced and taken away', async () => {
    const { first, second } = await twoTabs()
    const before = second.events.length
    await first.write(sampleId, put(b), later)
    await eventually(() => second.events.length === before + 1)
    await first.write(sampleId, removal(a), later)
    await eventually(() => second.events.length === before + 2)
    expect(second.events.slice(before)).toEqual([
      { kind: 'changed', id: sampleId, change: put(b) },
      { kind: 'changed', id: sampleId, change: removal(a) },
    ])
    expect(await second.write(sampleId, put(again(b)), later)).toEqual(done)
  })

  it('do not overwrite each other unseen, but may say the same', async () => {
    const { first, second } = await twoTabs()
    const [one, two] = await Promise.all([first.write(sampleId, put(b), later), second.write(sampleId, put(again(b)), later)])
    expect(one).toEqual(done)
    expect(two).toEqual({ ok: false, problem: { code: 'changed-elsewhere', theirs: put(b) } })
    expect(await second.write(sampleId, put(again(b)), later)).toEqual(done)
    const [gone, goneToo] = await Promise.all([first.write(sampleId, removal(a), later), second.write(sampleId, removal(a), later)])
    expect([gone, goneToo]).toEqual([done, done])
  })

  it('write several files all or not at all', async () => {
    const { first, second, shas } = await twoTabs()
    const [, two] = await Promise.all([first.write(sampleId, removal(a), later), second.write(sampleId, put(again(a), b), later)])
    expect(two).toEqual({ ok: false, problem: { code: 'changed-elsewhere', theirs: removal(a) } })
    expect(await shas()).toBe('')
  })

  it('are not told that a file is gone because it cannot be read', async () => {
    const { name, first, second } = await twoTabs()
    const before = second.events.length
    await raw(name, (database) => database.put('evidence', { assessment: sampleId, sha256: a.sha256, revision: 'r', evidence: 1 }))
    const channel = new BroadcastChannel(name)
    channel.postMessage({ id: sampleId, what: 'evidence', records: [a.sha256] })
    await first.write(sampleId, answer(25), later)
    await eventually(() => second.events.some((event) => event.kind === 'changed' && event.change.kind === 'answers'))
    channel.close()
    const told = second.events
      .slice(before)
      .flatMap((event) => (event.kind === 'changed' && event.change.kind === 'evidence' ? [...event.change.files] : []))
    expect(told).toEqual([])
  })
})

describe('the copies of evidence', () => {
  const evidenceName = ({ sha256 }: EvidenceFile) => `${sampleId}.${sha256}.json`

  it('are written when it changes, not with every answer', async () => {
    const { files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    expect([...files.all.keys()].toSorted()).toEqual([evidenceName(a), `${sampleId}.json`].toSorted())
    expect(openSavedText(files.all.get(evidenceName(a)) ?? '')).toMatchObject({ value: { evidence: [a] } })
    files.all.set(evidenceName(a), 'untouched')
    const before = files.all.get(`${sampleId}.json`)
    await tab.write(sampleId, answer(25), later)
    await eventually(() => files.all.get(`${sampleId}.json`) !== before)
    await tab.close()
    expect(files.all.get(evidenceName(a))).toBe('untouched')
  })

  it('go with the file that is taken away, and with the assessment', async () => {
    const { files, tab } = await stored(0)
    await tab.write(sampleId, put(b), later)
    await eventually(() => files.all.has(evidenceName(a)) && files.all.has(evidenceName(b)))
    await tab.write(sampleId, removal(a), later)
    await eventually(() => !files.all.has(evidenceName(a)))
    await tab.create(sampleAssessment({ evidence: [a] }), { replace: true })
    await eventually(() => files.all.has(evidenceName(a)) && !files.all.has(evidenceName(b)))
    await tab.remove(sampleId)
    expect(files.all.size).toBe(0)
  })

  it('bring the evidence back, also what a database has lost in silence', async () => {
    const { name, files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    await tab.close()
    const empty = openTab(nextDatabaseName(), files)
    expect(await empty.recoverable()).toMatchObject([{ id: sampleId, answeredCount: 2 }])
    expect(await empty.recover(sampleId)).toEqual({
      ok: true,
      value: { assessment: sampleAssessment({ evidence: [a] }), stored: done },
    })
    await raw(name, (database) => database.delete('evidence', [sampleId, a.sha256]))
    const second = openTab(name, files, 0)
    await second.open(sampleId)
    await second.write(sampleId, answer(0), later)
    await second.close()
    expect(files.all.has(evidenceName(a))).toBe(true)
    expect(await openTab(name, files).recover(sampleId)).toMatchObject({ value: { assessment: { evidence: [a] } } })
  })

  it('that were cut off are named when the rest is brought back', async () => {
    const { files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    await tab.close()
    files.all.set(evidenceName(a), (files.all.get(evidenceName(a)) ?? '').slice(0, 300))
    const empty = openTab(nextDatabaseName(), files)
    expect(await empty.recover(sampleId)).toMatchObject({ ok: true, value: { assessment: { evidence: [] }, stored: done } })
    expect(await empty.open(sampleId)).toMatchObject({ value: { setAside: [{ key: `${sampleId}/evidence/${a.sha256}` }] } })
  })

  it('that a page closed early has not made are made by the next', async () => {
    const { name, files, tab } = await stored(0)
    await eventually(() => files.all.size === 2)
    await tab.close()
    files.all.delete(evidenceName(a))
    const second = openTab(name, files, 0)
    await second.open(sampleId)
    await second.write(sampleId, answer(0), later)
    await eventually(() => files.all.has(evidenceName(a)))
  })
})
