import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import type { Arguments, Command } from '../../src/cli/command.ts'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { realModel } from '../real-model.ts'

export const at = '2026-08-20T00:00:00.000Z' as IsoMoment

/** An assessment of the real model that says nothing but what is given. */
export function assessmentOf(given: Partial<Assessment> = {}): Assessment {
  return {
    id: '00000000-0000-4000-8000-000000000001' as AssessmentId,
    modelId: realModel.id,
    modelVersion: realModel.version,
    profile: { ...newProfile('en'), name: 'Spring', organisation: 'Example' },
    answers: new Map(),
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    createdAt: at,
    changedAt: at,
    savedToFileAt: null,
    ...given,
  }
}

export function answersOf(values: Readonly<Record<string, Answer['value']>>, owner = ''): Assessment['answers'] {
  return new Map(Object.entries(values).map(([id, value]) => [id as RecommendationId, { ...untouchedAnswer, value, owner }]))
}

/** A folder of this test's own; `save` writes an assessment into it and gives the path. */
export function ownFolder() {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const save = (name: string, assessment: Assessment) =>
    write(`${name}.shirube.json`, savedText(assessment, { appVersion: '0.1.0', scoringVersion: 1 }))
  return { save, write }
}

/** Runs a command as the program does; a code of 2 where the words of the call are off. */
export async function runCommand(command: Command, files: readonly string[], flags: Arguments['flags'] = {}) {
  const [out, told]: [string[], string[]] = [[], []]
  const running = command.run({ files, flags }, { out: (text) => out.push(text), tell: (text) => told.push(text) })
  if (running === null || typeof running === 'string') return { code: 2, out: '', told: running ?? '' }
  const code = await running
  return { code, out: out.join(''), told: told.join('') }
}
