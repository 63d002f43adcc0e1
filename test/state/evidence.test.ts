import { describe, expect, it } from 'vitest'
import type { EvidenceFile } from '../../src/domain/evidence/evidence-file.ts'
import { mergedOf } from '../../src/state/verdicts.ts'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from '../adapters/storage/sample-assessment.ts'
import { cellOf, evidenceFile } from '../adapters/storage/small-evidence.ts'
import { eventually, openTab } from '../adapters/storage/tabs.ts'
import { day, stateTab } from './tools.ts'

const audit = recommendation('audit-api-calls')
const [a, b, c] = [evidenceFile('a'), evidenceFile('b'), evidenceFile('c')]
const again = (file: EvidenceFile) => ({ ...file, takenInAt: moment('2026-11-22T01:00:00.000Z'), recordsRead: 9 })

function withState<Tab extends ReturnType<typeof stateTab>>(tab: Tab) {
  const state = () => tab.store.getState()
  const shas = () =>
    state()
      .assessment?.evidence.map(({ sha256 }) => sha256[0])
      .join('')
  return { ...tab, state, shas, idle: () => eventually(() => state().saving !== 'saving') }
}

async function begun(evidence: readonly EvidenceFile[] = []) {
  const tab = stateTab()
  await tab.store.getState().start(sampleAssessment({ evidence }))
  return withState(tab)
}

/** What a reload would find. */
async function stored(databaseName: string) {
  const opened = await openTab(databaseName).open(sampleId)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.assessment
}

describe('evidence', () => {
  it('is taken in as one step, stored, taken back and taken in again', async () => {
    const { state, shas, idle, databaseName, storage } = await begun()
    expect(state().takeInEvidence([b, a])).toEqual({ ok: true, value: null })
    expect([shas(), state().past.length]).toEqual(['ab', 1])
    await idle()
    expect(storage.writes).toBe(1)
    expect(await stored(databaseName)).toEqual(state().assessment)
    expect(state().undo()).toMatchObject({
      ok: true,
      value: { kind: 'evidence', edits: [{ id: b.sha256, before: null, after: b }, {}] },
    })
    expect(shas()).toBe('')
    await idle()
    expect((await stored(databaseName)).evidence).toEqual([])
    state().redo()
    await idle()
    expect(await stored(databaseName)).toEqual(state().assessment)
    expect(shas()).toBe('ab')
  })

  it('replaces older files in the same step, and one of the same bytes by itself', async () => {
    const { state, shas, idle, databaseName } = await begun([a, b])
    state().takeInEvidence([c], { replaces: [a.sha256] })
    expect([shas(), state().past.length]).toEqual(['bc', 1])
    state().takeInEvidence([again(b)])
    expect([shas(), state().past.length]).toEqual(['cb', 2])
    state().takeInEvidence([again(b)], { replaces: [b.sha256] })
    expect(state().past).toHaveLength(2)
    state().undo()
    state().undo()
    expect(state().assessment?.evidence).toEqual([a, b])
    await idle()
    expect((await stored(databaseName)).evidence).toEqual([a, b])
  })

  it('is removed and comes back with an undo; what is not there is no step', async () => {
    const { state, shas, idle, databaseName } = await begun([a, b])
    state().removeEvidence(c.sha256)
    expect(state().past).toEqual([])
    state().removeEvidence(a.sha256)
    expect(shas()).toBe('b')
    await idle()
    expect((await stored(databaseName)).evidence).toEqual([b])
    state().undo()
    await idle()
    expect((await stored(databaseName)).evidence).toEqual([a, b])
  })

  it('that no file could keep is refused as a whole', async () => {
    const { state, storage } = await begun()
    const bad = evidenceFile('d', { cells: [cellOf({ failing: ['x'.repeat(20_001)] })] })
    expect(state().takeInEvidence([a, bad])).toEqual({
      ok: false,
      problem: { code: 'too-long', field: 'findings-d.json.cells.0', limit: 20_000 },
    })
    expect([state().assessment?.evidence, state().past, storage.writes]).toEqual([[], [], 0])
  })

  it('is the same list after an answer, so that nothing is worked out again', async () => {
    const { state } = await begun([a])
    const evidence = state().assessment?.evidence ?? []
    const merged = mergedOf(evidence)
    state().answer(audit, { value: 25 })
    expect(state().assessment?.evidence).toBe(evidence)
    expect(mergedOf(state().assessment?.evidence ?? [])).toBe(merged)
    state().takeInEvidence([b])
    expect(mergedOf(state().assessment?.evidence ?? [])).not.toBe(merged)
  })

  it('waits with everything else while the storage fails', async () => {
    const { state, storage, idle, databaseName } = await begun()
    storage.problem = { code: 'storage-full' }
    state().takeInEvidence([a, b])
    await idle()
    state().answer(audit, { value: 50 })
    state().removeEvidence(a.sha256)
    await idle()
    expect(state().saving).toBe('failed')
    storage.problem = null
    state().retry()
    await idle()
    expect(await stored(databaseName)).toEqual(state().assessment)
    expect((await stored(databaseName)).evidence).toEqual([b])
  })
})

