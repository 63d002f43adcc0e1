import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

/**
 * One entry of Vite's manifest.
 * @typedef {{
 *   readonly file: string
 *   readonly src?: string
 *   readonly isEntry?: boolean
 *   readonly imports?: readonly string[]
 *   readonly css?: readonly string[]
 * }} Chunk
 * @typedef {Readonly<Record<string, Chunk>>} Manifest
 */

/**
 * What the app loads by `import()` before its first screen can be used; a browser test compares this list with what is really asked for.
 * @param {string} language
 */
export function firstScreenParts(language) {
  return [
    /^src\/features\/home\/home-page\.tsx$/,
    new RegExp(`^locales/${language}/common\\.json$`),
    new RegExp(`^locales/${language}/home\\.json$`),
    new RegExp(`^locales/${language}/storage\\.json$`),
    /^virtual:assessment\/model$/,
    // Titles are found in either language.
    /^virtual:assessment\/names\/en$/,
    /^virtual:assessment\/names\/ja$/,
  ]
}

/**
 * The scripts and style sheets that the page and some dynamic parts of it need, with everything these import.
 * @param {Manifest} manifest
 * @param {readonly RegExp[]} parts
 * @returns {readonly string[]}
 */
export function filesOf(manifest, parts) {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('the manifest has no entry')
  const wanted = parts.map((part) => {
    const key = Object.keys(manifest).find((name) => part.test(name))
    // A pattern that fits nothing would make the first screen look light.
    if (key === undefined) throw new Error(`no part of the build is called ${part}; mend src/scripts/first-load.mjs`)
    return key
  })
  const seen = new Set()
  const files = new Set()
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`the manifest does not know ${key}`)
    if (seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) if (/\.(js|css)$/.test(file)) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of [...entries, ...wanted]) visit(key)
  return [...files].sort()
}

/** The manifest of `dist`. @returns {Manifest} */
export function builtManifest() {
  const file = join(root, 'dist/.vite/manifest.json')
  if (!existsSync(file)) throw new Error('dist has no manifest: run `npm run build` first')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Scripts and style sheets of the first screen, in `dist`, in the language that weighs more. */
export function firstLoadFiles() {
  const manifest = builtManifest()
  const [first = [], ...others] = ['ja', 'en'].map((language) => filesOf(manifest, firstScreenParts(language)))
  return others.reduce((heaviest, one) => (sizeOf(one) > sizeOf(heaviest) ? one : heaviest), first)
}

/** @param {readonly string[]} files */
function sizeOf(files) {
  return files.reduce((total, file) => total + statSync(join(root, 'dist', file)).size, 0)
}
