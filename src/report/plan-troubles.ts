import type { RoadmapProblem } from '../domain/roadmap/plan.ts'
import type { ReportContext } from './context.ts'
import type { RoadmapResult } from './quarters.ts'
import { standingOf } from './roadmap-items.ts'

/** What somebody has to decide about a plan; the summary and the page for a board ask for the same. */
export type PlanTroubles = {
  /** By the plan the organisation does not reach its target within the horizon. */
  readonly isTargetMissed: boolean
  /** The first quarter with more work than days, all teams together. */
  readonly overCapacity: Extract<RoadmapProblem, { readonly kind: 'over-capacity' }> | null
  /** How many items have been put off since the snapshot, or are past their day. */
  readonly late: number
}

export function planTroubles({ assessment, scores, comparison, today }: ReportContext, roadmap: RoadmapResult): PlanTroubles {
  const { targetPhase } = assessment.profile
  const over = roadmap.problems.find((problem) => problem.kind === 'over-capacity' && problem.team === null)
  const forecast = roadmap.forecasts.find(({ phase }) => phase === targetPhase)
  const putOff = (comparison?.planned ?? []).filter(({ outcome }) => outcome === 'slipped' || outcome === 'open').map(({ item }) => item.id)
  const overdue = [...roadmap.resolved.values()].filter((one) => standingOf(one, today) === 'overdue').map(({ item }) => item.id)
  return {
    isTargetMissed: (scores.organisation.reached ?? targetPhase) < targetPhase && (forecast?.planned ?? null) === null,
    overCapacity: over?.kind === 'over-capacity' ? over : null,
    late: new Set([...putOff, ...overdue]).size,
  }
}
