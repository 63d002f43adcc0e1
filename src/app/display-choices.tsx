import { useTranslation } from 'react-i18next'
import { languageLabels } from '../i18n/languages.ts'
import type { Theme } from '../state/ports.ts'
import { usePreferences } from '../state/react.tsx'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Language and colours of this device. */
export function DisplayChoices() {
  const { t, i18n } = useTranslation('common')
  const theme = usePreferences((state) => state.theme)
  const change = usePreferences((state) => state.change)
  return (
    <>
      <select
        className="frame-select"
        aria-label={t('language')}
        value={i18n.language}
        onChange={(event) => change({ language: event.target.value === 'ja' ? 'ja' : 'en' })}
      >
        {Object.entries(languageLabels).map(([code, label]) => (
          <option key={code} value={code} lang={code}>
            {label}
          </option>
        ))}
      </select>
      <span className="frame-theme">
        {/* "Automatic" alone would not say what it is about. */}
        <svg viewBox="0 0 16 16" aria-hidden="true" width="14" height="14">
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
        </svg>
        <select
          className="frame-select"
          aria-label={t('theme.label')}
          title={t('theme.label')}
          value={theme}
          onChange={(event) => change({ theme: themes.find((one) => one === event.target.value) ?? 'system' })}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {t(`theme.${one}`)}
            </option>
          ))}
        </select>
      </span>
    </>
  )
}
