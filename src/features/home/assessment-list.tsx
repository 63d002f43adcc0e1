import { useTranslation } from 'react-i18next'
import type { AssessmentSummary } from '../../state/ports.ts'
import { AssessmentEntry } from './assessment-entry.tsx'
import type { ListActions } from './use-list-actions.ts'
import type { Opening } from './use-opening.ts'

type AssessmentListProps = {
  readonly assessments: readonly AssessmentSummary[]
  readonly actions: ListActions
  readonly opening: Opening
  readonly onDelete: (summary: AssessmentSummary) => void
}

/** The assessments on this device, the newest change first. */
export function AssessmentList({ assessments, actions, opening, onDelete }: AssessmentListProps) {
  const { t } = useTranslation('home')
  return (
    <>
      <h2 className="visually-hidden">{t('list')}</h2>
      <ul className="home-list">
        {assessments.map((summary, index) => {
          const name = actions.called(summary)
          const entry = {
            onOpen: () => void opening.enter(() => opening.open(summary.id, name)),
            onSave: () => void actions.save(summary),
            onDuplicate: () => void actions.duplicate(summary),
            onDelete: () => onDelete(summary),
          }
          return <AssessmentEntry key={summary.id} summary={summary} name={name} isFirst={index === 0} actions={entry} />
        })}
      </ul>
    </>
  )
}
