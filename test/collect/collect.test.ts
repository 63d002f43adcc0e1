import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { isObject } from '../../src/adapters/evidence/formats/aws-api/answer.ts'
import { shirubeCollector } from '../../src/adapters/evidence/formats/shirube-collector.ts'
import { collecting, smallCatalogue } from '../adapters/evidence/formats/collected.ts'
import { awsCli, type Collected, script, startCollector } from './collector.ts'
import { type Call, type FakeAws, startFakeAws } from './fake-aws.ts'
import { answerOfOrganisation, closedAccount, management, securityAccount } from './organisation.ts'

const help = (...options: readonly string[]) => spawnSync('bash', [script, ...options], { encoding: 'utf8' })

/** What the reader makes of the lines: `check account region status`, once each. */
function factsIn(lines: Collected['lines']): readonly string[] {
  const { sink, collected } = collecting(smallCatalogue)
  for (const line of lines) {
    if (!shirubeCollector.claims(line)) throw new Error(`not claimed: ${JSON.stringify(line)}`)
    shirubeCollector.read(line, sink)
  }
  const rows = collected.findings.map(
    ({ checkId, controlId, account, region, status }) => `${checkId ?? controlId} ${account} ${region} ${status}`,
  )
  return [...new Set(rows)].sort()
}

describe('the collector script, without AWS', () => {
  it('explains itself in English and in Japanese', () => {
    expect(help('--lang', 'en', '--help').stdout).toContain('every ACTIVE account of the organisation')
    expect(help('--lang', 'ja', '--help').stdout).toContain('組織の全アカウント')
    const japanese = spawnSync('bash', [script, '--help'], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LANG: 'ja_JP.UTF-8' } })
    expect(japanese.stdout).toContain('使い方')
  })

  it('prints a policy that is JSON, with the role only when one is named', () => {
    expect(JSON.parse(help('--policy').stdout).Statement).toHaveLength(1)
    const named = JSON.parse(help('--role', 'Reader', '--policy').stdout)
    expect(named.Statement[1]).toMatchObject({ Action: 'sts:AssumeRole', Resource: 'arn:*:iam::*:role/Reader' })
  })

  it.each([
    ['--only', 'nonsense'],
    ['--regions', 'x;y'],
    ['--role', '$(id)'],
    ['--jobs', '0'],
    ['--probe-size', '101'],
    ['--out'],
    ['--nonsense'],
  ])('refuses %s %s as wrong usage', (...options) => {
    const { status, stderr } = help('--lang', 'en', ...options)
    expect(status).toBe(2)
    expect(stderr).toContain('--help')
  })

  const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0
  it.skipIf(!hasShellcheck)(`has nothing that shellcheck minds${hasShellcheck ? '' : ' (skipped: shellcheck is not installed)'}`, () => {
    expect(spawnSync('shellcheck', [script], { encoding: 'utf8' }).stdout).toBe('')
  })

  it('probes the controls that the mapping names', () => {
    const yaml = readFileSync('assessments/aws-security-maturity/evidence/security-hub.yaml', 'utf8')
    const mapped = new Set(
      [...yaml.matchAll(/subject: (?:\[([^\]]+)\]|([^,}\s]+))/g)].flatMap(([, many, one]) => (many ?? one ?? '').split(/,\s*/)),
    )
    const listed = /readonly mapped_controls='([^']+)'/.exec(readFileSync(script, 'utf8'))?.[1]?.trim().split(/\s+/) ?? []
    expect([...listed].sort()).toEqual([...mapped].sort())
  })
})

/** What the policy must allow for a call. */
function actionOf({ service, operation }: Call): string {
  const prefixes: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' }
  if (service === 'budgets') return 'budgets:ViewBudget'
  return `${prefixes[service] ?? service}:${operation}`
}

