import { quarterOf } from '../fiscal-quarter.ts'
import type { Recommendation, RecommendationId } from '../model.ts'
import { stepAtThreshold } from '../next-gate.ts'
import { isAchieved } from '../phase-reached.ts'
import { dueDayOf, lastQuarterOf } from './due-day.ts'
import { daysOf, type EffortEnd, type Estimate, estimateOf, isPart, liftOf } from './effort.ts'
import type { PlanInput, ResolvedItem } from './plan.ts'
import type { RoadmapItem, RoadmapItemId } from './roadmap-item.ts'

/** What items are resolved by: a `PlanInput` will do. */
export type RoadmapInput = Pick<PlanInput, 'model' | 'answers' | 'profile' | 'items'>
export type ResolvedItems = ReadonlyMap<RoadmapItemId, ResolvedItem>

type Known = RoadmapInput & {
  readonly recommendations: ReadonlyMap<RecommendationId, Recommendation>
  /** Items of a recommendation, those given up left out. */
  readonly parts: ReadonlyMap<RecommendationId, readonly RoadmapItem[]>
  /** The items that lift a recommendation over the threshold; empty when it is there already, or does not apply. */
  readonly openParts: ReadonlyMap<RecommendationId, readonly RoadmapItemId[]>
}

/** The live items of each recommendation; those without an aim left out, and those that were cancelled. */
export function partsOf(items: RoadmapInput['items']): ReadonlyMap<RecommendationId, readonly RoadmapItem[]> {
  const parts = new Map<RecommendationId, RoadmapItem[]>()
  for (const item of items.values()) {
    if (item.recommendation === null || !isPart(item)) continue
    const known = parts.get(item.recommendation)
    if (known === undefined) parts.set(item.recommendation, [item])
    else known.push(item)
  }
  return parts
}

function knownOf(input: RoadmapInput): Known {
  const { model, answers, profile } = input
  const step = stepAtThreshold(profile.threshold)
  const recommendations = new Map(model.recommendations.map((one) => [one.id, one]))
  const parts = partsOf(input.items)
  const openParts = new Map<RecommendationId, readonly RoadmapItemId[]>()
  for (const [id, own] of parts) {
    const recommendation = recommendations.get(id)
    if (recommendation === undefined || isAchieved(answers, id, profile.threshold) !== false) continue
    const isNeeded = (item: RoadmapItem) => isPart(item) && liftOf(item, { recommendation, answers, parts: own }).from < step
    openParts.set(
      id,
      own.filter(isNeeded).map((item) => item.id),
    )
  }
  return { ...input, recommendations, parts, openParts }
}

function estimated(item: RoadmapItem, { recommendations, answers, parts }: Known): Estimate | null {
  const recommendation = item.recommendation === null ? undefined : recommendations.get(item.recommendation)
  if (recommendation === undefined || item.aim === null) return null
  return estimateOf(
    recommendation,
    liftOf({ ...item, aim: item.aim }, { recommendation, answers, parts: parts.get(recommendation.id) ?? [] }),
  )
}

function comesAfter(item: RoadmapItem, { items, recommendations, openParts }: Known): readonly RoadmapItemId[] {
  const recommendation = item.recommendation === null ? undefined : recommendations.get(item.recommendation)
  const named = item.dependsOn.filter((id) => items.has(id) && items.get(id)?.status !== 'cancelled')
  const needed = recommendation?.prerequisites.flatMap((id) => openParts.get(id) ?? []) ?? []
  return [...new Set([...named, ...needed])].filter((id) => id !== item.id)
}

function resolvedItem(item: RoadmapItem, known: Known, end: EffortEnd): ResolvedItem {
  const { answers, profile } = known
  const estimate = estimated(item, known)
  const startMonth = profile.fiscalYearStartMonth
  const quarter = item.quarter === null ? null : quarterOf(item.quarter, startMonth)
  const ownerOfAnswer = item.recommendation === null ? undefined : answers.get(item.recommendation)?.owner
  return {
    item,
    effortDays: item.effortDays ?? (estimate === null ? 0 : daysOf(estimate, end)),
    estimate,
    owner: item.owner === '' ? (ownerOfAnswer ?? '') : item.owner,
    quarter,
    lastQuarter: lastQuarterOf(item, startMonth),
    startOn: item.startOn ?? quarter?.firstDay ?? null,
    dueOn: dueDayOf(item, startMonth),
    after: comesAfter(item, known),
  }
}

/**
 * Every item with what it leaves to the model, the answers and the calendar filled in (docs/roadmap.md, rules 2 and 4). Effort that nobody
 * gave is what the model estimates; an own item without any takes 0 days. What was cancelled is waited for by nothing.
 * @param end which of the estimated days; the middle unless a forecast asks for another
 */
export function resolvedItems(input: RoadmapInput, end: EffortEnd = 'middle'): ResolvedItems {
  const known = knownOf(input)
  return new Map([...input.items].map(([id, item]) => [id, resolvedItem(item, known, end)]))
}
