import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import type { Exposure } from '../../../src/domain/evidence/finding.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import { type CellSketch, exposureOf } from '../../domain/evidence/small-evidence.ts'
import { realNamesOf } from '../../real-model.ts'
import { anAssessment } from '../screen-tools.tsx'
import { aFile, openEvidence, section } from './evidence-screen.tsx'

const contacts = 'assign-security-contacts' as RecommendationId
const title = realNamesOf.en.titles.get(contacts) ?? ''
const accounts = ['111122223333', '222233334444', '333344445555'] as const
const [first, second, third] = accounts

/** The security contact: decisive both ways by AWS's own control. */
function contactIn(passing: readonly string[], failing: readonly string[] = []): readonly CellSketch[] {
  const cell = (account: string) => ({ control: 'Account.1', account, region: 'us-east-1' })
  return [
    ...passing.map((account) => ({ ...cell(account), passed: 1 })),
    ...failing.map((account) => ({ ...cell(account), failed: 1, failing: [`arn:aws:iam::${account}:root`] })),
  ]
}

const assessmentWith = (answer: Partial<Answer> | null, cells: readonly CellSketch[] = contactIn([first, second], [third])) =>
  anAssessment({
    profile: { accountCount: 4 },
    answers: answer ? { [contacts]: answer } : {},
    evidence: [aFile({ cells }, { name: 'hub.json', unknownControls: ['Quantum.1'] })],
  })

const verdicts = async () => {
  await screen.findByRole('heading', { name: 'At a glance' })
  return section('Evidence for each recommendation')
}
const detail = async (user: { click: (element: Element) => Promise<void> }) => {
  const list = await verdicts()
  await user.click(list.getByRole('button', { name: title }))
  return list
}

describe('coverage', () => {
  it('says first how many accounts in scope have spoken', async () => {
    await openEvidence({ assessment: assessmentWith(null) })
    expect(await screen.findByText('There is evidence for 3 of 4 accounts in scope.')).toBeInTheDocument()
    expect(section('What the evidence covers').getByText('Region: us-east-1')).toBeInTheDocument()
  })
  it('asks for the number in scope where it is not known, and does not make one up', async () => {
    const cells = contactIn([first])
    await openEvidence({ assessment: anAssessment({ evidence: [aFile({ cells })] }) })
    expect(await screen.findByText('There is evidence for 1 account.')).toBeInTheDocument()
  })
  it('marks what is older than a quarter', async () => {
    const cells = contactIn([first]).map((cell) => ({ ...cell, newest: '2026-08-01' }))
    await openEvidence({ assessment: assessmentWith(null, cells) })
    expect(await screen.findByText(/All of this evidence is more than three months old/)).toBeInTheDocument()
  })
  it('lists controls that the catalogue does not know', async () => {
    const { user } = await openEvidence({ assessment: assessmentWith(null) })
    await user.click(await screen.findByRole('button', { name: '1 control that Shirube does not know' }))
    expect(screen.getByText('Quantum.1')).toBeInTheDocument()
  })
  it('leads from the number of a detector to its accounts', async () => {
    const guardDuty = [
      { control: 'GuardDuty.1', account: first, region: 'us-east-1', passed: 1 },
      { control: 'GuardDuty.1', account: second, region: 'us-east-1', failed: 1 },
    ]
    const { user } = await openEvidence({ assessment: assessmentWith(null, guardDuty) })
    await user.click(await screen.findByRole('button', { name: 'GuardDuty: Off, 1 of 2 accounts' }))
    const table = within(screen.getByRole('group', { name: 'Accounts' }))
    expect(table.getByRole('button', { name: second })).toBeInTheDocument()
    expect(table.queryByRole('button', { name: first })).not.toBeInTheDocument()
  })
  it('shows ten accounts at a time', async () => {
    const many = Array.from({ length: 23 }, (_, index) => String(111_100_000_000 + index))
    const { user } = await openEvidence({ assessment: assessmentWith(null, contactIn(many)) })
    const region = within(await screen.findByRole('group', { name: 'Accounts' }))
    expect(region.getAllByRole('row')).toHaveLength(11)
    const pages = within(screen.getByRole('navigation', { name: 'Pages of: Accounts' }))
    await user.click(pages.getByRole('button', { name: 'Next' }))
    await user.click(pages.getByRole('button', { name: 'Next' }))
    expect(pages.getByText('21–23 of 23')).toBeInTheDocument()
    expect(region.getAllByRole('row')).toHaveLength(4)
  })

  it('shows up to twenty accounts without turning a page', async () => {
    const many = Array.from({ length: 20 }, (_, index) => String(111_100_000_000 + index))
    await openEvidence({ assessment: assessmentWith(null, contactIn(many)) })
    const region = within(await screen.findByRole('group', { name: 'Accounts' }))
    expect(region.getAllByRole('row')).toHaveLength(21)
    expect(screen.queryByRole('navigation', { name: 'Pages of: Accounts' })).not.toBeInTheDocument()
  })
})

