/** `npm run check`: everything about the source that can be seen without running it. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureFonts } from './prepare.mjs'
import { program, runSteps, script } from './steps.mjs'

/** @returns {readonly import('./steps.mjs').Step[]} */
export function checks() {
  return [
    { name: 'lint and format', command: program('@biomejs/biome', 'ci', '--error-on-warnings', '--colors=off'), tell: /Checked.*/ },
    { name: 'types', command: program('typescript', '-p', 'tsconfig.json') },
    { name: 'types of the pure parts', command: program('typescript', '-p', 'src/tsconfig.pure.json') },
    {
      name: 'who imports whom',
      command: program('dependency-cruiser', 'src', 'assessments', '--config', '.dependency-cruiser.mjs'),
      tell: /\d+ modules.*/,
    },
    { name: 'nothing unused', command: program('knip') },
    { name: 'the model', command: script('run-typescript.mjs', 'assessments/check.ts'), tell: /.*problems/ },
    { name: 'the lock file', command: script('check-lock.mjs'), tell: /.*problems/ },
    { name: 'the design tokens', command: script('check-tokens.mjs'), tell: /.*missing/ },
  ]
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // Source files import the names of the built font files.
  await ensureFonts()
  const results = await runSteps(checks())
  const failed = results.filter((result) => !result.passed)
  if (failed.length > 0)
    console.error(`\n${failed.length} of ${results.length} checks failed: ${failed.map(({ step }) => step.name).join(', ')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
