import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import type { StoredChange } from '../../../src/state/ports.ts'
import { answerOf, moment, recommendation } from './sample-assessment.ts'
import { frozenV1 } from './saved-file/frozen-v1.ts'
import { evidenceFile } from './small-evidence.ts'
import { memoryFiles, nextDatabaseName, openTab } from './tabs.ts'

const later = moment('2026-11-22T00:00:00.000Z')
const done = { ok: true, value: null }
const { id } = frozenV1
const text = readFileSync(new URL('../../fixtures/saved/v1.json', import.meta.url), 'utf8')
const change = (key: string): StoredChange => ({ kind: 'answers', answers: new Map([[recommendation(key), answerOf({ value: 25 })]]) })

/** A database as the app of format 1 left it. */
async function earlierDatabase(more: readonly object[] = []) {
  const name = nextDatabaseName()
  const database = await openDB(name, 1, {
    upgrade(created) {
      created.createObjectStore('assessments', { keyPath: 'id' })
      created.createObjectStore('answers', { keyPath: ['assessment', 'recommendation'] })
      created.createObjectStore('set-aside', { autoIncrement: true })
    },
  })
  const { answers, ...file } = JSON.parse(text)
  await database.put('assessments', { id, revision: 'main', file })
  for (const [recommendation, answer] of [...Object.entries(answers), ...more.map((bad, index) => [`bad-${index}`, bad] as const)]) {
    await database.put('answers', { assessment: id, recommendation, revision: `of ${recommendation}`, answer })
  }
  await database.add('set-aside', { assessment: id, key: `${id}/x`, path: 'value', record: { kept: true } })
  database.close()
  return name
}

async function rawAll(name: string) {
  const database = await openDB(name)
  const [mains, answers] = await Promise.all([database.getAll('assessments'), database.getAll('answers')])
  const { version } = database
  database.close()
  return { mains, answers, version }
}

describe('a database of the earlier app', () => {
  it('opens with all that was in it', async () => {
    const name = await earlierDatabase()
    const tab = openTab(name)
    expect(await tab.list()).toMatchObject({ ok: true, value: { assessments: [{ id, answeredCount: 5 }], setAside: [] } })
    expect(await tab.open(id)).toMatchObject({ ok: true, value: { assessment: frozenV1, setAside: [{ key: `${id}/x` }] } })
    expect((await rawAll(name)).version).toBe(3)
  })

  const changes: readonly [string, StoredChange][] = [
    ['an answer', change('mfa')],
    ['an answer to something new', change('new-one')],
    ['the profile', { kind: 'profile', profile: { ...frozenV1.profile, name: 'new' } }],
    ['the time of the file', { kind: 'saved-to-file', at: later }],
    ['evidence', { kind: 'evidence', files: new Map([['a'.repeat(64), evidenceFile('a')]]) }],
  ]
  it.each(changes)('is written anew as a whole with %s', async (_, first) => {
    const name = await earlierDatabase()
    const tab = openTab(name)
    await tab.open(id)
    expect(await tab.write(id, first, later)).toEqual(done)
    const { mains, answers } = await rawAll(name)
    expect(mains).toMatchObject([{ file: { formatVersion: 3, evidence: [], roadmap: {}, snapshots: [] } }])
    for (const { answer } of answers) expect(answer).toHaveProperty('takenFromEvidenceOn', null)
    // Neither tab has to be asked about anything: what was brought up says what it said.
    expect(await tab.write(id, change('audit-api-calls'), later)).toEqual(done)
    const opened = await openTab(name).open(id)
    const touched = new Set(first.kind === 'answers' ? [...first.answers.keys(), 'audit-api-calls'] : ['audit-api-calls'])
    const untouched = [...frozenV1.answers].filter(([key]) => !touched.has(key))
    expect(opened.ok && opened.value.setAside).toHaveLength(1)
    for (const [key, answer] of untouched) expect(opened.ok && opened.value.assessment.answers.get(key)).toEqual(answer)
  })

  it('keeps what it could not read, and says so before and after', async () => {
    const bad = { value: 60 }
    const name = await earlierDatabase([bad])
    const tab = openTab(name)
    const told = { value: { setAside: expect.arrayContaining([expect.objectContaining({ key: `${id}/bad-0` })]) } }
    expect(await tab.open(id)).toMatchObject(told)
    expect(await tab.write(id, change('mfa'), later)).toEqual(done)
    expect(await tab.open(id)).toMatchObject(told)
    const opened = await tab.open(id)
    expect(opened.ok && opened.value.setAside).toHaveLength(2)
    expect((await rawAll(name)).answers).toHaveLength(frozenV1.answers.size)
  })

  it('is replaced without taking its answers for damaged', async () => {
    const name = await earlierDatabase()
    const tab = openTab(name)
    expect(await tab.create({ ...frozenV1, answers: new Map() }, { replace: true })).toEqual(done)
    const opened = await tab.open(id)
    expect(opened.ok && opened.value.setAside).toHaveLength(1)
  })

  it('gets back from the copy of the earlier app what it lacks, and keeps what it has', async () => {
    const name = await earlierDatabase()
    const database = await openDB(name)
    await database.delete('answers', [id, 'mfa'])
    await database.put('answers', {
      ...(await database.get('answers', [id, 'audit-api-calls'])),
      answer: { ...JSON.parse(text).answers.mfa },
    })
    database.close()
    const files = memoryFiles()
    files.all.set(`${id}.json`, text)
    const recovered = await openTab(name, files).recover(id)
    expect(recovered).toMatchObject({ ok: true, value: { stored: done } })
    const answers = recovered.ok ? recovered.value.assessment.answers : new Map()
    expect(answers.get(recommendation('mfa'))).toEqual(frozenV1.answers.get(recommendation('mfa')))
    expect(answers.get(recommendation('audit-api-calls'))).toEqual(frozenV1.answers.get(recommendation('mfa')))
  })
})
