import { describe, expect, it, vi } from 'vitest'
import { createIntake } from '../../../src/features/evidence/intake.ts'
import type { EvidenceReader } from '../../../src/state/ports.ts'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { anAssessment, portsOn } from '../screen-tools.tsx'
import { aFile, type Contents, readerOf } from './evidence-screen.tsx'

async function intakeOf(contents: Contents, reader = readerOf(contents)) {
  const [mine, other] = [anAssessment(), anAssessment()]
  const { ports } = portsOn(createInMemoryStorage([mine, other]))
  const { assessments } = ports
  await assessments.getState().open(mine.id)
  const intake = createIntake(reader, assessments)
  const done = (count: number) => vi.waitFor(() => expect(intake.getState()).toMatchObject({ reading: null, outcomes: { length: count } }))
  return { intake, assessments, other, done }
}
const given = (name: string) => [new File(['x'], name)]
const cells = [{ control: 'EC2.8', account: '111122223333', passed: 1 }]

describe('createIntake', () => {
  it('reads sets given meanwhile one after the other', async () => {
    const { intake, assessments, done } = await intakeOf({ 'a.json': aFile({ cells }), 'b.json': aFile({ cells }) })
    intake.add(given('a.json'))
    intake.add(given('b.json'))
    expect(intake.getState().waiting).toBe(1)
    await done(2)
    expect(assessments.getState().assessment?.evidence.map(({ name }) => name)).toEqual(['a.json', 'b.json'])
  })
  it('lets those that wait go as well when cancelled', async () => {
    const { intake, assessments, done } = await intakeOf({ 'b.json': aFile({ cells }) })
    intake.add(given('endless.json'))
    intake.add(given('b.json'))
    intake.cancel()
    await done(1)
    expect(intake.getState().outcomes).toMatchObject([{ kind: 'cancelled' }])
    expect(assessments.getState().assessment?.evidence).toEqual([])
  })
  it('puts nothing into another assessment that was opened meanwhile', async () => {
    const reader = readerOf({ 'a.json': aFile({ cells }) })
    let release = () => {}
    const opened = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: EvidenceReader = { warm: reader.warm, read: (files, options) => opened.then(() => reader.read(files, options)) }
    const { intake, assessments, other, done } = await intakeOf({}, slow)
    intake.add(given('a.json'))
    await assessments.getState().open(other.id)
    release()
    await done(1)
    expect(intake.getState().outcomes).toEqual([{ kind: 'other-assessment', names: ['a.json'] }])
    expect(assessments.getState().assessment).toMatchObject({ id: other.id, evidence: [] })
  })
  it('takes nothing in that could not be saved, and says so', async () => {
    const tooMuch = aFile({ cells: [{ ...cells[0], failing: Array.from({ length: 21 }, (_, index) => `arn:${index}`) }] })
    const { intake, assessments, done } = await intakeOf({ 'a.json': tooMuch })
    intake.add(given('a.json'))
    await done(1)
    expect(intake.getState().outcomes).toMatchObject([{ kind: 'too-much', names: ['a.json'] }])
    expect(assessments.getState().assessment?.evidence).toEqual([])
  })
  it('says so when a folder held no file', async () => {
    const { intake, done } = await intakeOf({})
    intake.add([])
    await done(1)
    expect(intake.getState().outcomes).toMatchObject([{ kind: 'no-files' }])
  })
})
