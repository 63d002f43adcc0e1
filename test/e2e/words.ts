import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Language = 'ja' | 'en'
export const languages: readonly Language[] = ['ja', 'en']

/** The words of the app, as a person reads them: `words('ja', 'common')('nav.assess')`. */
export function words(language: Language, namespace: string): (key: string) => string {
  const path = fileURLToPath(new URL(`../../locales/${language}/${namespace}.json`, import.meta.url))
  const tree: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return (key) => {
    const text = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], tree)
    if (typeof text !== 'string') throw new Error(`no words for ${namespace}:${key}`)
    return text
  }
}
