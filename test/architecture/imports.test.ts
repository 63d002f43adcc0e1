import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const planted = fileURLToPath(new URL('./planted/', import.meta.url))
const cli = `${root}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`

// It reads the whole source, on a machine that may be busy.
const timeout = 120_000

type Violation = { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }

function cruise(folder: string, parts: readonly string[]): { readonly seen: number; readonly violations: readonly string[] } {
  const args = [cli, ...parts, '--config', `${root}.dependency-cruiser.mjs`, '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 })
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: readonly Violation[] } }
  return { seen: summary.totalCruised, violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`) }
}

it('finds each planted violation, and nothing else', { timeout }, () => {
  expect(cruise(planted, ['src']).violations.toSorted()).toEqual([
    'no-circular: src/state/older.ts -> src/state/store.ts',
    'no-orphans: src/ui/orphan.ts -> src/ui/orphan.ts',
    'not-in-allowed: src/adapters/files/reads-disk.ts -> fs',
    'not-in-allowed: src/domain/looks-at-type.ts -> src/ui/typed-thing.ts',
    'not-in-allowed: src/domain/looks-at-ui.ts -> src/ui/thing.ts',
    'not-in-allowed: src/features/one/looks-at-two.ts -> src/features/two/screen.ts',
    'not-in-allowed: src/somewhere/unlisted.ts -> src/ui/thing.ts',
    'not-in-allowed: src/ui/looks-at-state.ts -> src/state/store.ts',
  ])
})

it('sees the source, and finds no violation in it', { timeout }, () => {
  const { seen, violations } = cruise(root, ['src', 'assessments'])
  // With a compiler it does not know, dependency-cruiser reads no module at all and calls that clean.
  expect(seen).toBeGreaterThan(60)
  expect(violations).toEqual([])
})
