import type { Answers, Coverage } from '../answer.ts'
import type { Recommendation } from '../model.ts'
import { answerBand } from '../score.ts'
import type { RoadmapItem } from './roadmap-item.ts'

/** Which of the days the model estimates a plan reckons with. */
export type EffortEnd = 'low' | 'middle' | 'high'

/** Person-days, not rounded. */
export type Estimate = { readonly low: number; readonly high: number }

/** An item with an aim that has not been given up: what shares the work on its recommendation with the others of it. */
export function isPart(item: RoadmapItem): item is RoadmapItem & { readonly aim: Coverage } {
  return item.aim !== null && item.status !== 'cancelled'
}

/** Where a recommendation stands for certain, a ratio; `null`: it does not apply. Unknown and unanswered are planned from nothing. */
function standsAt(answers: Answers, { id }: Recommendation): number | null {
  return answerBand(answers.get(id))?.low ?? null
}

/**
 * How much of a recommendation an item lifts: from its answer, or from the next lower aim among its parts where that is higher, to the aim of
 * the item (docs/roadmap.md, rule 2). Parts of one aim share it.
 * @param parts all parts of the recommendation, the item among them
 * @returns ratios with `from` ≤ `to`; `share` is how much of the way between them is the item's, a ratio of 1
 */
export function liftOf(
  item: RoadmapItem & { readonly aim: Coverage },
  {
    recommendation,
    answers,
    parts,
  }: { readonly recommendation: Recommendation; readonly answers: Answers; readonly parts: readonly RoadmapItem[] },
): { readonly from: number; readonly to: number; readonly share: number } {
  const own = item.aim / 100
  const current = standsAt(answers, recommendation)
  if (current === null) return { from: own, to: own, share: 1 }
  let from = current
  let sharing = item.status === 'cancelled' ? 1 : 0
  for (const part of parts) {
    if (!isPart(part)) continue
    if (part.aim === item.aim) sharing += 1
    else if (part.aim < item.aim) from = Math.max(from, part.aim / 100)
  }
  return { from: Math.min(from, own), to: own, share: 1 / Math.max(1, sharing) }
}

/** What the model estimates for lifting a recommendation so far: its days for the whole times the share (docs/roadmap.md, rule 2). */
export function estimateOf({ effortDays }: Recommendation, { from, to, share }: { from: number; to: number; share: number }): Estimate {
  const part = (to - from) * share
  return { low: effortDays.low * part, high: effortDays.high * part }
}

/** @returns person-days, rounded up to half a day: 0 only where nothing is missing */
export function daysOf({ low, high }: Estimate, end: EffortEnd): number {
  const days = { low, middle: (low + high) / 2, high }[end]
  // A hair is taken off, since a quarter of seven tenths does not come out whole.
  return days <= 0 ? 0 : Math.ceil(days * 2 - 1e-9) / 2
}
