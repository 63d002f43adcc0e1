/** The languages of the app, each named in itself. Adding one: CONTRIBUTING.md, "Add a language". */
export const languageLabels = { en: 'English', ja: '日本語' } as const

export type AppLanguage = keyof typeof languageLabels

export function isAppLanguage(value: unknown): value is AppLanguage {
  return typeof value === 'string' && Object.hasOwn(languageLabels, value)
}
