import type { Answers, AnswerValue } from '../../domain/answer.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Agenda, AgendaEntry } from '../../domain/comparison/review-agenda.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { useAssessment } from '../../state/react.tsx'
import { settledAnswers } from './open-assessment.ts'
import { useWalkView } from './walk-view.ts'

type AgendaOf = (assessment: Assessment) => Agenda
type Kept = { readonly agendaOf: AgendaOf; readonly of: Assessment; readonly answers: Answers; readonly agenda: Agenda }

let kept: Kept | null = null

// A note typed by the minute changes no reason to ask again.
function agendaOnce(assessment: Assessment, agendaOf: AgendaOf): Agenda {
  const answers = settledAnswers(assessment.answers)
  const { profile, roadmap, snapshots } = assessment
  const isKept =
    kept?.agendaOf === agendaOf &&
    kept.answers === answers &&
    kept.of.profile === profile &&
    kept.of.roadmap === roadmap &&
    kept.of.snapshots === snapshots
  if (kept !== null && isKept) return kept.agenda
  const agenda = agendaOf({ ...assessment, answers })
  kept = { agendaOf, of: assessment, answers, agenda }
  return agenda
}

/** What this quarter's review goes through; `null` while it is being loaded, and where there is no snapshot. */
export function useAgenda(): Agenda | null {
  const agendaOf = useWalkView((state) => state.agendaOf)
  return useAssessment(({ assessment }) => (assessment === null || agendaOf === null ? null : agendaOnce(assessment, agendaOf)))
}

/** The same at the moment of a key or click. */
export function agendaNow(assessment: Assessment): Agenda | null {
  const { agendaOf } = useWalkView.getState()
  return agendaOf === null ? null : agendaOnce(assessment, agendaOf)
}

/** Why the review asks for it again, and whether that is done; `undefined` outside of a review and where it does not. */
export function useAgendaEntry(id: RecommendationId): AgendaEntry | undefined {
  const agenda = useAgenda()
  const isOn = useAssessment((state) => (state.assessment?.profile.reviewSince ?? null) !== null)
  return isOn ? agenda?.entries.get(id) : undefined
}

/** What was answered before this quarter's review began; `undefined` outside of a review, `null` where nothing was. */
export function useAnswerBefore(id: RecommendationId): AnswerValue | null | undefined {
  const agenda = useAgenda()
  const isOn = useAssessment((state) => (state.assessment?.profile.reviewSince ?? null) !== null)
  if (!isOn || agenda === null || agenda.baseline === null) return undefined
  return agenda.before.get(id)?.value ?? null
}
