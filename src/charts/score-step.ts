import { readingOf } from '../domain/reading.ts'
import type { Score } from '../domain/score.ts'
import type { Ink } from './marks.ts'

export type ScoreStep = Extract<Ink, 'value-none' | 'value-0' | 'value-25' | 'value-50' | 'value-75' | 'value-100'>

/**
 * The colour of a score: the highest step of the answer scale its low end has fully reached, so that no colour promises more than the
 * number beside it. `value-none` where nothing applies or nothing has been answered.
 */
export function scoreStep(score: Score): ScoreStep {
  const reading = readingOf(score)
  if (score.band === null || reading === 'nothing-answered') return 'value-none'
  const { low } = score.band
  if (low >= 1) return 'value-100'
  if (low >= 0.75) return 'value-75'
  if (low >= 0.5) return 'value-50'
  return low >= 0.25 ? 'value-25' : 'value-0'
}

/** The ink of words on a step. */
export function inkOn(step: ScoreStep): Ink {
  return step === 'value-100' ? 'text-on-dark' : 'text-on-value'
}