describe('open exposures', () => {
  const withExposures = (...exposures: readonly Exposure[]) =>
    anAssessment({ evidence: [aFile({ cells: contactIn([first]), exposures }, { name: 'hub-v2.json' })] })

  it('are listed with resource, account and traits, the most severe first', async () => {
    const trait = { category: 'reachability', title: 'Port 22 is open', controlId: 'EC2.18' }
    const shown = exposureOf({ id: 'b', severity: 'critical', title: 'Open host', account: second, resource: 'i-1', traits: [trait] })
    await openEvidence({ assessment: withExposures(exposureOf({ id: 'a', severity: 'low', title: 'Old key' }), shown) })
    const table = within(await screen.findByRole('group', { name: 'Open exposures' }))
    const [, grave, small] = table.getAllByRole('row')
    expect(grave).toHaveTextContent('Critical')
    expect(grave).toHaveTextContent('Reachability: Port 22 is open EC2.18')
    expect(grave).toHaveTextContent(second)
    expect(grave).toHaveTextContent('i-1')
    expect(small).toHaveTextContent('Old key')
  })

  it('are said to be none where all are closed', async () => {
    await openEvidence({ assessment: withExposures(exposureOf({ isOpen: false })) })
    expect(await screen.findByText('The 1 imported exposure is closed.')).toBeInTheDocument()
  })

  it('are not said to be none where nobody has looked', async () => {
    await openEvidence({ assessment: withExposures() })
    expect(await screen.findByText(/No exposure findings have been imported/)).toBeInTheDocument()
  })
})

describe('the security score', () => {
  it('stands beside the numbers that qualify it and its rule', async () => {
    const cells = [
      { control: 'IAM.1', account: first, passed: 1 },
      { control: 'IAM.2', account: first, passed: 2, nothingToCheck: 2 },
      { control: 'IAM.3', account: first, failed: 1 },
      { control: 'IAM.4', account: first, suppressed: 1 },
    ]
    const { user } = await openEvidence({ assessment: assessmentWith(null, cells) })
    await verdicts()
    const score = section('Security score of Security Hub CSPM')
    expect(score.getByText('67%', { selector: 'p' })).toBeInTheDocument()
    expect(score.getByText('1 of the passed had nothing to check')).toBeInTheDocument()
    expect(score.getByText(/1 control without data is left out \(1 of them has suppressed results only\)/)).toBeInTheDocument()
    await user.click(score.getByRole('button', { name: 'How it is calculated' }))
    expect(score.getByText('2 passed ÷ (2 passed + 1 failed + 0 unknown) = 67%')).toBeInTheDocument()
  })

  it('says so where the files may hold failures only', async () => {
    const failed = { control: 'IAM.3', account: first, failed: 1 }
    const { unmount } = await openEvidence({ assessment: assessmentWith(null, [failed]) })
    await verdicts()
    expect(section('Security score of Security Hub CSPM').getByText(/If the files hold failures only/)).toBeInTheDocument()
    unmount()
    await openEvidence({ assessment: assessmentWith(null, [failed, { control: 'IAM.1', account: first, passed: 1 }]) })
    await verdicts()
    expect(screen.queryByText(/If the files hold failures only/)).not.toBeInTheDocument()
  })

  it('is no number where Security Hub has not spoken', async () => {
    const cells = [{ tool: 'prowler', check: 'iam_root_mfa_enabled', account: first, passed: 1 }] as const
    await openEvidence({ assessment: assessmentWith(null, cells) })
    await verdicts()
    expect(section('Security score of Security Hub CSPM').getByText(/there is no score/)).toBeInTheDocument()
  })
})

