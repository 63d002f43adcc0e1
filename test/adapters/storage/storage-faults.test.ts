import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createIndexedDbStorage } from '../../../src/adapters/storage/indexed-db.ts'
import { openSavedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import type { AssessmentId } from '../../../src/domain/assessment.ts'
import type { StoredChange } from '../../../src/state/ports.ts'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from './sample-assessment.ts'
import { eventually, memoryFiles, nextDatabaseName, openTab } from './tabs.ts'

const later = moment('2026-11-21T00:00:00.000Z')
const change = (id: string, patch: Parameters<typeof answerOf>[0]): StoredChange => ({
  kind: 'answers',
  answers: new Map([[recommendation(id), answerOf(patch)]]),
})
const done = { ok: true, value: null }

async function raw<Value>(name: string, work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Value>): Promise<Value> {
  const database = await openDB(name)
  const value = await work(database)
  database.close()
  return value
}
const rawAll = (name: string) =>
  raw(name, (database) => Promise.all(['assessments', 'answers', 'evidence', 'set-aside'].map((store) => database.getAll(store))))

async function storedSample(quietMs?: number) {
  const name = nextDatabaseName()
  const files = memoryFiles()
  const tab = openTab(name, files, quietMs)
  await tab.create(sampleAssessment())
  return { name, files, tab }
}

afterEach(() => vi.restoreAllMocks())

/** The browser's own call, made to fail: what a full or dying disk does. */
function failOn(method: 'put' | 'get', errorName: string, afterCalls = 0): void {
  const real = IDBObjectStore.prototype[method]
  let calls = 0
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
    calls += 1
    if (calls > afterCalls) throw new DOMException('planted', errorName)
    return (real as (...all: unknown[]) => IDBRequest).apply(this, given)
  })
}

describe('a damaged record', () => {
  it('is set aside and named, and the rest opens', async () => {
    const { name, tab } = await storedSample()
    const bad = { assessment: sampleId, recommendation: 'mfa', revision: 'r', answer: { ...answerOf({}), value: 60 } }
    await raw(name, (database) => database.put('answers', bad))
    const opened = await tab.open(sampleId)
    expect(opened.ok && [...opened.value.assessment.answers.keys()]).toEqual(['billing-alarms'])
    expect(opened.ok && opened.value.setAside).toEqual([{ key: `${sampleId}/mfa`, path: 'value', raw: JSON.stringify(bad, null, 2) }])
  })

  it('of any kind is never thrown away, not even by a new answer in its place', async () => {
    for (const answer of [undefined, null, 1, 'x', [], {}, { value: 1n }, new Map([[1, 2]]), { ...answerOf({}), extra: 1 }]) {
      const { name, tab } = await storedSample()
      const bad = { assessment: sampleId, recommendation: 'mfa', revision: 'r', answer }
      await raw(name, (database) => database.put('answers', bad))
      expect(await tab.open(sampleId)).toMatchObject({ ok: true, value: { setAside: [{ key: `${sampleId}/mfa` }] } })
      expect(await tab.write(sampleId, change('mfa', { value: 50 }), later)).toEqual(done)
      const opened = await tab.open(sampleId)
      expect(opened.ok && opened.value.assessment.answers.get(recommendation('mfa'))).toEqual(answerOf({ value: 50 }))
      expect(opened.ok && opened.value.setAside).toMatchObject([{ key: `${sampleId}/mfa` }])
      expect(await raw(name, (database) => database.getAll('set-aside'))).toMatchObject([{ record: bad }])
    }
  })

  it('does not stand in the way of its neighbours, however many there are', async () => {
    const { name, tab } = await storedSample()
    for (const id of ['a', 'b', 'constructor', '__proto__', 'No Id']) {
      await raw(name, (database) => database.put('answers', { assessment: sampleId, recommendation: id, answer: { value: 1 } }))
    }
    const opened = await tab.open(sampleId)
    expect(opened.ok && opened.value.assessment).toEqual(sampleAssessment())
    expect(opened.ok && opened.value.setAside).toHaveLength(5)
  })

  it('among thousands that no file could hold loses none of them', async () => {
    const { name, tab } = await storedSample()
    await raw(name, async (database) => {
      const transaction = database.transaction('answers', 'readwrite')
      for (let index = 0; index < 5_001; index += 1) {
        void transaction.store.put({ assessment: sampleId, recommendation: `r${index}`, revision: 'r', answer: answerOf({}) })
      }
      await transaction.done
    })
    expect(await tab.open(sampleId)).toMatchObject({ ok: true, value: { setAside: { length: 5_003 } } })
  })

  it('of an assessment itself is listed, and can be recovered from its copy without losing newer answers', async () => {
    const { name, files, tab } = await storedSample(0)
    await eventually(() => files.all.size === 1)
    await tab.close()
    const second = openTab(name, files, 1e6)
    await second.open(sampleId)
    await second.write(sampleId, change('audit-api-calls', { value: 100 }), later)
    const bad = { id: sampleId, revision: 'r', file: { formatVersion: 2, profile: 'gone' } }
    await raw(name, (database) => database.put('assessments', bad))
    expect(await second.list()).toMatchObject({
      ok: true,
      value: { assessments: [], setAside: [{ key: sampleId, raw: JSON.stringify(bad, null, 2) }] },
    })
    expect(await second.open(sampleId)).toEqual({ ok: false, problem: { code: 'storage-damaged', recoverable: true } })
    expect(await second.recoverable()).toMatchObject([{ id: sampleId, answeredCount: 2 }])
    const recovered = await second.recover(sampleId)
    expect(recovered.ok && recovered.value.stored).toEqual(done)
    expect(recovered.ok && [...recovered.value.assessment.answers.keys()]).toEqual(['audit-api-calls', 'billing-alarms', 'mfa'])
    expect(await raw(name, (database) => database.getAll('set-aside'))).toMatchObject([{ record: bad }])
    expect(await second.recoverable()).toEqual([])
  })
})

