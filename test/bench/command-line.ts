import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { withStatus } from '../../src/domain/roadmap/edits.ts'
import { proposePlan } from '../../src/domain/roadmap/propose.ts'
import { resolvedItems } from '../../src/domain/roadmap/resolve.ts'
import type { RoadmapItems } from '../../src/domain/roadmap/roadmap-item.ts'
import { withItems } from '../../src/domain/roadmap/with-items.ts'
import { ensureCliBuilt } from '../../src/scripts/prepare.mjs'
import { root } from '../../src/scripts/steps.mjs'
import { withQuarters } from './large-quarters.ts'
import { largeInput } from './roadmap.ts'
import { type Measure, median, spread } from './table.ts'

const runs = 7
const today = ['--today', '2026-11-23']

/** Runs the built program once. @returns milliseconds, the start of Node included */
function timed(program: string, args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`shirube ${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

function measured(
  what: string,
  program: string,
  { args, paths }: { readonly args: readonly string[]; readonly paths: readonly string[] },
): Measure {
  timed(program, args)
  const times = Array.from({ length: runs }, () => timed(program, args))
  const megabytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1_000_000
  return {
    what,
    bound: null,
    measured: median(times),
    unit: 'ms',
    note: `${spread(times)}; ${megabytes.toFixed(1)} MB read, the start of Node included`,
  }
}

/** An assessment with every third recommendation answered, at 0, 25 and so on by turns from `first`. */
function assessmentOf(first: number, changedAt: string): Assessment {
  const { model, profile } = largeInput()
  const values: readonly Answer['value'][] = [0, 25, 50, 75, 100]
  const answers = model.recommendations.map(({ id }, index): [RecommendationId, Answer] => {
    return [id, { ...untouchedAnswer, value: index % 3 === 0 ? (values[(index + first) % values.length] ?? null) : null }]
  })
  return {
    id: '00000000-0000-4000-8000-000000000001' as AssessmentId,
    modelId: model.id,
    modelVersion: model.version,
    profile: { ...profile, organisation: 'Example' },
    answers: new Map(answers),
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    createdAt: changedAt as IsoMoment,
    changedAt: changedAt as IsoMoment,
    savedToFileAt: null,
  }
}

/** The plan that would be proposed, with forty of its items done as the screens set them done. */
function plannedItems(): RoadmapItems {
  const input = largeInput()
  const { items } = proposePlan(input)
  const first = [...resolvedItems({ ...input, items }).values()].slice(0, 40)
  return withItems(items, new Map(first.map((one) => [one.item.id, withStatus(one, 'done', input.today)])))
}

/** The same of any build of the program. */
export function measureProgram(program: string): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
  const save = (name: string, assessment: Assessment) => {
    const path = join(folder, `${name}.shirube.json`)
    writeFileSync(path, savedText(assessment, { appVersion: '0.1.0', scoringVersion: 1 }))
    return path
  }
  const plan = save('plan', { ...assessmentOf(0, '2026-11-20T03:00:00.000Z'), roadmap: plannedItems() })
  const older = save('older', withQuarters(assessmentOf(0, '2026-12-20T03:00:00.000Z')))
  const newer = save('newer', withQuarters(assessmentOf(1, '2027-02-20T03:00:00.000Z')))
  const measures = [
    measured('command line: plan, 500 items', program, { args: ['plan', plan, '--json', ...today], paths: [plan] }),
    measured('command line: plan proposed, 500 items', program, { args: ['plan', plan, '--json', '--propose', ...today], paths: [plan] }),
    measured('command line: compare, 20 snapshots each', program, { args: ['compare', older, newer, '--json'], paths: [older, newer] }),
    measured('command line: compare with a snapshot', program, {
      args: ['compare', newer, newer, '--json', '--older-snapshot', '2025-01'],
      paths: [newer],
    }),
  ]
  rmSync(folder, { recursive: true })
  return measures
}

/** `shirube plan` over 500 items and `shirube compare` of two files of 20 snapshots each, as a pipeline calls them. */
export async function measureCommandLine(): Promise<readonly Measure[]> {
  await ensureCliBuilt()
  return measureProgram(join(root, 'dist/cli/shirube.mjs'))
}
