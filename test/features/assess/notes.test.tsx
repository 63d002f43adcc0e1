import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/domain/limits.ts'
import { takeTyped } from '../../../src/ui/before-leaving.ts'
import { realNamesOf } from '../../real-model.ts'
import { openAssess } from './assess-screen.tsx'

describe('the rationale', () => {
  it('is kept as it is typed, ten thousand characters of it', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    await user.keyboard('r')
    const field = screen.getByLabelText(/^Rationale/)
    expect(field).toHaveFocus()
    const text = '全アカウントで確認済み。\n'.repeat(800).slice(0, 10_000)
    await user.click(field)
    await user.paste(text)
    expect(answer('mfa')).toMatchObject({ rationale: text, value: null, answeredOn: null })
    await user.keyboard(' 3')
    expect(answer('mfa')?.rationale).toBe(`${text} 3`)
    expect(answer('mfa')?.value).toBeNull()
  })

  it('says when it is full', async () => {
    const { answer } = await openAssess({ at: 'mfa' })
    const text = 'あ'.repeat(limits.textLength)
    fireEvent.change(screen.getByLabelText(/^Rationale/), { target: { value: text } })
    expect(answer('mfa')?.rationale).toBe(text)
    expect(screen.getByText(/The field is full at 20000 characters/)).toBeInTheDocument()
  })

  it('is left by Escape, and then the keys answer', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    await user.keyboard('rWe looked{Escape}4')
    expect(answer('mfa')).toMatchObject({ rationale: 'We looked', value: 100 })
  })

  it('belongs to its recommendation', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    const ofMfa = screen.getByLabelText(/^Rationale/)
    await user.keyboard('rOne{Escape}j')
    expect(screen.getByLabelText(/^Rationale/)).toHaveValue('')
    // In one and the same field the browser's own undo would bring back the text of the recommendation before.
    expect(screen.getByLabelText(/^Rationale/)).not.toBe(ofMfa)
    await user.keyboard('rTwo{Escape}k')
    expect(screen.getByLabelText(/^Rationale/)).toHaveValue('One')
    expect(answer('mfa')?.rationale).toBe('One')
  })

  it('shows what an undo brings back', async () => {
    const { user, assessments } = await openAssess({ at: 'mfa' })
    await user.keyboard('rOne{Escape}')
    assessments.getState().undo()
    expect(await screen.findByLabelText(/^Rationale/)).toHaveValue('')
  })
})

describe('owner and confidence', () => {
  it('suggests participants and owners used before, and keeps what is chosen', async () => {
    const { user, answer } = await openAssess({ at: 'mfa', answers: { imdsv2: { owner: 'Sato' } }, profile: { participants: ['Suzuki'] } })
    const options = [...document.querySelectorAll('#assess-owner-list option')].map((option) => option.getAttribute('value'))
    expect(options).toEqual(['Suzuki', 'Sato'])
    await user.type(screen.getByLabelText('Owner'), 'Suzuki')
    await user.selectOptions(screen.getByLabelText('Confidence'), 'high')
    expect(answer('mfa')).toMatchObject({ owner: 'Suzuki', confidence: 'high' })
  })
})