describe('two tabs with evidence', () => {
  async function twoTabs(evidence: readonly EvidenceFile[] = [a]) {
    const first = await begun(evidence)
    const second = withState(stateTab(first.databaseName))
    await second.state().open(sampleId)
    return { first, second }
  }

  it('show what the other takes in and removes; an undo of what is gone since does nothing', async () => {
    const { first, second } = await twoTabs()
    first.state().takeInEvidence([b])
    await eventually(() => second.shas() === 'ab')
    expect(second.state().past).toEqual([])
    second.state().removeEvidence(b.sha256)
    await eventually(() => first.shas() === 'a')
    expect(first.state().undo()).toMatchObject({ ok: false, problem: { code: 'changed-since' } })
    expect(first.shas()).toBe('a')
  })

  it.each(['mine', 'theirs'] as const)('ask when both changed the same file, and go by the answer: %s', async (choice) => {
    const { first, second } = await twoTabs()
    second.storage.problem = { code: 'storage-full' }
    second.state().takeInEvidence([again(a)])
    await second.idle()
    first.state().removeEvidence(a.sha256)
    await eventually(() => second.state().conflicts.length === 1)
    expect(second.state().conflicts).toEqual([
      {
        record: `evidence/${a.sha256}`,
        mine: { kind: 'evidence', files: new Map([[a.sha256, again(a)]]) },
        theirs: { kind: 'evidence', files: new Map([[a.sha256, null]]) },
      },
    ])
    second.storage.problem = null
    second.state().resolveConflict(choice)
    second.state().retry()
    await second.idle()
    expect(second.shas()).toBe(choice === 'mine' ? 'a' : '')
    expect(await stored(first.databaseName)).toEqual(expect.objectContaining({ evidence: choice === 'mine' ? [again(a)] : [] }))
  })

  it('do not ask when both removed the same file', async () => {
    const { first, second } = await twoTabs()
    first.state().removeEvidence(a.sha256)
    second.state().removeEvidence(a.sha256)
    await first.idle()
    await second.idle()
    expect([first.state().conflicts, second.state().conflicts]).toEqual([[], []])
    expect((await stored(first.databaseName)).evidence).toEqual([])
  })

  it('show the evidence of an assessment that was replaced as a whole', async () => {
    const { first, second } = await twoTabs()
    await first.state().start(sampleAssessment({ evidence: [c] }), { as: 'replacement' })
    await eventually(() => second.shas() === 'c')
  })
})

describe('an answer taken over from evidence', () => {
  const taken = { value: 75, takenFromEvidenceOn: day('2026-11-23') } as const

  it('says so until a value is given by hand, and again after an undo', async () => {
    const { state, idle, databaseName } = await begun()
    const answer = () => state().assessment?.answers.get(audit)
    state().answer(audit, taken)
    expect(answer()).toEqual(answerOf({ ...taken, answeredOn: day('2026-11-23') }))
    state().answer(audit, { rationale: 'why' })
    state().confirmAnswer(audit)
    expect(answer()?.takenFromEvidenceOn).toBe('2026-11-23')
    await idle()
    expect((await stored(databaseName)).answers.get(audit)).toEqual(answer())
    state().answer(audit, { value: 75 })
    expect(answer()?.takenFromEvidenceOn).toBeNull()
    state().undo()
    expect(answer()?.takenFromEvidenceOn).toBe('2026-11-23')
    state().answer(audit, { value: null })
    expect(answer()).toEqual(answerOf({ rationale: 'why' }))
  })

  it('keeps the day it was taken over when it is confirmed later', async () => {
    const { state, clock } = await begun()
    state().answer(audit, taken)
    clock.at = new Date('2026-12-24T09:00:00')
    state().confirmAnswer(audit)
    expect(state().assessment?.answers.get(audit)).toMatchObject({ answeredOn: '2026-12-24', takenFromEvidenceOn: '2026-11-23' })
  })

  it('must be dated by a day of the calendar', async () => {
    const { state } = await begun()
    expect(state().answer(audit, { value: 75, takenFromEvidenceOn: day('2026-02-30') })).toEqual({
      ok: false,
      problem: { code: 'not-a-day', field: 'takenFromEvidenceOn' },
    })
  })
})
