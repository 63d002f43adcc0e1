import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Messages = I18nProviderProps['messages']

const loads: Readonly<Record<'en' | 'ja', () => Promise<{ default: Messages[number] }>>> = {
  en: () => import('@cloudscape-design/components/i18n/messages/all.en'),
  ja: () => import('@cloudscape-design/components/i18n/messages/all.ja'),
}

/** The words inside Cloudscape's own components. They come after the first paint: none is in sight before something is opened. */
export function CloudscapeWords({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'ja' ? 'ja' : 'en'
  const [messages, setMessages] = useState<Messages>([])
  useEffect(() => {
    let isCurrent = true
    void loads[language]().then((loaded) => isCurrent && setMessages([loaded.default]))
    return () => {
      isCurrent = false
    }
  }, [language])
  return (
    <I18nProvider locale={language} messages={messages}>
      {children}
    </I18nProvider>
  )
}
