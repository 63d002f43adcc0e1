import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sources } from '../../../src/features/evidence/commands.ts'
import { anAssessment } from '../screen-tools.tsx'
import { openEvidence } from './evidence-screen.tsx'

const howTo = () => within(screen.getByRole('region', { name: 'How to get findings' }))

describe('HowToGet', () => {
  it('copies exactly what is shown, for the shell chosen', async () => {
    const { user, ports } = await openEvidence({ assessment: anAssessment() })
    const copied: string[] = []
    Object.assign(ports.egress, { copy: async (text: string) => copied.push(text) > 0 })
    await user.click(howTo().getByRole('button', { name: /^Security Hub CSPM findings/ }))
    await user.click(howTo().getByRole('button', { name: 'Copy (All control findings)' }))
    expect(howTo().getByText('Copied.')).toBeInTheDocument()
    await user.click(howTo().getByRole('radio', { name: 'PowerShell' }))
    await user.click(howTo().getByRole('button', { name: 'Copy (All control findings)' }))
    const command = sources.flatMap(({ commands }) => commands).find(({ id }) => id === 'hubFindings')
    expect(copied).toEqual([command?.cloudShell, command?.powerShell])
  })
  it('says what to do when the browser does not allow copying', async () => {
    const { user, ports } = await openEvidence({ assessment: anAssessment() })
    Object.assign(ports.egress, { copy: async () => false })
    await user.click(howTo().getByRole('button', { name: /^Prowler/ }))
    await user.click(howTo().getByRole('button', { name: 'Copy (All checks of one account)' }))
    expect(howTo().getByText(/The browser did not allow copying/)).toBeInTheDocument()
  })
  it('gives the script, and says that it needs bash', async () => {
    const { user } = await openEvidence({ assessment: anAssessment() })
    await user.click(howTo().getByRole('button', { name: /collector script/ }))
    expect(howTo().getByRole('link', { name: /shirube-collect\.sh/ })).toHaveAttribute('href', './collect/shirube-collect.sh')
    await user.click(howTo().getByRole('radio', { name: 'PowerShell' }))
    expect(howTo().getAllByText(/The script needs bash/).length).toBeGreaterThan(0)
  })
  it('stays within reach when there is evidence, in both languages', async () => {
    const { user } = await openEvidence({ assessment: anAssessment(), language: 'ja' })
    const section = within(screen.getByRole('region', { name: '検出結果の入手方法' }))
    const buttons = section.getAllByRole('button')
    expect(buttons).toHaveLength(sources.length)
    for (const button of buttons) await user.click(button)
    expect(section.getByText(/WITH f AS/)).toBeInTheDocument()
  })
})

describe('the commands', () => {
  const texts = sources.flatMap(({ commands }) => commands.flatMap(({ cloudShell, powerShell }) => [cloudShell, powerShell]))

  it('only read: no call changes anything but the drawing up of the credential report', () => {
    const calls = texts.flatMap((text) => [...(text ?? '').matchAll(/aws [a-z]+ ([a-z][a-z0-9-]+)/g)].map((match) => match[1] ?? ''))
    expect(calls.length).toBeGreaterThan(8)
    expect(calls.filter((call) => !/^(get|list|describe)-/.test(call) && call !== 'generate-credential-report')).toEqual([])
  })
  it('hold filters that are JSON', () => {
    const filters = texts.flatMap((text) => [...(text ?? '').matchAll(/'(\{.*?\})'/g)].map((match) => match[1] ?? ''))
    expect(filters.length).toBeGreaterThan(2)
    for (const filter of filters) expect(() => JSON.parse(filter)).not.toThrow()
  })
})
