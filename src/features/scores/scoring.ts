import { useMemo } from 'react'
import type { Answers } from '../../domain/answer.ts'
import type { Model, ModelNames } from '../../domain/model.ts'
import type { Profile } from '../../domain/profile.ts'
import { type Scores, scoresOf } from '../../domain/scores.ts'
import { useModel, useOpenAssessment } from '../../state/react.tsx'

/** The scores with everything they come from, so that each number can explain itself. */
export type Scoring = {
  readonly model: Model
  readonly names: ModelNames
  readonly answers: Answers
  readonly profile: Profile
  readonly scores: Scores
}

/** Reckoned once for each change of an answer or of the profile. */
export function useScoring(): Scoring {
  const { model, names } = useModel()
  const { answers, profile } = useOpenAssessment()
  const scores = useMemo(() => scoresOf(model, answers, profile), [model, answers, profile])
  return useMemo(() => ({ model, names, answers, profile, scores }), [model, names, answers, profile, scores])
}
