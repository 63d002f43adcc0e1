import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelFolder, readModel } from '../../assessments/compile.ts'
import { readEvidence } from '../../assessments/compile-evidence.ts'
import { readSample } from '../../assessments/sample.ts'
import { readSampleEvidence } from '../../assessments/sample-evidence.ts'
import { awsApiChecks } from '../../src/adapters/evidence/formats/aws-api/checks.ts'

const model = readModel()
const known = { evidence: readEvidence(model), sample: readSample(model).sample }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-evidence-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The problems of the file with one thing changed, each without its path. */
function problemsWith(pattern: RegExp, replacement: string): readonly string[] {
  const before = readFileSync(join(modelFolder, 'sample-evidence.yaml'), 'utf8')
  expect(before, 'the file must hold what the test changes').toMatch(pattern)
  const path = join(folder, 'sample-evidence.yaml')
  writeFileSync(path, before.replace(pattern, replacement))
  return readSampleEvidence(known, path).problems.map((problem) => problem.replace(/^\S*sample-evidence\.yaml: /, ''))
}

describe('readSampleEvidence', () => {
  it('finds nothing wrong with what is there', () => {
    expect(readSampleEvidence(known).problems).toEqual([])
  })

  it('begins each problem with the path of the file', () => {
    const model = { ...known, sample: known.sample && { ...known.sample, accountCount: 40 } }
    expect(readSampleEvidence(model).problems).toEqual([
      'assessments/aws-security-maturity/sample-evidence.yaml: accounts: 12, but the sample says 40',
    ])
    expect(readSampleEvidence(known, join(folder, 'none.yaml'))).toMatchObject({
      file: undefined,
      problems: [expect.stringMatching(/none\.yaml: the file is missing$/)],
    })
  })

  it.each([
    ['control', /of: CloudTrail\.5,/, 'of: CloudTrail.99,', /findings\.json\.gz\.results\.\d+: unknown control CloudTrail\.99$/],
    ['spelling of a control', /of: GuardDuty\.6,/, 'of: Guardduty.6,', /: Guardduty\.6 is written GuardDuty\.6 in the catalogue$/],
    ['check of Prowler', /of: vpc_flow_logs_enabled,/, 'of: vpc_flow_logs,', /results\.\d+: unknown check vpc_flow_logs$/],
    ['check of an interface', /of: user-mfa-enabled,/, 'of: user-mfa,', /results\.\d+: unknown check user-mfa$/],
    ['account of a row', /at: \[partner-production\]/, 'at: [labels]', /results\.\d+: at: labels is no account of the file$/],
    ['account of a file', /accounts: \[management\]/, 'accounts: [root]', /accounts: unknown account root$/],
    ['Region of a row', /in: \[ap-northeast-3\]/, 'in: [us-east-1]', /in: us-east-1 is no Region of the file$/],
    ['account of a detection', /threat, at: development/, 'threat, at: sandbox', /detections\.1: at: sandbox is no account of the file$/],
    ['control behind a trait', /control: EC2\.18 }/, 'control: EC2.1800 }', /exposures\.0\.traits: unknown control EC2\.1800$/],
  ])('names an unknown %s', (_, pattern, replacement, problem) => {
    expect(problemsWith(pattern, replacement)).toEqual([expect.stringMatching(problem)])
  })

  it('names a check to which neither a catalogue nor the file gives a severity', () => {
    expect(problemsWith(/ {6}root-unused: medium\n/, '')).toEqual([expect.stringMatching(/: root-unused has no severity$/)])
  })

  it.each([
    ['a status that is none', /passed: 9 \}/, 'passed: 9, muted: 1 }', /results\.\d+: .*"muted"/],
    ['a row without a result', /, manual: 1 \}/, ' }', /a row without a result/],
    ['more failing resources than failures', /failed: 2, failing/, 'failed: 1, failing', /more resources fail than there are failures/],
    [
      'failures counted for nothing to check',
      /passed: 1, nothingToCheck/,
      'suppressed: 1, nothingToCheck',
      /nothing to check belongs to a pass/,
    ],
    ['an account id that is none', /"303040405050"/, '"30304040505"', /accounts\.sandbox: an account id has twelve digits/],
    ['a day that is a date', /takenIn: 5d 02:10/, 'takenIn: 2026-11-18', /takenIn: days ago/],
    ['open detections of no age', /, oldestOpen: 61d 05:30/, '', /oldestOpen belongs to what is open/],
    ['an id that two accounts have', /"303040405050"/, '"202030304040"', /accounts: an id is there twice/],
    ['an account more than the sample has', /^ {2}sandbox: .*$/m, '$&\n  training: "404050506060"', /accounts: 13, but the sample says 12/],
  ])('names %s', (_, pattern, replacement, problem) => {
    expect(problemsWith(pattern, replacement)).toEqual([expect.stringMatching(problem)])
  })

  it('gives the checks of AWS interfaces the severity that their reader gives them', () => {
    const written = Object.assign({}, ...(readSampleEvidence(known).file?.files.map(({ severities }) => severities) ?? []))
    const read = awsApiChecks.filter(({ id }) => id in written).map(({ id, severity }) => [id, severity])
    expect(Object.entries(written)).toHaveLength(read.length)
    expect(written).toEqual(Object.fromEntries(read))
  })
})
