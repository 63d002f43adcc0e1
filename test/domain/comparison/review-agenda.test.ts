import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { type Agenda, openByReason, reviewAgenda, reviewMinutes } from '../../../src/domain/comparison/review-agenda.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import { newProfile } from '../../../src/domain/profile.ts'
import type { Snapshot, SnapshotId } from '../../../src/domain/snapshot.ts'
import { snapshotOf } from '../../../src/domain/snapshot-of.ts'
import { newAssessment } from '../small-assessment.ts'
import { answer, idOf } from '../small-model.ts'
import { itemsOf } from './small-standing.ts'
import { twoVersions } from './small-versions.ts'

const today = '2026-11-30' as IsoDate
const changes = twoVersions.earlier.map(({ change }) => change)
const given = (value: Answer['value'], on: string | null): Answer => ({ ...answer(value), answeredOn: on as IsoDate | null })
const answersBy = (answers: Readonly<Record<string, Answer>>) => new Map(Object.entries(answers).map(([id, one]) => [idOf(id), one]))

function snapshotWith(answers: Readonly<Record<string, Answer>>, at: string, modelVersion = 2): Snapshot {
  const assessment = newAssessment({ modelVersion, answers: answersBy(answers) })
  const now = `${at}:00.000Z` as IsoMoment
  return snapshotOf(assessment, { id: at as SnapshotId, name: '', note: '', now, model: twoVersions.model, evidenceResult: null })
}

type Sketch = { readonly answers: Readonly<Record<string, Answer>>; readonly snapshots?: readonly Snapshot[]; readonly since?: string }

function assessmentWith({ answers, snapshots = [], since }: Sketch, rest: Partial<Assessment> = {}): Assessment {
  const profile = { ...newProfile('en'), reviewSince: (since ?? null) as IsoDate | null }
  return newAssessment({ modelVersion: 2, answers: answersBy(answers), snapshots, profile, ...rest })
}

const agendaOf = (assessment: Assessment) => reviewAgenda(assessment, { model: twoVersions.model, verdicts: null, changes, today })
const shown = ({ entries }: Agenda) =>
  Object.fromEntries([...entries].map(([id, { reasons, isDone }]) => [id, `${reasons[0]?.kind}${isDone ? ' done' : ''}`]))

const old = { 'a.kept': given(50, '2026-05-01'), 'b.only': given(75, '2026-05-01'), 'a.left': given(100, '2026-11-15') }
const before = snapshotWith(old, '2026-11-30T08:00')

describe('reviewAgenda', () => {
  it('asks before a review begins what is open', () => {
    const agenda = agendaOf(assessmentWith({ answers: old, snapshots: [before] }))
    expect(shown(agenda)).toEqual({ 'a.kept': 'stale', 'b.only': 'stale', 'a.right': 'unanswered-before', 'a.added': 'unanswered-before' })
    expect(agenda.baseline).toBe(before)
  })

  it('keeps in the list what has been confirmed since, and marks it', () => {
    const answers = { ...old, 'a.kept': given(50, '2026-11-30'), 'a.right': given(25, '2026-11-30') }
    const agenda = agendaOf(assessmentWith({ answers, snapshots: [before], since: today }))
    expect(shown(agenda)).toEqual({
      'a.kept': 'stale done',
      'b.only': 'stale',
      'a.right': 'unanswered-before done',
      'a.added': 'unanswered-before',
    })
  })

  it('leaves out what was never asked, though it is answered today', () => {
    const answers = { ...old, 'a.left': given(75, '2026-11-30') }
    expect(shown(agendaOf(assessmentWith({ answers, snapshots: [before], since: today })))).not.toHaveProperty('a.left')
  })

  it('holds beside an answer what stood when the review began, whatever was kept later that day', () => {
    const answers = { ...old, 'a.kept': given(100, '2026-11-30') }
    const later = snapshotWith(answers, '2026-11-30T17:00')
    const agenda = agendaOf(assessmentWith({ answers, snapshots: [before, later], since: today }))
    expect(agenda.baseline).toBe(before)
    expect(agenda.before.get(idOf('a.kept'))?.value).toBe(50)
  })

  it('asks for what the model changed, also when a snapshot under the new model was taken since', () => {
    const first = snapshotWith({ 'a.both': given(50, '2026-11-01'), 'b.only': given(75, '2026-11-01') }, '2026-11-20T08:00', 1)
    const answers = { 'a.left': given(50, '2026-11-01'), 'a.right': given(50, '2026-11-29'), 'b.only': given(75, '2026-11-01') }
    const second = snapshotWith(answers, '2026-11-30T08:00')
    const agenda = agendaOf(assessmentWith({ answers, snapshots: [first, second], since: today }))
    const changed = [...agenda.entries].filter(([, { reasons }]) => reasons.some(({ kind }) => kind === 'changed-in-model'))
    expect(changed.map(([id]) => id)).toEqual(['b.only', 'a.left', 'a.added'])
  })

  it('tells of no change in the model where there was none', () => {
    const agenda = agendaOf(assessmentWith({ answers: old, snapshots: [before] }))
    expect([...openByReason(agenda).keys()]).not.toContain('changed-in-model')
  })

  it('carries last answers over to the model of today', () => {
    const first = snapshotWith({ 'a.both': given(25, '2026-11-01') }, '2026-11-20T08:00', 1)
    const agenda = agendaOf(assessmentWith({ answers: {}, snapshots: [first] }))
    expect(agenda.before.get(idOf('a.right'))?.value).toBe(25)
  })
})

describe('reviewMinutes', () => {
  it('takes less for what is only old, and counts what is done no more', () => {
    const many = Object.fromEntries(twoVersions.model.recommendations.map(({ id }) => [id, given(50, '2026-05-01')]))
    const snapshots = [snapshotWith(many, '2026-11-30T08:00')]
    const roadmap = itemsOf({ own: { recommendation: idOf('a.kept'), dueOn: today } })
    const agenda = agendaOf(assessmentWith({ answers: many, snapshots, since: today }, { roadmap }))
    expect(Object.fromEntries(openByReason(agenda))).toEqual({ planned: 1, stale: 4 })
    // 2 + 4 × 0.5 = 4; five recommendations from nothing: 16.7.
    expect(reviewMinutes(agenda, twoVersions.model)).toEqual({ left: 5, whole: 20 })
    const done = Object.fromEntries(twoVersions.model.recommendations.map(({ id }) => [id, given(50, today)]))
    expect(reviewMinutes(agendaOf(assessmentWith({ answers: done, snapshots, since: today }, { roadmap })), twoVersions.model).left).toBe(0)
  })
})
