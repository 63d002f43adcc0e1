import type { Answer } from '../../domain/answer.ts'
import { carryOverAll } from '../../domain/carry-over.ts'
import { stepsFrom } from '../../domain/carry-over-assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import type { Versions } from './versions.ts'

/** What a snapshot of an older version of the model says of recommendations that are asked no more. */
export function droppedAnswers(
  { answers, modelVersion }: Snapshot,
  { earlier }: Versions,
): readonly { readonly id: RecommendationId; readonly answer: Answer }[] {
  const changes = stepsFrom(modelVersion, earlier).map(({ change }) => change)
  return [...carryOverAll(answers, changes).dropped].map(([id, answer]) => ({ id, answer }))
}
