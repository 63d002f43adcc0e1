import Modal from '@cloudscape-design/components/modal'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssessmentSummary } from '../../state/ports.ts'
import { useModel } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'

type DeleteDialogProps = {
  readonly summary: AssessmentSummary
  readonly name: string
  /** Nothing of it is unreadable, so a deletion can be taken back. */
  readonly isWhole: boolean
  readonly onSave: () => Promise<boolean>
  readonly onDelete: () => void
  readonly onCancel: () => void
}

export function DeleteDialog({ summary, name, isWhole, onSave, onDelete, onCancel }: DeleteDialogProps) {
  const { t } = useTranslation(['home', 'common'])
  const { model } = useModel()
  const [isSaved, setSaved] = useState(false)
  return (
    <Modal
      visible
      header={t('home:delete.title', { name })}
      closeAriaLabel={t('common:close')}
      onDismiss={onCancel}
      footer={
        <div className="home-buttons is-end">
          <Button onClick={onCancel}>{t('common:cancel')}</Button>
          <Button onClick={async () => setSaved(await onSave())}>{t('home:delete.saveFirst')}</Button>
          <Button variant="primary" onClick={onDelete}>
            {t('common:delete')}
          </Button>
        </div>
      }
    >
      <p>{t('home:delete.body', { answered: summary.answeredCount, total: model.recommendations.length })}</p>
      {!isWhole && (
        <p>
          <strong>{t('home:delete.final')}</strong>
        </p>
      )}
      <p role="status">{isSaved ? t('home:delete.saved') : ''}</p>
    </Modal>
  )
}
