import { accountId, accountOfArn, list, path, regionOfArn, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import { type AnswerReader, hasList, isObject, presence } from './answer.ts'
import type { AwsApiCheckId, Fact } from './checks.ts'

const listDetectors: AnswerReader = {
  call: 'guardduty list-detectors',
  isAnswer: hasList('DetectorIds'),
  // Whether a detector that exists is on, `get-detector` says.
  facts: (answer) => (list(answer, 'DetectorIds').length === 0 ? [{ check: 'guardduty-enabled', isMet: false }] : []),
}

const protectionPlans = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
]

function planFacts(answer: JsonObject): readonly Fact[] {
  const isOn = new Map(list(answer, 'Features').map((feature) => [text(feature, 'Name'), text(feature, 'Status') === 'ENABLED']))
  const offered = protectionPlans.filter((plan) => isOn.has(plan))
  const facts: Fact[] = []
  if (offered.length > 0) facts.push({ check: 'guardduty-protection-plans', isMet: offered.every((plan) => isOn.get(plan) === true) })
  const malware = isOn.get('EBS_MALWARE_PROTECTION')
  const runtime = isOn.get('RUNTIME_MONITORING')
  if (malware !== undefined) facts.push({ check: 'guardduty-malware-protection', isMet: malware })
  if (runtime !== undefined) facts.push({ check: 'guardduty-runtime-monitoring', isMet: runtime })
  return facts
}

const getDetector: AnswerReader = {
  call: 'guardduty get-detector',
  isAnswer: (record) => text(record, 'ServiceRole').includes('guardduty.amazonaws.com') && text(record.Status) !== '',
  facts: (answer) => {
    const status = text(answer.Status)
    const account = accountOfArn(text(answer.ServiceRole))
    if (status !== 'ENABLED' && status !== 'DISABLED') return []
    const isMet = status === 'ENABLED'
    const facts: readonly Fact[] = [{ check: 'guardduty-enabled', isMet }, ...(isMet ? planFacts(answer) : [])]
    return facts.map((fact) => ({ ...fact, account }))
  },
}

function isNotSubscribed({ code, message }: { readonly code: string; readonly message: string }): boolean {
  return code === 'InvalidAccessException' && /not subscribed/i.test(message)
}

const describeHub: AnswerReader = {
  call: 'securityhub describe-hub',
  isAnswer: (record) => text(record.HubArn).includes(':securityhub:'),
  facts: (answer) => {
    const arn = text(answer.HubArn)
    return [{ check: 'security-hub-enabled', isMet: true, account: accountOfArn(arn), region: regionOfArn(arn) }]
  },
  factsOfError: (error) => (isNotSubscribed(error) ? [{ check: 'security-hub-enabled', isMet: false }] : []),
}

/** The standards for tags and of Control Tower do not judge security as a whole. */
const securityStandard = /\/(?:aws-foundational-security-best-practices|cis-aws-foundations-benchmark|pci-dss|nist-800-)/
const regulatoryStandard = /\/(?:cis-aws-foundations-benchmark|pci-dss|nist-800-)/

const enabledStandards: AnswerReader = {
  call: 'securityhub get-enabled-standards',
  isAnswer: hasList('StandardsSubscriptions'),
  facts: (answer) => {
    const subscriptions = list(answer, 'StandardsSubscriptions')
    const own = text(subscriptions[0], 'StandardsSubscriptionArn')
    const place = { account: accountOfArn(own), region: regionOfArn(own) }
    const ready = subscriptions.filter((one) => /^(?:READY|INCOMPLETE|PENDING)$/.test(text(one, 'StandardsStatus')))
    const has = (pattern: RegExp) => ready.some((one) => pattern.test(text(one, 'StandardsArn')))
    const facts: Fact[] = [{ check: 'security-standard-enabled', isMet: has(securityStandard), ...place }]
    if (has(regulatoryStandard)) facts.push({ check: 'regulatory-standard-enabled', isMet: true, ...place })
    return facts
  },
}

