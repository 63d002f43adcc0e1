import type { Coverage } from '../answer.ts'
import type { FiscalQuarter } from '../fiscal-quarter.ts'
import { type Phase, phases, type Recommendation, type RecommendationId } from '../model.ts'
import { stepAtThreshold } from '../next-gate.ts'
import { isAchieved } from '../phase-reached.ts'
import { isPart } from './effort.ts'
import { quarterIndex, quartersOfPlan } from './load.ts'
import type { PlanInput, ResolvedItem } from './plan.ts'
import { type ResolvedItems, resolvedItems } from './resolve.ts'

/** What a projection is made from: a `PlanInput` will do. */
export type ProjectionInput = Omit<PlanInput, 'urgencies'>

const never = Number.POSITIVE_INFINITY

/** The quarter of the plan at whose end an item is done, by its place in the plan; `null`: not within it, or never. */
function doneAt({ item, lastQuarter }: ResolvedItem, [first]: readonly FiscalQuarter[]): number | null {
  if (item.status === 'done') return 0
  if (lastQuarter === null || first === undefined) return null
  // What should have ended before the plan begins is taken to end in its first quarter.
  return Math.max(0, quarterIndex(first.start, lastQuarter.start))
}

/** A recommendation reaches an aim at the end of a quarter, by its place in the plan. */
export type Step = { readonly recommendation: RecommendationId; readonly aim: Coverage; readonly at: number }

/**
 * When each recommendation reaches each of its aims: once every part with that aim or a lower one has ended, since a part builds on those
 * below it.
 */
export function stepsOf(resolved: ResolvedItems, quarters: readonly FiscalQuarter[]): readonly Step[] {
  const ends = new Map<RecommendationId, { aim: Coverage; at: number | null }[]>()
  for (const one of resolved.values()) {
    const { item } = one
    if (item.recommendation === null || !isPart(item)) continue
    const end = { aim: item.aim, at: doneAt(one, quarters) }
    const known = ends.get(item.recommendation)
    if (known === undefined) ends.set(item.recommendation, [end])
    else known.push(end)
  }
  return [...ends].flatMap(([recommendation, parts]) =>
    parts.flatMap(({ aim }): readonly Step[] => {
      const needed = parts.filter((part) => part.aim <= aim).map((part) => part.at ?? Number.POSITIVE_INFINITY)
      const at = Math.max(...needed)
      return at < quarters.length ? [{ recommendation, aim, at }] : []
    }),
  )
}

/** When a recommendation is achieved, by the quarter's place in the plan: -1 now, infinite never. What does not apply has no entry. */
function achievedAt(input: ProjectionInput, steps: readonly Step[]): ReadonlyMap<RecommendationId, number> {
  const { model, answers, profile } = input
  const aim = stepAtThreshold(profile.threshold) * 100
  const times = new Map<RecommendationId, number>()
  for (const { id } of model.recommendations) {
    const isNow = isAchieved(answers, id, profile.threshold)
    if (isNow !== null) times.set(id, isNow ? -1 : never)
  }
  for (const step of steps) {
    const time = times.get(step.recommendation)
    if (time !== undefined && step.aim >= aim && step.at < time) times.set(step.recommendation, step.at)
  }
  return times
}

/** When a capability stands at a phase or above: once all is achieved up to the first phase from there on in which anything applies. */
function capabilityAt(recommendations: readonly Recommendation[], phase: Phase, times: ReadonlyMap<RecommendationId, number>): number {
  const awarded = phases.find((one) => one >= phase && recommendations.some((own) => own.phase === one && times.has(own.id)))
  if (awarded === undefined) return never
  return Math.max(...recommendations.filter((one) => one.phase <= awarded).map(({ id }) => times.get(id) ?? -1))
}

/** Asks for a phase. */
export type Reached = (phase: Phase) => FiscalQuarter | null

/**
 * The first quarter of the plan at whose end the organisation stands at a phase or above; `null`: none. The same as asking `organisationPhase`
 * quarter by quarter (docs/scoring.md, rules 4 and 5), but cheap enough to be asked for each of 500 items.
 */
export function whenReached(input: ProjectionInput, resolved: ResolvedItems = resolvedItems(input)): Reached {
  const { model } = input
  const quarters = quartersOfPlan(input)
  const times = achievedAt(input, stepsOf(resolved, quarters))
  const capabilities = model.capabilities
    .map(({ id }) => model.recommendations.filter((one) => one.capability === id))
    .filter((own) => own.some((one) => times.has(one.id)))
  return (phase) => {
    if (capabilities.length === 0) return null
    const at = Math.max(0, ...capabilities.map((own) => capabilityAt(own, phase, times)))
    return quarters[at] ?? null
  }
}
