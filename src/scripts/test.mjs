/** `npm test`: installs what is missing, then every check and every test. Runs all of them, even if one fails. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from './check.mjs'
import { findChromium } from './find-chromium.mjs'
import { requireNode } from './node-version.mjs'
import { buildStep, cliBuildStep, ensureFonts, ensureInstalled } from './prepare.mjs'
import { program, root, runSteps } from './steps.mjs'
import { addTotals, playwrightTotals, vitestTotals } from './test-totals.mjs'

const started = performance.now()
requireNode()
await ensureInstalled()
await ensureFonts()

const reports = join(root, 'test-results')
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')
mkdirSync(reports, { recursive: true })
// A report of an earlier run must not be counted again.
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true })

const chromium = findChromium()
const browser = 'path' in chromium ? chromium.path : undefined
console.info(browser === undefined ? '' : `browser: ${browser}\n`)

const results = await runSteps([
  ...checks(),
  {
    name: 'unit tests',
    command: program('vitest', 'run', '--update=none', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`),
    live: true,
  },
  // The app's build empties the folder, so it comes first.
  buildStep(),
  cliBuildStep(),
  { name: 'size of the first screen', command: program('size-limit'), tell: /Size:.*/ },
  {
    name: 'browser tests',
    command: program('@playwright/test', 'test', '--reporter=dot,json'),
    live: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, ...(browser === undefined ? {} : { SHIRUBE_CHROMIUM: browser }) },
  },
])

console.info('\nSummary')
for (const { step, passed, seconds } of results) console.info(`${passed ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`)
if ('problem' in chromium) console.error(chromium.problem)
const totals = addTotals([vitestTotals(vitestReport), playwrightTotals(playwrightReport)])
console.info(`${Math.round((performance.now() - started) / 1000)} s in all`)
if (totals.skipped > 0) console.info(`${totals.skipped} skipped`)
console.info(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = results.every((result) => result.passed) && totals.failed === 0 ? 0 : 1
