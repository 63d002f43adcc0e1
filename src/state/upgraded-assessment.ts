import type { Assessment } from '../domain/assessment.ts'
import { type CarriedOver, carryOverAssessment, stepsFrom } from '../domain/carry-over-assessment.ts'
import { evidenceResultOf } from '../domain/evidence/evidence-result.ts'
import { quarterOf } from '../domain/fiscal-quarter.ts'
import type { EarlierModel } from '../domain/model-change.ts'
import type { Snapshot, SnapshotId } from '../domain/snapshot.ts'
import { snapshotOf } from '../domain/snapshot-of.ts'
import { momentOf } from './clock.ts'
import type { UpgradeOptions } from './model-upgrade.ts'

/** As many as a saved file may hold. */
const snapshotsAtMost = 200

async function snapshotBefore(assessment: Assessment, of: EarlierModel, { library, now, newId }: UpgradeOptions): Promise<Snapshot | null> {
  if (assessment.snapshots.length >= snapshotsAtMost) return null
  const { evidence, changedAt, profile } = assessment
  const moment = momentOf(now())
  const evidenceResult =
    evidence.length === 0 ? null : evidenceResultOf(assessment, { model: of.model, now: moment, ...(await library.evidence()) })
  return snapshotOf(assessment, {
    id: newId() as SnapshotId,
    name: '',
    note: '',
    now: moment,
    model: of.model,
    evidenceResult,
    // It speaks for the time when the team last worked on it, not for the day on which a newer app happens to open it.
    quarter: quarterOf(changedAt, profile.fiscalYearStartMonth).start,
  })
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