describe('a verdict', () => {
  it('shows the accounts without it, the control, its documentation and what the team says', async () => {
    const { user } = await openEvidence({ assessment: assessmentWith({ value: 100, rationale: 'Set by the landing zone.' }) })
    const list = await detail(user)
    expect(list.getByText('supported in 2 of 4, not met in 1')).toBeInTheDocument()
    expect(list.getByRole('button', { name: 'Accounts where it is not met (1)' })).toHaveAttribute('aria-expanded', 'true')
    expect(list.getByText(third)).toBeInTheDocument()
    expect(list.queryByText(first)).not.toBeInTheDocument()
    await user.click(list.getByRole('button', { name: 'Accounts that support it (2)' }))
    expect(list.getByText(first)).toBeInTheDocument()
    const link = list.getByRole('link', { name: /Account\.1/ })
    expect(link).toHaveAttribute('href', 'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-1')
    expect(list.getByText('Rationale: Set by the landing zone.')).toBeInTheDocument()
    expect(list.getByRole('link', { name: 'Go to the answer' })).toHaveAttribute('href', `#/assess/${contacts}`)
  })
  it('leads to the documentation in Japanese', async () => {
    const { user } = await openEvidence({ assessment: assessmentWith(null), language: 'ja' })
    await screen.findByRole('heading', { name: '概況' })
    const list = section('推奨事項ごとのエビデンス')
    await user.click(list.getByRole('button', { name: realNamesOf.ja.titles.get(contacts) ?? '' }))
    const link = list.getByRole('link', { name: /Account\.1/ })
    expect(link.getAttribute('href')).toContain('/ja_jp/')
  })
  it('is opened by its address', async () => {
    await openEvidence({ assessment: assessmentWith(null), at: `#/evidence/${contacts}` })
    await verdicts()
    await waitFor(() => expect(screen.getByRole('button', { name: title })).toHaveAttribute('aria-expanded', 'true'))
  })
  it('is found by kind and phase; silent ones on request', async () => {
    const { user } = await openEvidence({ assessment: assessmentWith(null) })
    const list = await verdicts()
    const mfa = realNamesOf.en.titles.get('mfa' as RecommendationId) ?? ''
    expect(list.queryByRole('button', { name: mfa })).not.toBeInTheDocument()
    await user.selectOptions(list.getByLabelText('Verdict'), 'silent')
    expect(list.getByRole('button', { name: mfa })).toBeInTheDocument()
    expect(list.queryByRole('button', { name: title })).not.toBeInTheDocument()
    await user.selectOptions(list.getByLabelText('Verdict'), 'mixed')
    await user.selectOptions(list.getByLabelText('Phase'), '4')
    expect(list.getByText('No recommendation fits these filters.')).toBeInTheDocument()
  })
})

describe('a proposal', () => {
  it('is taken over by a click, recorded as such, and can be undone', async () => {
    const { user, current, ports } = await openEvidence({ assessment: assessmentWith({ value: 100 }) })
    const list = await verdicts()
    expect(current().answers.get(contacts)?.value).toBe(100)
    await user.click(list.getByRole('button', { name: `Use 50% (${title})` }))
    expect(current().answers.get(contacts)).toMatchObject({ value: 50, takenFromEvidenceOn: '2026-11-23' })
    expect(list.getByText('50% · Used since 23 November 2026')).toBeInTheDocument()
    expect(screen.getByText(/the answer is now 50%, from the evidence/)).toBeInTheDocument()
    ports.assessments.getState().undo()
    expect(current().answers.get(contacts)).toMatchObject({ value: 100, takenFromEvidenceOn: null })
  })
  it('says how many accounts it counts as 0% for want of results', async () => {
    await openEvidence({ assessment: assessmentWith({ value: 100 }) })
    const item = (await verdicts()).getByRole('button', { name: `Use 50% (${title})` }).closest('dd')
    expect(item).toHaveTextContent('1 undecided account counts as 0%')
  })
  it('says nothing of the kind where every account in scope speaks', async () => {
    await openEvidence({ assessment: assessmentWith({ value: 100 }, contactIn([first, second, third], ['444455556666'])) })
    expect((await verdicts()).queryByText(/undecided account/)).not.toBeInTheDocument()
  })
  it('leaves the answer alone by itself', async () => {
    const { current } = await openEvidence({ assessment: assessmentWith(null) })
    await verdicts()
    expect(current().answers.get(contacts)?.value ?? null).toBeNull()
  })
})

