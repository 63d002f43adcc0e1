import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelFolder, type ReadModel, readModel } from '../../assessments/compile.ts'
import { readVersions, versionsIn } from '../../assessments/versions.ts'
import { japaneseFaults } from '../locales/japanese-faults.ts'

const read = readModel()

/** Version 1 by capability, one number for each phase, as published in June 2022. There was no row for resiliency. */
const firstMatrix = {
  'security-governance': [2, 3, 1, 2],
  'security-assurance': [1, 1, 1, 0],
  'identity-and-access-management': [3, 2, 3, 2],
  'threat-detection': [4, 1, 2, 2],
  'vulnerability-management': [0, 2, 1, 0],
  'infrastructure-protection': [1, 3, 4, 1],
  'data-protection': [2, 3, 1, 0],
  'application-security': [1, 2, 2, 2],
  'incident-response': [1, 2, 3, 4],
  resiliency: [0, 0, 0, 0],
}
let folder = ''

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'model-')), 'versions')
  cpSync(join(modelFolder, 'versions'), folder, { recursive: true })
})

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

/** Changes the first place in version 1 that fits. */
function plant(pattern: RegExp, replacement: string): void {
  const path = join(folder, '1.yaml')
  const before = readFileSync(path, 'utf8')
  expect(before, 'version 1 must hold what the test changes').toMatch(pattern)
  writeFileSync(path, before.replace(pattern, replacement))
}

