import type { Assessment } from '../domain/assessment.ts'
import { type CarriedOver, carryOverAssessment, stepsFrom } from '../domain/carry-over-assessment.ts'
import { evidenceResultOf } from '../domain/evidence/evidence-result.ts'
import { quarterOf } from '../domain/fiscal-quarter.ts'
import type { EarlierModel } from '../domain/model-change.ts'
import type { Snapshot, SnapshotId } from '../domain/snapshot.ts'
import { snapshotProblem } from '../domain/snapshot-limits.ts'
import { snapshotOf } from '../domain/snapshot-of.ts'
import { momentOf, type Now } from './clock.ts'
import type { ModelLibrary } from './ports.ts'

export type UpgradeOptions = {
  readonly library: ModelLibrary
  readonly now: Now
  /** Random UUIDs. */
  readonly newId: () => string
}

/** How the assessment stood; `null`: a saved file has no room for it. */
async function snapshotBefore(assessment: Assessment, of: EarlierModel, { library, now, newId }: UpgradeOptions): Promise<Snapshot | null> {
  const { evidence, changedAt, profile } = assessment
  const moment = momentOf(now())
  const evidenceResult =
    evidence.length === 0 ? null : evidenceResultOf(assessment, { model: of.model, now: moment, ...(await library.evidence()) })
  const snapshot = snapshotOf(assessment, {
    id: newId() as SnapshotId,
    name: '',
    note: '',
    now: moment,
    model: of.model,
    evidenceResult,
    // It speaks for the time when the team last worked on it, not for the day on which a newer app happens to open it.
    quarter: quarterOf(changedAt, profile.fiscalYearStartMonth).start,
  })
  return snapshotProblem([...assessment.snapshots, snapshot], snapshot) === null ? snapshot : null
}

/** An assessment of an earlier version of the model as one of the version in use, with a snapshot of how it stood. */
export async function upgradedAssessment(
  assessment: Assessment,
  options: UpgradeOptions,
): Promise<{ readonly assessment: Assessment; readonly carriedOver: CarriedOver }> {
  // In the team's own language, because an item of a recommendation that is asked no more is called by its title from now on.
  const steps = stepsFrom(assessment.modelVersion, await options.library.earlier(assessment.profile.language))
  const [first] = steps
  if (first?.change.from !== assessment.modelVersion)
    throw new Error(`the model in use does not know its version ${assessment.modelVersion}`)
  return carryOverAssessment(assessment, steps, await snapshotBefore(assessment, first, options))
}
