import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

// The browser's own list of what this page has asked for: the proof, not a promise.
function foreignRequestCount(): number {
  const entries = performance.getEntriesByType('resource')
  return entries.filter(({ name }) => /^(https?|wss?):/.test(name) && new URL(name).origin !== location.origin).length
}

/** Says that nothing leaves the browser, and shows how many requests to other sites the page has made since it was opened. */
export function PrivacyBadge() {
  const { t } = useTranslation('common')
  const [count, setCount] = useState(foreignRequestCount)
  useEffect(() => {
    const observer = new PerformanceObserver(() => setCount(foreignRequestCount()))
    observer.observe({ type: 'resource' })
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <button type="button" className="frame-button" popoverTarget="privacy" title={t('privacy.title')}>
        <svg viewBox="0 0 16 16" aria-hidden="true" width="14" height="14">
          <path d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H3v8h10V7h-1.5V4.5A3.5 3.5 0 0 0 8 1Zm-2 3.5a2 2 0 1 1 4 0V7H6Z" fill="currentColor" />
        </svg>
        <span className="frame-button-text">{t('privacy.badge')}</span>
      </button>
      <div id="privacy" popover="auto" className="frame-popover" role="dialog" aria-label={t('privacy.title')}>
        <h2>{t('privacy.title')}</h2>
        <p>{t('privacy.body')}</p>
        <p>
          <strong>{t('privacy.requests', { count })}</strong>
        </p>
      </div>
    </>
  )
}
