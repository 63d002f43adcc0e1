import type { FiscalQuarter } from '../domain/fiscal-quarter.ts'
import { type PhaseReached, phases } from '../domain/model.ts'
import type { PhaseForecast } from '../domain/roadmap/plan.ts'
import type { ProjectionQuarter } from './projection-frame.ts'

/**
 * The phase the organisation has reached by the end of each quarter, by the items as they stand and at the latest and the earliest
 * (docs/roadmap.md, rule 8).
 * @param now where it stands today; `null` where nothing applies, and then so it is in every quarter
 */
export function phasesByQuarter(
  quarters: readonly FiscalQuarter[],
  now: PhaseReached | null,
  forecasts: readonly PhaseForecast[],
): readonly Pick<ProjectionQuarter, 'reached' | 'range'>[] {
  if (now === null) return quarters.map(() => ({ reached: null, range: null }))
  return quarters.map(({ start }) => {
    const by = (when: 'planned' | 'earliest' | 'latest'): PhaseReached => {
      const reached = phases.filter((phase) => {
        const quarter = forecasts.find((forecast) => forecast.phase === phase)?.[when] ?? null
        return phase > now && quarter !== null && quarter.start <= start
      })
      return reached.at(-1) ?? now
    }
    return { reached: by('planned'), range: { low: by('latest'), high: by('earliest') } }
  })
}
