import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../domain/profile.ts'
import { loadWords } from '../../i18n/start.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { dayOf, momentOf } from '../../state/clock.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { useOneAtATime } from '../../ui/one-at-a-time.ts'
import { Page } from '../../ui/page.tsx'
import { AssessmentList } from './assessment-list.tsx'
import { BeginButtons, type Beginnings } from './begin-choices.tsx'
import { newAssessment } from './new-assessment.ts'
import { needsWords, useAssessmentList } from './use-assessment-list.ts'
import { useDeleting } from './use-deleting.ts'
import { useFileQueue } from './use-file-queue.ts'
import { useListActions } from './use-list-actions.ts'
import { useNotices } from './use-notices.ts'
import { type Opening, useOpening } from './use-opening.ts'
import { Welcome } from './welcome.tsx'
import './home.css'

// Nobody needs these before having asked for them.
const NewAssessmentForm = lazy(async () => {
  const [form] = await Promise.all([import('./new-assessment-form.tsx'), loadWords(['settings'])])
  return { default: form.NewAssessmentForm }
})
const NoticeAlerts = lazy(async () => ({ default: (await import('./notice-alerts.tsx')).NoticeAlerts }))
const StorageAlerts = lazy(async () => ({ default: (await import('./storage-alerts.tsx')).StorageAlerts }))
const SheetPreview = lazy(async () => ({ default: (await import('./sheet-preview.tsx')).SheetPreview }))
const StoredDialog = lazy(async () => ({ default: (await import('./stored-dialog.tsx')).StoredDialog }))
const DeleteDialog = lazy(async () => ({ default: (await import('./delete-dialog.tsx')).DeleteDialog }))

function useBeginning({ start, enter }: Opening) {
  const { library, now, newId } = usePorts()
  const { model } = useModel()
  const language = useLanguage()
  const create = async (profile: Profile) => {
    await enter(() => start(newAssessment(profile, { model, id: newId(), now: momentOf(now()) })))
  }
  const [, rethrow] = useState(null)
  const sample = useOneAtATime(async () => {
    const stamp = { id: newId(), now: momentOf(now()), today: dayOf(now()) }
    try {
      const assessment = await library.sample(language, stamp)
      await enter(() => start(assessment))
    } catch (error) {
      // Part of the app could not be loaded: for the error boundary, which an asynchronous function cannot reach by itself.
      rethrow(() => {
        throw error
      })
    }
  })
  return { create, sample }
}

function usePage() {
  const notices = useNotices()
  const { listed, reload } = useAssessmentList()
  const opening = useOpening(notices)
  const actions = useListActions(notices, reload)
  const queue = useFileQueue(notices, opening, reload)
  const beginning = useBeginning(opening)
  const deletion = useDeleting(actions, listed?.list.assessments)
  return { notices, listed, reload, opening, actions, queue, beginning, deletion }
}

type HomeState = ReturnType<typeof usePage>

function Dialogs({ home }: { home: HomeState }) {
  const { deleting, end } = home.deletion
  const { storedQuestion } = home.queue
  const remove = () => {
    end()
    if (deleting) void home.actions.remove(deleting.summary, deleting.whole)
  }
  return (
    <Suspense>
      {storedQuestion && <StoredDialog question={storedQuestion.question} onReply={storedQuestion.reply} />}
      {deleting && (
        <DeleteDialog
          summary={deleting.summary}
          name={home.actions.called(deleting.summary)}
          isWhole={deleting.whole !== null}
          onSave={() => home.actions.save(deleting.summary)}
          onDelete={remove}
          onCancel={end}
        />
      )}
    </Suspense>
  )
}

function Messages({ home }: { home: HomeState }) {
  const { notices, listed, actions, reload } = home
  return (
    <>
      <div className="home-notices" aria-live="polite">
        <Suspense>{notices.shown.length > 0 && <NoticeAlerts notices={notices} />}</Suspense>
      </div>
      <div className="home-notices" role="alert">
        <Suspense>{listed && needsWords(listed) && <StorageAlerts listed={listed} actions={actions} reload={reload} />}</Suspense>
      </div>
    </>
  )
}

type View = 'sheet' | 'new' | 'loading' | 'welcome' | 'list'

function viewOf({ queue, listed }: HomeState, isNew: boolean): View {
  if (queue.sheetQuestion) return 'sheet'
  if (isNew) return 'new'
  if (!listed) return 'loading'
  return listed.list.assessments.length === 0 ? 'welcome' : 'list'
}

type BodyProps = { readonly home: HomeState; readonly view: View; readonly beginnings: Beginnings; readonly onCancel: () => void }

function Body({ home, view, beginnings, onCancel }: BodyProps) {
  const { t } = useTranslation('common')
  const { listed, queue, actions } = home
  const loading = <p role="status">{t('loading')}</p>
  const assessments = listed?.list.assessments ?? []
  return (
    <Suspense fallback={loading}>
      {view === 'loading' && loading}
      {view === 'welcome' && <Welcome {...beginnings} />}
      {view === 'list' && (
        <AssessmentList assessments={assessments} actions={actions} opening={home.opening} onDelete={home.deletion.ask} />
      )}
      {view === 'new' && <NewAssessmentForm onCreate={home.beginning.create} onCancel={onCancel} />}
      {view === 'sheet' && queue.sheetQuestion && (
        <SheetPreview
          question={queue.sheetQuestion.question}
          assessments={assessments}
          called={actions.called}
          onReply={queue.sheetQuestion.reply}
        />
      )}
    </Suspense>
  )
}

const titles = { sheet: 'sheet.title', new: 'new.title', loading: 'title', welcome: 'welcome.title', list: 'title' } as const

/** The assessments on this device, and the ways to begin one. */
export function HomePage() {
  const { t } = useTranslation('home')
  const home = usePage()
  const [isNew, setNew] = useState(false)
  const view = viewOf(home, isNew)
  const beginnings: Beginnings = {
    onNew: () => setNew(true),
    onFiles: home.queue.add,
    onSample: () => void home.beginning.sample(),
  }
  const isList = view === 'list'
  return (
    <Page
      // A form or a preview is a page of its own: its heading takes the focus.
      key={view === 'sheet' || view === 'new' ? view : 'list'}
      title={t(titles[view])}
      intro={view === 'new' ? t('new.intro') : isList && home.listed?.problem === null && t('intro')}
      actions={isList && <BeginButtons {...beginnings} />}
      drop={{ label: t('drop'), take: ({ files }) => home.queue.add([...files]) }}
    >
      <Messages home={home} />
      <Body home={home} view={view} beginnings={beginnings} onCancel={() => setNew(false)} />
      <Dialogs home={home} />
    </Page>
  )
}
