import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstLoadFiles } from '../../src/scripts/first-load.mjs'
import { root } from '../../src/scripts/steps.mjs'
import type { Measure } from './table.ts'

/** Scripts and style sheets of the first screen as they are sent, in kB of 1,000 bytes. */
export function measureFirstScreenSize(): readonly Measure[] {
  const sizes = firstLoadFiles().map((file) => ({
    file,
    kilobytes: gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length / 1000,
  }))
  const sum = (ending: string) => sizes.filter(({ file }) => file.endsWith(ending)).reduce((total, { kilobytes }) => total + kilobytes, 0)
  const [scripts, styles] = [sum('.js'), sum('.css')]
  const note = `JavaScript ${scripts.toFixed(1)}, CSS ${styles.toFixed(1)}, ${sizes.length} files`
  return [{ what: 'JavaScript and CSS of the first screen, gzip', bound: 240, measured: scripts + styles, unit: 'kB', note }]
}
