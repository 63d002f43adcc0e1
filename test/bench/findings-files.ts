import { closeSync, openSync, writeSync } from 'node:fs'

/** Kinds of findings files that the bench makes up; each record is of the size and the make that the tools write. */
export type FindingsKind = 'asff' | 'ocsf' | 'prowler-csv'

const regions = ['ap-northeast-1', 'us-east-1', 'eu-west-1', 'ap-northeast-3']
export const controlIds: readonly string[] = Array.from(
  { length: 300 },
  (_, index) => `${['EC2', 'S3', 'IAM', 'RDS', 'Lambda', 'CloudTrail'][index % 6]}.${1 + Math.floor(index / 6)}`,
)
const statuses = ['PASSED', 'PASSED', 'FAILED', 'PASSED', 'WARNING', 'PASSED', 'FAILED', 'NOT_AVAILABLE']
const standards = [
  'standards/aws-foundational-security-best-practices/v/1.0.0',
  'standards/nist-800-53/v/5.0.0',
  'standards/pci-dss/v/4.0.1',
]

const writers: Readonly<
  Record<FindingsKind, { readonly head: string; readonly between: string; readonly tail: string; record(n: number): string }>
> = {
  asff: {
    head: '{\n    "Findings": [\n',
    between: ',\n',
    tail: '\n    ]\n}\n',
    record: (n) => indented(JSON.stringify(asffFinding(n), null, 4)),
  },
  ocsf: { head: '', between: '\n', tail: '\n', record: (n) => JSON.stringify(ocsfFinding(n)) },
  'prowler-csv': { head: `${csvColumns().join(';')}\n`, between: '\n', tail: '\n', record: (n) => csvRow(n) },
}

/** Writes a file of at least `sizeBytes`. @returns how many records it holds. */
export function writeFindings(path: string, kind: FindingsKind, sizeBytes: number): number {
  const { head, between, tail, record } = writers[kind]
  const file = openSync(path, 'w')
  let written = writeSync(file, head)
  let count = 0
  while (written < sizeBytes) {
    const records = Array.from({ length: 200 }, (_, index) => record(count + index))
    written += writeSync(file, (count === 0 ? '' : between) + records.join(between))
    count += records.length
  }
  writeSync(file, tail)
  closeSync(file)
  return count
}

function indented(json: string): string {
  return json.replaceAll(/^/gm, '        ')
}

function place(n: number) {
  const account = String(111122223333 + (n % 40))
  const region = regions[n % regions.length] ?? 'us-east-1'
  const control = controlIds[n % controlIds.length] ?? 'EC2.1'
  return {
    account,
    region,
    control,
    status: statuses[n % statuses.length] ?? 'PASSED',
    resource: `arn:aws:ec2:${region}:${account}:instance/i-${(n * 2654435761).toString(16)}`,
  }
}

const moment = (n: number) => new Date(Date.UTC(2026, 9, 1) + (n % 86_400) * 1000).toISOString()

function asffFinding(n: number) {
  const { account, region, control, status, resource } = place(n)
  const arn = `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/${uuid(n)}`
  return {
    SchemaVersion: '2018-10-08',
    Id: arn,
    ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    ProductName: 'Security Hub CSPM',
    CompanyName: 'AWS',
    Region: region,
    GeneratorId: `security-control/${control}`,
    AwsAccountId: account,
    Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    FirstObservedAt: moment(n),
    LastObservedAt: moment(n + 1),
    CreatedAt: moment(n),
    UpdatedAt: moment(n + 2),
    Severity: { Label: status === 'PASSED' ? 'INFORMATIONAL' : 'HIGH', Normalized: 70, Original: 'HIGH' },
    Title: `${control} must be configured as the "security baseline" says {see \\policy\\${n % 97}}`,
    Description:
      `This control checks whether the resource is configured. インスタンスの設定を確認します。 Line one\nline two\t"quoted" [${n}]`.repeat(
        2,
      ),
    Remediation: {
      Recommendation: {
        Text: 'For information on how to correct this issue, consult the documentation.',
        Url: `https://docs.aws.amazon.com/console/securityhub/${control}/remediation`,
      },
    },
    ProductFields: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`aws/securityhub/Field${index}`, `${arn}/value-${index}`])),
    Resources: [
      {
        Type: 'AwsEc2Instance',
        Id: resource,
        Partition: 'aws',
        Region: region,
        Tags: {
          Name: `web-${n % 512}`,
          Owner: '基盤チーム',
          CostCenter: 'R&D "core"',
          Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}',
        },
        Details: {
          AwsEc2Instance: {
            ImageId: 'ami-0abcdef1234567890',
            IpV4Addresses: [`10.0.${n % 255}.${(n * 7) % 255}`],
            SubnetId: `subnet-${uuid(n).slice(0, 8)}`,
            LaunchedAt: moment(n - 500),
            NetworkInterfaces: Array.from({ length: 3 }, (_, index) => ({ NetworkInterfaceId: `eni-${uuid(n + index)}` })),
            MetadataOptions: {
              HttpEndpoint: 'enabled',
              HttpPutResponseHopLimit: 1,
              HttpTokens: 'optional',
              InstanceMetadataTags: 'disabled',
            },
          },
        },
      },
    ],
    Compliance: { Status: status, SecurityControlId: control, AssociatedStandards: standards.map((StandardsId) => ({ StandardsId })) },
    WorkflowState: 'NEW',
    Workflow: { Status: n % 50 === 0 ? 'SUPPRESSED' : 'NEW' },
    RecordState: n % 40 === 0 ? 'ARCHIVED' : 'ACTIVE',
    FindingProviderFields: {
      Severity: { Label: 'HIGH', Original: 'HIGH' },
      Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    },
  }
}

