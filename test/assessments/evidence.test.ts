import { describe, expect, it } from 'vitest'
import { readModel } from '../../assessments/compile.ts'
import { compileEvidence, readEvidence } from '../../assessments/compile-evidence.ts'
import { type MappedTool, mappedTools } from '../../assessments/evidence-schema.ts'
import { toEvidenceLibrary } from '../../src/adapters/assessments/evidence-library.ts'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import { awsApiChecks } from '../../src/adapters/evidence/formats/aws-api/checks.ts'
import { controlOf } from '../../src/domain/evidence/catalogue.ts'
import { controlAddress } from '../../src/domain/evidence/control-address.ts'
import { derivedChecks } from '../../src/domain/evidence/derived-checks.ts'
import { type Strength, strengths, titleKey } from '../../src/domain/evidence/mapping.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import { japaneseFaults } from '../locales/japanese-faults.ts'

const model = readModel()
const read = readEvidence(model)
const { catalogue, mapping } = toEvidenceLibrary(compileEvidence(read))
const rowsOf = (tool: MappedTool) => mapping.rows.filter((row) => row.tool === tool)
const subjectsOf = (tool: MappedTool) => [...new Set(rowsOf(tool).map((row) => row.subject))]

describe('the mapping of evidence', () => {
  it('is whole', () => {
    expect(read.problems).toEqual([])
    expect(read.mappings.map((file) => file.tool)).toEqual(mappedTools)
  })

  it('names controls and checks that the catalogue holds', () => {
    expect(subjectsOf('security-hub').filter((id) => controlOf(catalogue, id)?.id !== id)).toEqual([])
    expect(subjectsOf('prowler').filter((id) => !catalogue.prowlerChecks.has(id))).toEqual([])
  })

  it('maps as many controls and checks as were read for it', () => {
    expect(subjectsOf('security-hub')).toHaveLength(319)
    const ofToday = subjectsOf('prowler').filter((id) => read.checks?.checks.some((check) => check.id === id))
    expect(ofToday).toHaveLength(310)
  })

  it('names no control that is retired', () => {
    expect(subjectsOf('security-hub').filter((id) => controlOf(catalogue, id)?.isRetired)).toEqual([])
  })

  it('maps every derived check, and no other', () => {
    expect(subjectsOf('detections').sort()).toEqual([...derivedChecks].sort())
  })

  it('maps every check of AWS interfaces, and no other', () => {
    expect(subjectsOf('aws-api').sort()).toEqual(awsApiChecks.map(({ id }) => id).sort())
  })

  it('takes the silence of a detector for no failure', () => {
    const silent = rowsOf('detections').filter(({ subject, onFail }) => subject.endsWith('-reports') && onFail !== 'none')
    expect(silent).toEqual([])
  })

  it('never takes a pass for more than a part where it can mean that there was nothing to check', () => {
    // Only settings of an account or Region, which are always there, may settle a recommendation by passing.
    const settled = rowsOf('security-hub').filter((row) => row.onPass === 'decisive')
    expect(settled.map((row) => row.subject).sort()).toEqual(['Account.1', 'CloudTrail.1', 'GuardDuty.1', 'S3.1'])
  })

  it('takes no pass from a tool that lists failures alone', () => {
    expect(rowsOf('service-screener').filter((row) => row.onPass !== 'none')).toEqual([])
  })

  it('marks what the pages of the model name', () => {
    const named = rowsOf('security-hub').filter((row) => row.isNamedByAws)
    expect([...new Set(named.map((row) => row.subject))].sort()).toEqual(
      ['Account.1', 'CloudWatch.1', 'EC2.1', 'EC2.13', 'EC2.14', 'EC2.8', 'IAM.4', 'IAM.6', 'IAM.9', 'S3.1', 'S3.2', 'WAF.10'].sort(),
    )
    expect(mapping.rows.filter((row) => row.isNamedByAws && row.tool !== 'security-hub')).toEqual([])
  })

  it('takes a check under its former names as it does today', () => {
    const today = rowsOf('prowler').filter((row) => row.subject === 'iam_root_mfa_enabled')
    const then = rowsOf('prowler').filter((row) => row.subject === 'check113')
    expect(then.map((row) => ({ ...row, subject: 'iam_root_mfa_enabled' }))).toEqual(today)
    expect(today.length).toBeGreaterThan(0)
  })

  it('names the checks of our own in both languages', () => {
    const titles = [...rowsOf('aws-api'), ...rowsOf('detections')].map((row) => mapping.titles.get(titleKey(row)))
    expect(titles.length).toBeGreaterThan(80)
    for (const title of titles) {
      expect(title?.en).not.toMatch(/[^\x20-\x7e]/)
      expect(title?.ja).toMatch(/[ぁ-ん]/)
    }
    expect(titles.flatMap((title) => japaneseFaults(title?.ja ?? ''))).toEqual([])
  })

  it('names every check of Trusted Advisor and Service Screener', () => {
    const rows = [...rowsOf('trusted-advisor'), ...rowsOf('service-screener')]
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((row) => !mapping.titles.has(titleKey(row)))).toEqual([])
  })
})