describe.skipIf(awsCli === '')(
  `the collector script with the AWS command line${awsCli === '' ? ' (skipped: aws is not installed)' : ''}`,
  () => {
    let account: Collected
    let calls: readonly Call[]
    let organisation: Collected
    let stopped: Collected
    beforeAll(async () => {
      const fakes = await Promise.all([1, 2, 3].map(() => startFakeAws(management, answerOfOrganisation)))
      const [first, second, third] = fakes as [FakeAws, FakeAws, FakeAws]
      // A call takes most of a second, nearly all of it the command line's own start.
      const options = ['--extras', '--regions', 'us-east-1', '--controls', 'EC2.8,S3.1,IAM.4', '--findings']
      ;[account, organisation, stopped] = await Promise.all([
        startCollector(first, options).done,
        startCollector(second, ['--role', 'Reader', '--only', 'detection,organization', '--jobs', '2']).done,
        interrupted(third),
      ])
      calls = first.calls
      await Promise.all(fakes.map((fake) => fake.close()))
    }, 600_000)

    async function interrupted(fake: FakeAws): Promise<Collected> {
      const { process: child, done } = startCollector(fake, ['--regions', 'us-east-1'])
      while (fake.calls.length < 4) await new Promise((resolve) => setTimeout(resolve, 50))
      // As a terminal does: to the whole group.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
      return done
    }

    it('writes a line for each answer, whole and in order, and says what it did', () => {
      expect(account.code).toBe(0)
      expect(account.lines[0]).toMatchObject({ call: 'shirube collect', ok: true, output: { version: '1.0.0', interrupted: false } })
      for (const line of account.lines) {
        expect(line).toMatchObject({ call: expect.any(String), account: management, region: 'us-east-1', at: expect.stringMatching(/Z$/) })
        expect(line.ok === true ? isObject(line.output) : typeof line.error === 'string').toBe(true)
      }
      expect(account.said).toMatch(/\d+ answers, \d+ calls without one/)
    })

    it('keeps no name, mail address, telephone, title or key', () => {
      const secrets = /hanako|deploy|担当者|example\.com|secret plan|"Management"|日本語|not collected|topsecret|tokentoken|ASIA/
      expect(`${account.text}${organisation.text}${stopped.text}`).not.toMatch(secrets)
    })

    it('needs no more than its policy allows', () => {
      const allowed = new Set<string>(JSON.parse(help('--policy').stdout).Statement[0].Action)
      const asked = new Set(calls.filter(({ operation }) => operation !== 'GetCallerIdentity').map(actionOf))
      expect(asked.size).toBeGreaterThan(40)
      expect([...asked].filter((action) => !allowed.has(action))).toEqual([])
    })

    it('changes nothing: every call reads, but for the credential report that is asked for', () => {
      const writing = calls.filter(({ operation }) => !/^(?:Get|List|Describe|BatchGet)/.test(operation)).map(({ operation }) => operation)
      expect([...new Set(writing)]).toEqual(['GenerateCredentialReport'])
    })

    it('tells of one account what is so', () => {
      const facts = factsIn(account.lines)
      expect(facts).toEqual(
        expect.arrayContaining([
          `root-mfa-enabled ${management} global passed`,
          `root-unused ${management} global passed`,
          `user-mfa-enabled ${management} global failed`,
          `user-access-keys-rotated ${management} global failed`,
          `security-contact-set ${management} global passed`,
          `multi-region-trail ${management} global passed`,
          `organization-trail ${management} global passed`,
          `s3-account-public-access-blocked ${management} global passed`,
          `own-service-control-policies ${management} global passed`,
          `tag-policies-present ${management} global failed`,
          `guardduty-enabled ${management} us-east-1 passed`,
          `macie-enabled ${management} us-east-1 failed`,
          `inspector-ecr-scanning ${management} us-east-1 failed`,
          `imdsv2-required ${management} us-east-1 failed`,
          `imdsv2-required ${management} us-east-1 passed`,
          `instance-managed ${management} us-east-1 failed`,
          `risky-ports-closed ${management} us-east-1 failed`,
          `vpc-flow-logs ${management} us-east-1 passed`,
          `waf-managed-rules ${management} us-east-1 passed`,
          `budget-with-notification ${management} global passed`,
          `cost-anomaly-subscription ${management} global failed`,
        ]),
      )
      // Denied, so that nothing is known.
      expect(facts.filter((fact) => /^(?:billing-alarm|detective|audit-manager)/.test(fact))).toEqual([])
    })

    it('finds out of Security Hub which controls have failed, undecided and passed results', () => {
      const facts = factsIn(account.lines).filter((fact) => / ap-northeast-1 /.test(fact))
      expect(facts).toEqual([
        `EC2.8 ${management} ap-northeast-1 failed`,
        `EC2.8 ${management} ap-northeast-1 passed`,
        `IAM.4 ${management} ap-northeast-1 passed`,
        `IAM.4 ${management} ap-northeast-1 unknown`,
        `S3.1 ${management} ap-northeast-1 passed`,
      ])
    })

    it('goes through the accounts of the organisation; a closed door is a line', () => {
      const places = new Set(organisation.lines.map(({ account: id, region }) => `${String(id)} ${String(region)}`))
      expect(places).toContain(`${securityAccount} us-east-1`)
      expect(places).toContain(`${securityAccount} ap-northeast-1`)
      const closed = organisation.lines.filter(({ account: id }) => id === closedAccount)
      expect(closed).toMatchObject([{ call: 'sts assume-role', ok: false, error: expect.stringContaining('AccessDenied') }])
    })

    it('tries a throttled call again', () => {
      expect(factsIn(organisation.lines)).toContain(`guardduty-enabled ${securityAccount} us-east-1 passed`)
    })

    it('says of an untouched Region what is off, and nothing of what it could not ask', () => {
      const untouched = factsIn(organisation.lines).filter((fact) => fact.includes(`${securityAccount} ap-northeast-1`))
      expect(untouched).toEqual(
        ['external-access-analyzer', 'guardduty-enabled', 'macie-enabled', 'security-hub-enabled'].map(
          (check) => `${check} ${securityAccount} ap-northeast-1 failed`,
        ),
      )
    })

    it('leaves a file that can be read when it is stopped', () => {
      expect(stopped.code).toBe(130)
      expect(stopped.lines[0]).toMatchObject({ call: 'shirube collect', output: { interrupted: true } })
      expect(stopped.lines.length).toBeLessThan(account.lines.length)
      expect(stopped.lines.filter(({ ok }) => ok === false)).toEqual([])
    })
  },
)
