import { describe, expect, it } from 'vitest'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from '../adapters/storage/sample-assessment.ts'
import { openTab } from '../adapters/storage/tabs.ts'
import { copyId, day, stateTab } from './tools.ts'

const mfa = recommendation('mfa')
const audit = recommendation('audit-api-calls')

async function begun() {
  const tab = stateTab()
  expect(await tab.store.getState().start(sampleAssessment())).toEqual({ ok: true, value: sampleId })
  const state = () => tab.store.getState()
  const answer = (id = audit) => state().assessment?.answers.get(id)
  return { ...tab, state, answer }
}

/** What a reload would find. */
async function stored(databaseName: string) {
  const opened = await openTab(databaseName).open(sampleId)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.assessment
}
const settled = async (state: () => { saving: string }) => {
  while (state().saving === 'saving') await new Promise((resolve) => setTimeout(resolve, 2))
}

describe('answer', () => {
  it('dates a value by the day where the person is, and takes the date away with the value', async () => {
    const { state, answer, clock } = await begun()
    // Eight in the morning in Tokyo is the day before in UTC; here the local day counts, wherever this runs.
    clock.at = new Date(2026, 10, 23, 0, 30)
    state().answer(audit, { value: 50 })
    expect(answer()).toEqual(answerOf({ value: 50, answeredOn: day('2026-11-23') }))
    state().answer(audit, { value: null, rationale: 'later' })
    expect(answer()).toEqual(answerOf({ rationale: 'later' }))
  })

  it('leaves the date alone when something else is changed, and takes one that is given', async () => {
    const { state, answer } = await begun()
    state().answer(mfa, { owner: '佐藤' })
    expect(answer(mfa)?.answeredOn).toBe('2026-11-20')
    state().answer(audit, { value: 25, answeredOn: day('2026-01-01') })
    expect(answer()?.answeredOn).toBe('2026-01-01')
  })

  it('is stored at once, with the time of the change', async () => {
    const { state, databaseName, clock } = await begun()
    clock.at = new Date('2026-11-23T10:00:00Z')
    state().answer(audit, { value: 50 })
    expect(state().saving).toBe('saving')
    await settled(state)
    expect(state().saving).toBe('saved')
    expect(await stored(databaseName)).toEqual(state().assessment)
    expect(state().assessment?.changedAt).toBe('2026-11-23T10:00:00.000Z')
  })

  it('is no step and no write when nothing changes', async () => {
    const { state, storage } = await begun()
    state().answer(mfa, { value: 75, answeredOn: day('2026-11-20') })
    state().answer(mfa, { evidence: [] })
    state().answer(audit, { rationale: '' })
    expect([state().past, storage.writes, state().assessment]).toEqual([[], 0, sampleAssessment()])
  })

  it('refuses what no file could keep, and changes nothing', async () => {
    const { state } = await begun()
    expect(state().answer(mfa, { rationale: 'x'.repeat(20_001) })).toEqual({
      ok: false,
      problem: { code: 'too-long', field: 'rationale', limit: 20_000 },
    })
    const evidence = [{ title: 'x', url: 'javascript:alert(1)', date: null }]
    expect(state().answer(mfa, { evidence })).toEqual({ ok: false, problem: { code: 'address-not-allowed', field: 'evidence.0.url' } })
    expect(state().editProfile({ threshold: 0 })).toEqual({ ok: false, problem: { code: 'out-of-range', field: 'threshold' } })
    expect(state().assessment).toEqual(sampleAssessment())
  })

  it('never makes a change look older than the one before, whatever the clock does', async () => {
    const { state, clock } = await begun()
    clock.at = new Date('2001-01-01T00:00:00Z')
    state().answer(audit, { value: 50 })
    expect(state().assessment?.changedAt).toBe(sampleAssessment().changedAt)
  })

  it('throws when nothing is open: the screens are not shown then', () => {
    expect(() => stateTab().store.getState().answer(mfa, { value: 0 })).toThrow('no assessment is open')
  })
})

