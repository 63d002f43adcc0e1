import { accountOfArn, list, path, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import { type AnswerReader, hasList, isObject, presence } from './answer.ts'
import type { Fact } from './checks.ts'

function flag(value: unknown): boolean | null {
  if (value === 1 || value === '1') return true
  return value === 0 || value === '0' ? false : null
}

/** The map of `iam get-account-summary`. */
export function summaryFacts(answer: JsonObject): readonly Fact[] {
  const map = path(answer, 'SummaryMap')
  const mfa = flag(path(map, 'AccountMFAEnabled'))
  const keys = flag(path(map, 'AccountAccessKeysPresent'))
  const password = flag(path(map, 'AccountPasswordPresent'))
  const facts: Fact[] = []
  // A root user without a password cannot sign in, so that MFA is not missed.
  if (mfa !== null && (mfa || password !== false)) facts.push({ check: 'root-mfa-enabled', isMet: mfa })
  if (keys !== null) facts.push({ check: 'root-access-keys-absent', isMet: !keys })
  return facts
}

const accountSummary: AnswerReader = {
  call: 'iam get-account-summary',
  isAnswer: (record) => isObject(record.SummaryMap),
  facts: summaryFacts,
}

const organizationsFeatures: AnswerReader = {
  call: 'iam list-organizations-features',
  isAnswer: hasList('EnabledFeatures'),
  facts: (answer) => [
    { check: 'root-credentials-managed-centrally', isMet: list(answer, 'EnabledFeatures').includes('RootCredentialsManagement') },
  ],
  // Its message names the two ways in which it is off.
  factsOfError: ({ code }) =>
    code === 'ServiceAccessNotEnabledException' || code === 'OrganizationNotInAllFeaturesModeException'
      ? [{ check: 'root-credentials-managed-centrally', isMet: false }]
      : [],
}

const samlProviders: AnswerReader = {
  call: 'iam list-saml-providers',
  isAnswer: hasList('SAMLProviderList'),
  facts: (answer) => {
    const providers = list(answer, 'SAMLProviderList')
    const account = accountOfArn(text(providers[0], 'Arn'))
    return [{ check: 'saml-provider-present', isMet: providers.length > 0, account }]
  },
}

const alternateContact: AnswerReader = {
  call: 'account get-alternate-contact',
  isAnswer: (record) => isObject(record.AlternateContact),
  facts: (answer) =>
    text(answer, 'AlternateContact', 'AlternateContactType') === 'SECURITY' ? [{ check: 'security-contact-set', isMet: true }] : [],
  factsOfError: ({ code }) => (code === 'ResourceNotFoundException' ? [{ check: 'security-contact-set', isMet: false }] : []),
}

const isActiveInstance = (instance: unknown) => text(instance, 'Status') === 'ACTIVE' || text(instance, 'State') === 'ACTIVE'

export const identityReaders: readonly AnswerReader[] = [
  accountSummary,
  organizationsFeatures,
  samlProviders,
  alternateContact,
  {
    ...presence('sso-admin list-instances', 'Instances', 'identity-center-present', isActiveInstance),
    isAnswer: (record) => text(record, 'Instances', 0, 'InstanceArn').includes(':sso:'),
  },
]