describe('evidence links', () => {
  const fill = async (user: Awaited<ReturnType<typeof openAssess>>['user'], url: string) => {
    await user.click(screen.getByRole('button', { name: 'Add a link' }))
    await user.type(screen.getByLabelText('Link 1: title'), 'Review')
    await user.type(screen.getByLabelText('Link 1: address'), url)
    await user.tab()
  }

  it('are kept with title, address and date, opened safely, and taken out', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    await fill(user, 'https://example.com/review')
    fireEvent.change(screen.getByLabelText('Link 1: date'), { target: { value: '2026-10-01' } })
    await user.click(screen.getByLabelText('Owner'))
    expect(answer('mfa')?.evidence).toEqual([{ title: 'Review', url: 'https://example.com/review', date: '2026-10-01' }])
    const link = within(screen.getByRole('region', { name: 'Evidence links' })).getByRole('link')
    expect(link).toHaveAttribute('href', 'https://example.com/review')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await user.click(screen.getByRole('button', { name: 'Delete link 1' }))
    expect(answer('mfa')?.evidence ?? []).toEqual([])
  })

  it('refuse an address that could run in the page, and say what is allowed', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    await fill(user, 'javascript:alert(1)')
    expect(screen.getByRole('alert')).toHaveTextContent('https://, http:// or mailto:')
    expect(answer('mfa')?.evidence).toEqual([{ title: 'Review', url: '', date: null }])
    expect(within(screen.getByRole('region', { name: 'Evidence links' })).queryByRole('link')).toBeNull()
  })

  it('keep title and date beside an address that is refused, and have the browser ask before that one is lost', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(isAsked()).toBe(false)
    await fill(user, 'javascript:alert(1)')
    fireEvent.change(screen.getByLabelText('Link 1: date'), { target: { value: '2026-10-01' } })
    await user.type(screen.getByLabelText('Link 1: title'), ' 1')
    await user.tab()
    await user.click(screen.getByLabelText('Owner'))
    expect(answer('mfa')?.evidence).toEqual([{ title: 'Review 1', url: '', date: '2026-10-01' }])
    expect(isAsked()).toBe(true)
  })

  it('keep what is typed when the page is reloaded with the cursor in it', async () => {
    const { user, answer } = await openAssess({ at: 'mfa' })
    await user.click(screen.getByRole('button', { name: 'Add a link' }))
    await user.type(screen.getByLabelText('Link 1: title'), 'Minutes')
    expect(answer('mfa')?.evidence ?? []).toEqual([])
    act(takeTyped)
    expect(answer('mfa')?.evidence).toEqual([{ title: 'Minutes', url: '', date: null }])
  })

  it('make one step of undo of an address typed by hand', async () => {
    const { user, assessments } = await openAssess({ at: 'mfa' })
    await fill(user, 'https://example.com/')
    expect(assessments.getState().past.length).toBeLessThanOrEqual(2)
  })

  it('keep what is typed when the card goes away with the cursor in it', async () => {
    const { user, unmount, answer } = await openAssess({ at: 'mfa' })
    await user.click(screen.getByRole('button', { name: 'Add a link' }))
    await user.type(screen.getByLabelText('Link 1: title'), 'Minutes')
    unmount()
    expect(answer('mfa')?.evidence).toEqual([{ title: 'Minutes', url: '', date: null }])
  })
})

describe('both languages', () => {
  it('are shown by a key, each marked as what it is, and remembered', async () => {
    const { user, preferences } = await openAssess({ at: 'mfa' })
    expect(screen.queryByText(realTitle('ja'))).toBeNull()
    await user.keyboard('l')
    expect(preferences().bothLanguages).toBe(true)
    expect(await screen.findByText(realTitle('ja'))).toHaveAttribute('lang', 'ja')
    expect(screen.getByText(/^まだ何も実施していない/).closest('[lang]')).toHaveAttribute('lang', 'ja')
    expect(screen.getByText(/サインイン経路はいくつあり/).closest('[lang]')).toHaveAttribute('lang', 'ja')
    expect(screen.getByText(/^Nobody can sign in without MFA/)).toBeInTheDocument()
    await user.keyboard('l')
    expect(screen.queryByText(realTitle('ja'))).toBeNull()
  })
})

const realTitle = (language: 'ja' | 'en') => [...realNamesOf[language].titles].find(([id]) => id === 'mfa')?.[1] ?? ''

describe('the help', () => {
  it('shows the questions at once and the rest as it was left', async () => {
    const { user, unmount, again } = await openAssess({ at: 'mfa' })
    expect(screen.getByText(/^Who can still reach AWS with a password alone/)).toBeVisible()
    const check = () => screen.getByText('How to check').closest('details')
    expect(check()?.open).toBe(false)
    await user.click(screen.getByText('How to check'))
    screen.getByRole('heading', { level: 2 }).focus()
    await user.keyboard('j')
    expect(check()?.open).toBe(true)
    unmount()
    again()
    expect(check()?.open).toBe(true)
  })

  it('leads to prerequisites and says how they were answered', async () => {
    await openAssess({ at: 'advanced-ddos', answers: { 'waf-managed-rules': { value: 50 } } })
    const facts = screen.getByText('Prerequisites').nextElementSibling as HTMLElement
    expect(within(facts).getByRole('link')).toHaveAttribute('href', '#/assess/waf-managed-rules')
    expect(facts).toHaveTextContent(/50%$/)
  })

  it('links the official page safely and says where a text is not yet reviewed', async () => {
    await openAssess({ at: 'mfa' })
    const official = screen.getByRole('link', { name: /Official page/ })
    expect(official).toHaveAttribute('target', '_blank')
    expect(official).toHaveAttribute('rel', 'noopener noreferrer')
    expect(official.getAttribute('href')).toMatch(/^https:\/\/maturitymodel\.security\.aws\.dev\//)
    expect(screen.queryByText(/not yet read by a practitioner/)).toBeNull()
    cleanup()
    await openAssess({ at: 'abstract-services' })
    expect(screen.getByText(/not yet read by a practitioner/)).toBeInTheDocument()
  })
})
