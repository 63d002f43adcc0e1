import type { Finding, Severity } from '../../../../domain/evidence/finding.ts'
import type { IsoMoment } from '../../../../domain/moments.ts'

type Scope = 'account' | 'region'

const check = <Id extends string>(id: Id, severity: Severity, scope: Scope) => ({ id, severity, scope })

/**
 * What answers of AWS's own interfaces are checked for: the check ids of the tool `aws-api`. Where nothing is said, a check fails where the
 * thing is missing; those said to be passed only cannot fail, because a thing missing in one Region is missed by nobody.
 */
export const awsApiChecks = [
  check('root-mfa-enabled', 'critical', 'account'),
  check('root-access-keys-absent', 'critical', 'account'),
  /** In the management account: members' root credentials are managed centrally. */
  check('root-credentials-managed-centrally', 'high', 'account'),
  check('root-unused', 'medium', 'account'),
  /** Per IAM user with a password. */
  check('user-mfa-enabled', 'high', 'account'),
  /** Per IAM user. */
  check('user-password-absent', 'medium', 'account'),
  check('user-access-keys-absent', 'medium', 'account'),
  /** Per IAM user with an active access key: none older than 90 days. */
  check('user-access-keys-rotated', 'medium', 'account'),
  check('saml-provider-present', 'medium', 'account'),
  /** Passed only. */
  check('identity-center-present', 'medium', 'region'),
  check('security-contact-set', 'medium', 'account'),
  check('organization-all-features', 'medium', 'account'),
  check('several-accounts', 'medium', 'account'),
  check('service-control-policies-enabled', 'medium', 'account'),
  check('resource-control-policies-enabled', 'low', 'account'),
  /** Policies of the organisation's own, besides those that AWS puts there. */
  check('own-service-control-policies', 'medium', 'account'),
  check('own-resource-control-policies', 'low', 'account'),
  check('tag-policies-present', 'low', 'account'),
  /** Passed only. */
  check('landing-zone-present', 'low', 'region'),
  check('guardduty-enabled', 'high', 'region'),
  /** Every protection plan that the Region offers is on. */
  check('guardduty-protection-plans', 'medium', 'region'),
  check('guardduty-malware-protection', 'medium', 'region'),
  check('guardduty-runtime-monitoring', 'medium', 'region'),
  check('security-hub-enabled', 'high', 'region'),
  /** A security standard is on: neither that for tags alone nor that of Control Tower. */
  check('security-standard-enabled', 'high', 'region'),
  /** Passed only: PCI DSS, NIST or CIS is on. */
  check('regulatory-standard-enabled', 'low', 'region'),
  /** Passed only. */
  check('security-hub-automation-rules', 'low', 'region'),
  check('macie-enabled', 'medium', 'region'),
  check('macie-automated-discovery', 'medium', 'region'),
  check('inspector-ec2-scanning', 'high', 'region'),
  check('inspector-ecr-scanning', 'high', 'region'),
  check('inspector-lambda-scanning', 'medium', 'region'),
  check('inspector-code-scanning', 'medium', 'region'),
  check('external-access-analyzer', 'high', 'region'),
  /** Passed only: one Region is enough. */
  check('unused-access-analyzer', 'medium', 'region'),
  /** Passed only. */
  check('detective-enabled', 'low', 'region'),
  /** Passed only. */
  check('security-lake-present', 'low', 'region'),
  check('config-recorder-on', 'high', 'region'),
  check('config-records-all-types', 'medium', 'region'),
  /** Passed only. */
  check('organization-config-aggregator', 'low', 'region'),
  check('multi-region-trail', 'high', 'account'),
  check('organization-trail', 'medium', 'account'),
  /** Passed only. */
  check('audit-manager-assessment', 'low', 'region'),
  check('s3-account-public-access-blocked', 'high', 'account'),
  check('ebs-snapshot-public-access-blocked', 'high', 'region'),
  check('ami-public-access-blocked', 'medium', 'region'),
  check('ebs-encryption-default', 'medium', 'region'),
  check('imdsv2-default', 'medium', 'region'),
  /** Per running instance. */
  check('imdsv2-required', 'high', 'region'),
  check('instance-managed', 'medium', 'region'),
  /** Per security group open to the world. */
  check('risky-ports-closed', 'high', 'region'),
  check('only-web-ports-open', 'medium', 'region'),
  /** Per VPC that somebody made. */
  check('vpc-flow-logs', 'medium', 'region'),
  /** Passed only, those four. */
  check('network-firewall-present', 'low', 'region'),
  check('dns-firewall-associated', 'low', 'region'),
  check('waf-managed-rules', 'medium', 'region'),
  check('waf-own-rules', 'low', 'region'),
  /** Passed only. */
  check('waf-ip-reputation', 'low', 'region'),
  check('shield-advanced', 'low', 'account'),
  check('budget-with-notification', 'medium', 'account'),
  check('cost-anomaly-subscription', 'medium', 'account'),
  /** Passed only. */
  check('billing-alarm', 'medium', 'account'),
  /** Passed only, and all that follow. */
  check('backup-plan-present', 'medium', 'region'),
  check('backup-vault-locked', 'low', 'region'),
  check('fault-injection-template', 'low', 'region'),
  check('resilience-hub-app', 'low', 'region'),
  check('disaster-recovery-servers', 'low', 'region'),
  check('image-pipeline', 'low', 'region'),
  check('bedrock-logging', 'low', 'region'),
  check('bedrock-guardrail', 'low', 'region'),
  check('verified-access-endpoint', 'low', 'region'),
] as const

export type AwsApiCheckId = (typeof awsApiChecks)[number]['id']

/** What an answer shows, and of what. */
export type Fact = {
  readonly check: AwsApiCheckId
  readonly isMet: boolean
  readonly resource?: string
  /** Where the answer itself tells; else where it was asked. */
  readonly account?: string
  readonly region?: string
  /** Met only because there is nothing that could fail. */
  readonly hadNothingToCheck?: boolean
  /** Tells results apart that have no name to show. */
  readonly id?: string
}

/** Where and when a call was made; empty and `null` where nobody says. */
export type Asked = { readonly account: string; readonly region: string; readonly at: IsoMoment | null }

export const askedNowhere: Asked = { account: '', region: '', at: null }

const checksById: ReadonlyMap<AwsApiCheckId, (typeof awsApiChecks)[number]> = new Map(awsApiChecks.map((one) => [one.id, one]))

export function asFinding(fact: Fact, asked: Asked): Finding {
  const known = checksById.get(fact.check)
  const here = known?.scope === 'account' ? 'global' : asked.region
  const resource = fact.resource ?? ''
  return {
    tool: 'aws-api',
    controlId: null,
    checkId: fact.check,
    status: fact.isMet ? 'passed' : 'failed',
    hadNothingToCheck: fact.hadNothingToCheck ?? false,
    severity: known?.severity ?? 'unknown',
    account: fact.account || asked.account,
    region: known?.scope === 'account' ? here : fact.region || here,
    resource,
    observedAt: asked.at,
    id: fact.id ?? '',
    standards: [],
    count: 1,
  }
}
