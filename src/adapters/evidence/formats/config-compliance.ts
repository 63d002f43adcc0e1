import { controlOf } from '../../../domain/evidence/catalogue.ts'
import type { FindingStatus } from '../../../domain/evidence/finding.ts'
import { type Asked, askedNowhere } from './aws-api/checks.ts'
import { accountId, firstMoment, list, path, said, text } from './fields.ts'
import type { JsonFormat, JsonObject, Sink } from './format.ts'

/** Answers of AWS Config about its rules: by rule, by rule and account of an aggregator, by resource under a rule. */
export const configCompliance: JsonFormat = {
  kind: 'json',
  id: 'config-compliance',
  claims: (record) => envelopes.some((key) => Array.isArray(record[key])) || isMember(record),
  read: (record, sink) => readCompliance(record, askedNowhere, sink),
}

const envelopes = [
  'ComplianceByConfigRules',
  'AggregateComplianceByConfigRules',
  'ComplianceByResources',
  'EvaluationResults',
  'AggregateEvaluationResults',
]

const statuses: ReadonlyMap<string, FindingStatus> = new Map([
  ['COMPLIANT', 'passed'],
  ['NON_COMPLIANT', 'failed'],
  ['INSUFFICIENT_DATA', 'unknown'],
  ['NOT_APPLICABLE', 'not-available'],
])

function isMember(record: JsonObject): boolean {
  const isOfRule = text(record.ConfigRuleName) !== '' && text(record, 'Compliance', 'ComplianceType') !== ''
  return isOfRule || ruleOfEvaluation(record) !== '' || isOfResource(record)
}

function ruleOfEvaluation(record: unknown): string {
  return text(record, 'EvaluationResultIdentifier', 'EvaluationResultQualifier', 'ConfigRuleName')
}

function ruleOf(member: unknown): string {
  return text(member, 'ConfigRuleName') || ruleOfEvaluation(member)
}

/** A resource with how it stands over all rules: it does not say which. */
function isOfResource(record: unknown): boolean {
  return text(record, 'ResourceId') !== '' && text(record, 'Compliance', 'ComplianceType') !== ''
}

export function readCompliance(record: JsonObject, asked: Asked, sink: Sink): void {
  const envelope = envelopes.find((key) => Array.isArray(record[key]))
  if (envelope === undefined) {
    readMember(record, asked, sink)
    return
  }
  const members = list(record, envelope)
  const ofRules = members.filter((member) => ruleOf(member) !== '')
  // Resources with how they stand over all rules do not say which rule it was.
  if (ofRules.length === 0) sink.skip('not-a-result')
  for (const member of ofRules) readMember(member, asked, sink)
}

function readMember(member: unknown, asked: Asked, sink: Sink): void {
  const rule = ruleOf(member)
  if (rule === '') {
    sink.skip('not-a-result')
    return
  }
  const status = statuses.get(text(member, 'Compliance', 'ComplianceType') || text(member, 'ComplianceType'))
  if (status === undefined) {
    sink.skip('no-status')
    return
  }
  const qualifier = path(member, 'EvaluationResultIdentifier', 'EvaluationResultQualifier')
  const place = { account: accountId(path(member, 'AccountId')) || asked.account, region: said(member, 'AwsRegion') || asked.region }
  const common = {
    tool: 'aws-config',
    status,
    hadNothingToCheck: false,
    ...place,
    resource: text(qualifier, 'ResourceId'),
    observedAt: firstMoment(path(member, 'ResultRecordedTime'), path(member, 'ConfigRuleInvokedTime')) ?? asked.at,
    id: '',
    standards: [],
    count: countOf(member),
  } as const
  const { name, isSecurityHubs } = plainRule(rule)
  const controls = sink.catalogue.configRules.get(name) ?? []
  for (const controlId of controls) {
    const severity = controlOf(sink.catalogue, controlId)?.severity ?? 'unknown'
    sink.finding({ ...common, controlId, checkId: null, severity })
  }
  if (controls.length === 0) sink.finding({ ...common, controlId: null, checkId: isSecurityHubs ? name : rule, severity: 'unknown' })
}

/** How many resources the answer about a rule stands for; AWS counts to 25 and no further. */
function countOf(member: unknown): number {
  const count = path(member, 'Compliance', 'ComplianceContributorCount', 'CappedCount')
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 1 ? count : 1
}

/**
 * The managed rule behind a name. Security Hub names its own `securityhub-<rule>-<8 hex digits>`, a conformance pack
 * `<rule>-conformance-pack-<id>`; a rule somebody made may be called anything, also like a managed one.
 */
function plainRule(rule: string): { readonly name: string; readonly isSecurityHubs: boolean } {
  const lower = rule.toLowerCase()
  const own = /^securityhub-(.+)-[0-9a-z]{6,8}$/.exec(lower)?.[1]
  if (own !== undefined) return { name: own, isSecurityHubs: true }
  return { name: lower.replace(/-conformance-pack-[0-9a-z]+$/, '').replaceAll('_', '-'), isSecurityHubs: false }
}
