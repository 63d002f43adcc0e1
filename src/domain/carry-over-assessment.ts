import type { Answers } from './answer.ts'
import type { Assessment } from './assessment.ts'
import { type CarriedAnswers, carryOverAll, carryOverProfile, goalsOf } from './carry-over.ts'
import type { RecommendationId } from './model.ts'
import type { EarlierModel } from './model-change.ts'
import { carryOverItems } from './roadmap/carry-over-items.ts'
import type { Snapshot } from './snapshot.ts'
import { withSnapshots } from './with-snapshots.ts'

/** What the user is told when an assessment of an older version of the model was carried over. Ids are of the newer version. */
export type CarriedOver = Pick<CarriedAnswers, 'kept' | 'toConfirm'> & {
  readonly from: number
  readonly to: number
  /** By the ids of the versions that still asked them; the snapshot keeps them too. */
  readonly dropped: Answers
  /** Asked for the first time since `from`, the parts of splits apart. */
  readonly added: readonly RecommendationId[]
  /** No snapshot could be kept, so dropped answers stay in the assessment, where they are neither asked nor scored. */
  readonly isWithoutSnapshot: boolean
}

/** The steps from a version of the model to the present one, the first to be taken first. */
export function stepsFrom(version: number, earlier: readonly EarlierModel[]): readonly EarlierModel[] {
  return earlier.filter(({ change }) => change.from >= version).toSorted((a, b) => a.change.from - b.change.from)
}

function addedBy(steps: readonly EarlierModel[]): readonly RecommendationId[] {
  return steps.reduce<readonly RecommendationId[]>((before, { change }) => {
    const goals = goalsOf(change)
    const still = before.flatMap((id) => goals.get(id)?.map((goal) => goal.id) ?? [id])
    return [...still, ...change.changes.flatMap(({ kind, id }) => (kind === 'new' ? [id] : []))]
  }, [])
}

/**
 * An assessment of an older version of the model as one of the present version: answers, roadmap and weights carried over by ids, and how it
 * stood kept as a snapshot of its own version.
 * @param steps from its version to the present one, at least one: `stepsFrom`
 * @param snapshot of the assessment as it was; `null`: there is no room for one more
 */
export function carryOverAssessment(
  assessment: Assessment,
  steps: readonly EarlierModel[],
  snapshot: Snapshot | null,
): { readonly assessment: Assessment; readonly carriedOver: CarriedOver } {
  const changes = steps.map(({ change }) => change)
  const { answers, kept, toConfirm, dropped } = carryOverAll(assessment.answers, changes)
  const to = changes.at(-1)?.to ?? assessment.modelVersion
  const isWithoutSnapshot = snapshot === null
  return {
    assessment: {
      ...assessment,
      modelVersion: to,
      profile: changes.reduce(carryOverProfile, assessment.profile),
      answers: isWithoutSnapshot ? new Map([...answers, ...dropped]) : answers,
      roadmap: steps.reduce(carryOverItems, assessment.roadmap),
      snapshots: snapshot === null ? assessment.snapshots : withSnapshots(assessment.snapshots, new Map([[snapshot.id, snapshot]])),
    },
    carriedOver: { from: assessment.modelVersion, to, kept, toConfirm, dropped, added: addedBy(steps), isWithoutSnapshot },
  }
}
