import { useEffect, useMemo, useState } from 'react'
import type { Assessment } from '../domain/assessment.ts'
import { type Agenda, type AgendaInput, reviewAgenda } from '../domain/comparison/review-agenda.ts'
import type { ModelChange } from '../domain/model-change.ts'
import { dayOf } from './clock.ts'
import { useModel, useOpenAssessment, usePorts } from './react.tsx'
import { useMeasured } from './use-measured.ts'

const noChanges: readonly ModelChange[] = []

/** What changed in the model since the oldest snapshot; `null` while it is being loaded. Most assessments know one version only. */
function useModelChanges(): readonly ModelChange[] | null {
  const { library } = usePorts()
  const { modelVersion, snapshots } = useOpenAssessment()
  const isNeeded = snapshots.some((one) => one.modelVersion < modelVersion)
  const [changes, setChanges] = useState<readonly ModelChange[] | null>(null)
  useEffect(() => {
    if (!isNeeded) return
    let isWanted = true
    library.earlier('en').then(
      (earlier) => isWanted && setChanges(earlier.map(({ change }) => change)),
      // Without them the review asks less; what changed is told by the comparison, which says that it could not be loaded.
      () => isWanted && setChanges(noChanges),
    )
    return () => {
      isWanted = false
    }
  }, [library, isNeeded])
  return isNeeded ? changes : noChanges
}

/** What the agenda of a review depends on beside the assessment; `null` until it is there. */
export function useAgendaInput(): AgendaInput | null {
  const { model } = useModel()
  const { now } = usePorts()
  const { evidence } = useOpenAssessment()
  const measured = useMeasured()
  const changes = useModelChanges()
  const today = dayOf(now())
  return useMemo(() => {
    if (changes === null || (evidence.length > 0 && measured === null)) return null
    return { model, verdicts: measured?.verdicts ?? null, changes, today }
  }, [model, measured, changes, today, evidence])
}

let last: { readonly of: Assessment; readonly input: AgendaInput; readonly agenda: Agenda } | null = null

/** The agenda, worked out once for all who ask. */
export function agendaOnce(assessment: Assessment, input: AgendaInput): Agenda {
  if (last?.of === assessment && last.input === input) return last.agenda
  last = { of: assessment, input, agenda: reviewAgenda(assessment, input) }
  return last.agenda
}

/** What this quarter's review goes through; `null` while it is being worked out. */
export function useAgenda(): Agenda | null {
  const assessment = useOpenAssessment()
  const input = useAgendaInput()
  return useMemo(() => (input === null ? null : agendaOnce(assessment, input)), [assessment, input])
}
