import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type CellSketch, fileOf } from '../../domain/evidence/small-evidence.ts'
import { addressed, openAssess } from './assess-screen.tsx'

const [first, second, third] = ['111122223333', '222233334444', '333344445555'] as const
const contacts = 'assign-security-contacts'

/** The contacts are there in two accounts of three; root has no MFA in the third; a user without a console password lacks MFA. */
const cells: readonly CellSketch[] = [
  { control: 'Account.1', account: first, passed: 1 },
  { control: 'Account.1', account: second, passed: 1 },
  { control: 'Account.1', account: third, failed: 1 },
  { control: 'IAM.9', account: third, failed: 1 },
  { control: 'IAM.19', account: first, passed: 2 },
]
const evidence = [fileOf({ cells })]
const given = { evidence, profile: { accountCount: 4 } } as const

const part = (name = 'Evidence') => screen.findByRole('region', { name }, { timeout: 20_000 })
const button = async (name: RegExp) => within(await part()).getByRole('button', { name })

describe('what the tools show, on the card', () => {
  it('is not there without evidence', async () => {
    await openAssess({ at: contacts })
    // As long as it takes where there is some.
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(screen.queryByRole('region', { name: 'Evidence' })).not.toBeInTheDocument()
  })

  it('says what they show, in how many accounts, and what they cannot see', async () => {
    await openAssess({ ...given, at: contacts })
    const measured = await part()
    expect(measured).toHaveTextContent(/Partly met \(decisive\)/)
    expect(measured).toHaveTextContent(/2 of 4 accounts/)
    expect(measured).toHaveAttribute('data-kind', 'mixed')
    expect(within(measured).getByText('What tools can see').nextElementSibling?.textContent).not.toBe('')
    expect(within(measured).getByRole('link')).toHaveAttribute('href', `#/evidence/${contacts}`)
  })

  it('says so in Japanese', async () => {
    await openAssess({ ...given, at: contacts, language: 'ja' })
    const measured = await part('エビデンス')
    expect(measured).toHaveTextContent(/4 アカウントのうち 2 アカウント/)
    expect(within(measured).getByRole('button', { name: /50%/ })).toBeInTheDocument()
  })

  it('says nothing of accounts where no result bears on it', async () => {
    await openAssess({ ...given, at: 'training-plan' })
    const measured = await part()
    expect(measured).toHaveAttribute('data-kind', 'silent')
    expect(measured).toHaveTextContent('No evidence')
    expect(measured).not.toHaveTextContent(/accounts/)
    expect(within(measured).queryByRole('button')).not.toBeInTheDocument()
    expect(within(measured).queryByRole('link')).not.toBeInTheDocument()
  })

  it('follows the walk', async () => {
    const { user } = await openAssess({ ...given, at: contacts })
    expect(await part()).toHaveAttribute('data-kind', 'mixed')
    await user.keyboard('j')
    expect(addressed()).not.toBe(contacts)
    expect(await part()).toHaveAttribute('data-kind', 'silent')
  })

  it('proposes nothing by itself', async () => {
    const { answer, stored } = await openAssess({ ...given, at: contacts })
    await part()
    expect(answer(contacts)).toBeUndefined()
    expect(stored()?.size).toBe(0)
  })
})

describe('taking a proposal over', () => {
  it('is a click, and is recorded as such', async () => {
    const { user, answer } = await openAssess({ ...given, at: contacts })
    await user.click(await button(/^Use 50%/))
    expect(answer(contacts)).toMatchObject({ value: 50, answeredOn: '2026-11-23', takenFromEvidenceOn: '2026-11-23' })
    expect(screen.getByRole('radio', { name: /^50%/ })).toBeChecked()
    expect(await part()).toHaveTextContent(/used since 23 November 2026/)
    expect(within(await part()).queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getByText(/^Recorded: .* → 50%/)).toBeInTheDocument()
    // The button is gone, the place of the keyboard is not.
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
  })

  it('is the E key, which the button tells and which stays on the card', async () => {
    const { user, answer } = await openAssess({ ...given, at: contacts, answers: { [contacts]: { value: 100 } } })
    expect(await button(/^Use 50%/)).toHaveAttribute('aria-keyshortcuts', 'E')
    await user.keyboard('e')
    expect(answer(contacts)).toMatchObject({ value: 50, takenFromEvidenceOn: '2026-11-23' })
    expect(addressed()).toBe(contacts)
  })

  it('is undone like any other answer', async () => {
    const { user, answer, assessments } = await openAssess({ ...given, at: contacts, answers: { [contacts]: { value: 100 } } })
    await part()
    await user.keyboard('e')
    act(() => void assessments.getState().undo())
    expect(answer(contacts)).toMatchObject({ value: 100, takenFromEvidenceOn: null })
    expect(await button(/^Use 50%/)).toBeInTheDocument()
  })

  it('is forgotten when a person answers by hand, be it the same', async () => {
    const { user, answer } = await openAssess({ ...given, at: contacts })
    await part()
    await user.keyboard('e')
    await user.click(screen.getByRole('radio', { name: /^25%/ }))
    expect(answer(contacts)).toMatchObject({ value: 25, takenFromEvidenceOn: null })
    await user.click(screen.getByRole('radio', { name: /^50%/ }))
    expect(answer(contacts)).toMatchObject({ value: 50, takenFromEvidenceOn: null })
    expect(await part()).toHaveTextContent('The answer is what the evidence shows.')
  })

  it('stays on record when the answer is confirmed', async () => {
    const { user, answer } = await openAssess({ ...given, at: contacts })
    await part()
    await user.keyboard('ec')
    expect(answer(contacts)).toMatchObject({ value: 50, takenFromEvidenceOn: '2026-11-23' })
  })

  it('does nothing where nothing is proposed, and in a text', async () => {
    const { user, answer } = await openAssess({ ...given, at: 'training-plan' })
    await part()
    await user.keyboard('e')
    expect(answer('training-plan')).toBeUndefined()
    const rationale = screen.getByLabelText(/^Rationale/)
    await user.type(rationale, 'e')
    expect(rationale).toHaveValue('e')
    expect(answer('training-plan')?.value ?? null).toBeNull()
  })

  it('is offered only where the tools can see enough of it to decide', async () => {
    await openAssess({ evidence: [fileOf({ cells: [{ control: 'IAM.2', account: first, passed: 3 }] })], at: 'identity-federation' })
    const measured = await part()
    expect(measured).toHaveTextContent(/Supported \(hint\)/)
    expect(within(measured).queryByRole('button')).not.toBeInTheDocument()
  })
})
