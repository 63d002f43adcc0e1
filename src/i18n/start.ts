import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatters } from './format.ts'
import type { AppLanguage } from './languages.ts'

type Words = Record<string, unknown>
export type Namespace =
  | 'common'
  | 'home'
  | 'assess'
  | 'evidence'
  | 'scores'
  | 'report'
  | 'settings'
  | 'storage'
  | 'handover'
  | 'roadmap'
  | 'progress'
  | 'glossary'

const files = import.meta.glob<{ default: Words }>('../../locales/*/*.json')

/** Loads the words of one namespace in one language, once. A missing file is a bug: both languages are complete or the tests fail. */
async function loadNamespace(language: AppLanguage, namespace: Namespace): Promise<void> {
  if (i18next.hasResourceBundle(language, namespace)) return
  const load = files[`../../locales/${language}/${namespace}.json`]
  if (!load) throw new Error(`no words for ${language}/${namespace}`)
  const words = await load()
  i18next.addResourceBundle(language, namespace, words.default)
}

/** Words a screen needs, in the language in use or in another one (a report may be in the other language). */
export async function loadWords(namespaces: readonly Namespace[], language = i18next.language as AppLanguage): Promise<void> {
  await Promise.all(namespaces.map((namespace) => loadNamespace(language, namespace)))
}

/** Starts the words in one language, empty; load what the first screen needs next. */
export function startWords(language: AppLanguage): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: [],
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  })
  for (const [name, format] of Object.entries(formatters)) i18next.services.formatter?.add(name, format)
}

/** Changes the language of the screens, with every namespace that is in use. */
export async function changeLanguage(language: AppLanguage): Promise<void> {
  const inUse = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {}) as Namespace[]
  await loadWords(inUse, language)
  await i18next.changeLanguage(language)
}
