import type { Answer, Call } from './fake-aws.ts'

/** An invented organisation: the management account, the administrator of Security Hub, and one that does not let us in. */
export const management = '111122223333'
export const securityAccount = '444455556666'
export const closedAccount = '777788889999'
/** Everything is in the first Region; in the second, nothing is switched on. */
export const regions = ['us-east-1', 'ap-northeast-1'] as const

const denied = (call: Call): Answer => ({
  error: 'AccessDeniedException',
  message: `User: arn:aws:sts::${call.account}:assumed-role/Reader/someone@example.com is not authorized to perform: ${call.operation} "now" C:\\x`,
})

const report = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
  `<root_account>,arn:aws:iam::${management}:root,2020-01-01T00:00:00+00:00,not_supported,no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A`,
  `hanako,arn:aws:iam::${management}:user/hanako,2021-01-01T00:00:00+00:00,true,2026-11-01T00:00:00+00:00,2021-01-01T00:00:00+00:00,N/A,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A`,
  `deploy,arn:aws:iam::${management}:user/deploy,2021-01-01T00:00:00+00:00,false,N/A,N/A,N/A,false,true,2021-01-01T00:00:00+00:00,2026-11-01T00:00:00+00:00,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A`,
].join('\n')

const control = (id: string, status: string, account: string, region: string) => ({
  SchemaVersion: '2018-10-08',
  Id: `arn:aws:securityhub:${region}:${account}:security-control/${id}/finding/${id}-${account}`,
  ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
  GeneratorId: `security-control/${id}`,
  AwsAccountId: account,
  Region: region,
  CreatedAt: '2026-11-01T00:00:00.000Z',
  UpdatedAt: '2026-11-22T00:00:00.000Z',
  Title: 'A title that is not collected',
  Description: 'Nor is this',
  Severity: { Label: status === 'FAILED' ? 'HIGH' : 'INFORMATIONAL' },
  Resources: [{ Type: 'AwsEc2Instance', Id: `arn:aws:ec2:${region}:${account}:instance/i-1`, Region: region }],
  Compliance: {
    Status: status,
    SecurityControlId: id,
    AssociatedStandards: [{ StandardsId: 'standards/aws-foundational-security-best-practices/v/1.0.0' }],
  },
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
})

/** Results by control; all other controls are switched off. */
const results: Readonly<Record<string, readonly string[]>> = {
  'EC2.8': ['FAILED', 'PASSED'],
  'S3.1': ['PASSED'],
  'IAM.4': ['WARNING', 'PASSED'],
}

function findings(call: Call): Answer {
  const { Filters } = JSON.parse(call.body) as { Filters: Record<string, { Value: string }[]> }
  const wanted = (Filters.ComplianceStatus ?? []).map(({ Value }) => Value)
  const id = Filters.ComplianceSecurityControlId?.[0]?.Value ?? Filters.GeneratorId?.[0]?.Value.replace('security-control/', '')
  const all = id === undefined ? [['EC2.8', 'FAILED'] as const] : (results[id] ?? []).map((status) => [id, status] as const)
  const found = all
    .filter(([, status]) => wanted.includes(status))
    .map(([one, status]) => control(one, status, management, 'ap-northeast-1'))
  return { json: { Findings: found } }
}

function controls(call: Call): Answer {
  const { SecurityControlIds } = JSON.parse(call.body) as { SecurityControlIds: string[] }
  return {
    json: {
      SecurityControls: SecurityControlIds.map((id) => ({
        SecurityControlId: id,
        SecurityControlStatus: id in results ? 'ENABLED' : 'DISABLED',
        Title: 'x',
      })),
      UnprocessedIds: [],
    },
  }
}

type Answers = Readonly<Record<string, Answer | ((call: Call) => Answer)>>

