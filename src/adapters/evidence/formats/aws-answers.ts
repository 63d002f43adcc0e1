import { path } from './fields.ts'
import type { JsonObject } from './format.ts'

/** An answer of an AWS call that proves nothing, known by keys that it has and others do not; `member` is a key of its first element. */
type KnownAnswer = { readonly call: string; readonly keys: readonly string[]; readonly member?: string }

/** What could be checked, and what is switched on: never what passed or failed. */
const catalogues: readonly KnownAnswer[] = [
  { call: 'securityhub list-security-control-definitions', keys: ['SecurityControlDefinitions'] },
  { call: 'securityhub get-security-control-definition', keys: ['SecurityControlDefinition'] },
  { call: 'securityhub batch-get-security-controls', keys: ['SecurityControls'] },
  { call: 'securityhub list-standards-control-associations', keys: ['StandardsControlAssociationSummaries'] },
  { call: 'securityhub batch-get-standards-control-associations', keys: ['StandardsControlAssociationDetails'] },
  { call: 'securityhub describe-standards-controls', keys: ['Controls'], member: 'StandardsControlArn' },
  { call: 'securityhub describe-standards', keys: ['Standards'], member: 'StandardsArn' },
  { call: 'support describe-trusted-advisor-checks', keys: ['checks'], member: 'category' },
  { call: 'trustedadvisor list-checks', keys: ['checkSummaries'] },
  { call: 'auditmanager list-controls', keys: ['controlMetadataList'] },
  { call: 'configservice describe-config-rules', keys: ['ConfigRules'] },
]

/** One of them without its envelope, as `--query` or a script leaves it. */
const catalogueMembers: readonly (readonly string[])[] = [
  ['SecurityControlId', 'RemediationUrl', 'Title'],
  ['SecurityControlId', 'SecurityControlArn', 'AssociationStatus'],
  ['StandardsControlArn', 'ControlStatus'],
  ['StandardsArn', 'Name', 'EnabledByDefault'],
]

