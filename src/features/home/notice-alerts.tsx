import Alert, { type AlertProps } from '@cloudscape-design/components/alert'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-hash-location'
import { usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { useAlertWords } from './alert-words.ts'
import { CarriedOverWords } from './carried-over-words.tsx'
import { FileProblemWords } from './file-problem-words.tsx'
import type { Notice, Notices, ShownNotice } from './use-notices.ts'

const types: Readonly<Record<Notice['kind'], AlertProps.Type>> = {
  done: 'success',
  opened: 'success',
  'carried-over': 'info',
  deleted: 'info',
  incomplete: 'warning',
  'not-opened': 'error',
  failed: 'error',
  stays: 'warning',
}

function Header({ notice }: { notice: Notice }) {
  const { t } = useTranslation('home')
  switch (notice.kind) {
    case 'not-opened':
      return t('notice.notOpened', { file: notice.file })
    case 'carried-over':
      return t('notice.carriedOver', { name: notice.name, from: notice.carriedOver.from, to: notice.carriedOver.to })
    case 'failed':
    case 'stays':
      return t(`notice.${notice.kind}`, { name: notice.name })
    default:
      return null
  }
}

function Body({ notice }: { notice: Notice }): ReactNode {
  const { t } = useTranslation(['home', 'storage'])
  switch (notice.kind) {
    case 'done':
      return t(`home:notice.${notice.words}`, { name: notice.name })
    case 'opened':
      return (
        <>
          {t('home:notice.opened', { name: notice.name, file: notice.file })}
          {notice.unknown.length > 0 && <p>{t('home:notice.unknown', { ids: notice.unknown.join(', ') })}</p>}
        </>
      )
    case 'carried-over':
      return <CarriedOverWords carriedOver={notice.carriedOver} />
    case 'deleted':
      return t('home:notice.deleted', { name: notice.name })
    case 'incomplete':
      return t('home:notice.incomplete', { name: notice.name, number: notice.number })
    case 'not-opened':
      return <FileProblemWords problem={notice.problem} />
    case 'failed':
    case 'stays':
      return t(`storage:problem.${notice.problem.code}`)
  }
}

function Actions({ notice, onDone }: { notice: Notice; onDone: () => void }) {
  const { t } = useTranslation(['home', 'storage'])
  const { assessments, egress } = usePorts()
  const [isBusy, setBusy] = useState(false)
  if (notice.kind === 'deleted' && notice.undo) {
    const { undo } = notice
    const take = async () => {
      setBusy(true)
      const isBack = await undo()
      setBusy(false)
      if (isBack) onDone()
    }
    return (
      <Button isBusy={isBusy} onClick={take}>
        {t('home:notice.undo')}
      </Button>
    )
  }
  if (notice.kind === 'carried-over') return <Button onClick={() => navigate('/assess')}>{t('home:carriedOver.goOn')}</Button>
  if (notice.kind !== 'stays') return null
  return (
    <>
      <Button onClick={() => egress.saveAssessment(assessments.getState().markSavedToFile())}>{t('storage:saveToFile')}</Button>
      <Button
        onClick={() => {
          onDone()
          notice.leave()
        }}
      >
        {t('home:notice.leave')}
      </Button>
    </>
  )
}

function NoticeAlert({ shown, dismiss }: { shown: ShownNotice; dismiss: Notices['dismiss'] }) {
  const { notice, key } = shown
  const words = useAlertWords()
  return (
    <Alert
      type={types[notice.kind]}
      dismissible
      onDismiss={() => dismiss(key)}
      i18nStrings={words}
      header={<Header notice={notice} />}
      action={<Actions notice={notice} onDone={() => dismiss(key)} />}
    >
      <Body notice={notice} />
    </Alert>
  )
}

/** What has happened on this page. */
export function NoticeAlerts({ notices }: { notices: Notices }) {
  return notices.shown.map((shown) => <NoticeAlert key={shown.key} shown={shown} dismiss={notices.dismiss} />)
}
