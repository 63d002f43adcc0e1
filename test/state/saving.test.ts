import { describe, expect, it } from 'vitest'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import { createAssessmentStore } from '../../src/state/assessment-store.ts'
import { isSame } from '../../src/state/is-same.ts'
import { answerOf, recommendation, sampleAssessment, sampleId } from '../adapters/storage/sample-assessment.ts'
import { eventually, memoryFiles, nextDatabaseName, openTab } from '../adapters/storage/tabs.ts'
import { copyId, stateTab } from './tools.ts'

const mfa = recommendation('mfa')
const audit = recommendation('audit-api-calls')
const full = { code: 'storage-full' } as const

async function begun(databaseName?: string) {
  const tab = stateTab(databaseName)
  await tab.store.getState().start(sampleAssessment())
  return withState(tab)
}
function withState<Tab extends ReturnType<typeof stateTab>>(tab: Tab) {
  const state = () => tab.store.getState()
  const value = (id = mfa) => state().assessment?.answers.get(id)?.value ?? null
  return { ...tab, state, value, idle: () => eventually(() => state().saving !== 'saving') }
}
async function stored(databaseName: string) {
  const opened = await openTab(databaseName).open(sampleId)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.assessment
}

describe('a storage that fails', () => {
  it('loses nothing that is on the screen, says why, and takes all of it when it works again', async () => {
    const { state, storage, databaseName, idle, value } = await begun()
    storage.problem = full
    state().answer(mfa, { value: 0 })
    state().answer(audit, { value: 100 })
    state().editProfile({ scope: 'すべて' })
    await idle()
    expect(state()).toMatchObject({ saving: 'failed', problem: full })
    expect([value(mfa), value(audit)]).toEqual([0, 100])
    expect(await stored(databaseName)).toEqual(sampleAssessment())
    storage.problem = null
    state().retry()
    await idle()
    expect(state()).toMatchObject({ saving: 'saved', problem: null })
    expect(await stored(databaseName)).toEqual(state().assessment)
  })

  it('goes on calling it failed until something is stored', async () => {
    const { state, storage, idle } = await begun()
    storage.problem = full
    state().answer(mfa, { value: 0 })
    await idle()
    state().answer(mfa, { value: 25 })
    expect(state().saving).toBe('failed')
    await eventually(() => storage.writes === 2)
    expect(state().saving).toBe('failed')
    state().retry()
    expect(state().saving).toBe('saving')
    await idle()
    expect(state()).toMatchObject({ saving: 'failed', problem: full })
  })

  it('takes what failed along with the next change', async () => {
    const { state, storage, databaseName, idle } = await begun()
    storage.problem = full
    state().answer(mfa, { value: 0 })
    await idle()
    storage.problem = null
    state().answer(audit, { value: 100 })
    await eventually(() => state().saving === 'saved')
    expect((await stored(databaseName)).answers).toEqual(state().assessment?.answers)
  })

  it('cannot be left behind with unsaved changes, unless the user says so', async () => {
    const { state, storage } = await begun()
    storage.problem = full
    state().answer(mfa, { value: 0 })
    expect(await state().close()).toEqual({ ok: false, problem: full })
    expect(await state().open(sampleId)).toEqual({ ok: false, problem: full })
    expect(state().assessment?.answers.get(mfa)?.value).toBe(0)
    expect(await state().close({ discard: true })).toEqual({ ok: true, value: null })
    expect(state()).toMatchObject({ assessment: null, saving: 'saved', problem: null })
  })

  it('still lets one work on a new assessment, and stores it whole later', async () => {
    const tab = withState(stateTab())
    tab.storage.problem = { code: 'storage-unavailable' }
    expect(await tab.state().start(sampleAssessment())).toEqual({ ok: false, problem: { code: 'storage-unavailable' } })
    expect(tab.state()).toMatchObject({ assessment: sampleAssessment(), saving: 'failed', problem: { code: 'storage-unavailable' } })
    tab.state().answer(mfa, { value: 0 })
    await eventually(() => tab.storage.writes === 0 && tab.state().saving === 'failed')
    tab.storage.problem = null
    tab.state().retry()
    await eventually(() => tab.state().saving === 'saved')
    expect(await stored(tab.databaseName)).toEqual(tab.state().assessment)
  })

  it('writes only the newest state of a text that is typed faster than the disk takes it', async () => {
    const { state, storage, databaseName } = await begun()
    let open: () => void = () => undefined
    storage.gate = new Promise((resolve) => {
      open = resolve
    })
    for (let length = 1; length <= 50; length += 1) {
      state().answer(audit, { rationale: 'あ'.repeat(length) })
      await Promise.resolve()
    }
    open()
    await eventually(() => state().saving === 'saved')
    expect(storage.writes).toBeLessThanOrEqual(2)
    expect((await stored(databaseName)).answers.get(audit)?.rationale).toBe('あ'.repeat(50))
  })
})

