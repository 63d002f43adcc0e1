import type { FiscalQuarter } from '../../domain/fiscal-quarter.ts'
import type { Phase, PhaseReached } from '../../domain/model.ts'
import { organisationPhase, phasesReached } from '../../domain/phase-reached.ts'
import type { PhaseForecast, PlanInput, ProjectedQuarter } from '../../domain/roadmap/plan.ts'
import { phaseForecasts, projectedQuarters } from '../../domain/roadmap/projection.ts'
import { resolvedItems } from '../../domain/roadmap/resolve.ts'

/** How things go on when a plan is kept. */
export type Forecast = {
  readonly input: PlanInput
  /** Where the organisation stands today; `null` where nothing applies. */
  readonly now: PhaseReached | null
  readonly phases: readonly PhaseForecast[]
  readonly quarters: readonly ProjectedQuarter[]
  /** Person-days of all that is planned or under way. */
  readonly openDays: number
  /** The last quarter in which anything is done; `null` when nothing is placed. */
  readonly lastQuarter: FiscalQuarter | null
}

export function forecastOf(input: PlanInput): Forecast {
  const { model, answers, profile } = input
  const resolved = resolvedItems(input)
  const open = [...resolved.values()].filter(({ item }) => item.status === 'planned' || item.status === 'in-progress')
  const lasts = open.flatMap(({ lastQuarter }) => lastQuarter ?? []).toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return {
    input,
    now: organisationPhase(phasesReached(model, answers, profile.threshold), profile.targetPhase).reached,
    phases: phaseForecasts(input),
    quarters: projectedQuarters(input, resolved),
    openDays: open.reduce((sum, { effortDays }) => sum + effortDays, 0),
    lastQuarter: lasts.at(-1) ?? null,
  }
}

/** When a phase is reached: `reached` already, a forecast, or nothing to say. */
export function forecastFor({ now, phases }: Forecast, phase: Phase): PhaseForecast | 'reached' | null {
  if (now === null) return null
  if (now >= phase) return 'reached'
  return phases.find((one) => one.phase === phase) ?? null
}

const fewest = 4

/** As many quarters as have something to tell: to the last with work or a forecast up to the target, and one more; at least four. */
export function tellingQuarters({ quarters, phases, lastQuarter, input }: Forecast): readonly ProjectedQuarter[] {
  const target = phases.filter(({ phase }) => phase <= input.profile.targetPhase)
  const ends = [lastQuarter, ...target.flatMap(({ planned, latest }) => [planned, latest])].flatMap((quarter) => quarter?.start ?? [])
  const last = quarters.findLastIndex(({ quarter }) => ends.some((end) => end >= quarter.start))
  return quarters.slice(0, Math.max(fewest, last + 2))
}
