import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { type ReviewInput, reviewOf } from '../../../src/domain/comparison/review.ts'
import type { Contradiction } from '../../../src/domain/evidence/contradictions.ts'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import { newProfile } from '../../../src/domain/profile.ts'
import type { SnapshotId } from '../../../src/domain/snapshot.ts'
import { snapshotOf } from '../../../src/domain/snapshot-of.ts'
import { newAssessment } from '../small-assessment.ts'
import { answer, idOf } from '../small-model.ts'
import { itemsOf } from './small-standing.ts'
import { twoVersions } from './small-versions.ts'

const today = '2026-11-30' as IsoDate
const given = (value: Answer['value'], on: string | null): Answer => ({ ...answer(value), answeredOn: on as IsoDate | null })
const assessmentWith = (answers: Readonly<Record<string, Answer>>, rest: Partial<Assessment> = {}) =>
  newAssessment({ modelVersion: 2, answers: new Map(Object.entries(answers).map(([id, one]) => [idOf(id), one])), ...rest })
const snapshotWith = (answers: Readonly<Record<string, Answer>>, modelVersion = 2) =>
  snapshotOf(assessmentWith(answers, { modelVersion }), {
    id: 's' as SnapshotId,
    name: '',
    note: '',
    now: '2026-09-30T00:00:00.000Z' as IsoMoment,
    model: twoVersions.model,
    evidenceResult: null,
  })
function kindsOf(assessment: Assessment, input: Partial<ReviewInput> = {}) {
  const review = reviewOf(assessment, {
    model: twoVersions.model,
    contradictions: null,
    lastSnapshot: null,
    changes: [],
    today,
    staleDays: null,
    ...input,
  })
  return Object.fromEntries([...review].map(([id, reasons]) => [id, reasons.map(({ kind }) => kind)]))
}

describe('reviewOf', () => {
  it('asks for what is stale or of unknown age, and not for what is fresh or was never said', () => {
    const answers = { 'a.kept': given(50, '2026-08-29'), 'a.left': given(50, '2026-08-30'), 'a.right': given(100, null) }
    expect(kindsOf(assessmentWith(answers))).toEqual({ 'a.kept': ['stale'], 'a.right': ['stale'] })
    expect(kindsOf(assessmentWith(answers), { staleDays: 1000 })).toEqual({ 'a.right': ['stale'] })
  })

  it('asks for what evidence contradicts', () => {
    const [recommendation] = twoVersions.model.recommendations
    const contradictions = [{ recommendation, answer: 100, direction: 'claims-more', because: 'fails' }] as unknown as Contradiction[]
    expect(kindsOf(assessmentWith({ 'a.kept': given(100, '2026-11-01') }), { contradictions })).toEqual({ 'a.kept': ['contradicted'] })
  })

  it('asks for what was due or has been done since it was answered', () => {
    const roadmap = itemsOf({
      due: { recommendation: idOf('a.kept'), quarter: '2026-07' as QuarterStart },
      'not-due': { recommendation: idOf('a.left'), quarter: '2026-10' as QuarterStart },
      done: { recommendation: idOf('a.right'), status: 'done', doneOn: '2026-11-15' as IsoDate },
      known: { recommendation: idOf('a.added'), status: 'done', doneOn: '2026-10-15' as IsoDate },
      cancelled: { recommendation: idOf('b.only'), quarter: '2026-07' as QuarterStart, status: 'cancelled' },
    })
    const fresh = given(50, '2026-11-01')
    const answers = { 'a.kept': fresh, 'a.left': fresh, 'a.right': fresh, 'a.added': fresh, 'b.only': fresh }
    expect(kindsOf(assessmentWith(answers, { roadmap }))).toEqual({ 'a.kept': ['planned'], 'a.right': ['planned'] })
  })

  it('asks for what changed in the model since the last snapshot', () => {
    const changes = twoVersions.earlier.map(({ change }) => change)
    const answers = { 'a.kept': given(50, '2026-11-01'), 'b.only': given(50, '2026-11-01') }
    const changed = {
      'b.only': ['changed-in-model'],
      'a.left': ['changed-in-model'],
      'a.right': ['changed-in-model'],
      'a.added': ['changed-in-model'],
    }
    const everything = {
      'a.left': given(50, '2026-11-01'),
      'a.right': given(50, '2026-11-01'),
      'a.added': given(50, '2026-11-01'),
      ...answers,
    }
    expect(kindsOf(assessmentWith(everything), { changes, lastSnapshot: snapshotWith(everything, 1) })).toEqual(changed)
    expect(kindsOf(assessmentWith(everything), { changes, lastSnapshot: snapshotWith(everything, 2) })).toEqual({})
  })

  it('asks again for what nobody knew, and up to the target for what nobody had answered', () => {
    const unknown = given('unknown', '2026-11-01')
    const before = { 'a.left': unknown, 'a.right': unknown }
    const answers = { 'a.left': unknown, 'a.right': given(75, '2026-11-01') }
    const profile = { ...newProfile('en'), targetPhase: 1 as const }
    expect(kindsOf(assessmentWith(answers, { profile }), { lastSnapshot: snapshotWith(before) })).toEqual({
      'a.kept': ['unanswered-before'],
      'b.only': ['unanswered-before'],
      'a.left': ['unanswered-before'],
    })
  })

  it('names the most telling reason first, and asks in the order of the walk', () => {
    const roadmap = itemsOf({ due: { recommendation: idOf('a.added'), quarter: '2026-07' as QuarterStart } })
    const old = given('unknown', '2026-04-01')
    const changes = twoVersions.earlier.map(({ change }) => change)
    const assessment = assessmentWith({ 'a.added': old, 'b.only': given(50, '2026-04-01') }, { roadmap })
    const kinds = kindsOf(assessment, {
      changes,
      lastSnapshot: snapshotWith({ 'a.added': old, 'b.only': old, 'a.kept': given(0, '2026-04-01') }, 1),
    })
    expect(Object.keys(kinds)).toEqual(['b.only', 'a.left', 'a.right', 'a.added'])
    expect([kinds['a.added'], kinds['b.only']]).toEqual([
      ['changed-in-model', 'planned', 'unanswered-before', 'stale'],
      ['changed-in-model', 'stale'],
    ])
  })

  it('no longer asks for what was answered or confirmed since the review began', () => {
    const profile = { ...newProfile('en'), reviewSince: '2026-04-01' as IsoDate }
    const answers = { 'a.kept': given(50, '2026-04-01'), 'a.left': given(50, '2026-03-31') }
    expect(kindsOf(assessmentWith(answers, { profile }))).toEqual({ 'a.left': ['stale'] })
  })
})
