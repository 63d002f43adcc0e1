import { act, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../src/domain/result.ts'
import { anAssessment } from '../screen-tools.tsx'
import { openReport } from './report-screen.tsx'

const answered = () =>
  anAssessment({
    profile: { organisation: 'Quayside / Parcel: "Cloud"', participants: ['Omar Haddad (Security)'] },
    answers: {
      mfa: { value: 75, rationale: 'Omar Haddad checked account 123456789012.', owner: 'Omar Haddad (Security)' },
      backups: { value: 25 },
    },
  })

const pdf = (patch = {}) => succeed({ bytes: new Uint8Array(123_456), pageCount: 17, missingCharacters: [], ...patch })
const headings = (paper: HTMLElement) => [...paper.querySelectorAll('h2')].map((heading) => heading.textContent)
const exportName = { name: 'Export PDF' }

describe('the report on the screen', () => {
  it('is in the language of the assessment, whatever the screen is in', async () => {
    const { paper, choices } = await openReport(anAssessment({ profile: { language: 'ja' }, answers: { mfa: { value: 75 } } }))
    expect(headings(paper)[0]).toBe('1. サマリー')
    expect(paper).toHaveAttribute('lang', 'ja')
    expect(choices.getByRole('radio', { name: '日本語' })).toBeChecked()
    await userEvent.click(choices.getByRole('radio', { name: 'English' }))
    await waitFor(() => expect(headings(paper)[0]).toBe('1. Summary'))
    expect(paper).toHaveAttribute('lang', 'en')
    expect(choices.getByRole('textbox', { name: 'Edition' })).toHaveValue('1.0')
  })

  it('leaves out a section that is not wanted and numbers the rest anew', async () => {
    const { paper, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('checkbox', { name: /^Summary/ }))
    await waitFor(() => expect(headings(paper)[0]).toBe('1. Basis of the assessment'))
  })

  it('prints the classification of its language until somebody changes it', async () => {
    const { paper, choices } = await openReport(answered())
    const field = choices.getByRole('combobox', { name: 'Classification' })
    expect(field).toHaveValue('Confidential')
    await userEvent.click(choices.getByRole('radio', { name: '日本語' }))
    await waitFor(() => expect(field).toHaveValue('社外秘'))
    await userEvent.clear(field)
    await userEvent.click(field)
    await userEvent.paste('Board only')
    await waitFor(() => expect(paper.querySelector('.paper-classification')).toHaveTextContent('Board only'))
  })

  it('remembers what was chosen for this assessment, and for no other', async () => {
    const assessment = answered()
    const author = { name: 'Prepared by' }
    const first = await openReport(assessment)
    await userEvent.click(first.choices.getByRole('textbox', author))
    await userEvent.paste('Team Blue')
    first.unmount()
    const again = await openReport(assessment)
    expect(again.choices.getByRole('textbox', author)).toHaveValue('Team Blue')
    again.unmount()
    const other = await openReport(answered())
    expect(other.choices.getByRole('textbox', author)).toHaveValue('')
  })

  it('follows the assessment', async () => {
    const { ports, paper } = await openReport(answered())
    act(() => ports.assessments.getState().editProfile({ organisation: 'Renamed Ltd' }))
    await waitFor(() => expect(paper.querySelector('.paper-organisation')).toHaveTextContent('Renamed Ltd'))
  })

  it('draws tables with heads and charts with words for those who do not see them', async () => {
    const { paper } = await openReport(answered())
    for (const table of paper.querySelectorAll('table')) expect(table.querySelectorAll('th[scope=col]').length).toBeGreaterThan(1)
    const charts = [...paper.querySelectorAll('svg')]
    expect(charts).toHaveLength(2)
    for (const chart of charts) expect(chart.querySelector('title')?.textContent).toContain('Security governance')
  })
})

describe('masking on the screen', () => {
  it('hides account ids at first and lists what it hides', async () => {
    const { paper, choices } = await openReport(answered())
    expect(paper).toHaveTextContent('account ●●●●●●●●9012')
    expect(paper).not.toHaveTextContent('123456789012')
    const row = choices.getByText('123456789012').closest('tr')
    expect(row).toHaveTextContent('●●●●●●●●9012')
    expect(row).toHaveTextContent('AWS account ids')
    await userEvent.click(choices.getByRole('checkbox', { name: /^AWS account ids/ }))
    await waitFor(() => expect(paper).toHaveTextContent('account 123456789012'))
    expect(choices.getByText('Nothing found that would be masked.')).toBeInTheDocument()
  })

  it('hides names when asked to', async () => {
    const { paper, choices } = await openReport(answered())
    expect(paper).toHaveTextContent('Omar Haddad (Security)')
    await userEvent.click(choices.getByRole('checkbox', { name: /^Names of people/ }))
    await waitFor(() => expect(paper).not.toHaveTextContent('Omar'))
    expect(paper).toHaveTextContent('Person A (Security)')
  })
})

describe('exporting the report', () => {
  it('saves a PDF under a name that every file system takes, and says how large it is', async () => {
    const { downloads, held, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', exportName))
    await act(async () => held[0]?.settle(pdf()))
    const name = 'shirube-Quayside-Parcel-Cloud-2026-11-23-en.pdf'
    expect(choices.getAllByRole('status')[0]).toHaveTextContent(`Saved ${name} (17 pages, 124 kB).`)
    expect(downloads.map((download) => [download.name, download.content.type, download.content.size])).toEqual([
      [name, 'application/pdf', 123_456],
    ])
  })

  it('names the characters that no font has', async () => {
    const { held, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', exportName))
    await act(async () => held[0]?.settle(pdf({ missingCharacters: ['😀', '☐', '简'] })))
    expect(choices.getAllByRole('status')[0]).toHaveTextContent('3 characters cannot be printed and appear as 〓: 😀 ☐ 简')
  })

  it('loads what it needs when the screen opens', async () => {
    const { state } = await openReport(answered())
    expect(state.warmed).toBe(1)
  })

  it('shows how far it is, and can be cancelled', async () => {
    const { held, downloads, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', exportName))
    act(() => held[0]?.options.onProgress({ done: 3, total: 12 }))
    expect(choices.getByRole('progressbar')).toHaveAttribute('value', '3')
    expect(choices.getByRole('button', exportName)).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(choices.getByRole('button', exportName))
    expect(held).toHaveLength(1)
    await userEvent.click(choices.getByRole('button', { name: 'Cancel' }))
    expect(held[0]?.options.signal.aborted).toBe(true)
    await act(async () => held[0]?.settle(fail({ code: 'export-cancelled' })))
    expect(choices.getAllByRole('status')[0]).toHaveTextContent('Cancelled. No file was saved.')
    expect(downloads).toEqual([])
    expect(choices.getByRole('button', exportName)).not.toHaveAttribute('aria-disabled')
    expect(choices.getByRole('button', exportName)).toHaveFocus()
  })

  it('saves nothing that is finished after it was cancelled', async () => {
    const { held, downloads, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', exportName))
    await userEvent.click(choices.getByRole('button', { name: 'Cancel' }))
    await act(async () => held[0]?.settle(pdf()))
    expect(downloads).toEqual([])
  })

  it('cancels when the screen is left', async () => {
    const { held, downloads, choices, unmount } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', exportName))
    unmount()
    expect(held[0]?.options.signal.aborted).toBe(true)
    await act(async () => held[0]?.settle(pdf()))
    expect(downloads).toEqual([])
  })

  it('says in words that it failed, with the detail behind it', async () => {
    const { held, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', exportName))
    await act(async () => held[0]?.settle(fail({ code: 'export-failed', detail: 'the font was not written' })))
    expect(choices.getAllByRole('status')[0]).toHaveTextContent(/^The PDF could not be made/)
    expect(choices.getByText('the font was not written')).toBeInTheDocument()
  })

  it('exports what is on the screen', async () => {
    const { held, paper, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('textbox', { name: 'Prepared by' }))
    await userEvent.paste('Team Blue')
    await userEvent.click(choices.getByRole('radio', { name: '日本語' }))
    await waitFor(() => expect(headings(paper)[0]).toBe('1. サマリー'))
    await userEvent.click(choices.getByRole('button', exportName))
    expect(held[0]?.document).toMatchObject({ language: 'ja', author: 'Team Blue' })
  })

  it('warns when nothing is answered, and exports all the same', async () => {
    const { held, choices } = await openReport(anAssessment())
    expect(choices.getByText('Nothing is answered yet, and the report will say so.')).toBeInTheDocument()
    await userEvent.click(choices.getByRole('button', exportName))
    await act(async () => held[0]?.settle(pdf()))
    expect(choices.getAllByRole('status')[0]).toHaveTextContent('Saved shirube-2026-11-23-en.pdf')
  })
})
