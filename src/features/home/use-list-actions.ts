import { useTranslation } from 'react-i18next'
import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { Result } from '../../domain/result.ts'
import { succeed } from '../../domain/result.ts'
import { momentOf } from '../../state/clock.ts'
import type { AssessmentSummary, OpenedAssessment, StorageProblem } from '../../state/ports.ts'
import { usePorts } from '../../state/react.tsx'
import { useOneAtATime } from '../../ui/one-at-a-time.ts'
import { copyOf } from './new-assessment.ts'
import { nameOf } from './summaries.ts'
import type { Notices } from './use-notices.ts'

/** Assessments by their id, whether open in this tab or only stored. */
function useStored() {
  const { assessments, storage, now } = usePorts()
  const isOpen = (id: AssessmentId) => assessments.getState().assessment?.id === id

  const read = async (id: AssessmentId): Promise<Result<OpenedAssessment, StorageProblem>> => {
    const { assessment, setAside } = assessments.getState()
    return assessment?.id === id ? succeed({ assessment, setAside }) : storage.open(id)
  }

  const markSaved = async (assessment: Assessment): Promise<Assessment> => {
    if (isOpen(assessment.id)) return assessments.getState().markSavedToFile()
    const at = momentOf(now())
    const marked = await storage.write(assessment.id, { kind: 'saved-to-file', at }, at)
    // The file is what counts; a mark that cannot be kept only brings the reminder back.
    return marked.ok ? { ...assessment, savedToFileAt: at } : assessment
  }

  return { isOpen, read, markSaved }
}

/** What can be done with an assessment of the list other than opening it. */
export function useListActions({ tell }: Notices, reload: () => Promise<void>) {
  const { assessments, storage, egress, now, newId } = usePorts()
  const { t } = useTranslation('home')
  const { isOpen, read, markSaved } = useStored()
  const called = (summary: Pick<AssessmentSummary, 'name' | 'organisation'>) => nameOf(summary) ?? t('entry.untitled')

  const save = async (summary: AssessmentSummary): Promise<boolean> => {
    const name = called(summary)
    const opened = await read(summary.id)
    if (!opened.ok) {
      tell({ kind: 'failed', name, problem: opened.problem })
      return false
    }
    const { assessment, setAside } = opened.value
    egress.saveAssessment(await markSaved(assessment))
    tell(setAside.length > 0 ? { kind: 'incomplete', name, number: setAside.length } : { kind: 'done', words: 'saved', name })
    await reload()
    return true
  }

  const duplicate = useOneAtATime(async (summary: AssessmentSummary): Promise<void> => {
    const opened = await read(summary.id)
    const copy =
      opened.ok && copyOf(opened.value.assessment, { id: newId(), now: momentOf(now()), name: t('copyName', { name: called(summary) }) })
    const created = copy ? await storage.create(copy) : opened
    if (!created.ok) tell({ kind: 'failed', name: called(summary), problem: created.problem })
    else if (copy) tell({ kind: 'done', words: 'duplicated', name: copy.profile.name })
    await reload()
  })

  const restore = async (assessment: Assessment): Promise<boolean> => {
    const created = await storage.create(assessment)
    const name = called(assessment.profile)
    tell(created.ok ? { kind: 'done', words: 'restored', name } : { kind: 'failed', name, problem: created.problem })
    await reload()
    return created.ok
  }

  const remove = async (summary: AssessmentSummary, whole: Assessment | null): Promise<void> => {
    if (isOpen(summary.id)) await assessments.getState().close({ discard: true })
    const removed = await storage.remove(summary.id)
    const isGone = removed.ok || removed.problem.code === 'not-found'
    if (isGone) tell({ kind: 'deleted', name: called(summary), undo: whole && (() => restore(whole)) })
    else tell({ kind: 'failed', name: called(summary), problem: removed.problem })
    await reload()
  }

  const recover = async (summary: AssessmentSummary): Promise<void> => {
    const name = called(summary)
    const recovered = await assessments.getState().recover(summary.id)
    // Open in this tab alone is recovered as well; the frame says that it is not stored.
    if (recovered.ok || isOpen(summary.id)) tell({ kind: 'done', words: 'recovered', name })
    else tell({ kind: 'failed', name, problem: recovered.problem })
    await reload()
  }

  return { called, read, save, duplicate, remove, recover }
}

export type ListActions = ReturnType<typeof useListActions>
