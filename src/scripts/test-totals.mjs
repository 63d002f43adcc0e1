import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Totals */

/** A runner that left no report did not run: that is a failure, not nothing. */
const noReport = { passed: 0, failed: 1, skipped: 0 }

/** @param {readonly Totals[]} totals */
export function addTotals(totals) {
  const sum = (/** @type {keyof Totals} */ part) => totals.reduce((total, one) => total + one[part], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/**
 * Tests counted by Vitest's JSON reporter. A file that failed before its first test counts as one failed test.
 * @param {string} file
 * @returns {Totals}
 */
export function vitestTotals(file) {
  if (!existsSync(file)) return noReport
  const report = JSON.parse(readFileSync(file, 'utf8'))
  /** @type {readonly { status: string, assertionResults: readonly { status: string }[] }[]} */
  const files = report.testResults
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    // Unhandled errors fail a run whose tests have all passed.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Tests counted by Playwright's JSON reporter. One that passed only when tried again has failed.
 * @param {string} file
 * @returns {Totals}
 */
export function playwrightTotals(file) {
  if (!existsSync(file)) return noReport
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} */
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}
