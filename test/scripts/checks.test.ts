import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockProblems } from '../../src/scripts/check-lock.mjs'
import { missingTokens } from '../../src/scripts/check-tokens.mjs'
import { nodeProblem } from '../../src/scripts/node-version.mjs'
import { isBuilt, isInstalled } from '../../src/scripts/prepare.mjs'
import { addTotals, playwrightTotals, vitestTotals } from '../../src/scripts/test-totals.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, content: unknown): string {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), JSON.stringify(content))
  return join(folder, file)
}

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '26.0.0'])('lets %s pass', (version) =>
    expect(nodeProblem(version)).toBeUndefined(),
  )
  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('refuses %s', (version) => expect(nodeProblem(version)).toContain(version))
})

describe('lockProblems', () => {
  const locked = { version: '1.0.0', integrity: 'sha512-x' }

  it('is content with a binary for every system', () => {
    const tool = { ...locked, optionalDependencies: { 'tool-linux': '1', 'tool-mac': '1' } }
    const packages = {
      '': {},
      'node_modules/tool': tool,
      'node_modules/tool-linux': locked,
      'node_modules/tool/node_modules/tool-mac': locked,
    }
    expect(lockProblems({ packages })).toEqual([])
  })

  it('names a system whose binary is missing', () => {
    const packages = { 'node_modules/tool': { ...locked, optionalDependencies: { 'tool-mac': '1' } } }
    expect(lockProblems({ packages })).toEqual(['node_modules/tool@1.0.0: its optional package tool-mac is missing'])
  })

  it('names an address and a missing checksum', () => {
    expect(lockProblems({ packages: { 'node_modules/a': { ...locked, resolved: 'https://mirror/a.tgz' } } })).toHaveLength(1)
    expect(lockProblems({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toHaveLength(1)
  })
})

describe('missingTokens', () => {
  const tokens = 'export var colorText = "var(--color-text-abc123, #000)"'

  it('finds each token that the components’ styles do not set', () => {
    expect(missingTokens(tokens, ['body{--color-text-abc123:#fff}'])).toEqual({ count: 1, missing: [] })
    expect(missingTokens(tokens, ['body{--color-text-xyz789:#fff}'])).toEqual({ count: 1, missing: ['--color-text-abc123'] })
  })

  it('does not take the use of a token for its definition', () => {
    expect(missingTokens(tokens, ['a{color:var(--color-text-abc123)}']).missing).toHaveLength(1)
  })
})

describe('isInstalled', () => {
  it('compares what is installed with the lock file, binaries for other systems left out', () => {
    write('package-lock.json', {
      packages: { '': {}, 'node_modules/a': { version: '2' }, 'node_modules/mac': { version: '1', optional: true } },
    })
    expect(isInstalled(folder)).toBe(false)
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1' } } })
    expect(isInstalled(folder)).toBe(false)
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '2' } } })
    expect(isInstalled(folder)).toBe(true)
  })
})

describe('isBuilt', () => {
  it('is true while no source is younger than the build, nor removed since', () => {
    const source = write('src/app/main.tsx', '')
    const old = new Date('2026-01-01')
    for (const path of [source, join(folder, 'src/app'), join(folder, 'src')]) utimesSync(path, old, old)
    expect(isBuilt(folder)).toBe(false)
    const page = write('dist/index.html', '')
    expect(isBuilt(folder)).toBe(true)
    utimesSync(page, old, old)
    rmSync(source)
    expect(isBuilt(folder)).toBe(false)
  })
})

describe('the totals', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true, testResults: [] }

  it('are summed over both runners', () => {
    const playwright = write('playwright.json', { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })
    expect(addTotals([vitestTotals(write('vitest.json', vitest)), playwrightTotals(playwright)])).toEqual({
      passed: 7,
      failed: 2,
      skipped: 3,
    })
  })

  it('count a file that broke before its first test, and an error outside of any test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(vitestTotals(write('a.json', { ...vitest, success: false, testResults })).failed).toBe(1)
    expect(vitestTotals(write('b.json', { ...vitest, success: false })).failed).toBe(1)
    expect(
      playwrightTotals(write('c.json', { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: ['no browser'] })).failed,
    ).toBe(1)
  })

  it('count a runner that left no report as a failure', () => {
    expect(vitestTotals(join(folder, 'none.json'))).toMatchObject({ passed: 0, failed: 1 })
    expect(playwrightTotals(join(folder, 'none.json'))).toMatchObject({ passed: 0, failed: 1 })
  })
})
