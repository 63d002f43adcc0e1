import { accountId, list, path, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import { type AnswerReader, presence } from './answer.ts'
import type { AwsApiCheckId, Fact } from './checks.ts'

const ebsEncryption: AnswerReader = {
  call: 'ec2 get-ebs-encryption-by-default',
  isAnswer: (record) => typeof record.EbsEncryptionByDefault === 'boolean',
  facts: ({ EbsEncryptionByDefault: on }) => (typeof on === 'boolean' ? [{ check: 'ebs-encryption-default', isMet: on }] : []),
}

/** A state of which some words are good and some bad; any other word says nothing. */
function wordFacts(check: AwsApiCheckId, word: string, { good, bad }: { readonly good: RegExp; readonly bad: RegExp }): readonly Fact[] {
  if (good.test(word)) return [{ check, isMet: true }]
  return bad.test(word) ? [{ check, isMet: false }] : []
}

const snapshotBlock: AnswerReader = {
  call: 'ec2 get-snapshot-block-public-access-state',
  isAnswer: (record) => /^(?:block-all-sharing|block-new-sharing|unblocked)$/.test(text(record.State)),
  facts: (answer) =>
    wordFacts('ebs-snapshot-public-access-blocked', text(answer.State), { good: /^block-(?:all|new)-sharing$/, bad: /^unblocked$/ }),
}

const imageBlock: AnswerReader = {
  call: 'ec2 get-image-block-public-access-state',
  isAnswer: (record) => text(record.ImageBlockPublicAccessState) !== '',
  facts: (answer) =>
    wordFacts('ami-public-access-blocked', text(answer.ImageBlockPublicAccessState), { good: /^block-new-sharing$/, bad: /^unblocked$/ }),
}

const metadataDefaults: AnswerReader = {
  call: 'ec2 get-instance-metadata-defaults',
  isAnswer: (record) => text(record, 'AccountLevel', 'HttpTokens') !== '',
  // Without a preference, each image decides.
  facts: (answer) => [{ check: 'imdsv2-default', isMet: text(answer, 'AccountLevel', 'HttpTokens') === 'required' }],
}

type Instance = { readonly id: string; readonly account: string; readonly tokens: string; readonly endpoint: string }

function runningInstances(answer: unknown): readonly Instance[] {
  return list(answer, 'Reservations').flatMap((reservation) =>
    list(reservation, 'Instances').flatMap((one) => {
      const id = text(one, 'InstanceId')
      if (id === '' || text(one, 'State', 'Name') !== 'running') return []
      const options = path(one, 'MetadataOptions')
      return [
        {
          id,
          account: accountId(path(reservation, 'OwnerId')),
          tokens: text(options, 'HttpTokens'),
          endpoint: text(options, 'HttpEndpoint'),
        },
      ]
    }),
  )
}

function metadataFacts(answer: JsonObject): readonly Fact[] {
  return runningInstances(answer).flatMap(({ id, account, tokens, endpoint }) => {
    if (tokens === '') return []
    return [{ check: 'imdsv2-required', isMet: tokens === 'required' || endpoint === 'disabled', resource: id, account }]
  })
}

const instances: AnswerReader = {
  call: 'ec2 describe-instances',
  isAnswer: (record) => text(path(record, 'Reservations', 0, 'Instances'), 0, 'InstanceId') !== '',
  facts: metadataFacts,
}

/** Running instances beside those that Systems Manager reaches, as the collector puts them together. */
const managedInstances: AnswerReader = {
  call: 'shirube managed-instances',
  facts: (answer) => {
    const online = new Set(
      list(answer, 'managed', 'InstanceInformationList').flatMap((one) =>
        text(one, 'PingStatus') === 'Online' ? [text(one, 'InstanceId')] : [],
      ),
    )
    return runningInstances(path(answer, 'instances')).map(({ id, account }) => ({
      check: 'instance-managed',
      isMet: online.has(id),
      resource: id,
      account,
    }))
  },
}

const bedrockLogging: AnswerReader = {
  call: 'bedrock get-model-invocation-logging-configuration',
  facts: (answer) => (path(answer, 'loggingConfig') === undefined ? [] : [{ check: 'bedrock-logging', isMet: true }]),
}

export const computeReaders: readonly AnswerReader[] = [
  ebsEncryption,
  snapshotBlock,
  imageBlock,
  metadataDefaults,
  instances,
  managedInstances,
  bedrockLogging,
  presence('bedrock list-guardrails', 'guardrails', 'bedrock-guardrail', (one) => text(one, 'status') === 'READY'),
  presence('imagebuilder list-image-pipelines', 'imagePipelineList', 'image-pipeline', (one) => text(one, 'status') === 'ENABLED'),
  presence('ec2 describe-verified-access-endpoints', 'VerifiedAccessEndpoints', 'verified-access-endpoint'),
]
