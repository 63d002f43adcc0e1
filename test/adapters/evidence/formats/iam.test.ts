import { describe, expect, it } from 'vitest'
import { iamAccountSummary } from '../../../../src/adapters/evidence/formats/iam-account-summary.ts'
import { iamCredentialReport, iamCredentialReportCsv } from '../../../../src/adapters/evidence/formats/iam-credential-report.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'
import { factsOf } from './lines.ts'
import { readCsv, readRows } from './rows.ts'

describe('iamAccountSummary', () => {
  it('tells MFA and access keys of the root user', () => {
    const facts = factsOf(readAll(iamAccountSummary, fixture('iam-account-summary/get-account-summary.json')))
    expect(facts).toEqual(['root-mfa-enabled global passed', 'root-access-keys-absent global failed'])
  })

  it('does not miss MFA of a root user that has no password', () => {
    const facts = factsOf(readAll(iamAccountSummary, fixture('iam-account-summary/root-without-password.json')))
    expect(facts).toEqual(['root-access-keys-absent global passed'])
  })

  it('says nothing of what the map does not hold, or not as 0 or 1', () => {
    const { findings, skipped } = readAll(iamAccountSummary, [{ SummaryMap: { AccountMFAEnabled: 'yes' } }])
    expect(findings).toEqual([])
    expect(Object.fromEntries(skipped)).toEqual({ 'not-a-result': 1 })
  })
})

const account = '111122223333 global'
const inBoth = [
  `root-mfa-enabled ${account} failed`,
  `root-access-keys-absent ${account} failed`,
  `user-mfa-enabled ${account} passed`,
  `user-mfa-enabled ${account} failed`,
  `user-password-absent ${account} passed`,
  `user-access-keys-absent ${account} failed`,
  `user-access-keys-rotated ${account} failed`,
]

describe('iamCredentialReport', () => {
  it('reads the CSV: who has a password, MFA and keys, and what is old for sure', () => {
    const collected = readCsv(iamCredentialReportCsv, 'iam-credential-report/credential-report.csv')
    expect(factsOf(collected)).toEqual(expect.arrayContaining(inBoth))
    // The report's own day is not known: a young key cannot be told from one that went unused.
    expect(factsOf(collected)).not.toContain(`user-access-keys-rotated ${account} passed`)
    expect(collected.findings.filter(({ checkId }) => checkId === 'root-unused')).toEqual([])
  })

  it('reads the answer of the call, which has a day', () => {
    const collected = readAll(iamCredentialReport, fixture('iam-credential-report/get-credential-report.json'))
    expect(factsOf(collected)).toEqual(
      expect.arrayContaining([...inBoth, `user-access-keys-rotated ${account} passed`, `root-unused ${account} failed`]),
    )
    expect(collected.findings.every(({ observedAt }) => observedAt === '2026-11-03T00:00:00.000Z')).toBe(true)
  })

  it('shows no user by name, and keeps users apart all the same', () => {
    const { findings } = readCsv(iamCredentialReportCsv, 'iam-credential-report/credential-report.csv')
    expect(findings.every(({ resource }) => resource === '')).toBe(true)
    const passwords = findings.filter(({ checkId }) => checkId === 'user-password-absent')
    expect(new Set(passwords.map(({ id }) => id)).size).toBe(3)
  })

  it('knows the CSV by the names of its columns, in whatever order', () => {
    expect(
      iamCredentialReportCsv.claims(['mfa_active', 'user', 'access_key_2_active', 'access_key_1_active', 'password_enabled'], []),
    ).toBe(true)
    expect(iamCredentialReportCsv.claims(['user', 'arn', 'mfa_active'], [])).toBe(false)
    const header = ['mfa_active', 'user', 'access_key_2_active', 'access_key_1_active', 'password_enabled']
    const { findings } = readRows(iamCredentialReportCsv, header, [['true', '<root_account>', 'false', 'false', 'not_supported']])
    expect(factsOf({ ...readAll(iamCredentialReport, []), findings })).toEqual([
      'root-mfa-enabled global passed',
      'root-access-keys-absent global passed',
    ])
  })

  it('says why when the content is missing or no table', () => {
    const answers = [
      { ReportFormat: 'text/csv' },
      { ReportFormat: 'text/csv', Content: '%%%' },
      { ReportFormat: 'text/csv', Content: btoa('a,b\n1,2') },
    ]
    const { findings, skipped } = readAll(iamCredentialReport, answers)
    expect(findings).toEqual([])
    expect(Object.fromEntries(skipped)).toEqual({ 'not-a-result': 2, 'bad-row': 1 })
  })
})
