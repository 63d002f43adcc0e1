import { type Phase, type PhaseReached, phases } from './model.ts'
import type { Band, Score } from './score.ts'
import type { CapabilityScores, Scores } from './scores.ts'

/** A band wider than this says more about what has not been answered than about the organisation (docs/scoring.md, rule 3). */
const widestReportableBand = 0.25

/**
 * How far a score can be relied on:
 * `nothing-applies` and `nothing-answered` are shown as "—", never as 0 or 100; `too-wide` is shown with a warning; `firm` as it is.
 */
export type Reading = 'nothing-applies' | 'nothing-answered' | 'too-wide' | 'firm'

/** Whether a band is wider than what one reports; of a score or of the percent to target. */
export function isTooWide({ low, high }: Band): boolean {
  return high - low > widestReportableBand + 1e-9
}

/** What a reader may make of a score (docs/scoring.md, rule 3). "Unknown" is an answer: a set of nothing but unknowns is `too-wide`. */
export function readingOf({ band, tally }: Score): Reading {
  if (band === null) return 'nothing-applies'
  if (tally.answered === 0) return 'nothing-answered'
  return isTooWide(band) ? 'too-wide' : 'firm'
}

/**
 * The phase of a capability as it is shown (docs/scoring.md, rule 3).
 * @returns `null`, a dash, where nothing applies or nothing has been answered; for the organisation the latter counts as before phase 1
 */
export function phaseToShow({ reached, score }: CapabilityScores): PhaseReached | null {
  return readingOf(score) === 'nothing-answered' ? null : reached
}

/**
 * Phases a capability can only pass through on the way to its next gate, since nothing of it applies in them; they are never reached by
 * themselves (docs/scoring.md, rule 4). In the model of today: phase 1 of vulnerability management.
 */
export function skippedPhases({ cells, reached, gate }: CapabilityScores): readonly Phase[] {
  if (reached === null || gate === null) return []
  return phases.filter((phase) => phase > reached && phase < gate.phase && cells[phase].tally.applicable === 0)
}

/** The weakest capabilities, where such a phase stands before each of them; empty where another one is as weak without that excuse. */
export function heldBySkippedPhases({ capabilities, organisation }: Scores): readonly CapabilityScores[] {
  const weakest = capabilities.filter(({ id }) => organisation.weakest.includes(id))
  return weakest.every((capability) => skippedPhases(capability).length > 0) ? weakest : []
}
