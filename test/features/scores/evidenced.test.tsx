import { act, cleanup, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { untouchedAnswer } from '../../../src/domain/answer.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { type CellSketch, fileOf } from '../../domain/evidence/small-evidence.ts'
import { answersBy, openScores } from './scores-screen.tsx'

/** The contacts are there in both accounts, root signs in without MFA in one. */
const cells: readonly CellSketch[] = [
  { control: 'Account.1', account: '111122223333', passed: 1 },
  { control: 'Account.1', account: '222233334444', passed: 1 },
  { control: 'IAM.9', account: '111122223333', failed: 1 },
  { control: 'IAM.9', account: '222233334444', passed: 1 },
]
const evidence = [fileOf({ cells })]
const halves = answersBy(() => 50)

const section = (name = 'Answers and evidence') => within(screen.getByRole('region', { name }))
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

async function row(name: string): Promise<readonly (string | null)[]> {
  const table = await section().findByRole('table', {}, { timeout: 20_000 })
  return cellsOf(within(table).getByRole('row', { name: new RegExp(`^${name}`) }))
}

describe('answers beside evidence', () => {
  it('leads to taking evidence in where there is none', async () => {
    await openScores({ answers: halves })
    expect(section().getByText(/Every score rests on answers alone/)).toBeInTheDocument()
    expect(section().getByRole('link')).toHaveAttribute('href', '#/evidence')
    expect(section().queryByRole('table')).not.toBeInTheDocument()
  })

  it('compares like for like: only what evidence decides', async () => {
    await openScores({ answers: halves, evidence })
    const [rests, decided, claimed, evidenced] = await row('Governance')
    expect(rests).toMatch(/^\d+\/12 \(\d+%\)$/)
    // The contacts, and that Security Hub is on.
    expect([decided, claimed, evidenced]).toEqual(['2/12', '50%', '100%'])
  })

  it('follows an answer on its own side alone', async () => {
    const { answer } = await openScores({ answers: halves, evidence })
    const before = await row('Governance')
    act(() => void answer('assign-security-contacts', 100))
    const after = await row('Governance')
    expect(before[2]).toBe('50%')
    expect(after).toEqual([before[0], before[1], '75%', before[3]])
  })

  it('never enters the scores of the screen', async () => {
    const rest = (page: { text: () => string }) => {
      const own = screen.getByRole('region', { name: 'Answers and evidence' }).textContent ?? ''
      return page.text().replace(own, '')
    }
    const without = rest(await openScores({ answers: halves }))
    cleanup()
    const page = await openScores({ answers: halves, evidence })
    await row('Governance')
    expect(rest(page)).toBe(without)
    expect(without).toContain('50%')
  })

  it('leaves out what does not apply', async () => {
    const { answer } = await openScores({ answers: halves, evidence })
    await row('Governance')
    act(() => void answer('assign-security-contacts', 'not-applicable'))
    expect((await row('Governance'))[1]).toBe('1/11')
  })

  it('shows no value where evidence decides nothing', async () => {
    await openScores({ answers: halves, evidence: [fileOf({ cells: [{ check: 'no_such_check', account: '111122223333', passed: 1 }] })] })
    expect(await row('Protection')).toEqual(['0/36 (0%)', '0/36', '—', '—'])
  })

  it('counts the answers that are older than a quarter', async () => {
    const old = { ...untouchedAnswer, value: 50, answeredOn: '2026-08-22' as IsoDate } as const
    const fresh = { ...old, answeredOn: '2026-08-23' as IsoDate }
    const [first, second] = ['mfa', 'imdsv2'] as readonly string[] as readonly RecommendationId[]
    if (!first || !second) throw new Error('two recommendations')
    await openScores({
      answers: new Map([
        [first, old],
        [second, fresh],
      ]),
      evidence,
    })
    expect(section().getByText(/^1 answer /)).toBeInTheDocument()
  })

  it('is all there in Japanese', async () => {
    await openScores({ answers: halves, evidence, language: 'ja' })
    const japanese = section('回答とエビデンス')
    const table = await japanese.findByRole('table', {}, { timeout: 20_000 })
    expect(cellsOf(within(table).getByRole('row', { name: /^ガバナンス/ })).slice(1)).toEqual(['2/12', '50%', '100%'])
  })
})
