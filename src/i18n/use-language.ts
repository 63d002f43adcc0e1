import { useTranslation } from 'react-i18next'
import { type AppLanguage, isAppLanguage } from './languages.ts'

/** The language of the screens. */
export function useLanguage(): AppLanguage {
  const { language } = useTranslation().i18n
  return isAppLanguage(language) ? language : 'en'
}
