import type { JsonFormat, JsonObject, Sink } from '../../../../src/adapters/evidence/formats/format.ts'
import type { Catalogue, Check, Control } from '../../../../src/domain/evidence/catalogue.ts'
import type { SkipReason } from '../../../../src/domain/evidence/evidence-file.ts'
import type { Detection, Exposure, Finding, Severity } from '../../../../src/domain/evidence/finding.ts'

export type Collected = {
  readonly findings: Finding[]
  readonly detections: Detection[]
  readonly exposures: Exposure[]
  readonly skipped: Map<SkipReason, number>
  readonly versions: string[]
  readonly places: string[]
}

/** A sink that keeps all it is given. */
export function collecting(catalogue: Catalogue): { readonly sink: Sink; readonly collected: Collected } {
  const collected: Collected = { findings: [], detections: [], exposures: [], skipped: new Map(), versions: [], places: [] }
  const sink: Sink = {
    finding: (finding) => void collected.findings.push(finding),
    detection: (detection) => void collected.detections.push(detection),
    exposure: (exposure) => void collected.exposures.push(exposure),
    skip: (reason, count = 1) => void collected.skipped.set(reason, (collected.skipped.get(reason) ?? 0) + count),
    version: (version) => void (version !== '' && collected.versions.push(version)),
    place: (account, region) => void collected.places.push(`${account} ${region}`),
    disabledControl: () => undefined,
    controlWithoutData: () => undefined,
    catalogue,
  }
  return { sink, collected }
}

/** What a format makes of the records, as the reader gives them to it. */
export function readAll(format: JsonFormat, records: readonly JsonObject[], catalogue: Catalogue = smallCatalogue): Collected {
  const { sink, collected } = collecting(catalogue)
  for (const record of records) format.read(record, sink)
  return collected
}

const control = (id: string, severity: Severity): readonly [string, Control] => [
  id.toLowerCase(),
  { id, title: id, titleJa: null, severity, service: id.split('.')[0] ?? '', standards: [], isRetired: false },
]
const check = (id: string, severity: Severity): readonly [string, Check] => [id, { id, title: id, service: '', severity }]

/** A few of the real ids, enough to tell known from unknown and old from new. */
export const smallCatalogue: Catalogue = {
  controls: new Map([
    control('EC2.8', 'high'),
    control('EC2.2', 'high'),
    control('Lambda.1', 'critical'),
    control('Lambda.3', 'low'),
    control('IAM.20', 'low'),
    control('CloudWatch.1', 'low'),
    control('Autoscaling.5', 'high'),
    control('ELB.1', 'medium'),
    control('SageMaker.1', 'high'),
  ]),
  aliases: new Map([
    ['autoscaling.5', 'Autoscaling.5'],
    ['sagemaker ai.1', 'SageMaker.1'],
  ]),
  legacyGeneratorIds: new Map([
    ['arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0/rule/1.1', ['CloudWatch.1', 'IAM.20']],
    ['pci-dss/v/3.2.1/PCI.Lambda.2', ['Lambda.3']],
    ['aws-foundational-security-best-practices/v/1.0.0/ELBv2.1', ['ELB.1']],
  ]),
  configRules: new Map(),
  prowlerChecks: new Map([check('ec2_instance_imdsv2_enabled', 'high'), check('iam_root_mfa_enabled', 'critical')]),
}