const settings: readonly KnownAnswer[] = [
  { call: 'securityhub describe-hub', keys: ['HubArn'] },
  { call: 'securityhub describe-security-hub-v2', keys: ['HubV2Arn'] },
  { call: 'securityhub get-enabled-standards', keys: ['StandardsSubscriptions'] },
  { call: 'securityhub list-finding-aggregators', keys: ['FindingAggregators'] },
  { call: 'securityhub get-finding-aggregator', keys: ['FindingAggregatorArn'] },
  { call: 'securityhub list-members', keys: ['Members'] },
  { call: 'securityhub get-insights', keys: ['Insights'] },
  { call: 'securityhub get-insight-results', keys: ['InsightResults'] },
  { call: 'securityhub batch-import-findings', keys: ['SuccessCount', 'FailedCount'] },
  { call: 'securityhub batch-update-findings', keys: ['ProcessedFindings'] },
  { call: 'securityhub get-finding-history', keys: ['Records'], member: 'FindingIdentifier' },
  { call: 'securityhub list-enabled-products-for-import', keys: ['ProductSubscriptions'] },
  { call: 'securityhub list-automation-rules', keys: ['AutomationRulesMetadata'] },
  { call: 'securityhub describe-organization-configuration', keys: ['AutoEnableStandards'] },
  { call: 'guardduty list-detectors', keys: ['DetectorIds'] },
  { call: 'guardduty get-detector', keys: ['FindingPublishingFrequency'] },
  { call: 'guardduty list-findings', keys: ['FindingIds'] },
  { call: 'guardduty get-findings-statistics', keys: ['FindingStatistics'] },
  { call: 'guardduty list-findings --finding-criteria', keys: ['Criterion'] },
  { call: 'guardduty list-members', keys: ['members'], member: 'detectorId' },
  { call: 'inspector2 list-members', keys: ['members'], member: 'relationshipStatus' },
  { call: 'inspector2 batch-get-account-status', keys: ['accounts'], member: 'resourceState' },
  { call: 'inspector2 get-configuration', keys: ['ecrConfiguration'] },
  { call: 'inspector2 list-account-permissions', keys: ['permissions'], member: 'operation' },
  { call: 'inspector2 list-coverage', keys: ['coveredResources'] },
  { call: 'inspector2 list-coverage-statistics', keys: ['countsByGroup'] },
  { call: 'macie2 describe-buckets', keys: ['buckets'], member: 'bucketArn' },
  { call: 'macie2 get-macie-session', keys: ['findingPublishingFrequency', 'serviceRole'] },
  { call: 'macie2 list-findings', keys: ['findingIds'] },
  { call: 'accessanalyzer list-analyzers', keys: ['analyzers'] },
  { call: 'accessanalyzer get-analyzer', keys: ['analyzer'] },
  { call: 'cloudtrail describe-trails', keys: ['trailList'] },
  { call: 'cloudtrail list-trails', keys: ['Trails'] },
  { call: 'cloudtrail get-trail-status', keys: ['IsLogging'] },
  { call: 'cloudtrail get-event-selectors', keys: ['TrailARN'] },
  { call: 'configservice describe-configuration-recorders', keys: ['ConfigurationRecorders'] },
  { call: 'configservice describe-configuration-recorder-status', keys: ['ConfigurationRecordersStatus'] },
  { call: 'configservice describe-delivery-channels', keys: ['DeliveryChannels'] },
  { call: 'configservice describe-compliance-by-resource', keys: ['ComplianceByResources'] },
  { call: 'configservice get-compliance-details-by-config-rule', keys: ['EvaluationResults'] },
  { call: 'configservice get-compliance-summary-by-config-rule', keys: ['ComplianceSummary'] },
  { call: 'configservice get-compliance-summary-by-resource-type', keys: ['ComplianceSummariesByResourceType'] },
  { call: 'configservice describe-config-rule-evaluation-status', keys: ['ConfigRulesEvaluationStatus'] },
  { call: 'configservice deliver-config-snapshot', keys: ['configurationItems'] },
  { call: 'iam get-account-summary', keys: ['SummaryMap'] },
  { call: 'iam get-account-password-policy', keys: ['PasswordPolicy'] },
  { call: 'iam list-virtual-mfa-devices', keys: ['VirtualMFADevices'] },
  { call: 'iam list-organizations-features', keys: ['EnabledFeatures'] },
  { call: 'iam generate-credential-report', keys: ['State', 'Description'] },
  { call: 'iam list-users', keys: ['Users'], member: 'UserName' },
  { call: 'iam list-roles', keys: ['Roles'], member: 'RoleName' },
  { call: 'iam get-account-authorization-details', keys: ['UserDetailList'] },
  { call: 'sts get-caller-identity', keys: ['UserId', 'Account', 'Arn'] },
  { call: 'account get-alternate-contact', keys: ['AlternateContact'] },
  { call: 'organizations describe-organization', keys: ['Organization'] },
  { call: 'organizations list-accounts', keys: ['Accounts'], member: 'JoinedMethod' },
  { call: 'organizations list-policies', keys: ['Policies'], member: 'AwsManaged' },
  { call: 'organizations list-delegated-administrators', keys: ['DelegatedAdministrators'] },
  { call: 'ec2 describe-regions', keys: ['Regions'], member: 'RegionName' },
  { call: 'ec2 describe-instances', keys: ['Reservations'] },
  { call: 'ec2 describe-security-groups', keys: ['SecurityGroups'] },
  { call: 's3api list-buckets', keys: ['Buckets'], member: 'CreationDate' },
  { call: 's3control get-public-access-block', keys: ['PublicAccessBlockConfiguration'] },
  { call: 'support describe-trusted-advisor-check-refresh-statuses', keys: ['statuses'], member: 'checkId' },
  { call: 'trustedadvisor list-recommendation-resources', keys: ['recommendationResourceSummaries'] },
]

function has(record: JsonObject, { keys, member }: KnownAnswer): boolean {
  if (member !== undefined) return keys.some((key) => path(record, key, 0, member) !== undefined)
  return keys.every((key) => Object.hasOwn(record, key))
}

/** The call whose list of possible checks this is; `null` when it is none. */
export function catalogueCall(record: JsonObject): string | null {
  const envelope = catalogues.find((known) => has(record, known))
  if (envelope !== undefined) return envelope.call
  return catalogueMembers.some((keys) => keys.every((key) => Object.hasOwn(record, key))) ? 'securityhub' : null
}

/** The call whose answer this is, none of which is a finding; `null` when it is not known. */
export function settingsCall(record: JsonObject): string | null {
  return settings.find((known) => has(record, known))?.call ?? null
}
