import { describe, expect, it } from 'vitest'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { EvidenceFile } from '../../src/domain/evidence/evidence-file.ts'
import type { Language, RecommendationId } from '../../src/domain/model.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { type CellSketch, exposureOf, fileOf, momentOf } from '../domain/evidence/small-evidence.ts'
import { chapterOf, headingsOf, rowsOf, tablesOf, textsOf } from './document-text.ts'
import { masking, reportInput, withoutEvidence } from './sample-report.ts'

const languages: readonly Language[] = ['ja', 'en']
const accounts = ['111122223333', '222233334444', '333344445555', '444455556666'] as const
const [first, second, third, fourth] = accounts

type Given = {
  readonly cells?: readonly CellSketch[]
  readonly more?: Partial<EvidenceFile>
  readonly answers?: Readonly<Record<string, Partial<Answer>>>
}

/** The contacts are there in three accounts of four, the fourth is silent; root signs in without MFA in one. */
const someCells: readonly CellSketch[] = [
  ...[first, second, third].map((account): CellSketch => ({ control: 'Account.1', account, region: 'ap-northeast-1', passed: 1 })),
  { control: 'IAM.9', account: first, region: 'ap-northeast-1', failed: 1 },
  { control: 'IAM.9', account: second, region: 'us-east-1', passed: 1 },
  { control: 'GuardDuty.1', account: second, region: 'us-east-1', unknown: 1 },
]

const measured =
  ({ cells = someCells, more = {}, answers = { 'assign-security-contacts': { value: 50 }, mfa: { value: 100 } } }: Given) =>
  (assessment: Assessment): Assessment => ({
    ...assessment,
    profile: { ...assessment.profile, accountCount: 4 },
    answers: new Map(Object.entries(answers).map(([id, answer]) => [id as RecommendationId, { ...untouchedAnswer, ...answer }])),
    evidence: [{ ...fileOf({ cells }), name: 'export.json', ...more }],
  })

async function chapter(language: Language, given: Given, mask = masking()) {
  const blocks = chapterOf(buildReport(await reportInput(language, measured(given), { mask })), 'evidence')
  const [files, differing, sides] = tablesOf(blocks).map((table) => rowsOf(table))
  const rowsUnder = (caption: RegExp) =>
    tablesOf(blocks)
      .filter((table) => caption.test(table.caption))
      .map((table) => rowsOf(table))[0]
  return {
    said: blocks.flatMap(textsOf).join('\n'),
    files,
    differing,
    sides,
    exposures: rowsUnder(/^(Open exposures|未解決の露出)/),
    score: rowsUnder(/^(Security score|セキュリティスコア)/),
    tables: tablesOf(blocks),
  }
}

