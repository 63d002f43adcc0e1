import type { EvidenceCell } from './evidence-file.ts'

/** Results of one control over any number of cells. */
export type ControlTally = { passed: number; failed: number; unknown: number; suppressed: number; nothingToCheck: number }

export const emptyTally = (): ControlTally => ({ passed: 0, failed: 0, unknown: 0, suppressed: 0, nothingToCheck: 0 })

/** Adds a cell's counts to a tally. Not available and left to a person are unknown: neither is ever a pass. */
export function addCell(tally: ControlTally, { counts, nothingToCheck }: EvidenceCell): void {
  tally.passed += counts.passed
  tally.failed += counts.failed
  tally.unknown += counts.unknown + counts['not-available'] + counts.manual
  tally.suppressed += counts.suppressed
  tally.nothingToCheck += nothingToCheck
}

export type ControlStatus = 'passed' | 'failed' | 'unknown' | 'no-data'

/** The status of a control by Security Hub's own rule (docs/scoring.md, rule 11): the worst of its results, suppressed ones left out. */
export function controlStatus({ passed, failed, unknown }: ControlTally): ControlStatus {
  if (failed > 0) return 'failed'
  if (unknown > 0) return 'unknown'
  return passed > 0 ? 'passed' : 'no-data'
}