describe('a newer app', () => {
  it('has stored this assessment: nothing is read, written, replaced or removed', async () => {
    const { name, tab } = await storedSample()
    await raw(name, async (database) => {
      const record = await database.get('assessments', sampleId)
      await database.put('assessments', { ...record, file: { ...record.file, formatVersion: 4, news: 1 } })
    })
    const before = await rawAll(name)
    const newer = { ok: false, problem: { code: 'newer-app', formatVersion: 4 } }
    expect(await tab.list()).toEqual(newer)
    expect(await tab.open(sampleId)).toEqual(newer)
    expect(await tab.write(sampleId, change('mfa', { value: 0 }), later)).toEqual(newer)
    expect(await tab.create(sampleAssessment(), { replace: true })).toEqual(newer)
    expect(await tab.remove(sampleId)).toEqual(newer)
    expect(await tab.recoverable()).toEqual([])
    expect(await rawAll(name)).toEqual(before)
  })

  it('has changed the database before: it is left alone', async () => {
    const name = nextDatabaseName()
    const database = await openDB(name, 7, { upgrade: (newer) => void newer.createObjectStore('other') })
    database.close()
    const tab = openTab(name)
    const newer = { ok: false, problem: { code: 'newer-app', formatVersion: 7 } }
    expect(await tab.list()).toEqual(newer)
    expect(await tab.create(sampleAssessment())).toEqual(newer)
    expect(await raw(name, async ({ version, objectStoreNames }) => [version, ...objectStoreNames])).toEqual([7, 'other'])
  })

  it('takes the database over from another tab: this one lets go, says so and writes no more', async () => {
    const { name, tab } = await storedSample()
    const database = await openDB(name, 4)
    database.close()
    expect(tab.events).toEqual([{ kind: 'closed', problem: { code: 'newer-app', formatVersion: 4 } }])
    expect(await tab.write(sampleId, change('mfa', { value: 0 }), later)).toEqual({
      ok: false,
      problem: { code: 'newer-app', formatVersion: 4 },
    })
  })
})

