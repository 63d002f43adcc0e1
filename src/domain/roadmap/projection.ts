import type { Answers } from '../answer.ts'
import { untouchedAnswer } from '../answer.ts'
import type { FiscalQuarter } from '../fiscal-quarter.ts'
import { phases } from '../model.ts'
import { organisationPhase, phasesReached } from '../phase-reached.ts'
import { type Scores, scoresOf } from '../scores.ts'
import { itemsByQuarter, quarterLoads, quartersOfPlan } from './load.ts'
import type { PhaseForecast, PlanInput, ProjectedQuarter } from './plan.ts'
import { placedAnew } from './propose.ts'
import { type ProjectionInput, type Step, stepsOf, whenReached } from './reach.ts'
import { type ResolvedItems, resolvedItems } from './resolve.ts'

function isBelow(answers: Answers, { recommendation, aim }: Step): boolean {
  const value = answers.get(recommendation)?.value ?? null
  return value !== 'not-applicable' && (value === null || value === 'unknown' || value < aim)
}

/** @returns the same answers when the steps raise none */
function raised(answers: Answers, steps: readonly Step[]): Answers {
  const next = new Map(answers)
  let isRaised = false
  for (const step of steps) {
    if (!isBelow(next, step)) continue
    next.set(step.recommendation, { ...(next.get(step.recommendation) ?? untouchedAnswer), value: step.aim })
    isRaised = true
  }
  return isRaised ? next : answers
}

/**
 * The answers as they would stand at the end of each quarter of the plan when everything placed up to it is done (docs/roadmap.md, rule 7).
 * Answers are raised to the aims and never lowered; what does not apply stays so. One per quarter, in their order.
 */
export function projectedAnswers(input: ProjectionInput, resolved: ResolvedItems = resolvedItems(input)): readonly Answers[] {
  const quarters = quartersOfPlan(input)
  const steps = stepsOf(resolved, quarters)
  let answers = input.answers
  return quarters.map((_, index) => {
    answers = raised(
      answers,
      steps.filter(({ at }) => at === index),
    )
    return answers
  })
}

/**
 * Load and scores of each quarter of the plan, with the items at work in it by rank (docs/roadmap.md, rules 6 and 7). The scores are those
 * of its end. Of two quarters between which nothing ends, the scores are the same object.
 */
export function projectedQuarters(input: ProjectionInput, resolved: ResolvedItems = resolvedItems(input)): readonly ProjectedQuarter[] {
  const { model, profile } = input
  const loads = quarterLoads(input, resolved)
  const answers = projectedAnswers(input, resolved)
  const lists = itemsByQuarter(resolved, quartersOfPlan(input))
  let scored: { readonly answers: Answers; readonly scores: Scores } | null = null
  return loads.map((load, index) => {
    const then = answers[index] ?? input.answers
    if (scored === null || scored.answers !== then) scored = { answers: then, scores: scoresOf(model, then, profile) }
    return { ...load, scores: scored.scores, items: (lists[index] ?? []).map(({ item }) => item.id) }
  })
}

function earlier(a: FiscalQuarter | null, b: FiscalQuarter | null): FiscalQuarter | null {
  if (a === null || b === null) return a ?? b
  return b.start < a.start ? b : a
}

/**
 * When the organisation reaches each of the phases above the one at which it stands (docs/roadmap.md, rule 8). `planned` goes by the items
 * where they are. For the band the same items are placed anew with as many days as the model estimates at most (`latest`) and at least
 * (`earliest`); since less work fits into a plan made for more, too, `earliest` is never after `latest`. Where the team has placed more
 * than fits, `planned` may lie before both.
 * @returns empty when the last phase is reached, or nothing applies
 */
export function phaseForecasts(input: PlanInput): readonly PhaseForecast[] {
  const { model, answers, profile } = input
  const { reached } = organisationPhase(phasesReached(model, answers, profile.threshold), profile.targetPhase)
  if (reached === null) return []
  const planned = whenReached(input)
  const latest = whenReached({ ...input, items: placedAnew(input, 'high').items })
  const least = whenReached({ ...input, items: placedAnew(input, 'low').items })
  return phases
    .filter((phase) => phase > reached)
    .map((phase) => ({ phase, planned: planned(phase), earliest: earlier(least(phase), latest(phase)), latest: latest(phase) }))
}