describe('the reach of the tools', () => {
  it('is given for every recommendation', () => {
    expect([...mapping.reach.keys()].sort()).toEqual(model.recommendations.map(({ id }) => id).sort())
    expect(mapping.reach.size).toBe(74)
  })

  it('is settled for few, and tells a limit for all that are seen in part', () => {
    const withReach = (strength: Strength) => [...mapping.reach].flatMap(([id, reach]) => (reach === strength ? [id] : []))
    expect(strengths.map((strength) => [strength, withReach(strength).length])).toEqual([
      ['none', 13],
      ['hint', 18],
      ['partial', 28],
      ['decisive', 15],
    ])
    expect(withReach('partial').filter((id) => !mapping.limits.has(id))).toEqual([])
  })

  it('is what the tags say: automatable where a tool sees a part, people and process only where none does', () => {
    const tagged = (tag: string) => model.recommendations.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id)
    const seen = [...mapping.reach].flatMap(([id, reach]) => (reach === 'none' ? [] : [id]))
    expect(tagged('automatable').toSorted()).toEqual(seen.toSorted())
    expect(tagged('people-and-process').filter((id) => mapping.reach.get(id as RecommendationId) !== 'none')).toEqual([])
  })

  it('does not take Amazon S3 for every store of data', () => {
    expect(mapping.reach.get('discover-sensitive-data' as RecommendationId)).toBe('partial')
  })

  it.each([...mapping.limits])('says the limit of %s in good Japanese', (_, limit) => {
    expect(japaneseFaults(limit.ja)).toEqual([])
    expect(limit.ja).toMatch(/。$/)
    expect(limit.en).toMatch(/\.$/)
  })
})

describe('the catalogue', () => {
  it('holds the controls as published', () => {
    const controls = [...catalogue.controls.values()]
    expect(controls.filter((control) => !control.isRetired)).toHaveLength(589)
    expect(controls.filter((control) => control.isRetired)).toHaveLength(130)
    expect(controls.filter((control) => control.standards.includes('FSBP'))).toHaveLength(376)
    expect(controls.filter((control) => control.severity === 'critical' && !control.isRetired)).toHaveLength(29)
  })

  it('finds a control in any case and under its other spellings', () => {
    expect(controlOf(catalogue, 'autoscaling.5')?.id).toBe('Autoscaling.5')
    expect(controlOf(catalogue, 'AutoScaling.5')?.id).toBe('Autoscaling.5')
    expect(controlOf(catalogue, 'SageMaker AI.1')?.id).toBe('SageMaker.1')
    expect(controlOf(catalogue, 'EC2.9999')).toBeNull()
  })

  it('knows generator ids of the time before consolidation, one of them for two controls', () => {
    const rule = 'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0/rule/1.1'
    expect(catalogue.legacyGeneratorIds.get(rule)).toEqual(['CloudWatch.1', 'IAM.20'])
    expect(catalogue.legacyGeneratorIds.get('pci-dss/v/3.2.1/PCI.EC2.2')).toEqual(['EC2.2'])
  })

  it('leaves out Config rules that serve several controls, since a result would not tell which', () => {
    expect(catalogue.configRules.get('ec2-imdsv2-check')).toEqual(['EC2.8'])
    expect([...catalogue.configRules.values()].filter((ids) => ids.length !== 1)).toEqual([])
    for (const shared of ['iam-user-unused-credentials-check', 'iam-password-policy', 'vpc-sg-port-restriction-check'])
      expect(catalogue.configRules.has(shared)).toBe(false)
  })

  it('has an address for every control', () => {
    expect([...catalogue.controls.values()].filter((control) => controlAddress(control, 'ja') === null)).toEqual([])
  })

  it('is what the app loads', async () => {
    const loaded = await createModelLibrary().evidence()
    expect(loaded).toEqual({ catalogue, mapping })
  })
})