describe('a failing disk', () => {
  it('that is full writes nothing of a change, keeps what was there, and takes the change later', async () => {
    for (const afterCalls of [0, 1, 2]) {
      const { name, tab } = await storedSample()
      const before = await rawAll(name)
      const answers = new Map(['a', 'b', 'c'].map((id) => [recommendation(id), answerOf({ value: 100 })]))
      failOn('put', 'QuotaExceededError', afterCalls)
      expect(await tab.write(sampleId, { kind: 'answers', answers }, later)).toEqual({ ok: false, problem: { code: 'storage-full' } })
      vi.restoreAllMocks()
      expect(await rawAll(name)).toEqual(before)
      expect(await tab.write(sampleId, { kind: 'answers', answers }, later)).toEqual(done)
    }
  })

  it('that is full stores no part of a new assessment', async () => {
    const name = nextDatabaseName()
    failOn('put', 'QuotaExceededError', 2)
    expect(await openTab(name).create(sampleAssessment())).toEqual({ ok: false, problem: { code: 'storage-full' } })
    vi.restoreAllMocks()
    expect(await rawAll(name)).toEqual([[], [], [], []])
  })

  it('and a tab killed in the middle of a write leave either all of it or nothing', async () => {
    const { name, tab } = await storedSample()
    const answers = new Map(Array.from({ length: 50 }, (_, index) => [recommendation(`r${index}`), answerOf({ value: 100 })]))
    const before = await rawAll(name)
    const real = IDBObjectStore.prototype.put
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = real.apply(this, given)
      puts += 1
      // What the browser does to the transactions of a page that dies.
      if (puts === 20) this.transaction.abort()
      return request
    })
    expect(await tab.write(sampleId, { kind: 'answers', answers }, later)).toEqual({ ok: false, problem: { code: 'storage-unavailable' } })
    vi.restoreAllMocks()
    expect(await rawAll(name)).toEqual(before)
  })

  it('that cannot be read is called damaged', async () => {
    const { tab } = await storedSample()
    failOn('get', 'UnknownError')
    expect(await tab.open(sampleId)).toEqual({ ok: false, problem: { code: 'storage-damaged', recoverable: false } })
  })

  it('under a database that never opens leaves the copy, to be saved to a file', async () => {
    const files = memoryFiles()
    const name = nextDatabaseName()
    const tab = openTab(name, files, 0)
    await tab.create(sampleAssessment())
    await eventually(() => files.all.size === 1)
    await tab.close()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('planted', 'UnknownError')
    })
    const damaged = openTab(name, files)
    expect(await damaged.list()).toEqual({ ok: false, problem: { code: 'storage-damaged', recoverable: true } })
    expect(await damaged.recoverable()).toMatchObject([{ id: sampleId, name: '2026年度 上期', answeredCount: 2 }])
    expect(await damaged.recover(sampleId)).toEqual({
      ok: true,
      value: { assessment: sampleAssessment(), stored: { ok: false, problem: { code: 'storage-damaged', recoverable: false } } },
    })
    expect(JSON.parse(await damaged.dump())).toMatchObject({ database: { problem: { code: 'storage-damaged' } } })
  })

  it('is no storage at all when the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined)
    Reflect.deleteProperty(globalThis, 'indexedDB')
    const tab = openTab(nextDatabaseName())
    expect(await tab.list()).toEqual({ ok: false, problem: { code: 'storage-unavailable' } })
    expect(await tab.create(sampleAssessment())).toEqual({ ok: false, problem: { code: 'storage-unavailable' } })
    vi.unstubAllGlobals()
  })

  it('whose connection the browser has cut is opened again', async () => {
    const { tab } = await storedSample()
    const real = IDBDatabase.prototype.transaction
    let cuts = 0
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      cuts += 1
      if (cuts === 1) throw new DOMException('planted', 'InvalidStateError')
      return real.apply(this, given)
    })
    expect(await tab.write(sampleId, change('mfa', { value: 0 }), later)).toEqual(done)
  })
})

