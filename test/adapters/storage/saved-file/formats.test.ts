import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Format, formats, newestFormatVersion, upgrade } from '../../../../src/adapters/storage/saved-file/formats.ts'
import { openSavedText, savedText } from '../../../../src/adapters/storage/saved-file/saved-text.ts'
import type { Assessment } from '../../../../src/domain/assessment.ts'
import { jsonSchemaFiles } from '../../../../src/scripts/build-json-schema.ts'
import { frozenV1 } from './frozen-v1.ts'
import { frozenV2 } from './frozen-v2.ts'
import { frozenV3 } from './frozen-v3.ts'

const fixture = (name: string) => new URL(`../../../fixtures/saved/${name}`, import.meta.url)
/** What the frozen file of each version says. */
const frozen: Readonly<Record<number, Assessment>> = { 1: frozenV1, 2: frozenV2, 3: frozenV3 }
const read = (name: string) => readFileSync(fixture(name), 'utf8')

/** Every format needs a frozen file `v<n>.json`, and every step a `v<n>-stepped.json` with what it must give. */
function missingFixtures(known: readonly Format[], exists: (name: string) => boolean): readonly string[] {
  return known
    .flatMap(({ version, step }) => [`v${version}.json`, ...(step === null ? [] : [`v${version}-stepped.json`])])
    .filter((name) => !exists(name))
}

const twoFormats: readonly Format[] = [
  {
    version: 1,
    schema: z.strictObject({ kind: z.string(), formatVersion: z.literal(1), name: z.string() }),
    step: ({ name, kind }: { name: string; kind: string }) => ({ kind, formatVersion: 2, title: name }),
  },
  {
    version: 2,
    schema: z.strictObject({ kind: z.string(), formatVersion: z.literal(2), title: z.string().check(z.minLength(1)) }),
    step: null,
  },
]

describe('formats', () => {
  it('are numbered from 1 without a gap, and all but the newest have a step', () => {
    expect(formats.map(({ version }) => version)).toEqual(formats.map((_, index) => index + 1))
    expect(formats.map(({ step }) => step === null)).toEqual(formats.map((_, index) => index === formats.length - 1))
    expect(formats.at(-1)?.version).toBe(newestFormatVersion)
  })

  it('each have a frozen file, and each step one with its outcome', () => {
    expect(missingFixtures(formats, (name) => existsSync(fixture(name)))).toEqual([])
    expect(missingFixtures(twoFormats, (name) => name !== 'v1-stepped.json')).toEqual(['v1-stepped.json'])
  })

  it.each(formats.filter(({ step }) => step !== null))('the step from version $version gives what was frozen with it', (format) => {
    const before = JSON.parse(read(`v${format.version}.json`)) as never
    expect(format.step?.(before)).toEqual(JSON.parse(read(`v${format.version}-stepped.json`)))
  })

  it.each(formats)('a file of version $version opens for ever', ({ version }) => {
    expect(openSavedText(read(`v${version}.json`))).toEqual({ ok: true, value: frozen[version] })
  })

  it('write the frozen file again byte by byte', () => {
    expect(savedText(frozenV3, { appVersion: '0.1.0', scoringVersion: 1 })).toBe(read(`v${newestFormatVersion}.json`))
  })

  it('have an up-to-date JSON Schema beside them', () => {
    const files = jsonSchemaFiles()
    expect(files).toHaveLength(formats.length)
    for (const { path, text } of files) expect(readFileSync(path, 'utf8'), 'run `npm run update:schema`').toBe(text)
  })
})

describe('upgrade', () => {
  it('takes a file one step per version and checks it after each', () => {
    const file = { kind: 'shirube-assessment', formatVersion: 1, name: 'a' }
    expect(upgrade(file, twoFormats)).toEqual({ ok: true, value: { kind: 'shirube-assessment', formatVersion: 2, title: 'a' } })
    expect(upgrade({ ...file, name: '' }, twoFormats)).toEqual({ ok: false, problem: { code: 'does-not-fit', path: ['title'] } })
  })

  it('checks an old file by its own schema before it steps', () => {
    const file = { kind: 'shirube-assessment', formatVersion: 1, title: 'a' }
    expect(upgrade(file, twoFormats)).toEqual({ ok: false, problem: { code: 'does-not-fit', path: ['name'] } })
  })

  it('leaves the value it was given as it was', () => {
    const file = Object.freeze({ kind: 'shirube-assessment', formatVersion: 1, name: 'a' })
    upgrade(file, twoFormats)
    expect(file).toEqual({ kind: 'shirube-assessment', formatVersion: 1, name: 'a' })
  })
})
