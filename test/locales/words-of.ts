import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type TextAt, textsIn } from '../assessments/texts-in.ts'

const folder = fileURLToPath(new URL('../../locales/', import.meta.url))

export const languages = readdirSync(folder).toSorted()

/** The names of the files of one language, without their ending. */
export function namespacesOf(language: string): readonly string[] {
  return readdirSync(`${folder}${language}`)
    .map((file) => file.replace(/\.json$/, ''))
    .toSorted()
}

/** Every text of one file; the path is the key, without the name of the file. */
export function wordsOf(language: string, namespace: string): readonly TextAt[] {
  const tree: unknown = JSON.parse(readFileSync(`${folder}${language}/${namespace}.json`, 'utf8'))
  return textsIn(tree, '').map(({ path, text }) => ({ path: path.slice(1), text }))
}

/** A key without its plural form: `answers_one` and `answers_other` are `answers`. */
export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '')
}

/** The names between double braces, without their formats. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').toSorted()
}

/** The formats asked for between double braces: `{{share, percent}}` asks for `percent`. */
export function formatsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{[^},]*,\s*(\w+)/g)].map((match) => match[1] ?? '')
}