const accountWide: Answers = {
  GetCallerIdentity: (call) => ({
    xml: `<Arn>arn:aws:sts::${call.account}:assumed-role/Reader/x</Arn><UserId>A:x</UserId><Account>${call.account}</Account>`,
  }),
  AssumeRole: (call) => {
    const account = /%3A%3A(\d{12})%3Arole/.exec(call.body)?.[1] ?? ''
    if (account === closedAccount) return { error: 'AccessDenied', message: 'not authorized to perform: sts:AssumeRole', status: 403 }
    return {
      xml: `<Credentials><AccessKeyId>ASIA${account}</AccessKeyId><SecretAccessKey>topsecret</SecretAccessKey><SessionToken>tokentoken</SessionToken><Expiration>2026-11-23T20:00:00Z</Expiration></Credentials>`,
    }
  },
  GetAccountSummary: (call) =>
    call.account === securityAccount
      ? denied(call)
      : {
          xml: '<SummaryMap><entry><key>AccountMFAEnabled</key><value>1</value></entry><entry><key>AccountAccessKeysPresent</key><value>0</value></entry></SummaryMap>',
        },
  GenerateCredentialReport: (call) =>
    call.account === management ? { xml: `<State>${call.before === 0 ? 'STARTED' : 'COMPLETE'}</State>` } : denied(call),
  GetCredentialReport: {
    xml: `<Content>${Buffer.from(report).toString('base64')}</Content><ReportFormat>text/csv</ReportFormat><GeneratedTime>2026-11-23T00:00:00Z</GeneratedTime>`,
  },
  ListSAMLProviders: { xml: '<SAMLProviderList></SAMLProviderList>' },
  GetAlternateContact: (call) =>
    call.account === management
      ? {
          json: {
            AlternateContact: {
              AlternateContactType: 'SECURITY',
              EmailAddress: 'soc@example.com',
              Name: '担当者',
              PhoneNumber: '0',
              Title: 'x',
            },
          },
        }
      : { error: 'ResourceNotFoundException', message: 'No contact of the inputted alternate contact type found.', status: 404 },
  GetAccountPublicAccessBlock: (call) =>
    call.account === management
      ? {
          xml: '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>',
        }
      : { error: 'NoSuchPublicAccessBlockConfiguration', message: 'The public access block configuration was not found', status: 404 },
  DescribeTrails: {
    json: {
      trailList: [
        {
          Name: 'all',
          TrailARN: `arn:aws:cloudtrail:us-east-1:${management}:trail/all`,
          HomeRegion: 'us-east-1',
          IsMultiRegionTrail: true,
          IsOrganizationTrail: true,
        },
      ],
    },
  },
  GetTrailStatus: { json: { IsLogging: true, LatestDeliveryError: '' } },
  GetEventSelectors: { json: { TrailARN: 'x', EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] } },
  GetSubscriptionState: { json: { SubscriptionState: 'INACTIVE' } },
  DescribeBudgetNotificationsForAccount: {
    json: { BudgetNotificationsForAccount: [{ BudgetName: 'secret plan', Notifications: [{ NotificationType: 'ACTUAL' }] }] },
  },
  GetAnomalySubscriptions: { json: { AnomalySubscriptions: [] } },
  DescribeOrganization: { json: { Organization: { Id: 'o-abcdefghij', FeatureSet: 'ALL', MasterAccountEmail: 'root@example.com' } } },
  ListAccounts: {
    json: {
      Accounts: [
        { Id: management, Email: 'root@example.com', Name: 'Management', Status: 'ACTIVE' },
        { Id: securityAccount, State: 'ACTIVE', Status: 'ACTIVE' },
        { Id: closedAccount, Status: 'ACTIVE' },
        { Id: '999900001111', Status: 'SUSPENDED', State: 'SUSPENDED' },
      ],
    },
  },
  ListDelegatedAdministrators: { json: { DelegatedAdministrators: [{ Id: securityAccount }] } },
  ListRoots: { json: { Roots: [{ Id: 'r-abcd', PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }] }] } },
  ListPolicies: (call) =>
    call.body.includes('SERVICE_CONTROL_POLICY')
      ? {
          json: {
            Policies: [
              { Id: 'p-FullAWSAccess', Type: 'SERVICE_CONTROL_POLICY', AwsManaged: true },
              { Id: 'p-1', Type: 'SERVICE_CONTROL_POLICY', AwsManaged: false },
            ],
          },
        }
      : { json: { Policies: [] } },
  DescribeRegions: {
    xml: `<regionInfo>${regions.map((region) => `<item><regionName>${region}</regionName></item>`).join('')}</regionInfo>`,
  },
  ListFindingAggregators: {
    json: { FindingAggregators: [{ FindingAggregatorArn: `arn:aws:securityhub:us-east-1:${securityAccount}:finding-aggregator/1` }] },
  },
  BatchGetSecurityControls: controls,
  GetFindings: findings,
}

