import { useEffect, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import type { AssessmentSummary } from '../../state/ports.ts'
import type { ListActions } from './use-list-actions.ts'

export type Deleting = { readonly summary: AssessmentSummary /** `null`: part of it cannot be read. */; readonly whole: Assessment | null }

/** An assessment the user is asked about before it is deleted. The settings of an assessment send it here, where it can be brought back. */
export function useDeleting(actions: ListActions, assessments: readonly AssessmentSummary[] | undefined) {
  const [deleting, setDeleting] = useState<Deleting | null>(null)
  const ask = async (summary: AssessmentSummary) => {
    const read = await actions.read(summary.id)
    setDeleting({ summary, whole: read.ok && read.value.setAside.length === 0 ? read.value.assessment : null })
  }
  useEffect(() => {
    const wanted: unknown = history.state?.toDelete
    const summary = assessments?.find(({ id }) => id === wanted)
    if (!summary) return
    history.replaceState(null, '')
    void ask(summary)
  })
  return { deleting, ask, end: () => setDeleting(null) }
}
