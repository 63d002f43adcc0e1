import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { scoringVersion } from '../domain/score.ts'
import { useAssessment, useModel } from '../state/react.tsx'
import { DisplayChoices } from './display-choices.tsx'
import { PrivacyBadge } from './privacy-badge.tsx'
import { hrefOf, isInNavigation, loadScreen, needsAssessment, routeNames, routeOf } from './routes.tsx'
import { SavingNotice, SavingState } from './saving-state.tsx'
import { UndoRedo } from './undo-redo.tsx'
import './frame.css'
import './foot.css'
import './notices.css'

function Navigation() {
  const { t } = useTranslation('common')
  const [path] = useHashLocation()
  const isOpen = useAssessment((state) => state.assessment !== null)
  const current = routeOf(path)
  const shown = routeNames.filter((name) => isInNavigation(name) && (isOpen || !needsAssessment(name)))
  return (
    <nav className="frame-nav" aria-label={t('mainNavigation')}>
      {shown.map((name) => (
        <a
          key={name}
          href={hrefOf(name)}
          aria-current={name === current ? 'page' : undefined}
          onPointerEnter={() => void loadScreen(name)}
          onFocus={() => void loadScreen(name)}
        >
          {t(`nav.${name}`)}
        </a>
      ))}
    </nav>
  )
}

function Footer() {
  const { t } = useTranslation('common')
  const { model } = useModel()
  return (
    <footer className="frame-foot">
      <p>{t('footer.disclaimer')}</p>
      <p>
        <a href={hrefOf('glossary')} onPointerEnter={() => void loadScreen('glossary')} onFocus={() => void loadScreen('glossary')}>
          {t('nav.glossary')}
        </a>
        {' · '}
        <a href={model.site} target="_blank" rel="noopener noreferrer">
          {t('footer.modelSite')}
        </a>
        {' · '}
        <span className="frame-version">
          {t('footer.version', { app: __APP_VERSION__, model: model.version, scoring: scoringVersion })}
        </span>
      </p>
    </footer>
  )
}

/** What every screen stands in: brand, navigation, undo, saving state, language and colours, and the disclaimer. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common')
  const name = useAssessment((state) => state.assessment?.profile.name ?? null)
  useEffect(() => {
    // The screens a person opens next, once this one has come to rest.
    if (name !== null) setTimeout(() => routeNames.forEach((route) => void loadScreen(route)), 1500)
  }, [name])
  return (
    <>
      <button type="button" className="skip-link" onClick={focusContent}>
        {t('skipToContent')}
      </button>
      <header className="frame-head">
        <a className="frame-brand" href="#/" aria-label={t('appName')}>
          Shirube <span lang="ja">道標</span>
        </a>
        <Navigation />
        <div className="frame-tools">
          {name !== null && <SavingState />}
          {name !== null && <UndoRedo />}
          <PrivacyBadge />
          <DisplayChoices />
        </div>
      </header>
      <SavingNotice />
      {children}
      <Footer />
    </>
  )
}

// No link to #main: the address after # is the screen.
function focusContent(): void {
  const content = document.getElementById('main')
  content?.setAttribute('tabindex', '-1')
  content?.focus()
}