describe('two tabs', () => {
  async function twoTabs() {
    const first = await begun()
    const second = withState(stateTab(first.databaseName))
    await second.state().open(sampleId)
    return { first, second }
  }

  it('show each other’s changes, which are nobody else’s to undo', async () => {
    const { first, second } = await twoTabs()
    first.state().answer(mfa, { value: 0 })
    second.state().answer(audit, { value: 100 })
    first.state().editProfile({ scope: 'すべて' })
    await eventually(() => second.value(mfa) === 0 && second.state().assessment?.profile.scope === 'すべて' && first.value(audit) === 100)
    expect(second.state().assessment?.answers).toEqual(first.state().assessment?.answers)
    expect(second.state().past).toHaveLength(1)
    expect([first.state().saving, second.state().saving]).toEqual(['saved', 'saved'])
  })

  it('show that the file was saved', async () => {
    const { first, second } = await twoTabs()
    const { savedToFileAt } = first.state().markSavedToFile()
    await eventually(() => second.state().assessment?.savedToFileAt === savedToFileAt)
  })

  async function inConflict() {
    const { first, second } = await twoTabs()
    first.storage.onWritten = () => {
      first.storage.onWritten = null
      second.state().answer(mfa, { value: 100, rationale: 'second' })
      second.state().answer(audit, { value: 25 })
    }
    first.state().answer(mfa, { value: 0, rationale: 'first' })
    await eventually(() => second.state().conflicts.length === 1)
    return { first, second }
  }

  it('ask when both changed one answer; the rest is stored meanwhile', async () => {
    const { first, second } = await inConflict()
    const { conflicts, saving, problem } = second.state()
    expect(conflicts).toMatchObject([
      {
        record: 'answers/mfa',
        mine: { answers: new Map([[mfa, expect.objectContaining({ value: 100, rationale: 'second' })]]) },
        theirs: { answers: new Map([[mfa, expect.objectContaining({ value: 0, rationale: 'first' })]]) },
      },
    ])
    expect([saving, problem]).toEqual(['failed', null])
    expect(second.value(mfa)).toBe(100)
    await eventually(() => first.value(audit) === 25)
    expect((await stored(first.databaseName)).answers.get(mfa)?.value).toBe(0)
  })

  it('store mine when that is the choice, with what was typed meanwhile', async () => {
    const { first, second } = await inConflict()
    second.state().answer(mfa, { rationale: 'second, longer' })
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect((await stored(first.databaseName)).answers.get(mfa)?.rationale).toBe('first')
    second.state().resolveConflict('mine')
    await eventually(() => second.state().saving === 'saved' && first.value(mfa) === 100)
    expect((await stored(first.databaseName)).answers.get(mfa)).toMatchObject({ value: 100, rationale: 'second, longer' })
  })

  it('show theirs when that is the choice, and do not undo over it', async () => {
    const { first, second } = await inConflict()
    second.state().resolveConflict('theirs')
    await eventually(() => second.state().saving === 'saved')
    expect(second.state().assessment?.answers.get(mfa)).toMatchObject({ value: 0, rationale: 'first' })
    expect(second.state().undo()).toMatchObject({ ok: true, value: { edits: [{ id: audit }] } })
    expect(second.state().undo()).toMatchObject({ ok: false, problem: { code: 'changed-since', change: { edits: [{ id: mfa }] } } })
    expect(second.state().undo()).toBeNull()
    await second.idle()
    expect((await stored(first.databaseName)).answers.get(mfa)?.value).toBe(0)
  })

  it('cannot be closed over an open question', async () => {
    const { second } = await inConflict()
    expect(await second.state().close()).toMatchObject({ ok: false, problem: { code: 'changed-elsewhere' } })
  })

  it('undo a note without touching the value the other tab gave', async () => {
    const { first, second } = await twoTabs()
    second.state().answer(audit, { rationale: 'note' })
    await eventually(() => first.state().assessment?.answers.get(audit)?.rationale === 'note')
    first.state().answer(audit, { value: 50 })
    await eventually(() => second.value(audit) === 50)
    expect(second.state().undo()).toMatchObject({ ok: true })
    expect(second.state().assessment?.answers.get(audit)).toMatchObject({ value: 50, rationale: '' })
  })

  it('say when the assessment was removed, and can store it again', async () => {
    const { first, second } = await twoTabs()
    await first.state().close()
    await first.storage.remove(sampleId)
    await eventually(() => second.state().problem?.code === 'not-found')
    second.state().answer(mfa, { value: 0 })
    await eventually(() => second.storage.writes === 1 && second.state().problem?.code === 'not-found')
    second.state().retry()
    await eventually(() => second.state().saving === 'saved')
    expect(await stored(first.databaseName)).toEqual(second.state().assessment)
  })

  it('go on with what was typed meanwhile when the removal is taken back', async () => {
    const { first, second } = await twoTabs()
    const assessment = first.state().assessment
    if (assessment === null) throw new Error('the first tab has it open')
    await first.state().close()
    await first.storage.remove(sampleId)
    await eventually(() => second.state().problem?.code === 'not-found')
    second.state().answer(mfa, { value: 0 })
    await eventually(() => second.storage.writes === 1 && second.state().problem?.code === 'not-found')
    await first.storage.create(assessment)
    await eventually(() => second.state().problem === null)
    // Both sides have the answer: the person says which one counts.
    if (second.state().conflicts.length > 0) second.state().resolveConflict('mine')
    await eventually(() => second.state().saving === 'saved')
    expect((await stored(first.databaseName))?.answers.get(mfa)?.value).toBe(0)
  })

  it('take over what another tab has put in its place', async () => {
    const { first, second } = await twoTabs()
    const other = sampleAssessment({ answers: new Map([[audit, answerOf({ value: 25 })]]), modelVersion: 3 })
    await first.state().start(other, { as: 'replacement' })
    await eventually(() => second.value(audit) === 25)
    expect(second.state().assessment).toEqual(other)
  })

  it('lose no news that arrives while an assessment is being opened', async () => {
    for (let round = 0; round < 20; round += 1) {
      const first = await begun()
      const second = withState(stateTab(first.databaseName))
      const opening = second.state().open(sampleId)
      for (let turn = 0; turn < round; turn += 1) await Promise.resolve()
      first.state().answer(mfa, { value: 0 })
      await opening
      await eventually(() => second.value(mfa) === 0)
    }
  })

  it('stop when a newer app has taken the storage over', async () => {
    const { first } = await twoTabs()
    const { openDB } = await import('idb')
    const newer = await openDB(first.databaseName, 4)
    newer.close()
    expect(first.state()).toMatchObject({ saving: 'failed', problem: { code: 'newer-app', formatVersion: 4 } })
    first.state().answer(mfa, { value: 0 })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(first.state()).toMatchObject({ saving: 'failed', problem: { code: 'newer-app' } })
    expect(first.value(mfa)).toBe(0)
  })

  it('end with the same answers, whatever they do and however they decide', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const databaseName = nextDatabaseName()
      const tabs = [await begun(databaseName), withState(stateTab(databaseName))]
      await tabs[1]?.state().open(sampleId)
      let random = seed * 7919
      const next = (below: number) => {
        random = (random * 48_271) % 2_147_483_647
        return random % below
      }
      for (let step = 0; step < 60; step += 1) {
        const tab = tabs[next(2)]
        const id = [mfa, audit, recommendation('billing-alarms')][next(3)] ?? mfa
        if (!tab) continue
        const kind = next(8)
        if (kind < 5) tab.state().answer(id, { value: ([0, 25, 50, 75, 100] as const)[next(5)] ?? 0 })
        else if (kind === 5) tab.state().undo()
        else if (kind === 6) tab.state().resolveConflict(next(2) === 0 ? 'mine' : 'theirs')
        else await new Promise((resolve) => setTimeout(resolve, next(4)))
      }
      const isAtRest = () => tabs.every(({ state }) => state().saving === 'saved')
      const sayTheSame = () => isSame(tabs[0]?.state().assessment?.answers, tabs[1]?.state().assessment?.answers)
      await eventually(() => {
        for (const tab of tabs.filter(({ state }) => state().conflicts.length > 0)) tab.state().resolveConflict('theirs')
        return isAtRest() && sayTheSame()
      }).catch(() => undefined)
      const { answers } = await stored(databaseName)
      for (const tab of tabs) expect(tab.state().assessment?.answers, `seed ${seed}`).toEqual(answers)
    }
  })
})

