import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/scripts/steps.mjs'
import { asMarkdown, type Measure } from './table.ts'

const page = join(root, 'docs/benchmarks.md')
const between = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/

/** Puts the table, and what it was measured on, between the two marks of the page. */
export function writePage(measures: readonly Measure[], browser: string): void {
  const before = readFileSync(page, 'utf8')
  if (!between.test(before)) throw new Error('docs/benchmarks.md has lost its marks')
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform} ${process.arch}`
  const day = new Date().toISOString().slice(0, 10)
  const lines = [`Measured on ${day}: ${machine}; Node ${process.versions.node}, Chromium ${browser}.`, '', asMarkdown(measures), '']
  writeFileSync(
    page,
    before.replace(between, (_, start: string, end: string) => `${start}${lines.join('\n')}${end}`),
  )
}
