import type { AccountCoverage } from '../../domain/evidence/coverage.ts'
import type { Detector, DetectorState } from '../../domain/evidence/detectors.ts'

/** Which accounts the table shows: all, those of a detector in a state, or those whose evidence is old. */
export type AccountFilter = { readonly detector: Detector; readonly state: DetectorState } | 'stale' | null

export function fits(filter: AccountFilter, account: AccountCoverage): boolean {
  if (filter === null) return true
  return filter === 'stale' ? account.isStale === true : account.detectors[filter.detector] === filter.state
}
