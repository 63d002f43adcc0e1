/**
 * The design tokens must be those of the installed components: `node src/scripts/check-tokens.mjs`.
 * Each token is a custom property with a hash in its name. If the two packages do not match, every token silently falls back to its light value, and
 * dark mode shows white on white.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './steps.mjs'

/**
 * The custom properties that the tokens name and no style sheet sets.
 * @param {string} tokens source text of design-tokens
 * @param {readonly string[]} styles source texts of style sheets and of modules that hold them
 */
export function missingTokens(tokens, styles) {
  const known = new Set(styles.flatMap((style) => style.match(/--[a-z0-9-]+(?=\s*:)/g) ?? []))
  const used = new Set(tokens.match(/(?<=var\()--[a-z0-9-]+/g) ?? [])
  return { count: used.size, missing: [...used].filter((name) => !known.has(name)) }
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function stylesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const packages = join(root, 'node_modules/@cloudscape-design')
  const tokens = readFileSync(join(packages, 'design-tokens/index.js'), 'utf8')
  const { count, missing } = missingTokens(tokens, stylesIn(join(packages, 'components')))
  for (const name of missing) console.error(`${name}: no style sheet of @cloudscape-design/components sets it`)
  console.info(`${count} tokens, ${missing.length} missing`)
  // No token at all means that the packages have changed their shape, and that this check sees nothing.
  if (missing.length > 0 || count === 0) process.exitCode = 1
}
