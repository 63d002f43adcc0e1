import { list, path, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import { type AnswerReader, isObject, presence } from './answer.ts'
import type { AwsApiCheckId, Fact } from './checks.ts'

const describeOrganization: AnswerReader = {
  call: 'organizations describe-organization',
  isAnswer: (record) => isObject(record.Organization) && text(record, 'Organization', 'FeatureSet') !== '',
  facts: (answer) => {
    const features = text(answer, 'Organization', 'FeatureSet')
    return features === '' ? [] : [{ check: 'organization-all-features', isMet: features === 'ALL' }]
  },
  factsOfError: ({ code }) => (code === 'AWSOrganizationsNotInUseException' ? [{ check: 'organization-all-features', isMet: false }] : []),
}

/** `State` came in 2025 and is what AWS goes on with. */
export function isActiveAccount(account: unknown): boolean {
  return text(account, 'State') === 'ACTIVE' || text(account, 'Status') === 'ACTIVE'
}

const listAccounts: AnswerReader = {
  call: 'organizations list-accounts',
  facts: (answer) => [{ check: 'several-accounts', isMet: list(answer, 'Accounts').filter(isActiveAccount).length > 1 }],
}

function policyTypeFact(answer: JsonObject, type: string, check: AwsApiCheckId): readonly Fact[] {
  const roots = list(answer, 'Roots')
  if (roots.length === 0) return []
  const isMet = roots.some((root) =>
    list(root, 'PolicyTypes').some((one) => text(one, 'Type') === type && text(one, 'Status') === 'ENABLED'),
  )
  return [{ check, isMet }]
}

const listRoots: AnswerReader = {
  call: 'organizations list-roots',
  isAnswer: (record) => Array.isArray(record.Roots) && Array.isArray(path(record, 'Roots', 0, 'PolicyTypes')),
  facts: (answer) => [
    ...policyTypeFact(answer, 'SERVICE_CONTROL_POLICY', 'service-control-policies-enabled'),
    ...policyTypeFact(answer, 'RESOURCE_CONTROL_POLICY', 'resource-control-policies-enabled'),
  ],
}

const policyChecks: ReadonlyMap<string, AwsApiCheckId> = new Map([
  ['SERVICE_CONTROL_POLICY', 'own-service-control-policies'],
  ['RESOURCE_CONTROL_POLICY', 'own-resource-control-policies'],
  ['TAG_POLICY', 'tag-policies-present'],
])

/** What kind was asked for is told by the policies themselves; an empty list does not tell, see `factsOfNoPolicy`. */
const listPolicies: AnswerReader = {
  call: 'organizations list-policies',
  facts: (answer) => {
    const policies = list(answer, 'Policies')
    const check = policyChecks.get(text(policies[0], 'Type'))
    if (check === undefined) return []
    return [{ check, isMet: policies.some((policy) => path(policy, 'AwsManaged') === false) }]
  },
}

/** No policy of the kind that was asked for. */
export function factsOfNoPolicy(kind: string): readonly Fact[] {
  const check = policyChecks.get(kind)
  return check === undefined ? [] : [{ check, isMet: false }]
}

export const organisationReaders: readonly AnswerReader[] = [
  describeOrganization,
  listAccounts,
  listRoots,
  listPolicies,
  presence('controltower list-landing-zones', 'landingZones', 'landing-zone-present'),
]