/** What the Region in use answers; GuardDuty only at the third attempt. */
const inUse: Answers = {
  ListDetectors: (call) =>
    call.before < 8 && call.account === securityAccount
      ? { error: 'TooManyRequestsException', message: 'Rate exceeded', status: 429 }
      : { json: { detectorIds: ['12abc34d567e8fa901bc2d34eexample'] } },
  GetDetector: (call) => ({
    json: {
      status: 'ENABLED',
      serviceRole: `arn:aws:iam::${call.account}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
      createdAt: '2020-01-01T00:00:00Z',
      features: [
        { name: 'S3_DATA_EVENTS', status: 'ENABLED' },
        { name: 'RUNTIME_MONITORING', status: 'DISABLED' },
      ],
    },
  }),
  DescribeHub: (call) => ({ json: { HubArn: `arn:aws:securityhub:${call.region}:${call.account}:hub/default`, AutoEnableControls: true } }),
  GetEnabledStandards: (call) => ({
    json: {
      StandardsSubscriptions: [
        {
          StandardsArn: `arn:aws:securityhub:${call.region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
          StandardsSubscriptionArn: `arn:aws:securityhub:${call.region}:${call.account}:subscription/aws-foundational-security-best-practices/v/1.0.0`,
          StandardsInput: {},
          StandardsStatus: 'READY',
        },
      ],
    },
  }),
  GetMacieSession: { error: 'AccessDeniedException', message: 'Macie is not enabled.', status: 403 },
  BatchGetAccountStatus: (call) => ({
    json: {
      accounts: [
        {
          accountId: call.account,
          resourceState: { ec2: { status: 'ENABLED' }, ecr: { status: 'DISABLED' } },
          state: { status: 'ENABLED' },
        },
      ],
      failedAccounts: [],
    },
  }),
  ListAnalyzers: (call) => ({
    json: {
      analyzers: [
        {
          arn: `arn:aws:access-analyzer:${call.region}:${call.account}:analyzer/a`,
          type: 'ACCOUNT',
          status: 'ACTIVE',
          name: 'a',
          createdAt: '2020-01-01T00:00:00Z',
        },
      ],
    },
  }),
  DescribeConfigurationRecorders: { json: { ConfigurationRecorders: [{ name: 'default', recordingGroup: { allSupported: true } }] } },
  DescribeConfigurationRecorderStatus: {
    json: { ConfigurationRecordersStatus: [{ name: 'default', recording: true, lastStatus: 'SUCCESS' }] },
  },
  DescribeComplianceByConfigRule: {
    json: {
      ComplianceByConfigRules: [
        { ConfigRuleName: 'securityhub-ec2-imdsv2-check-1a2b3c4d', Compliance: { ComplianceType: 'NON_COMPLIANT' } },
      ],
    },
  },
  GetEbsEncryptionByDefault: { xml: '<ebsEncryptionByDefault>true</ebsEncryptionByDefault>' },
  GetSnapshotBlockPublicAccessState: { xml: '<state>unblocked</state>' },
  DescribeSecurityGroups: (call) => ({
    xml: `<securityGroupInfo><item><ownerId>${call.account}</ownerId><groupId>sg-open</groupId><groupName>日本語</groupName><ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>22</fromPort><toPort>22</toPort><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissions></item><item><ownerId>${call.account}</ownerId><groupId>sg-closed</groupId><ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>22</fromPort><toPort>22</toPort><ipRanges><item><cidrIp>10.0.0.0/8</cidrIp></item></ipRanges></item></ipPermissions></item></securityGroupInfo>`,
  }),
  DescribeInstances: (call) => ({
    xml: `<reservationSet><item><ownerId>${call.account}</ownerId><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>running</name></instanceState><metadataOptions><httpTokens>required</httpTokens><httpEndpoint>enabled</httpEndpoint></metadataOptions></item><item><instanceId>i-2</instanceId><instanceState><name>running</name></instanceState><metadataOptions><httpTokens>optional</httpTokens><httpEndpoint>enabled</httpEndpoint></metadataOptions></item></instancesSet></item></reservationSet>`,
  }),
  DescribeInstanceInformation: { json: { InstanceInformationList: [{ InstanceId: 'i-1', PingStatus: 'Online' }] } },
  DescribeVpcs: {
    xml: '<vpcSet><item><vpcId>vpc-default</vpcId><isDefault>true</isDefault></item><item><vpcId>vpc-1</vpcId><isDefault>false</isDefault></item></vpcSet>',
  },
  DescribeFlowLogs: { xml: '<flowLogSet><item><resourceId>vpc-1</resourceId><flowLogStatus>ACTIVE</flowLogStatus></item></flowLogSet>' },
  ListWebACLs: (call) => ({ json: { WebACLs: call.body.includes('REGIONAL') ? [{ Name: 'edge', Id: '0f2d', ARN: 'x' }] : [] } }),
  GetWebACL: (call) => ({
    json: {
      WebACL: {
        Name: 'edge',
        Id: '0f2d',
        ARN: `arn:aws:wafv2:us-east-1:${call.account}:regional/webacl/edge/0f2d`,
        Rules: [{ Name: 'r', Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } } }],
      },
    },
  }),
  ListBackupPlans: { json: { BackupPlansList: [{ BackupPlanId: '1' }] } },
  ListBackupVaults: { json: { BackupVaultList: [] } },
}

