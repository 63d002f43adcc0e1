import type { Answers, AnswerValue } from '../answer.ts'
import type { Model, RecommendationId } from '../model.ts'
import type { RoadmapItem, RoadmapItems } from '../roadmap/roadmap-item.ts'
import { answerBand, type Weights } from '../score.ts'
import type { MovedAnswer } from './comparison.ts'

export type MovedAnswersInput = {
  readonly model: Model
  /** Carried over to `model`. */
  readonly before: Answers
  readonly after: Answers
  /** Of the newer side. */
  readonly weights: Weights
  readonly roadmap: RoadmapItems
}

/** The item whose work it was, most likely: done last, else under way, else planned. */
function itemOf(recommendation: RecommendationId, roadmap: RoadmapItems): RoadmapItem | null {
  const own = [...roadmap.values()].filter((item) => item.recommendation === recommendation && item.status !== 'cancelled')
  const done = own.filter(({ status }) => status === 'done').toSorted((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? -1 : 1))
  return done.at(-1) ?? own.find(({ status }) => status === 'in-progress') ?? own[0] ?? null
}

function isUp(before: AnswerValue | null, after: AnswerValue | null): boolean {
  return typeof before === 'number' && typeof after === 'number' && after > before
}

function isDown(before: AnswerValue | null, after: AnswerValue | null): boolean {
  return typeof before === 'number' && after !== 'not-applicable' && (typeof after !== 'number' || after < before)
}

/**
 * The answers that moved, and whose work that was (docs/scoring.md, rule 16). What was unknown or unanswered before has not improved: it
 * has become known. Each is worth what it moves the low end of the score of everything.
 */
export function movedAnswers(input: MovedAnswersInput): {
  readonly improved: readonly MovedAnswer[]
  readonly declined: readonly MovedAnswer[]
} {
  const { model, before, after, weights, roadmap } = input
  const weightOf = (id: RecommendationId) => weights.get(id) ?? 1
  const applicable = model.recommendations.filter(({ id }) => answerBand(after.get(id)) !== null)
  const total = applicable.reduce((sum, { id }) => sum + weightOf(id), 0)
  const moved = applicable.map(({ id }): MovedAnswer => {
    const [older, newer] = [before.get(id), after.get(id)]
    const item = itemOf(id, roadmap)
    return {
      recommendation: id,
      before: older?.value ?? null,
      after: newer?.value ?? null,
      delta: (weightOf(id) * ((answerBand(newer)?.low ?? 0) - (answerBand(older)?.low ?? 0))) / total,
      owner: item?.owner || newer?.owner || older?.owner || '',
      item,
    }
  })
  return {
    improved: moved.filter((one) => isUp(one.before, one.after)).toSorted((a, b) => b.delta - a.delta),
    declined: moved.filter((one) => isDown(one.before, one.after)).toSorted((a, b) => a.delta - b.delta),
  }
}
