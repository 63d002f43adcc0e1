import { describe, expect, it } from 'vitest'
import { readModel } from '../../../assessments/compile.ts'
import { readSample } from '../../../assessments/sample.ts'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { openSavedText, savedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import type { AssessmentId } from '../../../src/domain/assessment.ts'
import { answerProblem, profileProblem } from '../../../src/domain/limits.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import { japaneseFaults } from '../../locales/japanese-faults.ts'

const library = createModelLibrary()
const stamp = {
  id: '0f8c1c1e-2f30-4e0a-9d53-0f5b8d1f1a11' as AssessmentId,
  now: '2024-03-05T01:02:03.000Z' as IsoMoment,
  today: '2024-03-05' as IsoDate,
}
const english = await library.sample('en', stamp)
const japanese = await library.sample('ja', stamp)

describe('readSample', () => {
  it('finds nothing wrong with the sample', () => {
    expect(readSample(readModel()).problems).toEqual([])
  })

  it('names a recommendation the model does not have', () => {
    const model = readModel()
    const withoutMfa = { ...model, recommendations: model.recommendations.filter(({ id }) => id !== 'mfa') }
    expect(readSample(withoutMfa).problems).toEqual([
      expect.stringMatching(/sample\.yaml: answers: unknown recommendation mfa$/),
      expect.stringMatching(/sample\.yaml: roadmap: unknown recommendation mfa$/),
    ])
  })
})

describe('the sample assessment', () => {
  it('answers all of phases 1 and 2, and about half of the others', async () => {
    const { recommendations } = await library.model()
    const share = (phase: number) => {
      const asked = recommendations.filter((recommendation) => recommendation.phase === phase)
      return asked.filter(({ id }) => english.answers.has(id)).length / asked.length
    }
    expect([share(1), share(2)]).toEqual([1, 1])
    for (const phase of [3, 4]) {
      expect(share(phase)).toBeGreaterThan(0.4)
      expect(share(phase)).toBeLessThan(0.65)
    }
  })

  it('has a few unknowns, and reasons for what does not apply', () => {
    const answers = [...english.answers.values()]
    expect(answers.filter(({ value }) => value === 'unknown')).toHaveLength(4)
    const excluded = answers.filter(({ value }) => value === 'not-applicable')
    expect(excluded).toHaveLength(3)
    expect(excluded.every(({ reason }) => reason.length > 40)).toBe(true)
    expect(answers.filter(({ rationale }) => rationale !== '').length).toBeGreaterThanOrEqual(45)
  })

  it('gives the same answers in both languages, each with its own words', () => {
    const values = (sample: typeof english) =>
      [...sample.answers].map(([id, { value, confidence, evidence }]) => [id, value, confidence, evidence.length])
    expect(values(japanese)).toEqual(values(english))
    const isJapanese = (text: string) => text === '' || /[ぁ-ん一-龠]/.test(text)
    expect([...japanese.answers].filter(([, { rationale, reason }]) => !isJapanese(rationale) || !isJapanese(reason))).toEqual([])
    expect([...english.answers].filter(([, { rationale, owner }]) => /[ぁ-ん一-龠]/.test(rationale + owner))).toEqual([])
    expect(english.profile.language).toBe('en')
    expect(japanese.profile.organisation).toContain('架空')
  })

  it('has a plan without a fault, with work done, begun, late and still to come', () => {
    const items = [...english.roadmap.values()]
    const count = (status: string) => items.filter((item) => item.status === status).length
    expect([count('done'), count('in-progress')]).toEqual([5, 2])
    expect(items.filter(({ quarter }) => quarter === null)).toEqual([])
    const [snapshot] = english.snapshots
    const slipped = items.filter(({ id, quarter }) => (quarter ?? '') > (snapshot?.roadmap.get(id)?.quarter ?? '9'))
    expect(slipped.map(({ id }) => id)).toEqual(['act-on-critical-findings', 'assign-security-contacts', 'guardrails-scp-rcp'])
    expect(slipped.slice(0, 2).every(({ note }) => note.length > 20)).toBe(true)
  })

  it('took a snapshot in the quarter before, when less had been done', () => {
    const { snapshots } = english
    expect(snapshots.map(({ quarter, takenAt }) => [quarter, takenAt])).toEqual([['2023-10', '2023-10-13T08:00:00.000Z']])
    const low = (answers: typeof english.answers) =>
      [...answers.values()].reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0)
    const before = snapshots[0]?.answers ?? new Map()
    expect(before.size).toBe(english.answers.size - 3)
    expect(low(before)).toBeLessThan(low(english.answers))
    expect(snapshots[0]?.evidence?.securityScore.ratio).toBeLessThan(0.9)
  })

  it('holds nothing a Japanese reader would trip over', () => {
    const { name, organisation, scope, participants } = japanese.profile
    const answers = [...japanese.answers.values()].flatMap(({ rationale, reason, owner, evidence }) => [
      rationale,
      reason,
      owner,
      ...evidence.map(({ title }) => title),
    ])
    const items = [...japanese.roadmap.values()].flatMap(({ title, note, successCriterion }) => [title, note, successCriterion])
    const notes = japanese.snapshots.map(({ note }) => note)
    expect([name, organisation, scope, ...participants, ...answers, ...items, ...notes].flatMap(japaneseFaults)).toEqual([])
  })

  it('counts days back from today and names no date, so that it never looks old', () => {
    const days = [...english.answers.values()].map(({ answeredOn }) => answeredOn)
    // 14 days before 5 March of a leap year
    expect(new Set(days)).toEqual(new Set(['2024-02-20', '2024-02-28']))
    for (const sample of [english, japanese]) {
      const texts = [...sample.answers.values()].flatMap(({ rationale, reason, evidence }) => [
        rationale,
        reason,
        ...evidence.map(({ title }) => title),
      ])
      expect(texts.filter((text) => /20\d\d/.test(text))).toEqual([])
    }
  })

  it.each([english, japanese])('can be saved to a file and opened again', (sample) => {
    expect(profileProblem(sample.profile)).toBeNull()
    expect([...sample.answers.values()].map(answerProblem).filter((problem) => problem !== null)).toEqual([])
    const opened = openSavedText(savedText(sample, { appVersion: '0.0.0', scoringVersion: 1 }))
    expect(opened).toEqual({ ok: true, value: sample })
  })
})
