import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/domain/result.ts'
import { createAssessmentStore } from '../../src/state/assessment-store.ts'
import { createAutosave, type SavingStatus } from '../../src/state/autosave.ts'
import type { AssessmentStorage, OpenedAssessment, StorageEvent, StorageProblem, StoredChange } from '../../src/state/ports.ts'
import { answerOf, moment, recommendation, sampleAssessment, sampleId } from '../adapters/storage/sample-assessment.ts'
import { createInMemoryStorage } from '../in-memory-storage.ts'
import { copyId, faulty } from './tools.ts'

const now = moment('2026-11-23T00:00:00.000Z')
const change = (id: string, rationale: string): StoredChange => ({
  kind: 'answers',
  answers: new Map([[recommendation(id), answerOf({ rationale })]]),
})

type Answered = Result<null, StorageProblem>

/** An autosave whose writes end when the test says so. */
function heldAutosave() {
  const written: { readonly change: StoredChange; readonly end: (answered: Answered) => void }[] = []
  const merged: StoredChange[] = []
  let status: SavingStatus | null = null
  const storage: AssessmentStorage = {
    ...createInMemoryStorage(),
    write: (_, given) => new Promise((end) => written.push({ change: given, end })),
  }
  const autosave = createAutosave({
    storage,
    id: sampleId,
    current: () => sampleAssessment(),
    merge: (theirs) => void merged.push(theirs),
    onStatus: (given) => {
      status = given
    },
  })
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { autosave, written, merged, tick, status: () => status }
}

describe('createAutosave', () => {
  it('asks when another tab stored what waits here to be written, and does not write it', async () => {
    const { autosave, written, merged, tick, status } = heldAutosave()
    autosave.save(change('billing-alarms', 'first'), now)
    await tick()
    autosave.save(change('mfa', 'mine'), now)
    autosave.receive(change('mfa', 'theirs'))
    written[0]?.end({ ok: true, value: null })
    await tick()
    expect(written).toHaveLength(1)
    expect(merged).toEqual([])
    expect(status()?.conflicts).toEqual([{ record: 'answers/mfa', mine: change('mfa', 'mine'), theirs: change('mfa', 'theirs') }])
    autosave.receive(change('mfa', 'theirs, longer'))
    expect(status()?.conflicts).toMatchObject([{ mine: change('mfa', 'mine'), theirs: change('mfa', 'theirs, longer') }])
    autosave.resolve('theirs')
    expect(merged).toEqual([change('mfa', 'theirs, longer')])
  })

  it('does not put an older text back in place of a newer one when a write fails', async () => {
    const { autosave, written, tick } = heldAutosave()
    autosave.save(change('mfa', 'old'), now)
    await tick()
    autosave.save(change('mfa', 'new'), now)
    written[0]?.end({ ok: false, problem: { code: 'storage-full' } })
    await tick()
    expect(written.map((one) => one.change)).toEqual([change('mfa', 'old'), change('mfa', 'new')])
  })

  it('tells when it has come to rest, and whether all is stored', async () => {
    const { autosave, written, tick } = heldAutosave()
    expect(await autosave.settle()).toBe(true)
    autosave.save(change('mfa', 'mine'), now)
    await tick()
    const settled = autosave.settle()
    written[0]?.end({ ok: false, problem: { code: 'storage-full' } })
    expect(await settled).toBe(false)
  })
})

describe('opening', () => {
  it('reads once more when another tab changes the assessment meanwhile', async () => {
    const listeners: ((event: StorageEvent) => void)[] = []
    const ends: ((opened: Result<OpenedAssessment, StorageProblem>) => void)[] = []
    const storage: AssessmentStorage = {
      ...faulty(createInMemoryStorage()),
      open: () => new Promise((end) => ends.push(end)),
      watch(listener) {
        listeners.push(listener)
        return () => undefined
      },
    }
    const store = createAssessmentStore({ storage, now: () => new Date(), newId: () => copyId })
    const tick = () => new Promise((resolve) => setTimeout(resolve, 0))
    const opening = store.getState().open(sampleId)
    await tick()
    for (const listener of listeners) listener({ kind: 'changed', id: sampleId, change: change('mfa', 'news') })
    ends[0]?.({ ok: true, value: { assessment: sampleAssessment(), setAside: [] } })
    await tick()
    const newer = sampleAssessment({ answers: new Map([[recommendation('mfa'), answerOf({ rationale: 'news' })]]) })
    ends[1]?.({ ok: true, value: { assessment: newer, setAside: [] } })
    await opening
    expect(store.getState().assessment).toEqual(newer)
  })
})
