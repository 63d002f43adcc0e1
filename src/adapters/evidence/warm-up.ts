import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import type { NamedBlob } from './file-sources.ts'
import { readEvidenceFiles } from './read-files.ts'

/** Enough for engines to compile what runs for every byte and every record; some tenths of a second. */
const rounds = 6
const records = 600
const filler = 'What the control checks, and how to set it right. 設定を確認します。 '.repeat(4)
const nothingKnown: Catalogue = {
  controls: new Map(),
  aliases: new Map(),
  legacyGeneratorIds: new Map(),
  configRules: new Map(),
  prowlerChecks: new Map(),
}

/**
 * Reads made-up findings for nothing, so that the first file a user gives is read by compiled code: a file of 10 MB takes half the time then.
 * Stops as soon as `isStopped` says so. Never throws.
 */
export async function warmUp(isStopped: () => boolean): Promise<void> {
  const files = warmUpFiles()
  for (let round = 0; round < rounds && !isStopped(); round += 1) {
    await readEvidenceFiles(files, {
      catalogue: nothingKnown,
      takenInAt: '2026-01-01T00:00:00.000Z' as IsoMoment,
      onProgress: () => undefined,
      isCancelled: isStopped,
    })
  }
}

/** Made-up findings, the makes that organisations mostly have. */
export function warmUpFiles(): readonly NamedBlob[] {
  const numbers = Array.from({ length: records }, (_, number) => number)
  return [
    named('asff', JSON.stringify({ Findings: numbers.map(asffFinding) }, null, 4)),
    named('ocsf', numbers.map((number) => JSON.stringify(ocsfFinding(number))).join('\n')),
    named('csv', [csvHeader, ...numbers.map(csvRow)].join('\n')),
  ]
}

const named = (name: string, content: string): NamedBlob => ({ name, blob: new Blob([content]) })

const placeOf = (number: number) => ({
  account: String(111_122_223_333 + (number % 7)),
  region: number % 2 === 0 ? 'us-east-1' : 'ap-northeast-1',
  control: `EC2.${1 + (number % 30)}`,
  moment: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
  isPass: number % 3 > 0,
})

function asffFinding(number: number) {
  const { account, region, control, moment, isPass } = placeOf(number)
  return {
    AwsAccountId: account,
    CompanyName: 'AWS',
    Compliance: {
      AssociatedStandards: [{ StandardsId: 'standards/aws-foundational-security-best-practices/v/1.0.0' }],
      SecurityControlId: control,
      Status: isPass ? 'PASSED' : 'FAILED',
    },
    Description: filler,
    GeneratorId: `security-control/${control}`,
    Id: `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/${number}`,
    ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    ProductFields: { 'aws/securityhub/ProductName': 'Security Hub', RelatedAWSResources: filler, Resources: filler },
    RecordState: number % 40 === 0 ? 'ARCHIVED' : 'ACTIVE',
    Region: region,
    Resources: [{ Type: 'AwsEc2Instance', Id: `arn:aws:ec2:${region}:${account}:instance/i-${number}`, Tags: { Name: '"quoted"' } }],
    SchemaVersion: '2018-10-08',
    Severity: { Label: 'HIGH', Normalized: 70 },
    UpdatedAt: moment,
    Workflow: { Status: 'NEW' },
  }
}

function ocsfFinding(number: number) {
  const { account, region, control, moment, isPass } = placeOf(number)
  return {
    class_uid: 2003,
    category_uid: 2,
    cloud: { account: { uid: account }, provider: 'AWS', region },
    compliance: { control, standards: ['standards/aws-foundational-security-best-practices/v/1.0.0'], status: isPass ? 'Pass' : 'Fail' },
    finding_info: {
      analytic: { name: 'securityhub-rule', type: 'Rule' },
      desc: filler,
      title: 'A control',
      uid: `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/${number}`,
      created_time_dt: moment,
      modified_time_dt: moment,
    },
    metadata: {
      product: { name: 'Security Hub', uid: `arn:aws:securityhub:${region}::productv2/aws/securityhub`, vendor_name: 'AWS' },
      version: '1.5.0',
    },
    resources: [{ type: 'AWS::EC2::Volume', uid: `arn:aws:ec2:${region}:${account}:volume/vol-${number}`, region }],
    severity: isPass ? 'Informational' : 'High',
    severity_id: isPass ? 1 : 4,
    status: 'New',
    status_id: 1,
    time_dt: moment,
  }
}

const csvHeader =
  'AUTH_METHOD;TIMESTAMP;ACCOUNT_UID;FINDING_UID;PROVIDER;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;MUTED;SEVERITY;RESOURCE_UID;REGION;DESCRIPTION;PROWLER_VERSION'

function csvRow(number: number): string {
  const { account, region, moment, isPass } = placeOf(number)
  const status = isPass ? 'PASS' : 'FAIL'
  const resource = `arn:aws:ec2:${region}:${account}:instance/i-${number}`
  return `profile;${moment};${account};prowler-${number};aws;ec2_check_${number % 30};"A ""title"", quoted";${status};Fine.;False;high;${resource};${region};${filler};5.13.0`
}
