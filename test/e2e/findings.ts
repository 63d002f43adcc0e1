import { strToU8, zipSync } from 'fflate'

/** A file as a person gives it. */
export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

type Result = readonly [control: string, status: 'PASSED' | 'FAILED' | 'WARNING']

const lookedAt = '2026-11-20T03:00:00.000Z'
const standards = [{ StandardsId: 'standards/aws-foundational-security-best-practices/v/1.0.0' }]

function finding(account: string, control: string, status: string) {
  const region = 'ap-northeast-1'
  const [service = ''] = control.toLowerCase().split('.')
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/0001`,
    ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    ProductName: 'Security Hub CSPM',
    GeneratorId: `security-control/${control}`,
    AwsAccountId: account,
    Region: region,
    UpdatedAt: lookedAt,
    Severity: { Label: status === 'PASSED' ? 'INFORMATIONAL' : 'HIGH' },
    Title: `${control} 設定の確認`,
    Resources: [{ Type: 'AwsAccount', Id: `arn:aws:${service}:${region}:${account}:thing/invented`, Region: region }],
    Compliance: { Status: status, SecurityControlId: control, AssociatedStandards: standards },
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
  }
}

/** What `aws securityhub get-findings` prints. */
export function securityHubFindings(account: string, results: readonly Result[]): string {
  return JSON.stringify({ Findings: results.map(([control, status]) => finding(account, control, status)) }, null, 2)
}

/** The output folder of Prowler 5, cut down to the columns in use. */
export function prowlerCsv(account: string, results: readonly (readonly [check: string, status: 'PASS' | 'FAIL'])[]): string {
  const head = 'AUTH_METHOD;TIMESTAMP;ACCOUNT_UID;FINDING_UID;PROVIDER;CHECK_ID;STATUS;MUTED;SEVERITY;RESOURCE_UID;REGION;PROWLER_VERSION'
  const rows = results.map(
    ([check, status], index) =>
      `profile: audit;2026-11-20 03:00:00.000000;${account};p-${index};aws;${check};${status};False;high;arn:aws:iam::${account}:root;us-east-1;5.20.0`,
  )
  return [head, ...rows, ''].join('\n')
}

const consoleCsv = [
  'ID,Title,Control Status,Severity,Failed checks,Unknown checks,Not available checks,Passed checks',
  'S3.1,"Public access is blocked, account-wide",Passed,Medium,0,0,0,4',
  'CloudTrail.1,A trail over all Regions,No data,High,0,0,0,0',
  '',
].join('\n')

// The smallest picture there is.
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const given = (name: string, mimeType: string, content: string | Uint8Array): GivenFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content as Uint8Array),
})

/** Who owns nothing in the world. */
export const accounts = ['111122223333', '222233334444', '333344445555', '444455556666', '555566667777', '666677778888'] as const

const [first, second, third, fourth, fifth, sixth] = accounts
const windowsText = `\ufeff${securityHubFindings(fifth, [['Account.1', 'PASSED']]).replaceAll('\n', '\r\n')}`

/** Exports of an organisation of six accounts, by name: some whole, one broken, one no evidence at all. */
export const findingsFiles = {
  first: given(
    'security-hub-1.json',
    'application/json',
    securityHubFindings(first, [
      ['Account.1', 'PASSED'],
      ['IAM.9', 'FAILED'],
      ['EC2.8', 'FAILED'],
    ]),
  ),
  second: given(
    'security-hub-2.json',
    'application/json',
    securityHubFindings(second, [
      ['Account.1', 'PASSED'],
      ['IAM.9', 'PASSED'],
      ['EC2.8', 'PASSED'],
    ]),
  ),
  third: given(
    'security-hub-3.json',
    'application/json',
    securityHubFindings(third, [
      ['Account.1', 'PASSED'],
      ['IAM.9', 'PASSED'],
      ['GuardDuty.1', 'WARNING'],
    ]),
  ),
  prowler: given(
    'prowler-output.csv',
    'text/csv',
    prowlerCsv(fourth, [
      ['iam_root_mfa_enabled', 'FAIL'],
      ['ec2_instance_imdsv2_enabled', 'PASS'],
    ]),
  ),
  console: given('controls.csv', 'text/csv', consoleCsv),
  broken: given(
    'interrupted.json',
    'application/json',
    securityHubFindings(sixth, [
      ['IAM.9', 'PASSED'],
      ['EC2.8', 'PASSED'],
    ]).slice(0, -200),
  ),
  picture: given('console.png', 'image/png', picture),
  windows: given('powershell.json', 'application/json', Buffer.from(windowsText, 'utf16le')),
  zip: given(
    'exports.zip',
    'application/zip',
    zipSync({ 'audit/prowler.csv': strToU8(prowlerCsv(second, [['iam_root_mfa_enabled', 'PASS']])) }),
  ),
} satisfies Readonly<Record<string, GivenFile>>
