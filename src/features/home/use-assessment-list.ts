import { useCallback, useEffect, useState } from 'react'
import type { AssessmentList, AssessmentSummary, StorageProblem } from '../../state/ports.ts'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { summaryOf } from './summaries.ts'

export type Listed = {
  readonly list: AssessmentList
  readonly recoverable: readonly AssessmentSummary[]
  /** Why there is no list; what is open in this tab is in it all the same. */
  readonly problem: StorageProblem | null
}

/** Whether something about what is stored is not as it should be. */
export function needsWords({ list, recoverable, problem }: Listed): boolean {
  return problem !== null || recoverable.length > 0 || list.setAside.length > 0
}

const nothing: AssessmentList = { assessments: [], setAside: [] }

/** What is open, as it stands now: storage may lag behind, or not have it at all. */
function useOpenSummary(): AssessmentSummary | null {
  const assessment = useAssessment((state) => state.assessment)
  return assessment && summaryOf(assessment)
}

/** The assessments on this device; read again whenever another tab changes them. `null` while they are first read. */
export function useAssessmentList(): { readonly listed: Listed | null; readonly reload: () => Promise<void> } {
  const { storage } = usePorts()
  const open = useOpenSummary()
  const [read, setRead] = useState<Listed | null>(null)
  const reload = useCallback(async () => {
    const [list, recoverable] = await Promise.all([storage.list(), storage.recoverable()])
    setRead({ list: list.ok ? list.value : nothing, recoverable, problem: list.ok ? null : list.problem })
  }, [storage])
  useEffect(() => {
    void reload()
    return storage.watch(() => void reload())
  }, [storage, reload])
  const listed = read && open ? { ...read, list: withOpen(read.list, open) } : read
  return { listed, reload }
}

function withOpen(list: AssessmentList, open: AssessmentSummary): AssessmentList {
  const others = list.assessments.filter(({ id }) => id !== open.id)
  const assessments = [...others, open].toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return { ...list, assessments }
}
