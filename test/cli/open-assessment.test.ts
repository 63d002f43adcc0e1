import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import { score } from '../../src/cli/score.ts'
import { validate } from '../../src/cli/validate.ts'
import { untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { realModel } from '../real-model.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = '2026-08-20T00:00:00.000Z' as IsoMoment

/** Writes an assessment of a version of the model. @returns the path of the file */
function saved(modelVersion: number, values: Readonly<Record<string, 0 | 50 | 75 | 100>>): string {
  const assessment: Assessment = {
    id: '00000000-0000-4000-8000-000000000001' as AssessmentId,
    modelId: realModel.id,
    modelVersion,
    profile: { ...newProfile('en'), name: 'Spring' },
    answers: new Map(Object.entries(values).map(([id, value]) => [id as RecommendationId, { ...untouchedAnswer, value }])),
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    createdAt: at,
    changedAt: at,
    savedToFileAt: null,
  }
  const path = join(folder, `v${modelVersion}.shirube.json`)
  writeFileSync(path, savedText(assessment, { appVersion: '0.1.0', scoringVersion: 1 }))
  return path
}

async function run(command: typeof score, path: string, flags: Readonly<Record<string, boolean>> = {}) {
  const out: string[] = []
  const told: string[] = []
  const code = await command.run({ files: [path], flags }, { out: (text) => out.push(text), tell: (text) => told.push(text) })
  return { code, out: out.join(''), told: told.join('') }
}

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
    expect(out).toMatch(/: sound; 4 answers/)
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
    expect(await run(validate, path)).toEqual({ code: 1, out: '', told: `${path}: version 3 of the model belongs to a newer Shirube\n` })
  })
})