describe('recover', () => {
  it('opens the copy of an assessment that the database has lost', async () => {
    const files = memoryFiles()
    const copy = savedText(sampleAssessment(), { appVersion: '0', scoringVersion: 1 })
    await files.write(`${sampleId}.json`, copy)
    const databaseName = nextDatabaseName()
    const store = createAssessmentStore({ storage: openTab(databaseName, files), now: () => new Date(), newId: () => copyId })
    expect(await store.getState().recover(sampleId)).toEqual({ ok: true, value: null })
    expect(store.getState()).toMatchObject({ assessment: sampleAssessment(), saving: 'saved' })
    expect(await stored(databaseName)).toEqual(sampleAssessment())
  })

  it('opens it even if it cannot be stored, and stores it later', async () => {
    const tab = withState(stateTab())
    tab.storage.recover = async () => ({ ok: true, value: { assessment: sampleAssessment(), stored: { ok: false, problem: full } } })
    expect(await tab.state().recover(sampleId)).toEqual({ ok: false, problem: full })
    expect(tab.state()).toMatchObject({ assessment: sampleAssessment(), saving: 'failed', problem: full })
    tab.state().retry()
    await eventually(() => tab.state().saving === 'saved')
    expect(await stored(tab.databaseName)).toEqual(sampleAssessment())
  })
})