describe('answerMany', () => {
  it('is one step and one write', async () => {
    const { state, storage, databaseName } = await begun()
    state().answerMany(
      new Map([
        [mfa, { value: 0 }],
        [audit, { value: 100, rationale: 'sheet' }],
      ] as const),
    )
    await settled(state)
    expect([state().past.length, storage.writes]).toEqual([1, 1])
    expect((await stored(databaseName)).answers).toEqual(state().assessment?.answers)
    state().undo()
    expect(state().assessment?.answers).toEqual(sampleAssessment().answers)
  })

  it('takes all or nothing', async () => {
    const { state } = await begun()
    const patches = new Map([
      [mfa, { value: 0 }],
      [audit, { owner: 'x'.repeat(20_001) }],
    ] as const)
    expect(state().answerMany(patches)).toMatchObject({ ok: false })
    expect(state().assessment?.answers).toEqual(sampleAssessment().answers)
  })
})

describe('confirmAnswer', () => {
  it('dates an answer today, and does nothing without a value', async () => {
    const { state, answer } = await begun()
    state().confirmAnswer(mfa)
    expect(answer(mfa)?.answeredOn).toBe('2026-11-23')
    expect(answer(mfa)?.value).toBe(75)
    state().confirmAnswer(audit)
    expect(answer()).toBeUndefined()
    expect(state().past).toHaveLength(1)
  })
})

describe('undo and redo', () => {
  it('go back and forth, give the change and store each state', async () => {
    const { state, answer, databaseName } = await begun()
    state().answer(audit, { value: 50 })
    state().editProfile({ targetPhase: 4 })
    expect(state().undo()).toMatchObject({ ok: true, value: { kind: 'profile', before: { targetPhase: 2 }, after: { targetPhase: 4 } } })
    expect(state().undo()).toMatchObject({
      ok: true,
      value: { kind: 'answers', edits: [{ id: audit, before: { value: null, answeredOn: null }, after: { value: 50 } }] },
    })
    expect(state().undo()).toBeNull()
    expect(state().assessment).toMatchObject({ profile: sampleAssessment().profile, answers: sampleAssessment().answers })
    await settled(state)
    expect((await stored(databaseName)).answers).toEqual(sampleAssessment().answers)
    expect(state().redo()).toMatchObject({ ok: true, value: { kind: 'answers' } })
    expect(answer()?.value).toBe(50)
    expect(state().redo()).toMatchObject({ ok: true, value: { kind: 'profile' } })
    expect(state().redo()).toBeNull()
    await settled(state)
    expect(await stored(databaseName)).toEqual(state().assessment)
  })

  it('take typing in one text as one step', async () => {
    const { state, answer } = await begun()
    for (const rationale of ['本', '本番', '本番で', '本番で必須']) state().answer(audit, { rationale })
    state().answer(audit, { owner: '佐' })
    state().answer(audit, { owner: '佐藤' })
    state().answer(mfa, { owner: '佐藤' })
    for (const name of ['a', 'ab']) state().editProfile({ name })
    expect(state().past).toHaveLength(4)
    state().undo()
    state().undo()
    state().undo()
    expect(answer()).toEqual(answerOf({ rationale: '本番で必須' }))
    state().undo()
    expect(answer()).toBeUndefined()
    state().redo()
    expect(answer()?.rationale).toBe('本番で必須')
  })

  it('do not join what only looks like typing: values, two fields, or a return after something else', async () => {
    const { state } = await begun()
    state().answer(audit, { value: 25 })
    state().answer(audit, { value: 50 })
    state().answer(audit, { rationale: 'a', owner: 'b' })
    state().answer(audit, { rationale: 'ab' })
    state().answer(mfa, { rationale: 'x' })
    state().answer(audit, { rationale: 'abc' })
    expect(state().past).toHaveLength(6)
  })

  it('make no step of typing that ends where it began', async () => {
    const { state } = await begun()
    for (const rationale of ['a', 'ab', 'a', '']) state().answer(audit, { rationale })
    expect(state().past).toEqual([])
  })

  it('forget what could be done again once something new is done', async () => {
    const { state, answer } = await begun()
    state().answer(audit, { rationale: 'a' })
    state().undo()
    state().answer(audit, { rationale: 'b' })
    expect(state().future).toEqual([])
    state().undo()
    expect(answer()).toBeUndefined()
  })
})