function ocsfFinding(n: number) {
  const { account, region, control, status, resource } = place(n)
  const isPass = status === 'PASSED'
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_name: 'Findings',
    category_uid: 2,
    class_name: 'Compliance Finding',
    class_uid: 2003,
    cloud: { account: { type: 'AWS Account', type_id: 10, uid: account }, cloud_partition: 'aws', provider: 'AWS', region },
    compliance: {
      control,
      assessments: [{ desc: 'Check', meets_criteria: isPass, name: 'CONFIG_RULE' }],
      requirements: ['NIST.800-53.r5 AC-4', 'PCI DSS v4.0.1/1.4.4'],
      standards,
      status: isPass ? 'Pass' : 'Fail',
      status_id: isPass ? 1 : 3,
    },
    finding_info: {
      analytic: { category: 'Config', name: `securityhub-${control.toLowerCase()}-${uuid(n).slice(0, 8)}`, type: 'Rule', type_id: 1 },
      created_time_dt: moment(n),
      desc: `This control checks the resource. 設定を確認します。 {"note":"[${n}]"}`,
      first_seen_time_dt: moment(n),
      last_seen_time_dt: moment(n + 1),
      modified_time_dt: moment(n + 2),
      title: `${control} should be configured`,
      types: ['Software and Configuration Checks', 'Posture Management'],
      uid: `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/${uuid(n)}`,
    },
    metadata: {
      product: { name: 'Security Hub', uid: `arn:aws:securityhub:${region}::productv2/aws/securityhub`, vendor_name: 'AWS' },
      profiles: ['cloud', 'datetime'],
      version: '1.6.0',
    },
    remediation: {
      desc: 'Consult the documentation.',
      references: [`https://docs.aws.amazon.com/console/securityhub/${control}/remediation`],
    },
    resources: [
      {
        cloud_partition: 'aws',
        owner: { account: { uid: account } },
        region,
        type: 'AWS::EC2::Instance',
        uid: resource,
        tags: [{ name: 'Owner', value: '基盤チーム' }],
      },
    ],
    severity: isPass ? 'Informational' : 'High',
    severity_id: isPass ? 1 : 4,
    status: 'New',
    status_id: 1,
    time_dt: moment(n + 2),
    type_uid: 200301,
    vendor_attributes: { severity: 'High', severity_id: 4 },
  }
}

function csvColumns(): readonly string[] {
  return 'AUTH_METHOD TIMESTAMP ACCOUNT_UID ACCOUNT_NAME ACCOUNT_EMAIL ACCOUNT_ORGANIZATION_UID ACCOUNT_ORGANIZATION_NAME ACCOUNT_TAGS FINDING_UID PROVIDER CHECK_ID CHECK_TITLE CHECK_TYPE STATUS STATUS_EXTENDED MUTED SERVICE_NAME SUBSERVICE_NAME SEVERITY RESOURCE_TYPE RESOURCE_UID RESOURCE_NAME RESOURCE_DETAILS RESOURCE_TAGS PARTITION REGION DESCRIPTION RISK RELATED_URL REMEDIATION_RECOMMENDATION_TEXT REMEDIATION_RECOMMENDATION_URL REMEDIATION_CODE_NATIVEIAC REMEDIATION_CODE_TERRAFORM REMEDIATION_CODE_CLI REMEDIATION_CODE_OTHER COMPLIANCE CATEGORIES DEPENDS_ON RELATED_TO NOTES PROWLER_VERSION ADDITIONAL_URLS'.split(
    ' ',
  )
}

function csvRow(n: number): string {
  const { account, region, control, status, resource } = place(n)
  const check = `${control.replace('.', '_').toLowerCase()}_configured`
  const values: Readonly<Record<string, string>> = {
    AUTH_METHOD: 'profile: default',
    TIMESTAMP: moment(n).replace('T', ' ').replace('Z', '000'),
    ACCOUNT_UID: account,
    ACCOUNT_NAME: `本番 ${n % 40}`,
    FINDING_UID: `prowler-aws-${check}-${account}-${region}-${n}`,
    PROVIDER: 'aws',
    CHECK_ID: check,
    CHECK_TITLE: 'Ensure that the resource is configured',
    STATUS: status === 'PASSED' ? 'PASS' : 'FAIL',
    STATUS_EXTENDED: `Resource i-${n} is configured; no further action.`,
    MUTED: n % 50 === 0 ? 'True' : 'False',
    SERVICE_NAME: 'ec2',
    SEVERITY: 'high',
    RESOURCE_TYPE: 'AwsEc2Instance',
    RESOURCE_UID: resource,
    RESOURCE_NAME: `i-${n}`,
    RESOURCE_TAGS: 'Name=web | Owner=基盤チーム',
    PARTITION: 'aws',
    REGION: region,
    DESCRIPTION: 'Checks the resource.\nThe "baseline" says more.',
    RISK: 'Without it, an attacker may read instance metadata and take over its role. '.repeat(3),
    REMEDIATION_RECOMMENDATION_TEXT: 'Configure the resource as the documentation says; test before.',
    REMEDIATION_CODE_CLI: `aws ec2 modify-instance-metadata-options --instance-id i-${n} --http-tokens required`,
    COMPLIANCE: 'CIS-1.4: 1.20 | AWS-Foundational-Security-Best-Practices: ec2.8 | NIST-800-53-Revision-5: ac_4, ac_4_21 | PCI-4.0: 1.4.4',
    PROWLER_VERSION: '5.13.0',
  }
  return csvColumns()
    .map((column) => quoted(values[column] ?? ''))
    .join(';')
}

function quoted(value: string): string {
  return /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Looks like one; the same for the same number. */
function uuid(n: number): string {
  const hex = [n, n * 7, n * 13, n * 31].map((part) => ((part * 2654435761) >>> 0).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
