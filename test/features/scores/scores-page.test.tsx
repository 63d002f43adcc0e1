import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CapabilityId } from '../../../src/domain/model.ts'
import { realModel, realNamesOf } from '../../real-model.ts'
import { answersBy, openScores } from './scores-screen.tsx'

const quickWins = answersBy(({ phase }) => (phase === 1 ? 100 : phase === 2 ? 50 : 0))
const section = (name: string | RegExp) => screen.getByRole('region', { name })
const card = (name: string) => {
  const heading = screen.getByRole('heading', { level: 3, name })
  const { parentElement } = heading
  if (!parentElement) throw new Error(`no card ${name}`)
  return within(parentElement)
}
const how = (about: string) => screen.getByRole('button', { name: `How this is calculated (${about})` })

describe('ScoresPage with little to go on', () => {
  it('says what to do when nothing is answered, and shows no number', async () => {
    const { text } = await openScores({ answers: new Map() })
    expect(screen.getByRole('heading', { name: 'Nothing answered yet' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Answer the first recommendation' })).toHaveAttribute('href', '#/assess')
    expect(text()).not.toMatch(/\b(0|100)%/)
  })
  it('does not score an assessment in which nothing applies', async () => {
    const { text } = await openScores({ answers: answersBy(() => 'not-applicable') })
    expect(screen.getByRole('heading', { name: 'Everything is marked as not applicable' })).toBeInTheDocument()
    expect(text()).not.toMatch(/\b(0|100)%/)
  })
  it('shows a dash for a group in which nothing is answered', async () => {
    await openScores({ answers: answersBy(({ group }) => (group === 'governance' ? 100 : null)) })
    expect(card('Governance').getByText('100%')).toBeInTheDocument()
    expect(card('Operations').getByText('—')).toBeInTheDocument()
  })
  it('shows a dash for the phase of a capability in which nothing is answered, and still counts it for the organisation', async () => {
    const { user } = await openScores({ answers: answersBy(({ capability }) => (capability === 'resiliency' ? null : 100)) })
    const row = screen.getByRole('row', { name: /^Resiliency\s*—\s*Nothing answered yet/ })
    expect(row).toBeInTheDocument()
    expect(card('Phase reached by the organisation').getByText('Before phase 1')).toBeInTheDocument()
    await user.click(how('Phase reached by the organisation'))
    expect(screen.getByText('Resiliency: Before phase 1 (Nothing answered yet)')).toBeInTheDocument()
  })
  it('warns where so much is open that the figure cannot be reported', async () => {
    await openScores({ answers: answersBy(({ phase }) => (phase === 1 ? 75 : null)) })
    expect(card('All recommendations').getByText('16–95%')).toBeInTheDocument()
    expect(card('All recommendations').getByText(/58 recommendations are unknown or unanswered: the range is too wide/)).toBeInTheDocument()
    expect(card('Percent to target').getByText(/too wide to report yet/)).toBeInTheDocument()
  })
  it('does not warn of a narrow band', async () => {
    const open = realModel.recommendations.filter(({ phase }) => phase === 4).slice(0, 3)
    const { text } = await openScores({ answers: answersBy((one) => (open.includes(one) ? 'unknown' : 75)) })
    expect(text()).not.toContain('too wide')
  })
})

describe('the headline', () => {
  it('says the phase of the organisation, how many are at the target, and which hold it back', async () => {
    const answers = answersBy(({ capability, phase }) => {
      if (capability === 'incident-response') return 25
      return phase <= 2 || capability === 'resiliency' ? 75 : 0
    })
    await openScores({ answers })
    const where = within(section('Where the organisation stands'))
    expect(where.getByText('Before phase 1')).toBeInTheDocument()
    expect(where.getByText('9 of 10 capabilities at Phase 2: Foundational; weakest: Incident response.')).toBeInTheDocument()
  })
  it('explains why vulnerability management holds the organisation when all quick wins are achieved', async () => {
    await openScores({ answers: quickWins })
    const sentence = 'No recommendation of phase 1 applies to Vulnerability management: until phase 2 is achieved there'
    expect(within(section('Where the organisation stands')).getByText(new RegExp(sentence))).toBeInTheDocument()
    expect(within(section('Next gate of the organisation')).getByText(/to reach Phase 1: Quick Wins/)).toBeInTheDocument()
  })
  it('keeps that sentence to itself while others are as weak', async () => {
    const { text } = await openScores({ answers: answersBy(() => 50) })
    expect(text()).not.toContain('No recommendation of phase 1 applies to')
  })
  it('shows the percent to target with its arithmetic and what is missing', async () => {
    const { user } = await openScores({ answers: answersBy(({ phase, id }) => (id === 'mfa' ? 25 : phase <= 2 ? 75 : 0)) })
    expect(card('Percent to target').getByText('98%')).toBeInTheDocument()
    await user.click(how('Percent to target'))
    expect(card('Percent to target').getByText('Low end: 1 − 0.5 ÷ (36 × 0.75) = 98%')).toBeInTheDocument()
    expect(
      card('Percent to target')
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#/assess/mfa'])
  })
})

describe('what lies behind a number', () => {
  it('is the rule, the sum at both ends and every answer with a link', async () => {
    const assurance = realModel.recommendations.filter(({ capability }) => capability === 'security-assurance')
    const values = [100, 50, 'unknown', 'not-applicable'] as const
    const answers = answersBy((one) => values[assurance.indexOf(one)] ?? 0)
    const { user } = await openScores({ answers })
    const row = screen.getByRole('button', { name: 'Security assurance' })
    expect(row).toHaveAttribute('aria-expanded', 'false')
    await user.click(row)
    expect(screen.getByText('Low end: (1 + 0.5 + 0) ÷ 3 = 50%')).toBeInTheDocument()
    expect(screen.getByText('High end: (1 + 0.5 + 1) ÷ 3 = 83%')).toBeInTheDocument()
    expect(screen.getByText(/1 not applicable is left out. Counted as 0, it would bring the low end to 38%/)).toBeInTheDocument()
    for (const { id } of assurance) {
      const title = realNamesOf.en.titles.get(id) ?? ''
      expect(screen.getAllByRole('link', { name: title })[0]).toHaveAttribute('href', `#/assess/${id}`)
    }
    expect(screen.getByText('Phase 1: Quick Wins: 1 of 1 achieved')).toBeInTheDocument()
    expect(screen.getByText(/Phase 4: Optimized: nothing applies/)).toBeInTheDocument()
    expect(screen.getByText('Low end: 1 + 0.5 + 0 + 0 = 1.5')).toBeInTheDocument()
  })
  it('puts equal answers of a large set together', async () => {
    const { user } = await openScores({ answers: quickWins })
    await user.click(how('All recommendations'))
    expect(screen.getByText('Low end: (16 × 1 + 20 × 0.5 + 38 × 0) ÷ 74 = 35%')).toBeInTheDocument()
  })
  it('shows weights where the organisation has changed them', async () => {
    const first = realModel.recommendations.find(({ capability }) => capability === 'security-assurance')
    const weights = new Map(first ? [[first.id, 3]] : [])
    const { user, text } = await openScores({ answers: answersBy((one) => (one === first ? 100 : 0)), profile: { weights } })
    expect(text()).toContain('1 recommendation has a weight of its own.')
    await user.click(screen.getByRole('button', { name: 'Security assurance' }))
    expect(screen.getByText('Low end: (3 × 1 + 0 + 0 + 0) ÷ 6 = 50%')).toBeInTheDocument()
  })
  it('opens and closes by keyboard', async () => {
    const { user } = await openScores({ answers: quickWins })
    const button = how('Phase reached by the organisation')
    button.focus()
    await user.keyboard('{Enter}')
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByText('The lowest phase among the capabilities in which anything applies.')).toBeInTheDocument()
    await user.keyboard(' ')
    expect(button).toHaveAttribute('aria-expanded', 'false')
  })
  it('says what the not-applicables add', async () => {
    const answers = answersBy((one) => (one.group === 'governance' && one.phase === 4 ? 'not-applicable' : 50))
    await openScores({ answers })
    expect(card('Governance').getByText(/Not applicable: 2 \(leaving them out adds 8.3 points\)/)).toBeInTheDocument()
  })
})

describe('the next gate', () => {
  // The dear one stands before the cheap one in the model, so that the two orders differ.
  const dear = realModel.recommendations.find(({ phase, effortDays }) => phase === 1 && effortDays.high >= 4)?.id ?? ''
  const cheap = realModel.recommendations.findLast(({ phase, effortDays }) => phase === 1 && effortDays.high < 4)?.id ?? ''
  const answers = answersBy(({ phase, id }) => (id === dear ? 0 : id === cheap ? 'unknown' : phase === 1 ? 75 : 100))
  const blockers = () =>
    within(section('Next gate of the organisation'))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')?.slice('#/assess/'.length))

  it('lists what blocks in the order of the model, and the least effort first', async () => {
    const { user } = await openScores({ answers })
    expect(blockers()).toEqual([dear, cheap])
    await user.click(within(section('Next gate of the organisation')).getByRole('radio', { name: 'Least effort first' }))
    expect(blockers()).toEqual([cheap, dear])
    expect(screen.getByText(/1 of them is unknown or unanswered and may be in place already/)).toBeInTheDocument()
  })
  it('follows an answer', async () => {
    const { answer } = await openScores({ answers })
    act(() => answer(cheap, 100))
    expect(blockers()).toEqual([dear])
  })
  it('says so when none is left', async () => {
    await openScores({ answers: answersBy(() => 100) })
    expect(within(section('Next gate of the organisation')).getByText('The last phase is reached. No gate is left.')).toBeInTheDocument()
  })
  it('says so when the weakest cannot rise, since nothing above applies', async () => {
    const stuck = answersBy(({ capability, phase }) => (capability === 'resiliency' && phase > 1 ? 'not-applicable' : 100))
    await openScores({ answers: stuck })
    expect(
      within(section('Next gate of the organisation')).getByText(/^Resiliency: everything that applies is achieved/),
    ).toBeInTheDocument()
  })
})

describe('the charts', () => {
  it('have a table with the same numbers, seen on demand', async () => {
    const { user } = await openScores({ answers: quickWins })
    expect(screen.getAllByRole('img')).toHaveLength(4)
    const table = screen.getByRole('table', { name: 'Every capability in every phase' })
    const vulnerabilities = within(table).getByRole('row', { name: /Vulnerability management/ })
    expect(
      within(vulnerabilities)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['not defined', '50% (2/2)', '0% (2/2)', '0% (1/1)'])
    expect(table.closest('.visually-hidden')).not.toBeNull()
    const toggle = screen.getByRole('button', { name: 'Show as a table (Every capability in every phase)' })
    await user.click(toggle)
    expect(toggle).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getAllByRole('img')).toHaveLength(3)
    expect(screen.getByRole('table', { name: 'Every capability in every phase' }).closest('.visually-hidden')).toBeNull()
  })
  it('say in words what they show', async () => {
    await openScores({ answers: quickWins })
    expect(
      screen.getByRole('img', { name: /Phase reached by each capability: Security governance Phase 1: Quick Wins/ }),
    ).toBeInTheDocument()
    expect(screen.getByRole('img', { name: /Scores as bars: Governance 38%/ })).toBeInTheDocument()
  })
  it('aim at the target of each capability', async () => {
    const capabilityTargets = new Map([['threat-detection' as CapabilityId, 3 as const]])
    await openScores({ answers: quickWins, profile: { capabilityTargets } })
    const table = screen.getByRole('table', { name: 'Phase reached by each capability' })
    expect(within(within(table).getByRole('row', { name: /Threat detection/ })).getAllByRole('cell')[1]).toHaveTextContent(
      'Phase 3: Efficient',
    )
    expect(card('Percent to target').getByText('1 capability has a target of its own.')).toBeInTheDocument()
  })
})

describe('ScoresPage in Japanese', () => {
  it('speaks Japanese', async () => {
    const { text } = await openScores({ answers: quickWins, language: 'ja' })
    expect(screen.getByRole('heading', { level: 1, name: 'スコア' })).toBeInTheDocument()
    expect(text()).toContain('「フェーズ 2: 基礎」に到達しているケイパビリティは、10 件中 0 件です。最も低いのは脆弱性管理です。')
    expect(text()).toContain('脆弱性管理にはフェーズ 1 の対象項目がなく、フェーズ 2 を満たすまで「開始前」とみなすため')
    expect(text()).not.toMatch(/\{\{|undefined|NaN|null/)
  })
})
