import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import type { StoredChange } from '../../../src/state/ports.ts'
import { anyAssessment } from './arbitrary-assessment.ts'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from './sample-assessment.ts'
import { eventually, nextDatabaseName, openTab } from './tabs.ts'

const later = moment('2026-11-21T00:00:00.000Z')
const change = (id: string, patch: Parameters<typeof answerOf>[0]): StoredChange => ({
  kind: 'answers',
  answers: new Map([[recommendation(id), answerOf(patch)]]),
})
const done = { ok: true, value: null }

/** What lies in the database, past the storage. */
async function raw<Value>(name: string, work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Value>): Promise<Value> {
  const database = await openDB(name)
  const value = await work(database)
  database.close()
  return value
}

describe('one tab', () => {
  it('gives back whatever assessment was stored', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, async (assessment) => {
        const name = nextDatabaseName()
        const tab = openTab(name)
        expect(await tab.create(assessment)).toEqual(done)
        const opened = await openTab(name).open(assessment.id)
        const said = [...assessment.answers].filter(([, answer]) => JSON.stringify(answer) !== JSON.stringify(answerOf({})))
        expect(opened).toEqual({ ok: true, value: { assessment: { ...assessment, answers: new Map(said) }, setAside: [] } })
      }),
      { numRuns: 40 },
    )
  })

  it('lists assessments, the latest change first, with the number of answers', async () => {
    const tab = openTab(nextDatabaseName())
    const other = { ...sampleAssessment(), id: '2f1c9d52-8c0e-4b7a-9a51-0d6f6f1f7c12' as typeof sampleId }
    await tab.create(sampleAssessment())
    await tab.create(other)
    await tab.write(sampleId, change('audit-api-calls', { rationale: 'a note is no answer' }), later)
    expect(await tab.list()).toMatchObject({
      ok: true,
      value: {
        assessments: [
          { id: sampleId, name: '2026年度 上期', organisation: '株式会社ミナト物流', answeredCount: 2, changedAt: later },
          { id: other.id, answeredCount: 2 },
        ],
        setAside: [],
      },
    })
  })

  it('writes answers, profile and the time of the file', async () => {
    const name = nextDatabaseName()
    const tab = openTab(name)
    const { profile } = sampleAssessment()
    await tab.create(sampleAssessment())
    expect(await tab.write(sampleId, change('mfa', { value: 100 }), later)).toEqual(done)
    expect(await tab.write(sampleId, change('audit-api-calls', { value: 'unknown' }), later)).toEqual(done)
    expect(await tab.write(sampleId, { kind: 'profile', profile: { ...profile, scope: 'すべて' } }, later)).toEqual(done)
    expect(await tab.write(sampleId, { kind: 'saved-to-file', at: later }, later)).toEqual(done)
    expect(await openTab(name).open(sampleId)).toMatchObject({
      value: {
        assessment: {
          profile: { scope: 'すべて' },
          changedAt: later,
          savedToFileAt: later,
          answers: new Map([
            [recommendation('audit-api-calls'), answerOf({ value: 'unknown' })],
            [recommendation('billing-alarms'), sampleAssessment().answers.get(recommendation('billing-alarms'))],
            [recommendation('mfa'), answerOf({ value: 100 })],
          ]),
        },
      },
    })
  })

  it('does not count the time of the file as a change', async () => {
    const tab = openTab(nextDatabaseName())
    await tab.create(sampleAssessment())
    await tab.write(sampleId, { kind: 'saved-to-file', at: later }, later)
    expect(await tab.open(sampleId)).toMatchObject({ value: { assessment: { changedAt: sampleAssessment().changedAt } } })
  })

  it('opens with what it is just writing', async () => {
    const tab = openTab(nextDatabaseName())
    await tab.create(sampleAssessment())
    const [opened] = await Promise.all([tab.open(sampleId), tab.write(sampleId, change('mfa', { value: 0 }), later)])
    expect(opened.ok && opened.value.assessment.answers.get(recommendation('mfa'))).toEqual(answerOf({ value: 0 }))
    expect(await tab.write(sampleId, change('mfa', { value: 25 }), later)).toEqual(done)
  })

  it('does not bring back an answer that was taken back', async () => {
    const tab = openTab(nextDatabaseName())
    await tab.create(sampleAssessment())
    await tab.write(sampleId, change('mfa', {}), later)
    const opened = await tab.open(sampleId)
    expect(opened.ok && [...opened.value.assessment.answers.keys()]).toEqual(['billing-alarms'])
  })

  it('stores an assessment under a taken id only when told to', async () => {
    const tab = openTab(nextDatabaseName())
    await tab.create(sampleAssessment())
    const other = sampleAssessment({ answers: new Map([[recommendation('mfa'), answerOf({ value: 0 })]]) })
    expect(await tab.create(other)).toEqual({
      ok: false,
      problem: { code: 'already-stored', changedAt: sampleAssessment().changedAt },
    })
    expect(await tab.open(sampleId)).toMatchObject({ value: { assessment: sampleAssessment() } })
    expect(await tab.create(other, { replace: true })).toEqual(done)
    expect(await tab.open(sampleId)).toMatchObject({ value: { assessment: other } })
  })

  it('removes an assessment with all that belongs to it', async () => {
    const name = nextDatabaseName()
    const tab = openTab(name)
    await tab.create(sampleAssessment())
    await tab.remove(sampleId)
    expect(await tab.open(sampleId)).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect(await tab.write(sampleId, change('mfa', { value: 0 }), later)).toEqual({ ok: false, problem: { code: 'not-found' } })
    for (const store of ['assessments', 'answers', 'evidence', 'set-aside']) {
      expect(await raw(name, (database) => database.count(store))).toBe(0)
    }
  })
})

