import type { Assessment } from '../domain/assessment.ts'
import type { CarriedOver } from '../domain/carry-over-assessment.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import type { NewerModel } from './ports.ts'
import type { UpgradeOptions } from './upgraded-assessment.ts'

export type UpToDate = {
  readonly assessment: Assessment
  /** `null`: it is of the present version already. */
  readonly carriedOver: CarriedOver | null
}

/** Brings an assessment to the version of the model in use. Nothing is written. */
export type ModelUpgrade = (assessment: Assessment) => Promise<Result<UpToDate, NewerModel>>

/** The upgrade by the versions that `library` knows; a snapshot of how the assessment stood is kept in it. */
export function createModelUpgrade(options: UpgradeOptions): ModelUpgrade {
  return async (assessment) => {
    const { modelVersion } = assessment
    const { version } = await options.library.model()
    if (modelVersion > version) return fail({ code: 'newer-model', modelVersion })
    if (modelVersion === version) return succeed({ assessment, carriedOver: null })
    // Hardly ever needed, so not loaded with the first screen.
    const { upgradedAssessment } = await import('./upgraded-assessment.ts')
    return succeed(await upgradedAssessment(assessment, options))
  }
}
