import { useTranslation } from 'react-i18next'
import { useAssessment, useModel, usePorts } from '../state/react.tsx'
import { conflictWords } from './change-words.ts'

/** One quiet word on whether everything is stored. Not read out with every answer: what is in the way of saving is, below. */
export function SavingState() {
  const { t } = useTranslation('common')
  const saving = useAssessment((state) => state.saving)
  return (
    <span className="frame-state" data-state={saving}>
      {t(`saving.${saving}`)}
    </span>
  )
}

/** Another tab has written the same thing: which one counts is the user's choice. */
function ConflictNotice() {
  const { t } = useTranslation(['common', 'storage'])
  const { names } = useModel()
  const conflict = useAssessment((state) => state.conflicts[0])
  const resolve = useAssessment((state) => state.resolveConflict)
  const roadmap = useAssessment((state) => state.assessment?.roadmap)
  if (!conflict) return null
  const what = conflictWords(t, conflict, { names, roadmap: roadmap ?? new Map() })
  return (
    <div className="frame-notice" data-tone="error" role="alert">
      <span>{t('conflict', { what })}</span>
      <button type="button" className="plain-button" onClick={() => resolve('mine')}>
        {t('storage:keepMine')}
      </button>
      <button type="button" className="plain-button" onClick={() => resolve('theirs')}>
        {t('storage:takeTheirs')}
      </button>
    </div>
  )
}

/** What stands in the way of saving, and what the user can do; nothing while all is well. */
export function SavingNotice() {
  const { t } = useTranslation(['common', 'storage'])
  const { egress } = usePorts()
  const problem = useAssessment((state) => state.problem)
  const isOpen = useAssessment((state) => state.assessment !== null)
  const retry = useAssessment((state) => state.retry)
  const markSavedToFile = useAssessment((state) => state.markSavedToFile)
  return (
    <div className="frame-notices">
      <ConflictNotice />
      {problem && problem.code !== 'changed-elsewhere' && (
        <div className="frame-notice" data-tone="error" role="alert">
          <span>{t(`storage:problem.${problem.code}`)}</span>
          <button type="button" className="plain-button" onClick={() => retry()}>
            {t('retry')}
          </button>
          {isOpen && (
            <button type="button" className="plain-button" onClick={() => egress.saveAssessment(markSavedToFile())}>
              {t('storage:saveToFile')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
