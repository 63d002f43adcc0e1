import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBarsOf, heatmapOf, phaseLadderOf, radarOf } from '../../src/charts/from-scores.ts'
import type { DisplayList } from '../../src/charts/marks.ts'
import type { Answers, AnswerValue } from '../../src/domain/answer.ts'
import type { Phase } from '../../src/domain/model.ts'
import { newProfile, type Profile } from '../../src/domain/profile.ts'
import { scoresOf } from '../../src/domain/scores.ts'
import { answer } from '../domain/small-model.ts'
import { realModel } from '../real-model.ts'
import { chartWords } from './chart-words.ts'
import { expectInsideFrame, strayMarks, textsOf } from './inside-frame.ts'

const every = (value: AnswerValue | null): Answers => new Map(realModel.recommendations.map(({ id }) => [id, answer(value)]))

function charts(answers: Answers, profile: Profile, language: 'en' | 'ja'): readonly DisplayList[] {
  const scores = scoresOf(realModel, answers, profile)
  const words = chartWords(language)
  return [520, 245].flatMap((width) => [
    radarOf(scores, { width, height: width === 520 ? 400 : 240 }, words),
    heatmapOf(scores, width, words),
    groupBarsOf(scores, profile.threshold, width, words),
    phaseLadderOf(scores, width, words),
  ])
}

const anyValue = fc.constantFrom<(AnswerValue | null)[]>(0, 25, 50, 75, 100, 'unknown', 'not-applicable', null)
const anyAnswers = fc
  .array(anyValue, { minLength: 74, maxLength: 74 })
  .map((values) => new Map(realModel.recommendations.map(({ id }, index) => [id, answer(values[index] ?? null)])))
const anyProfile = fc
  .record({ targetPhase: fc.constantFrom<Phase[]>(1, 2, 3, 4), threshold: fc.constantFrom(0.25, 0.5, 0.75, 1) })
  .map((chosen) => ({ ...newProfile('en'), ...chosen }))

describe.each(['en', 'ja'] as const)('charts of an assessment in %s', (language) => {
  it.each([
    ['nothing answered', new Map()],
    ['nothing known', every('unknown')],
    ['nothing applicable', every('not-applicable')],
    ['nothing done', every(0)],
    ['everything done', every(100)],
  ])('keep every mark inside the frame with %s', (_, answers) => {
    for (const chart of charts(answers, newProfile(language), language)) expectInsideFrame(chart)
  })
  it('keep every mark inside the frame whatever is answered', () => {
    fc.assert(
      fc.property(anyAnswers, anyProfile, (answers, profile) => {
        for (const chart of charts(answers, profile, language)) expectInsideFrame(chart)
      }),
      { numRuns: 60 },
    )
  })
  it('show no percentage while nothing is answered', () => {
    const scores = scoresOf(realModel, new Map(), newProfile(language))
    const words = chartWords(language)
    const texts = [heatmapOf(scores, 520, words), radarOf(scores, { width: 520, height: 400 }, words)].flatMap(textsOf)
    expect(texts.filter((text) => text.includes('%'))).toEqual([])
    const bars = textsOf(groupBarsOf(scores, 0.75, 520, words)).filter((text) => text.includes('%') && !text.includes(' '))
    // The scale of the axis, and no other number.
    expect(bars.toSorted()).toEqual(['0%', '100%', '25%', '50%', '75%'])
  })
})

describe('strayMarks', () => {
  it('finds a label that is too long for its place and a length that is no number', () => {
    const text = {
      kind: 'text',
      text: 'a name that runs out of the frame',
      size: 10,
      ink: 'text',
      anchor: 'end',
      baseline: 'middle',
    } as const
    const chart = {
      width: 100,
      height: 50,
      marks: [
        { ...text, at: { x: 90, y: 20 } },
        { kind: 'circle', center: { x: Number.NaN, y: 1 }, radius: 1 },
      ],
    } as const
    expect(strayMarks(chart)).toHaveLength(2)
  })
})

describe('heatmapOf', () => {
  it('marks the one cell the model does not define, and gives every other one a number or a dash', () => {
    const texts = textsOf(heatmapOf(scoresOf(realModel, every(50), newProfile('en')), 520, chartWords('en')))
    expect(texts.filter((text) => text === 'not defined')).toHaveLength(1)
    expect(texts.filter((text) => text === '50%')).toHaveLength(39)
  })
  it('does not call an excluded cell zero', () => {
    const texts = textsOf(heatmapOf(scoresOf(realModel, every('not-applicable'), newProfile('ja')), 520, chartWords('ja')))
    expect(texts.filter((text) => text === '対象外')).toHaveLength(39)
    expect(texts.filter((text) => text.includes('0'))).toEqual([])
  })
})
