import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-hash-location'
import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import type { StorageProblem } from '../../state/ports.ts'
import { usePorts } from '../../state/react.tsx'
import { nameOf } from './summaries.ts'
import type { Notices } from './use-notices.ts'

type StartOptions = { readonly as?: 'replacement'; readonly discard?: boolean }

/** `open`: it is the open assessment now; `hasNews`: and the user has been told something about it here. `refused`: it is not, and the user has been told why. */
export type Outcome =
  | { readonly kind: 'open'; readonly hasNews?: boolean }
  | { readonly kind: 'refused' }
  | { readonly kind: 'already-stored'; readonly changedAt: IsoMoment | null }

/** Opens assessments, stored ones and new ones, and says so where that does not work. */
export function useOpening({ tell }: Notices) {
  const { assessments, carriedOver } = usePorts()
  const { t } = useTranslation('home')
  const untitled = t('entry.untitled')

  const refuse = (problem: StorageProblem, name: string, retry: () => void): Outcome => {
    const { assessment, problem: unsaved, conflicts } = assessments.getState()
    const isHeldUp = assessment !== null && (problem === unsaved || conflicts.length > 0)
    if (isHeldUp) tell({ kind: 'stays', name: nameOf(assessment.profile) ?? untitled, problem, leave: retry })
    else tell({ kind: 'failed', name, problem })
    return { kind: 'refused' }
  }

  const start = async (assessment: Assessment, options: StartOptions = {}): Promise<Outcome> => {
    const started = await assessments.getState().start(assessment, options)
    // Where it could not be stored it is open all the same, and the frame says what is wrong. By identity: an older one with the same id
    // may have stayed open instead.
    if (started.ok || assessments.getState().assessment === assessment) return { kind: 'open' }
    if (started.problem.code === 'already-stored') return { kind: 'already-stored', changedAt: started.problem.changedAt }
    const name = nameOf(assessment.profile) ?? untitled
    return refuse(started.problem, name, () => void enter(() => start(assessment, { ...options, discard: true })))
  }

  const tellCarriedOver = useCallback(
    (id: AssessmentId, name: string): boolean => {
      const news = carriedOver.take(id)
      if (news) tell({ kind: 'carried-over', name, carriedOver: news })
      return news !== null
    },
    [carriedOver, tell],
  )

  const open = async (id: AssessmentId, name: string, discard = false): Promise<Outcome> => {
    if (assessments.getState().assessment?.id === id) return { kind: 'open' }
    const opened = await assessments.getState().open(id, { discard })
    if (!opened.ok) return refuse(opened.problem, name, () => void enter(() => open(id, name, true)))
    return { kind: 'open', hasNews: tellCarriedOver(id, name) }
  }

  const enter = async (opening: () => Promise<Outcome>): Promise<Outcome> => {
    const outcome = await opening()
    if (outcome.kind === 'open' && !outcome.hasNews) navigate('/assess')
    return outcome
  }

  // What the page began with may have been carried over before there was a page to say so.
  useEffect(() => {
    const { assessment } = assessments.getState()
    if (assessment) tellCarriedOver(assessment.id, nameOf(assessment.profile) ?? untitled)
  }, [assessments, tellCarriedOver, untitled])

  return { start, open, enter }
}

export type Opening = ReturnType<typeof useOpening>
