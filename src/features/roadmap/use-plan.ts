import { useMemo } from 'react'
import type { FiscalQuarter } from '../../domain/fiscal-quarter.ts'
import { quarterLoads, quartersOfPlan } from '../../domain/roadmap/load.ts'
import type { PlanInput, QuarterLoad, RoadmapProblem } from '../../domain/roadmap/plan.ts'
import { roadmapProblems } from '../../domain/roadmap/problems.ts'
import { type ResolvedItems, resolvedItems } from '../../domain/roadmap/resolve.ts'
import { dayOf } from '../../state/clock.ts'
import { useModel, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { useUrgencies } from '../../state/use-urgencies.ts'

/** The roadmap of the open assessment with all that follows from it. */
export type Plan = {
  readonly input: PlanInput
  readonly resolved: ResolvedItems
  readonly quarters: readonly FiscalQuarter[]
  readonly loads: readonly QuarterLoad[]
  readonly problems: readonly RoadmapProblem[]
}

/** Worked out once for each change of the roadmap, an answer or the profile. */
export function usePlan(): Plan {
  const { model } = useModel()
  const { answers, profile, roadmap: items } = useOpenAssessment()
  const { now } = usePorts()
  const { urgencies } = useUrgencies()
  const today = dayOf(now())
  return useMemo(() => {
    const input = { model, answers, profile, items, urgencies, today }
    const resolved = resolvedItems(input)
    const quarters = quartersOfPlan(input)
    return { input, resolved, quarters, loads: quarterLoads(input, resolved, quarters), problems: roadmapProblems(input, resolved) }
  }, [model, answers, profile, items, urgencies, today])
}