/** A Region nobody has touched. */
const empty: Answers = {
  ListDetectors: { json: { detectorIds: [] } },
  DescribeHub: (call) => ({
    error: 'InvalidAccessException',
    message: `Account ${call.account} is not subscribed to AWS Security Hub`,
    status: 401,
  }),
  GetMacieSession: { error: 'AccessDeniedException', message: 'Macie is not enabled.', status: 403 },
  ListAnalyzers: { json: { analyzers: [] } },
  DescribeConfigurationRecorders: { json: { ConfigurationRecorders: [] } },
  DescribeConfigurationRecorderStatus: { json: { ConfigurationRecordersStatus: [] } },
  DescribeComplianceByConfigRule: { json: { ComplianceByConfigRules: [] } },
  DescribeSecurityGroups: { xml: '<securityGroupInfo></securityGroupInfo>' },
  DescribeInstances: { xml: '<reservationSet></reservationSet>' },
  DescribeInstanceInformation: { json: { InstanceInformationList: [] } },
  DescribeVpcs: { xml: '<vpcSet></vpcSet>' },
  DescribeFlowLogs: { xml: '<flowLogSet></flowLogSet>' },
  GetEbsEncryptionByDefault: { xml: '<ebsEncryptionByDefault>false</ebsEncryptionByDefault>' },
}

/** Whatever is not listed is denied, as it is for a role that may not. */
export function answerOfOrganisation(call: Call): Answer {
  const regional = call.region === regions[0] ? inUse : empty
  const answer = regional[call.operation] ?? accountWide[call.operation]
  if (answer === undefined) return denied(call)
  return typeof answer === 'function' ? answer(call) : answer
}
