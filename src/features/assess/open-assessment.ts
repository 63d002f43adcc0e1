import type { Answer, Answers } from '../../domain/answer.ts'
import { untouchedAnswer } from '../../domain/answer.ts'
import type { Model, RecommendationId } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import type { Profile } from '../../domain/profile.ts'
import { newProfile } from '../../domain/profile.ts'
import { type Scores, scoresOf } from '../../domain/scores.ts'
import { dayOf } from '../../state/clock.ts'
import { useAssessment, useModel, usePorts } from '../../state/react.tsx'

const noAnswers: Answers = new Map()
const noProfile = newProfile('en')

let settled = { key: '', answers: noAnswers }

/**
 * What the walk, the map and the scores depend on. A note typed by the minute must not draw them again, so the map of answers stays the
 * same object until a value or a day changes.
 */
export function settledAnswers(answers: Answers): Answers {
  if (answers === settled.answers) return answers
  const given = [...answers].filter(([, { value }]) => value !== null)
  const key = given.map(([id, { value, answeredOn }]) => `${id} ${value} ${answeredOn}`).join()
  if (key !== settled.key) settled = { key, answers }
  return settled.answers
}

let scored: { model: Model; answers: Answers; profile: Profile; scores: Scores } | null = null

function scoresOnce(model: Model, answers: Answers, profile: Profile): Scores {
  if (scored?.model === model && scored.answers === answers && scored.profile === profile) return scored.scores
  scored = { model, answers, profile, scores: scoresOf(model, answers, profile) }
  return scored.scores
}

/** Values and days of all answers; notes in it may be older than what is stored. */
export function useValues(): Answers {
  return useAssessment((state) => settledAnswers(state.assessment?.answers ?? noAnswers))
}

export function useProfile(): Profile {
  return useAssessment((state) => state.assessment?.profile ?? noProfile)
}

/** Every score, reckoned once for all who ask. */
export function useScores(): Scores {
  return scoresOnce(useModel().model, useValues(), useProfile())
}

/** One field of one answer: typing in another one draws nothing again. */
export function useAnswer<Field extends keyof Answer>(id: RecommendationId, field: Field): Answer[Field] {
  return useAssessment((state) => (state.assessment?.answers.get(id) ?? untouchedAnswer)[field])
}

/** The day where the person is. */
export function useToday(): IsoDate {
  return dayOf(usePorts().now())
}

const separator = '\n'

/** Who may own a recommendation: the participants, and whoever owns another one already. */
export function useOwners(id: RecommendationId): readonly string[] {
  // As one text, so that the same names are the same value and nothing is drawn again.
  const owners = useAssessment((state) => {
    const others = [...(state.assessment?.answers ?? [])].filter(([other]) => other !== id).map(([, { owner }]) => owner.trim())
    return [...new Set([...(state.assessment?.profile.participants ?? []), ...others])].filter((owner) => owner !== '').join(separator)
  })
  return owners === '' ? [] : owners.split(separator)
}
