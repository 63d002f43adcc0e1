import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatters } from '../../src/i18n/format.ts'
import { languageLabels } from '../../src/i18n/languages.ts'
import { japaneseFaults } from './japanese-faults.ts'
import { formatsIn, languages, namespacesOf, placeholdersIn, withoutPlural, wordsOf } from './words-of.ts'

/** Keys whose text is nothing on purpose. */
const mayBeEmpty = new Set(['common:saving.idle', 'report:document.general.gap'])

const namespaces = namespacesOf('en')

function keysOf(language: string, namespace: string): readonly string[] {
  return [...new Set(wordsOf(language, namespace).map(({ path }) => withoutPlural(path)))].toSorted()
}

describe('the words', () => {
  it('are there in every language of the app, in the same files', () => {
    expect(languages).toEqual(Object.keys(languageLabels).toSorted())
    for (const language of languages) expect(namespacesOf(language), language).toEqual(namespaces)
  })

  it.each(namespaces)('of %s have the same keys in every language', (namespace) => {
    for (const language of languages) expect(keysOf(language, namespace), language).toEqual(keysOf('en', namespace))
  })

  it.each(languages)('are nowhere empty in %s', (language) => {
    const empty = namespaces.flatMap((namespace) =>
      wordsOf(language, namespace)
        .filter(({ text }) => text.trim() === '')
        .map(({ path }) => `${namespace}:${path}`),
    )
    expect(empty.filter((key) => !mayBeEmpty.has(key))).toEqual([])
  })

  it.each(namespaces)('of %s have the same placeholders in every language', (namespace) => {
    for (const language of languages) {
      const english = placeholdersByKey('en', namespace)
      for (const [key, names] of placeholdersByKey(language, namespace)) expect([key, names]).toEqual([key, english.get(key)])
    }
  })

  it.each(languages)('have the plural forms of %s, all of them and no other', (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const wrong = namespaces.flatMap((namespace) =>
      [...pluralForms(language, namespace)]
        .filter(([, forms]) => String(forms.toSorted()) !== String(wanted))
        .map(([key, forms]) => `${namespace}:${key}: ${forms}`),
    )
    expect(wrong).toEqual([])
  })

  it.each(languages)('ask only for formats that exist in %s', (language) => {
    const asked = new Set(namespaces.flatMap((namespace) => wordsOf(language, namespace).flatMap(({ text }) => formatsIn(text))))
    expect([...asked].filter((format) => !(format in formatters))).toEqual([])
    expect(asked.size).toBeGreaterThan(0)
  })

  it('hold nothing a Japanese reader would trip over', () => {
    const faults = namespaces.flatMap((namespace) =>
      wordsOf('ja', namespace).flatMap(({ path, text }) => japaneseFaults(text).map((fault) => `${namespace}:${path}: ${fault}`)),
    )
    expect(faults).toEqual([])
  })

  it('hold no Japanese in English', () => {
    const all = namespaces.flatMap((namespace) => wordsOf('en', namespace))
    expect(all.filter(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text))).toEqual([])
  })
})

/** The plural forms each key has, of the keys that have any. */
function pluralForms(language: string, namespace: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>()
  for (const { path } of wordsOf(language, namespace)) {
    const key = withoutPlural(path)
    if (key !== path) forms.set(key, [...(forms.get(key) ?? []), path.slice(key.length + 1)])
  }
  return forms
}

/** The placeholders of a key in all its plural forms together: English may say "one" without its number. */
function placeholdersByKey(language: string, namespace: string): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, readonly string[]>()
  for (const { path, text } of wordsOf(language, namespace)) {
    const key = withoutPlural(path)
    byKey.set(key, [...new Set([...(byKey.get(key) ?? []), ...placeholdersIn(text)])].toSorted())
  }
  return byKey
}

describe('the problems a user can meet', () => {
  const ports = readFileSync(fileURLToPath(new URL('../../src/state/ports.ts', import.meta.url)), 'utf8')
  const codesOf = (type: string) => {
    const from = ports.indexOf(`export type ${type} =`)
    const until = ports.indexOf('\n\n', from)
    return [...ports.slice(from, until).matchAll(/readonly code: '([a-z-]+)'/g)].map((match) => match[1] ?? '')
  }
  const codes = [...codesOf('StorageProblem'), ...codesOf('FileProblem')]

  it('are read from the ports', () => {
    expect(codes).toContain('storage-full')
    expect(codes).toContain('not-shirube')
    expect(codes.length).toBeGreaterThan(15)
  })

  it.each(languages)('have words in %s', (language) => {
    const worded = new Set(wordsOf(language, 'storage').map(({ path }) => /^problem\.([a-z-]+)/.exec(withoutPlural(path))?.[1]))
    expect(codes.filter((code) => !worded.has(code))).toEqual([])
  })
})

describe('japaneseFaults', () => {
  it.each(['脅威検知', 'ＡＷＳ', '１つ', '確認することができます', 'あなたの組織', '統制を確実にする', 'リスクに対処する', '記録します.'])(
    'finds %s',
    (text) => {
      expect(japaneseFaults(text)).toHaveLength(1)
    },
  )

  it.each(['脅威検出', 'AWS の 3 アカウント', '確認できます。', '「はい」、または「いいえ」'])('lets %s pass', (text) => {
    expect(japaneseFaults(text)).toEqual([])
  })
})
