import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { CarriedOver } from '../domain/carry-over-assessment.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import type { ModelUpgrade } from './model-upgrade.ts'
import type { AssessmentStorage, CarriedOverNews, FileOpener, ModelLibrary, OpenedAssessment, StorageProblem } from './ports.ts'

/** An opener whose assessments are of the version of the model in use. The file stays as it is. */
export function upgradingOpener(opener: FileOpener, upgrade: ModelUpgrade, library: Pick<ModelLibrary, 'model'>): FileOpener {
  return {
    async open(file) {
      const opened = await opener.open(file)
      if (!opened.ok || opened.value.kind !== 'assessment') return opened
      const upgraded = await upgrade(opened.value.assessment)
      if (!upgraded.ok) return upgraded
      const { assessment, carriedOver } = upgraded.value
      if (carriedOver === null) return opened
      const { recommendations } = await library.model()
      const ids = new Set<string>(recommendations.map(({ id }) => id))
      const unknownRecommendations = [...assessment.answers.keys()].filter((id) => !ids.has(id) && !carriedOver.dropped.has(id))
      return succeed({ kind: 'assessment', assessment, unknownRecommendations, carriedOver })
    },
  }
}

type Upgrading = { readonly storage: AssessmentStorage; readonly news: CarriedOverNews }

/**
 * A storage that brings an assessment to the version of the model in use before anybody works on it, and stores it so: answers given from then
 * on must not mix with those of an older version. One of a newer version is not opened and not touched.
 */
export function upgradingStorage(storage: AssessmentStorage, upgrade: ModelUpgrade): Upgrading {
  const untold = new Map<AssessmentId, CarriedOver>()

  const put = async (assessment: Assessment, carriedOver: CarriedOver): Promise<Result<OpenedAssessment, StorageProblem>> => {
    // Records that could not be read are set aside by this, not lost.
    const created = await storage.create(assessment, { replace: true })
    if (!created.ok) return fail(created.problem)
    untold.set(assessment.id, carriedOver)
    return storage.open(assessment.id)
  }

  const open: AssessmentStorage['open'] = async (id) => {
    const opened = await storage.open(id)
    if (!opened.ok) return opened
    const upgraded = await upgrade(opened.value.assessment)
    if (!upgraded.ok) return upgraded
    const { assessment, carriedOver } = upgraded.value
    return carriedOver === null ? opened : put(assessment, carriedOver)
  }

  const recover: AssessmentStorage['recover'] = async (id) => {
    const recovered = await storage.recover(id)
    if (!recovered.ok) return recovered
    const upgraded = await upgrade(recovered.value.assessment)
    if (!upgraded.ok) return upgraded
    const { assessment, carriedOver } = upgraded.value
    // Where it is stored again, opening it stores the upgraded one and tells of it.
    if (carriedOver !== null && !recovered.value.stored.ok) untold.set(id, carriedOver)
    return succeed({ ...recovered.value, assessment })
  }

  return {
    storage: { ...storage, open, recover },
    news: {
      has: (id) => untold.has(id),
      take(id) {
        const carriedOver = untold.get(id) ?? null
        untold.delete(id)
        return carriedOver
      },
    },
  }
}
