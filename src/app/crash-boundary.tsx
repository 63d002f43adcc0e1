import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePorts } from '../state/react.tsx'
import { Page } from '../ui/page.tsx'

function CrashScreen({ error }: { error: unknown }) {
  const { t } = useTranslation('common')
  const { storage, egress } = usePorts()
  const saveEverything = async () => egress.download('shirube-dump.json', new Blob([await storage.dump()], { type: 'application/json' }))
  return (
    <Page title={t('crash.title')}>
      <p>{t('crash.body')}</p>
      <p>
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          {t('crash.reload')}
        </button>{' '}
        <button type="button" className="plain-button" onClick={saveEverything}>
          {t('crash.download')}
        </button>
      </p>
      <details>
        <summary>{t('crash.detail')}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </Page>
  )
}

type Crash = { readonly error: unknown } | null

// React offers an error boundary as a class only.
/** Never a blank page: what only a bug can cause ends here, with a way to the stored data. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crash: Crash }> {
  override state: { crash: Crash } = { crash: null }

  static getDerivedStateFromError(error: unknown): { crash: Crash } {
    return { crash: { error } }
  }

  override render() {
    return this.state.crash ? <CrashScreen error={this.state.crash.error} /> : this.props.children
  }
}
