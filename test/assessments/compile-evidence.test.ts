import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readModel } from '../../assessments/compile.ts'
import { catalogueFolder, evidenceFolder, readEvidence } from '../../assessments/compile-evidence.ts'
import { mappedTools } from '../../assessments/evidence-schema.ts'

const model = readModel()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  cpSync(evidenceFolder, join(folder, 'evidence'), { recursive: true })
  cpSync(catalogueFolder, join(folder, 'catalogues'), { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function change(file: string, pattern: RegExp, replacement: string): void {
  const before = readFileSync(join(folder, file), 'utf8')
  expect(before, `${file} must hold what the test changes`).toMatch(pattern)
  writeFileSync(join(folder, file), before.replace(pattern, replacement))
}

/** The problems, each cut to `<folder>/<file>: <what>`. */
function problems(): readonly string[] {
  const folders = { evidence: join(folder, 'evidence'), catalogues: join(folder, 'catalogues') }
  return readEvidence(model, folders).problems.map((problem) =>
    problem.replace(/^.*?(?=(?:evidence|catalogues)\/[a-z-]+\.(?:yaml|json))/, ''),
  )
}

describe('readEvidence', () => {
  it('finds nothing wrong with what is there', () => {
    expect(problems()).toEqual([])
  })

  it.each([...mappedTools, 'reach'].map((name) => `evidence/${name}.yaml`))('names a missing %s', (file) => {
    rmSync(join(folder, file))
    expect(problems()).toContain(`${file}: the file is missing`)
  })

  it('names a missing catalogue', () => {
    rmSync(join(folder, 'catalogues/prowler-checks.json'))
    expect(problems()).toContain('catalogues/prowler-checks.json: the file is missing')
  })

  it.each([
    ['security-hub', 'IAM.5,', 'IAM.5000,', 'unknown control IAM.5000'],
    ['security-hub', 'IAM.5,', 'iam.5,', 'iam.5 is written IAM.5 in the catalogue'],
    ['prowler', 'iam_user_mfa_enabled_console_access,', 'iam_user_mfa,', 'unknown check iam_user_mfa'],
    ['prowler', 'iam_user_mfa_enabled_console_access,', 'check12,', 'check12 is called iam_user_mfa_enabled_console_access today'],
    ['trusted-advisor', '7DAFEmoDos,', 'root-mfa,', 'root-mfa is no id of trusted-advisor'],
    ['service-screener', 'iam.rootMfaActive,', 'rootMfaActive,', 'rootMfaActive is no id of service-screener'],
  ])('names an id that %s does not know: %s written %s', (tool, id, other, problem) => {
    const file = `evidence/${tool}.yaml`
    change(file, new RegExp(`^(  mfa:\\n    - \\{ subject: )${id.replaceAll('.', '\\.')}`, 'm'), `$1${other}`)
    expect(problems()).toEqual([`${file}: recommendations.mfa: ${problem}`])
  })

  it('names a recommendation that the model does not have', () => {
    change('evidence/security-hub.yaml', /^ {2}imdsv2:$/m, '  imds:')
    expect(problems()).toContain('evidence/security-hub.yaml: recommendations.imds: unknown recommendation')
  })

  it('names what is there twice, in one row or in two', () => {
    change('evidence/security-hub.yaml', /\[IAM\.2, IAM\.22\]/, '[IAM.2, IAM.2]')
    change('evidence/security-hub.yaml', /subject: IAM\.19,/, 'subject: IAM.5,')
    expect(problems()).toEqual([
      'evidence/security-hub.yaml: recommendations.mfa: IAM.5 is there twice',
      'evidence/security-hub.yaml: recommendations.identity-federation: IAM.2 is there twice',
    ])
  })

  it.each([
    ['no reason', /, reason: "Looks at the security contact[^"]*"/, ''],
    ['an empty reason', /reason: "Looks at the security contact[^"]*"/, 'reason: " "'],
    ['a strength of its own', /onFail: decisive/, 'onFail: strong'],
    ['nothing to say', /onFail: decisive, onPass: decisive/, 'onFail: none, onPass: none'],
    ['a key that is not known', /onFail: decisive/, 'severity: high, onFail: decisive'],
  ])('names a row with %s', (_, pattern, replacement) => {
    change('evidence/security-hub.yaml', pattern, replacement)
    expect(problems()).toContainEqual(expect.stringMatching(/^evidence\/security-hub\.yaml: recommendations\.assign-security-contacts\.0/))
  })

  it('names a row without the title that nothing else gives it, and one that has two', () => {
    change('evidence/trusted-advisor.yaml', /title: MFA on root account, /, '')
    change('evidence/service-screener.yaml', /title: Enable MFA on root user,/, 'title: Another,')
    expect(problems()).toEqual([
      'evidence/trusted-advisor.yaml: recommendations.mfa: 7DAFEmoDos needs a title',
      'evidence/service-screener.yaml: recommendations.root-account-protection: iam.rootMfaActive has two titles',
    ])
  })

  it('names a recommendation without a reach, and a reach without a recommendation', () => {
    change('evidence/reach.yaml', /^ {2}imdsv2: /m, '  imds: ')
    expect(problems()).toEqual([
      'evidence/reach.yaml: recommendations.imdsv2: no reach',
      'evidence/reach.yaml: recommendations.imds: unknown recommendation',
    ])
  })

  it('names a decisive reach that no row bears out', () => {
    change('evidence/reach.yaml', /^ {2}chaos-engineering: \{ reach: hint \}/m, '  chaos-engineering: { reach: decisive }')
    expect(problems()).toEqual(['evidence/reach.yaml: recommendations.chaos-engineering: the reach is decisive, but no row is'])
  })

  it('names a limit in one language alone', () => {
    change('evidence/reach.yaml', /^ {6}ja: .*\n/m, '')
    expect(problems()).toEqual([expect.stringMatching(/^evidence\/reach\.yaml: recommendations\.assign-security-contacts\.limit\.ja: /)])
  })

  it('names a file that says it is of another tool, and one that nothing reads', () => {
    change('evidence/detections.yaml', /^tool: detections$/m, 'tool: aws-api')
    writeFileSync(join(folder, 'evidence/steampipe.yaml'), '')
    expect(problems()).toEqual([
      'evidence/detections.yaml: tool: is aws-api, the file is named detections',
      'evidence/steampipe.yaml: nothing reads a file of this name',
    ])
  })

  it('names what is wrong within a catalogue', () => {
    change('catalogues/security-hub-controls.json', /"id": "EC2\.7"/, '"id": "ec2.8"')
    change('catalogues/security-hub-controls.json', /"ec2-imdsv2-check": \["EC2\.8"\]/, '"ec2-imdsv2-check": ["EC2.0"]')
    change('catalogues/prowler-checks.json', /"aliases": \["check113"\]/, '"aliases": ["check112"]')
    expect(problems()).toEqual(
      expect.arrayContaining([
        'catalogues/security-hub-controls.json: controls: EC2.8 is there twice',
        'catalogues/security-hub-controls.json: configRules.ec2-imdsv2-check: unknown control EC2.0',
        'catalogues/prowler-checks.json: checks: check112 is there twice',
        'evidence/security-hub.yaml: recommendations.encryption-at-rest: unknown control EC2.7',
      ]),
    )
  })

  it('names a file that is cut off', () => {
    change('catalogues/prowler-checks.json', /\]\s*\}\s*$/, '')
    change('evidence/prowler.yaml', /^ {2}mfa:$/m, '  mfa: [')
    expect(problems()).toEqual([
      expect.stringMatching(/^catalogues\/prowler-checks\.json: not JSON: /),
      expect.stringMatching(/^evidence\/prowler\.yaml: not YAML: /),
    ])
  })
})
