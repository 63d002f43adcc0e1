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
      <select
        className="frame-select"
        aria-label={t('theme.label')}
        value={theme}
        onChange={(event) => change({ theme: themes.find((one) => one === event.target.value) ?? 'system' })}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </select>
    </>
  )
}