describe('markSavedToFile', () => {
  it('gives the assessment as its file should say it, and is no change and no step', async () => {
    const { state, databaseName } = await begun()
    const saved = state().markSavedToFile()
    await settled(state)
    expect(saved).toEqual({ ...sampleAssessment(), savedToFileAt: new Date('2026-11-23T09:00:00').toISOString() })
    expect(await stored(databaseName)).toEqual(saved)
    expect(state().past).toEqual([])
  })
})

describe('opening and closing', () => {
  it('stores a new assessment, and opens it again after a reload', async () => {
    const { databaseName } = await begun()
    const { store } = stateTab(databaseName)
    expect(await store.getState().open(sampleId)).toEqual({ ok: true, value: null })
    expect(store.getState()).toMatchObject({ assessment: sampleAssessment(), setAside: [], saving: 'saved', problem: null })
  })

  it('asks before it replaces a stored assessment, and can open a copy', async () => {
    const { databaseName } = await begun()
    const { store } = stateTab(databaseName)
    const other = sampleAssessment({ answers: new Map([[mfa, answerOf({ value: 0 })]]) })
    expect(await store.getState().start(other)).toMatchObject({ ok: false, problem: { code: 'already-stored' } })
    expect(store.getState().assessment).toBeNull()
    expect(await store.getState().start(other, { as: 'copy' })).toEqual({ ok: true, value: copyId })
    expect(store.getState().assessment).toEqual({ ...other, id: copyId })
    expect((await stored(databaseName)).answers).toEqual(sampleAssessment().answers)
    expect(await store.getState().start(other, { as: 'replacement' })).toEqual({ ok: true, value: sampleId })
    expect(await stored(databaseName)).toEqual(other)
  })

  it('keeps what is open when another cannot be opened', async () => {
    const { state } = await begun()
    expect(await state().open(copyId)).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect(state().assessment?.id).toBe(sampleId)
  })

  it('clears history and state on closing', async () => {
    const { state } = await begun()
    state().answer(mfa, { value: 0 })
    expect(await state().close()).toEqual({ ok: true, value: null })
    expect(state()).toMatchObject({ assessment: null, past: [], future: [], saving: 'saved' })
  })

  it('shows which stored records could not be read', async () => {
    const { databaseName } = await begun()
    const { openDB } = await import('idb')
    const database = await openDB(databaseName)
    await database.put('answers', { assessment: sampleId, recommendation: 'mfa', revision: 'r', answer: 'broken' })
    database.close()
    const { store } = stateTab(databaseName)
    await store.getState().open(sampleId)
    expect(store.getState().setAside).toMatchObject([{ key: `${sampleId}/mfa` }])
  })

  it('opens and closes in the order asked for', async () => {
    const { state, databaseName } = await begun()
    const { store } = stateTab(databaseName)
    const results = await Promise.all([store.getState().open(sampleId), store.getState().close(), store.getState().open(sampleId)])
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(store.getState().assessment).toEqual(state().assessment)
  })
})

describe('the time of a moment', () => {
  it('is UTC to the millisecond', async () => {
    const { state, clock } = await begun()
    clock.at = new Date('2026-12-01T01:02:03.004+09:00')
    state().answer(mfa, { value: 0 })
    expect(state().assessment?.changedAt).toBe(moment('2026-11-30T16:02:03.004Z'))
  })
})
