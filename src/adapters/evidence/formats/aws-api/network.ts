import { accountId, accountOfArn, list, path, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import { type AnswerReader, isObject, presence } from './answer.ts'
import type { AwsApiCheckId, Fact } from './checks.ts'

const blockFlags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']

/** A bucket's own setting looks the same, so the call must be known. */
const publicAccessBlock: AnswerReader = {
  call: 's3control get-public-access-block',
  facts: (answer) => {
    const block = path(answer, 'PublicAccessBlockConfiguration')
    if (!isObject(block)) return []
    return [{ check: 's3-account-public-access-blocked', isMet: blockFlags.every((flag) => block[flag] === true) }]
  },
  factsOfError: ({ code }) =>
    code === 'NoSuchPublicAccessBlockConfiguration' ? [{ check: 's3-account-public-access-blocked', isMet: false }] : [],
}

/** Ports of Security Hub's control EC2.19: what should never be open to the world. */
const riskyPorts = [
  20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300,
]
const webPorts = [80, 443]

type PortRange = { readonly from: number; readonly to: number }

/** The ports that a permission opens to everybody; `null` when it opens none to everybody. */
function openPorts(permission: unknown): PortRange | null {
  const isOpen =
    list(permission, 'IpRanges').some((range) => text(range, 'CidrIp') === '0.0.0.0/0') ||
    list(permission, 'Ipv6Ranges').some((range) => text(range, 'CidrIpv6') === '::/0')
  if (!isOpen) return null
  const protocol = text(permission, 'IpProtocol')
  if (protocol === '-1') return { from: 0, to: 65_535 }
  // ICMP has types where the others have ports.
  if (!['tcp', 'udp', '6', '17'].includes(protocol)) return null
  const from = path(permission, 'FromPort')
  const to = path(permission, 'ToPort')
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null
}

const holds = (range: PortRange, port: number) => range.from <= port && port <= range.to
const isWebOnly = (range: PortRange) => range.from === range.to && webPorts.includes(range.from)

function groupFacts(answer: JsonObject): readonly Fact[] {
  const groups = list(answer, 'SecurityGroups')
  const opening = groups.map((group) => ({
    resource: text(group, 'GroupId'),
    account: accountId(path(group, 'OwnerId')),
    ranges: list(group, 'IpPermissions').flatMap((permission) => openPorts(permission) ?? []),
  }))
  const open = opening.filter(({ ranges }) => ranges.length > 0)
  const account = opening[0]?.account ?? ''
  const facts = (check: AwsApiCheckId, isFine: (range: PortRange) => boolean): readonly Fact[] =>
    open.length === 0
      ? [{ check, isMet: true, account, hadNothingToCheck: groups.length === 0 }]
      : open.map(({ ranges, ...group }) => ({ check, isMet: ranges.every(isFine), ...group }))
  return [
    ...facts('risky-ports-closed', (range) => !riskyPorts.some((port) => holds(range, port))),
    ...facts('only-web-ports-open', isWebOnly),
  ]
}

const securityGroups: AnswerReader = {
  call: 'ec2 describe-security-groups',
  // Cut down by `--query` to names, it would say that nothing is open.
  isAnswer: (record) => Array.isArray(path(record, 'SecurityGroups', 0, 'IpPermissions')),
  facts: groupFacts,
}

/** VPCs beside flow logs, as the collector puts them together. The default VPC is there without anybody's doing. */
const flowLogs: AnswerReader = {
  call: 'shirube vpc-flow-logs',
  facts: (answer) => {
    const logged = new Set(
      list(answer, 'flowLogs', 'FlowLogs').flatMap((log) => (text(log, 'FlowLogStatus') === 'ACTIVE' ? [text(log, 'ResourceId')] : [])),
    )
    return list(answer, 'vpcs', 'Vpcs').flatMap((vpc): readonly Fact[] => {
      const resource = text(vpc, 'VpcId')
      return resource === '' || path(vpc, 'IsDefault') === true ? [] : [{ check: 'vpc-flow-logs', isMet: logged.has(resource), resource }]
    })
  },
}

/** One web ACL, its rules cut down to what they are. Of no use where nothing is published, so that it cannot fail. */
const webAcl: AnswerReader = {
  call: 'wafv2 get-web-acl',
  facts: (answer) => {
    const managed = list(answer, 'WebACL', 'Rules').map((rule) =>
      text(rule, 'Managed') === '' ? text(rule, 'Statement', 'ManagedRuleGroupStatement', 'Name') : text(rule, 'Managed'),
    )
    const account = accountOfArn(text(answer, 'WebACL', 'ARN'))
    const checks: readonly (readonly [AwsApiCheckId, boolean])[] = [
      ['waf-managed-rules', managed.some((name) => name !== '')],
      ['waf-own-rules', managed.some((name) => name === '')],
      ['waf-ip-reputation', managed.includes('AWSManagedRulesAmazonIpReputationList')],
    ]
    return checks.flatMap(([check, isMet]) => (isMet ? [{ check, isMet, account }] : []))
  },
}

const shieldState: AnswerReader = {
  call: 'shield get-subscription-state',
  isAnswer: (record) => /^(?:ACTIVE|INACTIVE)$/.test(text(record.SubscriptionState)),
  facts: (answer) => {
    const state = text(answer.SubscriptionState)
    return state === 'ACTIVE' || state === 'INACTIVE' ? [{ check: 'shield-advanced', isMet: state === 'ACTIVE' }] : []
  },
}

export const networkReaders: readonly AnswerReader[] = [
  publicAccessBlock,
  securityGroups,
  flowLogs,
  webAcl,
  shieldState,
  {
    ...presence('network-firewall list-firewalls', 'Firewalls', 'network-firewall-present'),
    isAnswer: (record) => text(record, 'Firewalls', 0, 'FirewallArn').includes(':network-firewall:'),
  },
  presence('route53resolver list-firewall-rule-group-associations', 'FirewallRuleGroupAssociations', 'dns-firewall-associated'),
]