const isMacieOff = ({ code, message }: { readonly code: string; readonly message: string }) =>
  code === 'AccessDeniedException' && /macie is not enabled/i.test(message)

const macieSession: AnswerReader = {
  call: 'macie2 get-macie-session',
  isAnswer: (record) => text(record.serviceRole).includes('macie.amazonaws.com') && text(record.status) !== '',
  facts: (answer) => {
    const status = text(answer.status)
    if (status !== 'ENABLED' && status !== 'PAUSED') return []
    return [{ check: 'macie-enabled', isMet: status === 'ENABLED', account: accountOfArn(text(answer.serviceRole)) }]
  },
  factsOfError: (error) => (isMacieOff(error) ? [{ check: 'macie-enabled', isMet: false }] : []),
}

const macieDiscovery: AnswerReader = {
  call: 'macie2 get-automated-discovery-configuration',
  isAnswer: (record) => text(record.sensitivityInspectionTemplateId) !== '' && text(record.status) !== '',
  facts: (answer) => {
    const status = text(answer.status)
    return status === 'ENABLED' || status === 'DISABLED' ? [{ check: 'macie-automated-discovery', isMet: status === 'ENABLED' }] : []
  },
  factsOfError: (error) => (isMacieOff(error) ? [{ check: 'macie-automated-discovery', isMet: false }] : []),
}

const inspectorChecks: readonly (readonly [string, AwsApiCheckId])[] = [
  ['ec2', 'inspector-ec2-scanning'],
  ['ecr', 'inspector-ecr-scanning'],
  ['lambda', 'inspector-lambda-scanning'],
  ['lambdaCode', 'inspector-code-scanning'],
]

const inspectorStatus: AnswerReader = {
  call: 'inspector2 batch-get-account-status',
  isAnswer: (record) => isObject(path(record, 'accounts', 0, 'resourceState')),
  facts: (answer) =>
    list(answer, 'accounts').flatMap((one) =>
      inspectorChecks.flatMap(([kind, check]): readonly Fact[] => {
        const status = text(one, 'resourceState', kind, 'status')
        // ENABLING and DISABLING are on their way: neither is a state yet.
        if (status !== 'ENABLED' && status !== 'DISABLED') return []
        return [{ check, isMet: status === 'ENABLED', account: accountId(path(one, 'accountId')) }]
      }),
    ),
}

/** From the analyzers of an account in one Region; those of the organisation live in its administrator's account alone. */
export function analyzerFacts(analyzers: readonly unknown[]): readonly Fact[] {
  const active = analyzers.filter((one) => text(one, 'status') === 'ACTIVE')
  const arn = text(analyzers[0], 'arn')
  const place = { account: accountOfArn(arn), region: regionOfArn(arn) }
  const isExternal = active.some((one) => /^(?:ACCOUNT|ORGANIZATION)$/.test(text(one, 'type')))
  const facts: Fact[] = [{ check: 'external-access-analyzer', isMet: isExternal, ...place }]
  if (active.some((one) => text(one, 'type').endsWith('_UNUSED_ACCESS'))) {
    facts.push({ check: 'unused-access-analyzer', isMet: true, ...place })
  }
  return facts
}

export const detectorReaders: readonly AnswerReader[] = [
  listDetectors,
  getDetector,
  describeHub,
  enabledStandards,
  presence(
    'securityhub list-automation-rules',
    'AutomationRulesMetadata',
    'security-hub-automation-rules',
    (rule) => text(rule, 'RuleStatus') === 'ENABLED',
  ),
  macieSession,
  macieDiscovery,
  inspectorStatus,
  { call: 'accessanalyzer list-analyzers', facts: (answer) => analyzerFacts(list(answer, 'analyzers')) },
  presence('detective list-graphs', 'GraphList', 'detective-enabled'),
  presence('securitylake list-data-lakes', 'dataLakes', 'security-lake-present', (lake) => text(lake, 'createStatus') === 'COMPLETED'),
]
