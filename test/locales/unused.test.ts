import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { namespacesOf, withoutPlural, wordsOf } from './words-of.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/**
 * What code asks for: every string as it stands, and every template with a wildcard for each part that is computed.
 * The report knows its sentences by what follows `document.`.
 */
function askedIn(code: string): readonly RegExp[] {
  const strings = [...code.matchAll(/'([\w:.-]+)'/g)].map((match) => match[1] ?? '')
  const templates = [...code.matchAll(/`([\w:.${}()\s,'?!=[\]-]+?)`/g)].map((match) => match[1] ?? '')
  return [...new Set(strings.map((key) => key.replaceAll('.', '\\.'))), ...new Set(templates.filter(namesKeys).map(asPattern))].map(
    (pattern) => new RegExp(`^(\\w+:)?(document\\.)?${pattern}$`),
  )
}

// A template that is computed throughout would fit every key.
function namesKeys(template: string): boolean {
  const fixed = template.replace(/\$\{[^}]*\}/g, ' ')
  return /^\w+:/.test(fixed) || (/[.:]|^\w/.test(fixed) && /[a-z]{2}/i.test(fixed))
}

function asPattern(template: string): string {
  return template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.()[\]?]/g, '\\$&'))
    .join('[^.:]+')
}

function unusedKeys(keys: readonly string[], code: string): readonly string[] {
  const asked = askedIn(code)
  return keys.filter((key) => !asked.some((pattern) => pattern.test(key)))
}

describe('keys nobody asks for', () => {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    // The list of the report's sentences names them all; who prints them counts.
    .filter((path) => /[.]tsx?$/.test(path) && path !== join('report', 'words.ts'))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .join('\n')

  it.each(namespacesOf('en'))('are none in %s', (namespace) => {
    const keys = [...new Set(wordsOf('en', namespace).map(({ path }) => `${namespace}:${withoutPlural(path)}`))]
    expect(unusedKeys(keys, code)).toEqual([])
  })

  it('are found', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to look through
    const planted = "t(`problem.${code}.title`); t('home:begin')"
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to look through
    expect(unusedKeys(['a:b', 'a:c.d'], 't(`${first}${second}:${third}`); `${a}.${b}`')).toEqual(['a:b', 'a:c.d'])
    expect(unusedKeys(['a:problem.full.title', 'a:problem.full.body', 'home:begin', 'home:end'], planted)).toEqual([
      'a:problem.full.body',
      'home:end',
    ])
  })
})
