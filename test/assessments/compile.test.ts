import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelFolder, readModel, stampTranslations } from '../../assessments/compile.ts'

/** A model of three recommendations that need no others. */
const kept = ['assign-security-contacts', 'evaluate-cspm', 'mfa']
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'))
  for (const name of ['model.yaml', 'model.en.yaml', 'model.ja.yaml', ...kept.map((id) => `recommendations/${id}`)]) {
    cpSync(join(modelFolder, name), join(folder, name), { recursive: true })
  }
  for (const id of kept) change(`recommendations/${id}/recommendation.yaml`, /^prerequisites:.*$/m, 'prerequisites: []')
  stampTranslations(folder)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function change(file: string, pattern: RegExp, replacement: string): void {
  const before = readFileSync(join(folder, file), 'utf8')
  expect(before, `${file} must hold what the test changes`).toMatch(pattern)
  writeFileSync(join(folder, file), before.replace(pattern, replacement))
}

/** The problems, each cut to `<file in the model>: <what>`. */
function problems(): readonly string[] {
  return readModel(folder).problems.map((problem) =>
    problem.slice(problem.lastIndexOf(folder.split('/').at(-1) ?? '')).replace(/^[^/]*\//, ''),
  )
}

describe('readModel', () => {
  it('finds nothing wrong with a whole model', () => {
    expect(problems()).toEqual([])
  })

  it.each([
    'model.yaml',
    'model.ja.yaml',
    'recommendations/mfa/recommendation.yaml',
    'recommendations/mfa/en.yaml',
    'recommendations/mfa/ja.yaml',
  ])('names a missing %s', (file) => {
    rmSync(join(folder, file))
    expect(problems()).toContain(`${file}: the file is missing`)
  })

  it('names an empty text', () => {
    change('recommendations/mfa/ja.yaml', /^title:.*$/m, "title: ' '")
    expect(problems()).toEqual([expect.stringMatching(/^recommendations\/mfa\/ja\.yaml: title: /)])
  })

  it('names a missing step of coverage', () => {
    change('recommendations/mfa/en.yaml', /^ {2}75:.*$/m, '')
    expect(problems()).toContainEqual(expect.stringMatching(/^recommendations\/mfa\/en\.yaml: coverage\.75: /))
  })

  it('names a translation whose source has changed', () => {
    change('recommendations/mfa/en.yaml', /^title:.*$/m, 'title: Another title')
    expect(problems()).toEqual([expect.stringMatching(/^recommendations\/mfa\/ja\.yaml: translatedFrom: .*changed since/)])
    expect(stampTranslations(folder)).toEqual(['mfa'])
    expect(problems()).toEqual([])
  })

  it('does not call a translation stale for a comment or another way to break lines', () => {
    change('recommendations/mfa/en.yaml', /^title:.*$/m, '# a comment\ntitle: >-\n  Multi-Factor\n  Authentication')
    expect(problems()).toEqual([])
  })

  it.each([
    ['capability', /^capability:.*$/m, 'capability: nowhere', 'capability: unknown id nowhere'],
    ['prerequisite', /^prerequisites:.*$/m, 'prerequisites: [nothing]', 'prerequisites: unknown id nothing'],
    ['role', /^roles:.*$/m, 'roles: [nobody]', 'roles: unknown id nobody'],
    ['tag', /^tags:.*$/m, 'tags: [none]', 'tags: unknown id none'],
  ])('names an unknown %s', (_, pattern, line, problem) => {
    change('recommendations/mfa/recommendation.yaml', pattern, line)
    expect(problems()).toEqual([`recommendations/mfa/recommendation.yaml: ${problem}`])
  })

  it('names two recommendations in one place of the order', () => {
    change('recommendations/mfa/recommendation.yaml', /^order:.*$/m, 'order: 1')
    expect(problems()).toEqual([expect.stringMatching(/recommendation\.yaml: order 1 is used by [a-z-]+ too$/)])
  })

  it('names a circle of prerequisites', () => {
    change('recommendations/mfa/recommendation.yaml', /^prerequisites:.*$/m, 'prerequisites: [evaluate-cspm]')
    change('recommendations/evaluate-cspm/recommendation.yaml', /^prerequisites:.*$/m, 'prerequisites: [mfa]')
    expect(problems()).toEqual([expect.stringMatching(/^recommendations\/.*: prerequisites: cycle (mfa|evaluate-cspm) -> .* -> \1$/)])
  })

  it('names a prerequisite of a later phase', () => {
    change('recommendations/evaluate-cspm/recommendation.yaml', /^phase:.*$/m, 'phase: 2')
    change('recommendations/mfa/recommendation.yaml', /^prerequisites:.*$/m, 'prerequisites: [evaluate-cspm]')
    expect(problems()).toEqual(['recommendations/mfa/recommendation.yaml: prerequisites: evaluate-cspm belongs to a later phase'])
  })

  it('names a capability without a name, and a name without a capability', () => {
    change('model.ja.yaml', /^ {2}resiliency:$/m, '  resilience:')
    expect(problems()).toEqual(['model.ja.yaml: capabilities.resiliency: no text', 'model.ja.yaml: capabilities.resilience: unknown id'])
  })

  it('names a file that is no YAML, a key twice, and a key it does not know', () => {
    change('recommendations/mfa/en.yaml', /^title:.*$/m, 'title: [')
    change('recommendations/evaluate-cspm/en.yaml', /^title:.*$/m, 'title: one\ntitle: two')
    change('recommendations/assign-security-contacts/recommendation.yaml', /^costClass:/m, 'costClas: none\ncostClass:')
    expect(problems()).toEqual([
      expect.stringMatching(/^recommendations\/assign-security-contacts\/recommendation\.yaml: .*costClas/),
      expect.stringMatching(/^recommendations\/evaluate-cspm\/en\.yaml: not YAML: /),
      expect.stringMatching(/^recommendations\/mfa\/en\.yaml: not YAML: /),
    ])
  })

  it('names a folder that does not say its own id', () => {
    change('recommendations/mfa/recommendation.yaml', /^id:.*$/m, 'id: other')
    expect(problems()).toContain('recommendations/mfa/recommendation.yaml: id is other, the folder is mfa')
  })
})
