import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useAssessment } from '../state/react.tsx'
import { Page } from '../ui/page.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Frame } from './frame.tsx'
import { needsAssessment, type RouteName, routeOf, useScreen } from './routes.tsx'

function Message({ words }: { words: 'noAssessment' | 'notFound' }) {
  const { t } = useTranslation('common')
  return (
    <Page title={t(`${words}.title`)}>
      <p>{t(`${words}.body`)}</p>
      <p>
        <a href="#/">{t(`${words}.action`)}</a>
      </p>
    </Page>
  )
}

function Screen() {
  const [path] = useHashLocation()
  const isOpen = useAssessment((state) => state.assessment !== null)
  const name = routeOf(path)
  useEffect(() => {
    if (name) scrollTo(0, 0)
  }, [name])
  if (!name) return <Message words="notFound" />
  if (needsAssessment(name) && !isOpen) return <Message words="noAssessment" />
  return <LoadedScreen name={name} />
}

function LoadedScreen({ name }: { name: RouteName }) {
  const Current = useScreen(name)
  return Current ? <Current /> : <Loading />
}

function Loading() {
  const { t } = useTranslation('common')
  return (
    <main className="page" aria-busy="true">
      <p role="status">{t('loading')}</p>
    </main>
  )
}

/** The frame and, in it, the screen of the address. */
export function App() {
  const { i18n } = useTranslation('common')
  const [path] = useHashLocation()
  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])
  return (
    <Frame>
      <CrashBoundary key={routeOf(path)}>
        <Screen />
      </CrashBoundary>
    </Frame>
  )
}
