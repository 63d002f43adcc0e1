import { useCallback, useMemo } from 'react'
import type { Answers } from '../../domain/answer.ts'
import type { Agenda } from '../../domain/comparison/review-agenda.ts'
import type { Recommendation } from '../../domain/model.ts'
import { isInFilter, type WalkFilter, walkOrder } from '../../domain/walk.ts'
import { type LoadedModel, useModel, usePorts } from '../../state/react.tsx'
import { useProfile, useValues } from './open-assessment.ts'
import { agendaNow, useAgenda } from './review.ts'
import { useWalkView } from './walk-view.ts'

export type Walk = {
  readonly order: readonly Recommendation[]
  /** Those the filter lets through, in order. */
  readonly shown: readonly Recommendation[]
}

type From = {
  readonly order: readonly Recommendation[]
  readonly loaded: LoadedModel
  readonly answers: Answers
  readonly threshold: number
  readonly agenda: Agenda | null
}

function walkOf(filter: WalkFilter, { order, loaded, answers, threshold, agenda }: From): Walk {
  const view = { answers, threshold, titles: [loaded.names.titles, loaded.otherNames.titles], review: agenda?.entries ?? null }
  return { order, shown: order.filter((one) => isInFilter(one, filter, view)) }
}

export function useOrder(): readonly Recommendation[] {
  const { model } = useModel()
  return useMemo(() => walkOrder(model), [model])
}

/** The walk as filtered now, for what shows it. */
export function useWalk(): Walk {
  const loaded = useModel()
  const order = useOrder()
  const answers = useValues()
  const { threshold } = useProfile()
  const filter = useWalkView((state) => state.filter)
  const agenda = useAgenda()
  return useMemo(() => walkOf(filter, { order, loaded, answers, threshold, agenda }), [order, answers, threshold, filter, loaded, agenda])
}

/** The walk at the moment of a key or click: what only acts on it need not be drawn again with every answer. */
export function useWalkNow(): () => Walk {
  const loaded = useModel()
  const order = useOrder()
  const { assessments } = usePorts()
  return useCallback(() => {
    const { assessment } = assessments.getState()
    if (!assessment) return { order, shown: [] }
    const { answers, profile } = assessment
    const agenda = agendaNow(assessment)
    return walkOf(useWalkView.getState().filter, { order, loaded, answers, threshold: profile.threshold, agenda })
  }, [assessments, loaded, order])
}
