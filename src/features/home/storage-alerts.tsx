import Alert from '@cloudscape-design/components/alert'
import { useTranslation } from 'react-i18next'
import type { SetAsideRecord, StorageProblem } from '../../state/ports.ts'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { useAlertWords } from './alert-words.ts'
import type { Listed } from './use-assessment-list.ts'
import type { ListActions } from './use-list-actions.ts'

const asJson = (text: string) => new Blob([text], { type: 'application/json' })

function StorageAlert({ problem, reload }: { problem: StorageProblem; reload: () => Promise<void> }) {
  const { t } = useTranslation(['home', 'storage', 'common'])
  const { storage, egress } = usePorts()
  const words = useAlertWords()
  const saveEverything = async () => egress.download('shirube-stored.json', asJson(await storage.dump()))
  const mayHold = problem.code !== 'storage-unavailable'
  return (
    <Alert
      type="error"
      i18nStrings={words}
      header={t('home:storageProblem')}
      action={
        <>
          {mayHold && <Button onClick={saveEverything}>{t('storage:saveEverything')}</Button>}
          {problem.code === 'newer-app' && <Button onClick={() => location.reload()}>{t('storage:reload')}</Button>}
          {problem.code !== 'newer-app' && <Button onClick={() => void reload()}>{t('common:retry')}</Button>}
        </>
      }
    >
      {t(`storage:problem.${problem.code}`)}
    </Alert>
  )
}

function RecoverAlert({ recoverable, actions }: { recoverable: Listed['recoverable']; actions: ListActions }) {
  const { t } = useTranslation('home')
  const words = useAlertWords()
  return (
    <Alert type="warning" i18nStrings={words} header={t('recover.title')}>
      {t('recover.body')}
      <ul className="home-copies">
        {recoverable.map((summary) => (
          <li key={summary.id}>
            <span>
              <strong>{actions.called(summary)}</strong> {t('entry.changed', { at: summary.changedAt })}
            </span>
            <Button aria-label={t('recover.actionNamed', { name: actions.called(summary) })} onClick={() => void actions.recover(summary)}>
              {t('recover.action')}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function SetAsideAlert({ records }: { records: readonly SetAsideRecord[] }) {
  const { t } = useTranslation('home')
  const { egress } = usePorts()
  const words = useAlertWords()
  const save = () => egress.download('shirube-unreadable.json', asJson(JSON.stringify(records, null, 2)))
  return (
    <Alert type="warning" i18nStrings={words} header={t('setAside.title')} action={<Button onClick={save}>{t('setAside.save')}</Button>}>
      {t('setAside.body')}
      <ul>
        {records.map(({ key, path }) => (
          <li key={key}>{t('setAside.record', { key, path })}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** Everything that is not as it should be with what is stored, each with what can be done. */
export function StorageAlerts({ listed, actions, reload }: { listed: Listed; actions: ListActions; reload: () => Promise<void> }) {
  const { problem, recoverable, list } = listed
  const saving = useAssessment((state) => state.problem)
  // The frame says it already, with what can be done.
  const isSaid = problem?.code === 'storage-unavailable' && saving?.code === problem.code
  return (
    <>
      {problem && !isSaid && <StorageAlert problem={problem} reload={reload} />}
      {recoverable.length > 0 && <RecoverAlert recoverable={recoverable} actions={actions} />}
      {list.setAside.length > 0 && <SetAsideAlert records={list.setAside} />}
    </>
  )
}
