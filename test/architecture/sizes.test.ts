import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src/', import.meta.url))
const planted = fileURLToPath(new URL('./planted/', import.meta.url))

/** Longer ones hold two things; the length of functions is the linter's business. */
const most = 300
/** Nine of ten are shorter than this. */
const usual = 200

/** The lines of each file that somebody writes and reads, by its path. */
function lengthsIn(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[.](ts|tsx|mjs|css)$/.test(path))
  return new Map(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').length]))
}

function tooLong(lengths: ReadonlyMap<string, number>): readonly string[] {
  return [...lengths].filter(([, lines]) => lines > most).map(([path, lines]) => `${path}: ${lines} lines`)
}

it('finds the planted file that is too long', () => {
  expect(tooLong(lengthsIn(planted))).toEqual(['src/ui/too-long.css: 301 lines'])
})

it('finds no file in the source that is too long', () => {
  const lengths = lengthsIn(source)
  expect(lengths.size).toBeGreaterThan(500)
  expect(tooLong(lengths)).toEqual([])
})

it('finds nine of ten files shorter than two hundred lines', () => {
  const lengths = [...lengthsIn(source).values()]
  expect(lengths.filter((lines) => lines < usual).length / lengths.length).toBeGreaterThan(0.9)
})