describe('two tabs', () => {
  async function twoTabs() {
    const name = nextDatabaseName()
    const [first, second] = [openTab(name), openTab(name)]
    await first.create(sampleAssessment())
    await second.open(sampleId)
    await eventually(() => second.events.length === 1)
    return { name, first, second }
  }

  it('both keep their answers, and each hears of the other', async () => {
    const { first, second } = await twoTabs()
    expect(await first.write(sampleId, change('mfa', { value: 100 }), later)).toEqual(done)
    expect(await second.write(sampleId, change('billing-alarms', { value: 0 }), later)).toEqual(done)
    await eventually(() => first.events.length === 1 && second.events.length === 2)
    expect(first.events).toEqual([{ kind: 'changed', id: sampleId, change: change('billing-alarms', { value: 0 }) }])
    expect(second.events[1]).toEqual({ kind: 'changed', id: sampleId, change: change('mfa', { value: 100 }) })
    expect(await first.open(sampleId)).toMatchObject({
      value: {
        assessment: {
          answers: new Map([
            [recommendation('mfa'), answerOf({ value: 100 })],
            [recommendation('billing-alarms'), answerOf({ value: 0 })],
          ]),
        },
      },
    })
  })

  it('do not overwrite each other: the later one is told what is stored, and writes over it only after that', async () => {
    const { first, second } = await twoTabs()
    const [one, two] = await Promise.all([
      first.write(sampleId, change('mfa', { value: 100, rationale: 'first' }), later),
      second.write(sampleId, change('mfa', { value: 0, rationale: 'second' }), later),
    ])
    expect(one).toEqual(done)
    expect(two).toEqual({
      ok: false,
      problem: { code: 'changed-elsewhere', theirs: change('mfa', { value: 100, rationale: 'first' }) },
    })
    // The message about it, which comes later, is no news any more.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(second.events).toHaveLength(1)
    expect(await second.write(sampleId, change('mfa', { value: 0, rationale: 'second' }), later)).toEqual(done)
    expect(await first.write(sampleId, change('mfa', { value: 25 }), later)).toMatchObject({
      problem: { code: 'changed-elsewhere', theirs: change('mfa', { value: 0, rationale: 'second' }) },
    })
  })

  it('write several answers all or not at all', async () => {
    const { first, second } = await twoTabs()
    await first.write(sampleId, change('mfa', { value: 100 }), later)
    const answers = new Map([
      [recommendation('mfa'), answerOf({ value: 0 })],
      [recommendation('audit-api-calls'), answerOf({ value: 0 })],
    ])
    // Before the news of the first tab has been read.
    const written = second.write(sampleId, { kind: 'answers', answers }, later)
    expect(await written).toEqual({ ok: false, problem: { code: 'changed-elsewhere', theirs: change('mfa', { value: 100 }) } })
    const opened = await first.open(sampleId)
    expect(opened.ok && [...opened.value.assessment.answers.keys()]).toEqual(['billing-alarms', 'mfa'])
  })

  it('conflict about a profile, but not over answers or the time of the file', async () => {
    const { first, second } = await twoTabs()
    const { profile } = sampleAssessment()
    await first.write(sampleId, change('mfa', { value: 100 }), later)
    await first.write(sampleId, { kind: 'saved-to-file', at: later }, later)
    expect(await second.write(sampleId, { kind: 'profile', profile: { ...profile, name: 'second' } }, later)).toEqual(done)
    expect(await first.write(sampleId, { kind: 'saved-to-file', at: later }, later)).toEqual(done)
    expect(await first.write(sampleId, { kind: 'profile', profile: { ...profile, name: 'first' } }, later)).toMatchObject({
      problem: { code: 'changed-elsewhere', theirs: { kind: 'profile', profile: { name: 'second' } } },
    })
  })

  it('write on without a conflict once the other change has been shown', async () => {
    const { first, second } = await twoTabs()
    await first.write(sampleId, change('mfa', { value: 100 }), later)
    await eventually(() => second.events.length === 2)
    expect(await second.write(sampleId, change('mfa', { value: 75 }), later)).toEqual(done)
  })

  it('hear of what was created, replaced and removed; a replaced assessment is not written on', async () => {
    const { first, second } = await twoTabs()
    const other = sampleAssessment({ answers: new Map([[recommendation('mfa'), answerOf({ value: 25 })]]) })
    await second.create(other, { replace: true })
    await eventually(() => first.events.length === 1)
    expect(first.events).toEqual([{ kind: 'created', id: sampleId }])
    expect(await first.write(sampleId, change('mfa', { value: 100 }), later)).toMatchObject({
      problem: { code: 'changed-elsewhere', theirs: change('mfa', { value: 25 }) },
    })
    await second.remove(sampleId)
    await eventually(() => first.events.length === 2)
    expect(first.events[1]).toEqual({ kind: 'removed', id: sampleId })
  })

  it('are told of each other only while they write nothing, so that news is never old', async () => {
    const { first, second } = await twoTabs()
    let isWriting = false
    const toldWhileWriting: unknown[] = []
    second.watch((event) => {
      if (isWriting) toldWhileWriting.push(event)
    })
    for (let round = 0; round < 40; round += 1) {
      void first.write(sampleId, change('mfa', { value: 100, rationale: String(round) }), later)
      isWriting = true
      await second.write(sampleId, change(`other-${round}`, { value: 0 }), later)
      isWriting = false
      await new Promise((resolve) => setTimeout(resolve, round % 4))
    }
    await eventually(() => second.events.some((event) => JSON.stringify(event).includes('changed')))
    expect(toldWhileWriting).toEqual([])
  })

  it('pay no heed to messages they do not know', async () => {
    const { name, first } = await twoTabs()
    const channel = new BroadcastChannel(name)
    for (const message of [null, 1, 'x', {}, { id: sampleId, what: 'news', records: [] }, { id: 1, what: 'removed' }])
      channel.postMessage(message)
    channel.postMessage({ id: sampleId, what: 'removed', records: [] })
    await eventually(() => first.events.length === 1)
    channel.close()
    expect(first.events).toEqual([{ kind: 'removed', id: sampleId }])
  })
})