describe('the copies beside the database', () => {
  it('hold the assessment after a quiet while, and the one from before this page', async () => {
    const { name, files, tab } = await storedSample(0)
    await eventually(() => files.all.size === 1)
    await tab.close()
    const second = openTab(name, files, 0)
    await second.open(sampleId)
    for (const value of [25, 50, 75] as const) {
      const before = files.all.get(`${sampleId}.json`)
      await second.write(sampleId, change('mfa', { value }), later)
      await eventually(() => files.all.get(`${sampleId}.json`) !== before)
    }
    const copyOf = (fileName: string) => {
      const opened = openSavedText(files.all.get(fileName) ?? '')
      return opened.ok && opened.value.answers.get(recommendation('mfa'))?.value
    }
    expect(copyOf(`${sampleId}.json`)).toBe(75)
    expect(copyOf(`${sampleId}.earlier.json`)).toBe(sampleAssessment().answers.get(recommendation('mfa'))?.value)
  })

  it('are offered when the database opens empty without an error, and bring everything back', async () => {
    const { files, tab } = await storedSample(0)
    await eventually(() => files.all.size === 1)
    await tab.close()
    const empty = openTab(nextDatabaseName(), files)
    expect(await empty.list()).toEqual({ ok: true, value: { assessments: [], setAside: [] } })
    expect(await empty.recoverable()).toMatchObject([{ id: sampleId }])
    expect(await empty.recover(sampleId)).toEqual({ ok: true, value: { assessment: sampleAssessment(), stored: done } })
    expect(await empty.open(sampleId)).toEqual({ ok: true, value: { assessment: sampleAssessment(), setAside: [] } })
  })

  it('fall back to the earlier one when the last was cut off', async () => {
    const files = memoryFiles()
    const whole = await storedSample(0)
    await eventually(() => whole.files.all.size === 1)
    const text = whole.files.all.get(`${sampleId}.json`) ?? ''
    files.all.set(`${sampleId}.json`, text.slice(0, 200))
    files.all.set(`${sampleId}.earlier.json`, text)
    expect(await openTab(nextDatabaseName(), files).recover(sampleId)).toMatchObject({ value: { assessment: sampleAssessment() } })
  })

  it('are not replaced while the database cannot give all of the assessment', async () => {
    const { name, files, tab } = await storedSample(0)
    await eventually(() => files.all.size === 1)
    const before = new Map(files.all)
    await raw(name, (database) => database.put('answers', { assessment: sampleId, recommendation: 'mfa', revision: 'r', answer: 1 }))
    await tab.write(sampleId, change('billing-alarms', { value: 0 }), later)
    await tab.close()
    expect(files.all).toEqual(before)
  })

  it('go when the assessment is removed, and are nobody else’s', async () => {
    const { files, tab } = await storedSample(0)
    await eventually(() => files.all.size === 1)
    await tab.remove(sampleId)
    expect(files.all.size).toBe(0)
    expect(await tab.recover('2f1c9d52-8c0e-4b7a-9a51-0d6f6f1f7c12' as AssessmentId)).toEqual({ ok: false, problem: { code: 'not-found' } })
  })
})

describe('dump', () => {
  it('gives everything as JSON, readable or not', async () => {
    const { name, tab } = await storedSample()
    await raw(name, (database) => database.put('answers', { assessment: sampleId, recommendation: 'x', answer: { value: 1n } }))
    const dumped = JSON.parse(await tab.dump())
    expect(dumped.database.assessments).toMatchObject([{ id: sampleId }])
    expect(dumped.database.answers).toHaveLength(3)
    expect(dumped.database.answers[2]).toMatchObject({ recommendation: 'x', answer: { value: '1' } })
  })
})

describe('durability', () => {
  it('is asked for with every write, in one transaction', async () => {
    const { name, tab } = await storedSample()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await tab.write(sampleId, change('mfa', { value: 0 }), later)
    expect(transaction.mock.calls.map(([, ...rest]) => rest)).toEqual([['readwrite', { durability: 'strict' }]])
    await createIndexedDbStorage({
      databaseName: name,
      files: memoryFiles(),
      quietMs: 1,
      writer: { appVersion: '0', scoringVersion: 1 },
    }).close()
  })
})
