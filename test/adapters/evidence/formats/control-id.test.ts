import { describe, expect, it } from 'vitest'
import { asCatalogued, controlsOfAsff, controlsOfGenerator, standardInPath } from '../../../../src/adapters/evidence/formats/control-id.ts'
import { smallCatalogue } from './collected.ts'

const cisRule = 'securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0/rule/1.1'

describe('controlsOfGenerator', () => {
  it('reads a rule of CIS 1.2 in every partition', () => {
    expect(controlsOfGenerator(`arn:aws:${cisRule}`, smallCatalogue)).toEqual(['CloudWatch.1', 'IAM.20'])
    expect(controlsOfGenerator(`arn:aws-us-gov:${cisRule}`, smallCatalogue)).toEqual(['CloudWatch.1', 'IAM.20'])
  })

  it('prefers the listed id to the last part: ELBv2.1 is ELB.1', () => {
    expect(controlsOfGenerator('aws-foundational-security-best-practices/v/1.0.0/ELBv2.1', smallCatalogue)).toEqual(['ELB.1'])
  })

  it('keeps an id nobody lists, and sees none in what is no generator of controls', () => {
    expect(controlsOfGenerator('pci-dss/v/9.9/PCI.New.7', smallCatalogue)).toEqual(['PCI.New.7'])
    expect(controlsOfGenerator('arn:aws:guardduty:us-east-1:111122223333:detector/1.20', smallCatalogue)).toEqual([])
    expect(controlsOfGenerator('', smallCatalogue)).toEqual([])
  })
})

describe('controlsOfAsff', () => {
  it('believes the field for it before the generator id', () => {
    const record = { GeneratorId: 'security-control/EC2.2', Compliance: { SecurityControlId: 'ec2.8' } }
    expect(controlsOfAsff(record, smallCatalogue)).toEqual(['EC2.8'])
  })

  it('falls back on ProductFields.ControlId', () => {
    expect(controlsOfAsff({ ProductFields: { ControlId: 'EC2.8' } }, smallCatalogue)).toEqual(['EC2.8'])
  })
})

describe('asCatalogued', () => {
  it('compares without case and by other spellings', () => {
    expect(['ec2.8', 'AutoScaling.5', 'SageMaker AI.1', 'zzz.1'].map((id) => asCatalogued(id, smallCatalogue))).toEqual([
      'EC2.8',
      'Autoscaling.5',
      'SageMaker.1',
      'zzz.1',
    ])
  })
})

describe('standardInPath', () => {
  it('gives the standard without what stands before and after', () => {
    for (const written of [
      'pci-dss/v/3.2.1',
      'standards/pci-dss/v/3.2.1',
      'arn:aws:securityhub:::standards/pci-dss/v/3.2.1',
      'pci-dss/v/3.2.1/PCI.EC2.2',
    ]) {
      expect(standardInPath(written)).toBe('pci-dss/v/3.2.1')
    }
    for (const written of ['', '/v/', 'x/v/', '/v/1', 'CIS-1.5']) expect(standardInPath(written)).toBe('')
  })
})
