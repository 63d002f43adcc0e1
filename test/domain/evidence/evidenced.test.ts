import { describe, expect, it } from 'vitest'
import { evidencedOf } from '../../../src/domain/evidence/evidenced.ts'
import { verdictsOf } from '../../../src/domain/evidence/verdicts.ts'
import { answersOf, idOf, smallModel } from '../small-model.ts'
import { mappingOf, mergedOf, momentOf } from './small-evidence.ts'

const model = smallModel({
  'a.one': { phase: 1 },
  'a.two': { phase: 1 },
  'a.three': { phase: 1 },
  'a.four': { phase: 1 },
  'a.five': { phase: 1 },
})
const verdicts = verdictsOf(
  mergedOf({
    cells: [
      { control: 'D.1', passed: 1, failed: 1 },
      { control: 'D.2', passed: 1 },
      { control: 'P.1', passed: 1 },
      { control: 'D.5', failed: 1 },
    ],
  }),
  mappingOf({
    'a.one': { 'security-hub/D.1': 'decisive/decisive' },
    'a.two': { 'security-hub/D.2': 'decisive/decisive' },
    'a.three': { 'security-hub/P.1': 'partial/partial' },
    'a.five': { 'security-hub/D.5': 'decisive/decisive' },
  }),
  { model, now: momentOf('2026-11-30'), accountCount: null },
)

describe('evidencedOf', () => {
  it('sets claimed beside evidenced on the same recommendations', () => {
    const answers = answersOf({ 'a.one': 100, 'a.three': 100, 'a.four': 100, 'a.five': 'not-applicable' })
    expect(evidencedOf(model.recommendations, answers, verdicts, new Map())).toEqual({
      // a.one 100 and a.two, not answered, 0; proposals of 50 and 100.
      claimed: 0.5,
      evidenced: 0.75,
      count: 2,
      applicable: 4,
      byStrength: { none: 1, hint: 0, partial: 1, decisive: 2 },
      restsOnEvidence: { any: 0.75, decisive: 0.5 },
    })
  })

  it('weighs both sides alike', () => {
    const weights = new Map([[idOf('a.one'), 3]])
    const { claimed, evidenced } = evidencedOf(
      model.recommendations.slice(0, 2),
      answersOf({ 'a.one': 100, 'a.two': 'unknown' }),
      verdicts,
      weights,
    )
    expect([claimed, evidenced]).toEqual([0.75, 0.625])
  })

  it('has no ratio where there is no basis for one', () => {
    const silent = evidencedOf(model.recommendations.slice(3, 4), answersOf({}), verdicts, new Map())
    expect(silent).toMatchObject({ claimed: null, evidenced: null, count: 0, restsOnEvidence: { any: 0, decisive: 0 } })
    expect(evidencedOf([], answersOf({}), verdicts, new Map()).restsOnEvidence).toEqual({ any: null, decisive: null })
  })
})
