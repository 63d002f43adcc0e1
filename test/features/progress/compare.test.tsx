import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anAssessment, savedFile } from '../screen-tools.tsx'
import { openProgress, region, sampleAssessment } from './progress-screen.tsx'

const at = '/compare'
const number = (text: string | null) => Number((text ?? '').replace('−', '-').replace('±', '').replace('%', ''))

describe('the comparison', () => {
  it('adds up in the very digits shown, from the bars down to the recommendations', async () => {
    const { user } = await openProgress(await sampleAssessment(), { at })
    const bridge = await region('Why the score changed')
    const rows = within(bridge).getAllByRole('row')
    const numbers = rows.map((row) => number(within(row).getByRole('cell').textContent))
    const [from = 0, ...rest] = numbers
    const to = rest.at(-1) ?? 0
    const steps = rest.slice(0, -1)
    const tenths = (value: number) => Math.round(value * 10)
    expect(tenths(from) + steps.reduce((sum, step) => sum + tenths(step), 0)).toBe(tenths(to))
    expect(steps.length).toBeGreaterThan(2)
    await user.click(screen.getByRole('button', { name: /Answers went up/ }))
    const table = within(screen.getByRole('group', { name: 'Answers went up' })).getAllByRole('row')
    const parts = table.slice(1).map((row) => tenths(number(within(row).getAllByRole('cell').at(-1)?.textContent ?? '')))
    const total = parts.at(-1) ?? 0
    expect(parts.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBe(total)
    expect(steps.map(tenths)).toContain(total)
  })

  it('tells who improved what, what was put off and why, and what phases were reached', async () => {
    await openProgress(await sampleAssessment(), { at })
    const moved = within(await region('What improved, and who did it'))
    expect(moved.getByText('15 improvements')).toBeInTheDocument()
    expect(moved.getByText('1 decline')).toBeInTheDocument()
    const planned = within(await region('Planned and done'))
    expect(planned.getByText('5 of 10 planned items are done.')).toBeInTheDocument()
    expect(planned.getAllByText('Put off').length).toBeGreaterThan(1)
    expect(within(await region('Phases')).getAllByText('Up')).toHaveLength(4)
  })

  it('tells findings apart, and does not call new what nobody had looked at', async () => {
    const { user } = await openProgress(await sampleAssessment(), { at })
    await screen.findByRole('radio', { name: '16 Fixed' })
    const findings = within(await region('Findings'))
    await user.click(findings.getByRole('radio', { name: '15 Seen for the first time' }))
    expect(findings.getByText(/Failed where nobody looked before/)).toBeInTheDocument()
    expect(findings.getByText('Looked at for the first time: 1 account')).toBeInTheDocument()
  })

  it('asks before it compares with another organisation, and changes nothing', async () => {
    const sample = await sampleAssessment()
    const { user, open } = await openProgress(sample, { at })
    const before = open()
    await screen.findByRole('heading', { name: 'Scores' })
    const other = anAssessment({ answers: { 'assign-security-contacts': { value: 50 } }, profile: { organisation: 'Somebody else' } })
    await user.upload(screen.getByLabelText('File to compare with'), savedFile(other, 'theirs.shirube.json'))
    expect(await screen.findByRole('heading', { name: 'Perhaps another organisation' })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: 'Scores' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Compare anyway' }))
    expect(await screen.findByRole('heading', { name: 'Scores' })).toBeInTheDocument()
    expect(open()).toBe(before)
  })

  it('says what is wrong with a file that does not open, and goes on', async () => {
    const { user } = await openProgress(await sampleAssessment(), { at })
    await screen.findByRole('heading', { name: 'Scores' })
    await user.upload(screen.getByLabelText('File to compare with'), new File(['{ "kind": "shirube-ass'], 'broken.shirube.json'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/broken\.shirube\.json was not opened\..*ends|cut/i)
    expect(screen.getByRole('heading', { name: 'Scores' })).toBeInTheDocument()
  })
})