/** The problems, without the folder they are in. */
const problems = (of: ReadModel = read) =>
  readVersions(of, folder).problems.map((problem) => problem.replace(/^.*?(versions|recommendations)\//, ''))

function withRecommendation(id: string, change: object): ReadModel {
  return { ...read, recommendations: read.recommendations.map((one) => (one.id === id ? { ...one, ...change } : one)) }
}

const entry = (id: string) => new RegExp(` {2}- id: ${id}\\n( {4}.*\\n)+`)
const nextOf = (id: string) => new RegExp(`(- id: ${id}\\n(?: {4}.*\\n)*? {4}next: )\\w+`)

describe('the earlier versions of the model', () => {
  it('are whole', () => {
    expect(readVersions(read).problems).toEqual([])
    expect(readVersions(read).versions.map(({ version }) => version)).toEqual([1])
  })

  it('have 65 recommendations in version 1, in the cells of its matrix', () => {
    const recommendations = readVersions(read).versions[0]?.recommendations ?? []
    const cells = Object.keys(firstMatrix).map((capability) => {
      const own = recommendations.filter((one) => one.capability === capability)
      return [capability, [1, 2, 3, 4].map((phase) => own.filter((one) => one.phase === phase).length)]
    })
    expect(Object.fromEntries(cells)).toEqual(firstMatrix)
    expect(recommendations).toHaveLength(65)
  })

  it('say of themselves that nobody has confirmed them', () => {
    expect(readVersions(read).versions.map(({ verified }) => verified)).toEqual([false])
  })

  it('hold titles a Japanese reader would not trip over', () => {
    const titles = readVersions(read).versions.flatMap((version) => versionsIn([version], 'ja')[0]?.recommendations ?? [])
    expect(titles.flatMap(({ title }) => japaneseFaults(title))).toEqual([])
    expect(titles.filter(({ title }) => !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title))).toEqual([])
  })
})

describe('readVersions', () => {
  it('names a version that is missing, and one that is too many', () => {
    cpSync(join(folder, '1.yaml'), join(folder, '2.yaml'))
    rmSync(join(folder, '1.yaml'))
    expect(problems()).toEqual(['1.yaml: the file is missing', expect.stringMatching(/^2\.yaml: the model has version 2, so this/)])
  })

  it('names a file that says it is another version', () => {
    plant(/^version: 1$/m, 'version: 2')
    expect(problems()).toEqual(['1.yaml: version is 2'])
  })

  it.each([
    [
      'says same of one that is called otherwise now',
      'mfa',
      /title: \{ en: Multi-Factor Auth/,
      'title: { en: Two-Factor Auth',
      /^1\.yaml: mfa: next: same, but the next version calls it “Multi-Factor/,
    ],
    [
      'says same of one that is elsewhere',
      'multi-az',
      nextOf('multi-az'),
      '$1same',
      /^1\.yaml: multi-az: next: same, but it is in another phase or capability/,
    ],
    ['says moved of one that stays', 'mfa', nextOf('mfa'), '$1moved', /^1\.yaml: mfa: next: moved, but phase and capability are the same/],
    [
      'retires one that is still asked',
      'backups',
      nextOf('backups'),
      '$1retired',
      /^1\.yaml: backups: next: retired, but the next version has it/,
    ],
    [
      'keeps one that is not there any more',
      'fraud-detector',
      nextOf('fraud-detector'),
      '$1same',
      /^1\.yaml: fraud-detector: next: same, but the next version does not have it/,
    ],
    [
      'splits into what is not there',
      'limit-security-groups',
      /into: \[cleanup-risky-open-ports,/,
      'into: [nothing,',
      /^1\.yaml: limit-security-groups: into: unknown id nothing/,
    ],
    [
      'does not split into its own id, which lives on',
      'compliance-reports',
      /into: \[compliance-reports,/,
      'into: [mfa,',
      /^1\.yaml: compliance-reports: into: its own id lives on/,
    ],
    [
      'is replaced by what is not there',
      'trusted-advisor-findings',
      /replacedBy: \[evaluate-cspm\]/,
      'replacedBy: [nothing]',
      /^1\.yaml: trusted-advisor-findings: replacedBy: unknown id nothing/,
    ],
    [
      'is of no capability',
      'mfa',
      /capability: threat-detection/,
      'capability: nowhere',
      /^1\.yaml: detect-common-threats: capability: unknown id nowhere/,
    ],
    ['loses one', 'mfa', entry('mfa'), '', /^1\.yaml: mfa: the next version has it, but nothing here becomes it and it is not new/],
    [
      'stands there twice',
      'fraud-detector',
      / {2}- id: service-catalog\n/,
      '  - id: fraud-detector\n',
      /^1\.yaml: fraud-detector: the id stands here twice/,
    ],
    ['is new and not', 'mfa', /^new:\n/m, 'new:\n  - mfa\n', /^1\.yaml: mfa: comes from more than one place/],
    ['is new and nowhere', 'nothing', /^new:\n/m, 'new:\n  - nothing\n', /^1\.yaml: nothing: new: the next version does not have it/],
    [
      'takes the id of one that was there before',
      'fraud-detector',
      /^new:\n/m,
      'new:\n  - fraud-detector\n',
      /^1\.yaml: fraud-detector: new, but an earlier version had this id/,
    ],
  ])('names one that %s', (_, __, pattern, replacement, problem) => {
    plant(pattern, replacement)
    expect(problems()).toContainEqual(expect.stringMatching(problem))
  })

  it.each([
    ['split without parts', nextOf('mfa'), '$1split', /`into` belongs to split/],
    ['parts without a split', nextOf('limit-security-groups'), '$1reworded', /`into` belongs to split/],
    ['a replacement of one that stays', nextOf('trusted-advisor-findings'), '$1same', /`replacedBy` belongs to retired/],
  ])('names %s', (_, pattern, replacement, problem) => {
    plant(pattern, replacement)
    expect(problems()).toEqual([expect.stringMatching(problem)])
  })

  it.each([
    ['since', 'imdsv2', { since: 1 }, 'imdsv2/recommendation.yaml: since: 1, but the versions first have it in 2'],
    ['since', 'mfa', { since: 2 }, 'mfa/recommendation.yaml: since: 2, but the versions first have it in 1'],
    ['revised', 'mfa', { revised: [2] }, 'mfa/recommendation.yaml: revised: [2], but the versions say []'],
    ['revised', 'evaluate-cspm', { revised: [] }, 'evaluate-cspm/recommendation.yaml: revised: [], but the versions say [2]'],
  ])('holds `%s` of a recommendation to what the versions say: %s %o', (_, id, change, problem) => {
    expect(problems(withRecommendation(id, change))).toEqual([problem])
  })

  it('holds `retired` of a recommendation to what the versions say', () => {
    const retired = { in: 2, replacedBy: [] }
    plant(nextOf('backups'), '$1retired')
    expect(problems(withRecommendation('backups', { retired }))).toEqual([])
    expect(problems(withRecommendation('backups', { retired: { ...retired, in: 3 } }))).toEqual([
      'backups/recommendation.yaml: retired: the versions say in 2',
    ])
    expect(problems(withRecommendation('backups', { retired: { ...retired, replacedBy: ['mfa'] } }))).toEqual([
      'backups/recommendation.yaml: retired.replacedBy: the versions say otherwise',
    ])
  })

  it('follows a recommendation over two versions', () => {
    // As if version 3 were the present one and had only moved `mfa`: version 2 is then what the present files say.
    const asked = read.recommendations.map((one) => {
      const title = { en: read.texts.en[one.id]?.title ?? '', ja: read.texts.ja[one.id]?.title ?? '' }
      return { id: one.id, phase: one.phase, capability: one.capability, title, next: one.id === 'mfa' ? 'moved' : 'same' }
    })
    writeFileSync(
      join(folder, '2.yaml'),
      JSON.stringify({ version: 2, site: 'https://example.com/', verified: true, source: 'A test.', recommendations: asked, new: [] }),
    )
    const moved = withRecommendation('mfa', { phase: 2, revised: [3] })
    const third: ReadModel = { ...moved, ...(moved.model && { model: { ...moved.model, version: 3 } }) }
    expect(problems(third)).toEqual([])
    expect(problems({ ...third, recommendations: read.recommendations })).toContain(
      '2.yaml: mfa: next: moved, but phase and capability are the same in the next version',
    )
  })
})
