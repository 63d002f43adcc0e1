import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { score } from '../../src/cli/score.ts'
import { validate } from '../../src/cli/validate.ts'
import { quarterOf } from '../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import { newRoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { asQuarter } from '../../src/i18n/format.ts'
import { dayOf } from '../../src/state/clock.ts'
import { answersOf, assessmentOf, ownFolder, runCommand } from './run-command.ts'

const { save } = ownFolder()

/** Writes an assessment of a version of the model, with a plan of one item. @returns the path of the file */
function saved(modelVersion: number, values: Readonly<Record<string, 0 | 50 | 75 | 100>>): string {
  const id = 'limit-security-groups'
  const roadmap = new Map([
    [id as RoadmapItemId, newRoadmapItem(id as RoadmapItemId, { recommendation: id as RecommendationId, aim: 100 })],
  ])
  return save(`v${modelVersion}`, assessmentOf({ modelVersion, answers: answersOf(values), roadmap }))
}

const run = (command: typeof score, path: string, flags = {}) => runCommand(command, [path], flags)

const older = () => saved(1, { mfa: 100, 'evaluate-cspm': 50, 'limit-security-groups': 75, 'service-catalog': 75 })

describe('a file of an earlier version of the model', () => {
  it('is scored under the present one, and what became of its answers is told apart from the result', async () => {
    const path = older()
    const before = readFileSync(path, 'utf8')
    const { code, out, told } = await run(score, path, { json: true })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ model: { version: 2 }, all: { tally: { total: 74, answered: 4 } } })
    expect(told.split('\n')).toEqual([
      `${path}: carried over from version 1 of the model to version 2: 1 answers kept, 3 to confirm, 1 dropped; the file is left as it is`,
      `${path}: to confirm: evaluate-cspm (reworded), cleanup-risky-open-ports (split from limit-security-groups), limit-network-access (split from limit-security-groups)`,
      `${path}: dropped: service-catalog`,
      expect.stringMatching(/: not asked before: evaluate-resilience, temporary-credentials, imdsv2, /),
      '',
    ])
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('is sound', async () => {
    const { code, out, told } = await run(validate, older())
    expect(code).toBe(0)
    // As the file holds them: carried over, the item would be two, and there would be a snapshot.
    expect(out).toMatch(/: sound; 4 answers, 0 evidence files, 1 roadmap items, 0 snapshots\n$/)
    expect(told).toMatch(/carried over from version 1/)
    expect(told).not.toMatch(/is of no recommendation/)
  })
})

describe('a file of another version of the model', () => {
  it('says nothing of the present one', async () => {
    expect((await run(score, saved(2, { mfa: 100 }))).told).toBe('')
  })

  it('is refused when it is newer', async () => {
    const path = saved(3, { mfa: 100 })
    expect(await run(validate, path)).toEqual({
      code: 1,
      out: '',
      told: `${path}: version 3 of the model belongs to a newer Shirube; update this one\n`,
    })
  })
})

describe('shirube score', () => {
  it('prints the quarter that holds today', async () => {
    const path = saved(2, { mfa: 100 })
    const quarter = quarterOf(dayOf(new Date()), 4)
    expect((await run(score, path)).out.split('\n')[0]).toBe(asQuarter(quarter, 'en'))
    expect(JSON.parse((await run(score, path, { json: true })).out)).toMatchObject({ quarter })
  })
})
