import { countProblem, firstProblem, isQuarterStart, type LimitProblem, rangeProblem, textProblem } from './limits.ts'
import type { EvidenceSummary, Snapshot } from './snapshot.ts'

/**
 * How many snapshots an assessment may hold and how much evidence each of them may sum up, so that its file can be saved and opened again.
 * The answers, the profile and the roadmap of a snapshot were an assessment's, and are within limits already.
 */
export const snapshotLimits = { snapshots: 200, files: 500, places: 100_000, subjects: 20_000, exposures: 100_000 } as const

function summaryProblem({ files, places, subjects, exposures }: EvidenceSummary): LimitProblem | null {
  const hasAllStates = subjects.every(({ states }) => states.length === places.length)
  return firstProblem([
    countProblem('evidence.files', files.length, snapshotLimits.files),
    countProblem('evidence.places', places.length, snapshotLimits.places),
    countProblem('evidence.subjects', subjects.length, snapshotLimits.subjects),
    countProblem('evidence.exposures', exposures.length, snapshotLimits.exposures),
    rangeProblem('evidence.subjects', hasAllStates),
  ])
}

/** The first thing that could not be saved of `snapshots` with the `given` one among them; `null` when all can. */
export function snapshotProblem(snapshots: readonly Snapshot[], given: Snapshot): LimitProblem | null {
  return firstProblem([
    textProblem('name', given.name),
    textProblem('note', given.note),
    rangeProblem('quarter', isQuarterStart(given.quarter)),
    given.evidence && summaryProblem(given.evidence),
    countProblem('snapshots', snapshots.length, snapshotLimits.snapshots),
  ])
}
