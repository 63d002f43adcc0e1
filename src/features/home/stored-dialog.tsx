import Modal from '@cloudscape-design/components/modal'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { nameOf } from './summaries.ts'
import type { StoredQuestion, StoredReply } from './use-file-queue.ts'

/** A file of an assessment that is stored already: both dates, and which of the two shall count. */
export function StoredDialog({ question, onReply }: { question: StoredQuestion; onReply: (reply: StoredReply) => void }) {
  const { t } = useTranslation(['home', 'common'])
  const { assessment, storedAt } = question
  const isFileNewer = storedAt === null || assessment.changedAt > storedAt
  const isSame = assessment.changedAt === storedAt
  const newer = <span className="home-badge">{t('home:stored.newer')}</span>
  return (
    <Modal
      visible
      header={t('home:stored.title', { name: nameOf(assessment.profile) ?? t('home:entry.untitled') })}
      closeAriaLabel={t('common:close')}
      onDismiss={() => onReply(null)}
      footer={
        <div className="home-buttons is-end">
          <Button onClick={() => onReply(null)}>{t('common:cancel')}</Button>
          {!isSame && <Button onClick={() => onReply('replacement')}>{t('home:stored.replace')}</Button>}
          <Button variant={isSame ? 'normal' : 'primary'} onClick={() => onReply('copy')}>
            {t('home:stored.copy')}
          </Button>
          {isSame && (
            <Button variant="primary" onClick={() => onReply('stored')}>
              {t('home:stored.open')}
            </Button>
          )}
        </div>
      }
    >
      <dl className="home-two">
        <div>
          <dt>{t('home:stored.here')}</dt>
          <dd>
            {storedAt === null ? t('home:stored.unreadable') : t('home:stored.changed', { at: storedAt })}{' '}
            {!isSame && !isFileNewer && newer}
          </dd>
        </div>
        <div>
          <dt>{t('home:stored.file')}</dt>
          <dd>
            {t('home:stored.changed', { at: assessment.changedAt })} {isFileNewer && newer}
          </dd>
        </div>
      </dl>
      {isSame ? (
        <p>{t('home:stored.same')}</p>
      ) : (
        <>
          <p>
            <strong>{t('home:stored.copy')}:</strong> {t('home:stored.copyAbout')}
          </p>
          <p>
            <strong>{t('home:stored.replace')}:</strong> {t('home:stored.replaceAbout')}
          </p>
        </>
      )}
    </Modal>
  )
}