describe('contradictions', () => {
  const differing = () => section('Recommendations where answer and evidence differ')

  it('say which side is higher and in how many accounts, and lead to the evidence', async () => {
    const { user } = await openEvidence({ assessment: assessmentWith({ value: 100 }) })
    await verdicts()
    expect(differing().getByText('The answer is higher than what the tools show')).toBeInTheDocument()
    expect(differing().getByText(/Results fail in 1 account\./)).toBeInTheDocument()
    await user.click(differing().getByRole('button', { name: `Look at the evidence (${title})` }))
    await waitFor(() => expect(screen.getByRole('button', { name: title })).toHaveFocus())
    expect(screen.getByRole('button', { name: title })).toHaveAttribute('aria-expanded', 'true')
  })
  it('are told apart from what is simply not answered yet', async () => {
    await openEvidence({ assessment: assessmentWith(null) })
    await verdicts()
    expect(differing().getByText('Nothing is answered yet, so there is nothing to compare.')).toBeInTheDocument()
    expect(differing().getByRole('button', { name: /2 recommendations, not answered or unknown/ })).toBeInTheDocument()
  })
  it('say so where a recommendation was left out though results bear on it', async () => {
    await openEvidence({ assessment: assessmentWith({ value: 'not-applicable', reason: 'No contact needed.' }) })
    await verdicts()
    expect(differing().getByText('Marked as not applicable, but there are results for it')).toBeInTheDocument()
  })
})

describe('the files', () => {
  it('are removed and brought back', async () => {
    const { user, current } = await openEvidence({ assessment: assessmentWith(null) })
    await verdicts()
    const files = within(screen.getAllByRole('region', { name: 'Imported files' })[0] as HTMLElement)
    const before = current().evidence
    await user.click(files.getByRole('button', { name: 'Remove “hub.json”' }))
    expect(current().evidence).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(current().evidence).toEqual(before)
  })
  it('say what may be lost with one of which others left out the same results', async () => {
    const cut = aFile({ cells: contactIn([first]) }, { name: 'cut.json' })
    const whole = aFile({ cells: contactIn([first]) }, { name: 'whole.json', skipped: [{ reason: 'duplicate', count: 59 }] })
    const { user } = await openEvidence({ assessment: anAssessment({ evidence: [cut, whole] }) })
    await verdicts()
    await user.click(screen.getByRole('button', { name: 'Remove “cut.json”' }))
    expect(screen.getByText(/Where files imported together with it \(whole\.json\) held the same results/)).toBeInTheDocument()
  })
  it('are replaced by a newer one in one step', async () => {
    const newer = aFile({ cells: contactIn([first, second, third]) })
    const { user, current, ports } = await openEvidence({ assessment: assessmentWith(null), contents: { 'newer.json': newer } })
    await verdicts()
    await user.upload(screen.getByLabelText('Replace “hub.json” with a newer file'), new File(['y'], 'newer.json'))
    await waitFor(() => expect(current().evidence.map(({ name }) => name)).toEqual(['newer.json']))
    expect(section('Result').getByText('1 file imported. “hub.json” was replaced.')).toBeInTheDocument()
    ports.assessments.getState().undo()
    expect(current().evidence.map(({ name }) => name)).toEqual(['hub.json'])
  })

  it('stay where what was to replace them is no findings file', async () => {
    const { user, current } = await openEvidence({ assessment: assessmentWith(null), contents: { 'cost.csv': { refused: {} } } })
    await verdicts()
    await user.upload(screen.getByLabelText('Replace “hub.json” with a newer file'), new File(['y'], 'cost.csv'))
    expect(await screen.findByText('1 file not imported. “hub.json” stays as it was.', { selector: 'strong' })).toBeInTheDocument()
    expect(current().evidence.map(({ name }) => name)).toEqual(['hub.json'])
  })
})