describe('the chapter on evidence', () => {
  it.each(languages)('says that accounts which show nothing count as 0%%, only where there are any (%s)', async (language) => {
    const silence = language === 'ja' ? /判断できないアカウントを 0% として計算/ : /nothing conclusive count as 0%/
    expect((await chapter(language, {})).said).toMatch(silence)
    const everywhere = accounts.map((account): CellSketch => ({ control: 'Account.1', account, region: 'ap-northeast-1', passed: 1 }))
    expect((await chapter(language, { cells: everywhere })).said).not.toMatch(silence)
  })

  it.each(languages)('is there only where evidence has been taken in (%s)', async (language) => {
    expect(chapterOf(buildReport(await reportInput(language, measured({}))), 'evidence')).not.toEqual([])
    const without = buildReport(await reportInput(language, withoutEvidence))
    expect(chapterOf(without, 'evidence')).toEqual([])
    expect(headingsOf(without).join('\n')).not.toMatch(language === 'ja' ? /エビデンスとの照合/ : /\d\. Evidence/)
  })

  it('is left out when it is not chosen', async () => {
    const input = await reportInput('en', measured({}), { sections: new Set(['summary', 'gaps']) })
    expect(chapterOf(buildReport(input), 'evidence')).toEqual([])
  })

  it('says how many accounts in scope have spoken, and from what', async () => {
    const { said, files } = await chapter('ja', {})
    expect(said).toContain('対象の 4 アカウントのうち 3 アカウント、2 リージョンの結果を使用しました。')
    expect(files?.[0]?.[0]).toContain('AWS Security Hub CSPM の検出結果 (ASFF)')
    expect(files?.[0]?.[0]).toContain('export.json')
  })

  it.each([
    ['ja', '3 か月より前'],
    ['en', 'over three months old'],
  ] as const)('marks what is older than a quarter (%s)', async (language, mark) => {
    const observed = (day: string) => ({ oldest: momentOf('2026-08-01'), newest: momentOf(day) })
    expect((await chapter(language, { more: observed('2026-08-22') })).files?.[0]?.[1]).toContain(mark)
    expect((await chapter(language, { more: observed('2026-08-23') })).files?.[0]?.[1]).not.toContain(mark)
  })

  it('sets answers and evidence side by side where they differ, the weightiest first', async () => {
    const { said, differing } = await chapter('en', {})
    expect(said).toContain('2 recommendations')
    expect(differing?.map((row) => row.map((text) => text.replaceAll('\n', ' / ')))).toEqual([
      ['Multi-Factor Authentication / Phase 1', '100%', '25%', '1 / 4', `Failed: IAM.9 / ${first}`],
      ['Assign security contacts / Phase 1', '50%', '75%', '3 / 4', 'Passed: Account.1'],
    ])
  })

  it('leaves out of it what the team has claimed nothing about', async () => {
    const { said, differing } = await chapter('en', { answers: { mfa: { value: 'unknown' } } })
    expect(said).not.toContain('Failed:')
    // What follows is the comparison.
    expect(differing?.[0]?.[0]).toBe('Governance')
  })

  it('says when nothing differs', async () => {
    const { said } = await chapter('ja', { answers: { mfa: { value: 25 }, 'assign-security-contacts': { value: 75 } } })
    expect(said).toContain('エビデンスと食い違う回答はありません。')
  })

  it('names some accounts and controls, and how many more there are', async () => {
    const many = Array.from({ length: 9 }, (_, index) => String(500_000_000_000 + index))
    const controls = ['EC2.13', 'EC2.19', 'EC2.53', 'EC2.21', 'EC2.18', 'RDS.46']
    const cells = controls.flatMap((control) => many.map((account): CellSketch => ({ control, account, failed: 1 })))
    const { differing } = await chapter('en', { cells, answers: { 'cleanup-risky-open-ports': { value: 75 } } })
    // Those that settle it come first.
    expect(differing?.[0]?.[4]).toBe(`Failed: EC2.13, EC2.19, EC2.53, EC2.18 and 2 more\n${many.slice(0, 5).join(', ')} and 4 more`)
  })

  it.each([
    ['en', 'IAM users with a password have MFA (user-mfa-enabled)'],
    ['ja', 'パスワードを持つ IAM ユーザーに MFA が設定されている (user-mfa-enabled)'],
  ] as const)('calls a check of our own by what it says, beside its id (%s)', async (language, name) => {
    const cells: readonly CellSketch[] = [{ tool: 'aws-api', check: 'user-mfa-enabled', account: first, failed: 1 }]
    const { differing } = await chapter(language, { cells, answers: { mfa: { value: 100 } } })
    expect(differing?.[0]?.[4]).toContain(` ${name}\n`)
  })

  it('counts what has no Region to none', async () => {
    const { files } = await chapter('en', { more: { regions: ['eu-west-1', 'global'] } })
    expect(files?.[0]?.[3]).toBe('1')
  })

  it.each(languages)('masks accounts, in the names of files too (%s)', async (language) => {
    const more = { name: `prowler-output-${fourth}-2026.csv` }
    const { said } = await chapter(language, { more }, masking('account'))
    for (const account of accounts) expect(said).not.toContain(account)
    expect(said).toContain(`●${first.slice(-4)}`)
    expect((await chapter(language, { more })).said).toContain(fourth)
  })

  it('lists the ten most severe of the open exposures, masked, and says how many more there are', async () => {
    const low = Array.from({ length: 12 }, (_, index) => exposureOf({ id: `e${index}`, severity: 'low', title: `Exposure ${index}` }))
    const trait = { category: 'reachability', title: `Port 22 of ${first} is open`, controlId: 'EC2.18' }
    const grave = exposureOf({ id: 'grave', severity: 'critical', account: first, resource: `arn:aws:s3:::${first}`, traits: [trait] })
    const given = { more: { exposures: [...low, grave, exposureOf({ id: 'closed', isOpen: false })] } }
    const { said, exposures } = await chapter('en', given, masking('account', 'arn'))
    expect(said).toContain('13 exposure findings')
    expect(exposures).toHaveLength(10)
    expect(exposures?.[0]).toEqual([
      'Critical',
      `exposed\nReachability: Port 22 of ●●●●●●●●${first.slice(-4)} is open (EC2.18)`,
      'arn:aws:s3:::●●●\nAWS::EC2::Instance',
      `●●●●●●●●${first.slice(-4)}\nr`,
      '—',
    ])
    expect(said).toContain('3 more open exposures are not listed here.')
  })

  it('says when no exposure is open, and when none has been taken in', async () => {
    const closed = await chapter('en', { more: { exposures: [exposureOf({ isOpen: false })] } })
    expect(closed.said).toContain('The 1 exposure finding in the evidence is closed.')
    expect((await chapter('ja', {})).said).toContain('露出の検出結果は含まれていません。')
  })

  it('gives the security score by its rule, beside the numbers that qualify it', async () => {
    const { score, said } = await chapter('ja', {})
    expect(score?.[0]).toEqual(['全体', '33%', '1', '1', '1', '0', '0', '0', '0'])
    expect(said).toContain('セキュリティスコアは 33% です。')
    expect(said).toContain('3 アカウントで最低 50%、中央値 67%、最高 100%')
  })

  it('has no score where Security Hub has not spoken', async () => {
    const { said } = await chapter('en', { cells: [{ check: 'iam_root_mfa_enabled', account: first, failed: 1 }] })
    expect(said).not.toMatch(/security score is \d/)
    expect(said).toMatch(/no results of (AWS )?Security Hub CSPM/)
  })

  it.each(languages)('never tells anything by colour alone, and its rows fit (%s)', async (language) => {
    for (const { columns, rows, caption } of (await chapter(language, {})).tables) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
      for (const row of rows) expect(row, caption).toHaveLength(columns.length)
      for (const cell of rows.flat()) if (cell.shade) expect(cell.spans.map(({ text }) => text).join('')).not.toBe('')
    }
  })
})
