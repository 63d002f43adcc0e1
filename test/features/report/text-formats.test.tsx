import { waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { fail } from '../../../src/domain/result.ts'
import { anAssessment } from '../screen-tools.tsx'
import { openReport } from './report-screen.tsx'

const answered = () =>
  anAssessment({
    profile: { organisation: 'Quayside / Parcel: "Cloud"', participants: ['Omar Haddad (Security)'] },
    answers: { mfa: { value: 75, rationale: 'Omar Haddad checked account 123456789012.' } },
  })
const headings = (paper: HTMLElement) => [...paper.querySelectorAll('h2')].map((heading) => heading.textContent)

describe('taking the report away as text', () => {
  const html = { name: 'Save take-home file (HTML)' }
  const opened = async (ports: Awaited<ReturnType<typeof openReport>>['ports'], content: Blob) => {
    const result = await ports.files.open(Object.assign(content, { name: 'report.html' }))
    return result.ok && result.value.kind === 'assessment' ? result.value.assessment : result
  }

  it('saves one HTML file that opens again with the assessment inside, masked as the report is', async () => {
    const assessment = answered()
    const { downloads, choices, ports } = await openReport(assessment)
    await userEvent.click(choices.getByRole('button', html))
    await choices.findByText(/^Saved shirube-Quayside-Parcel-Cloud-2026-11-23-en.html/)
    const content = downloads[0]?.content ?? new Blob()
    expect(content.type).toBe('text/html')
    expect(await content.text()).not.toContain('123456789012')
    expect(await content.text()).toContain('What the report masks is masked there, too')
    const copy = await opened(ports, content)
    expect(copy).toMatchObject({ profile: { name: 'Spring review (masked)' } })
    expect(copy).not.toMatchObject({ id: assessment.id })
  })

  it('puts the assessment itself inside when nothing is masked', async () => {
    const assessment = anAssessment({ answers: { mfa: { value: 75, rationale: 'Checked.' } } })
    const { downloads, choices, ports } = await openReport(assessment)
    await userEvent.click(choices.getByRole('button', html))
    await waitFor(() => expect(downloads).toHaveLength(1))
    expect(await opened(ports, downloads[0]?.content ?? new Blob())).toEqual(assessment)
  })

  it('leaves it out when it is not wanted, and says so', async () => {
    const { downloads, choices, ports } = await openReport(answered())
    await userEvent.click(choices.getByRole('checkbox', { name: /^Put the assessment inside/ }))
    await userEvent.click(choices.getByRole('button', html))
    await waitFor(() => expect(downloads).toHaveLength(1))
    const content = downloads[0]?.content ?? new Blob()
    expect(await content.text()).toContain('The assessment behind the report is not inside this file.')
    expect(await opened(ports, content)).toEqual(fail({ code: 'report-without-data' }))
  })

  it('speaks the language of the report', async () => {
    const { downloads, choices, paper } = await openReport(answered())
    await userEvent.click(choices.getByRole('radio', { name: '日本語' }))
    await waitFor(() => expect(headings(paper)[0]).toBe('1. サマリー'))
    await userEvent.click(choices.getByRole('button', html))
    await waitFor(() => expect(downloads).toHaveLength(1))
    expect(await downloads[0]?.content.text()).toMatch(/<html lang="ja">[\s\S]*このファイルについて/)
  })

  it('says in words when a part of the app cannot be loaded', async () => {
    const { downloads, choices } = await openReport(answered(), 'en', { writeTakeHome: () => Promise.reject(new Error('chunk 7')) })
    await userEvent.click(choices.getByRole('button', html))
    expect(await choices.findByText(/^The file could not be made/)).toBeInTheDocument()
    expect(choices.getByText(/chunk 7/)).toBeInTheDocument()
    expect(downloads).toEqual([])
  })

  it('saves Markdown', async () => {
    const { downloads, choices } = await openReport(answered())
    await userEvent.click(choices.getByRole('button', { name: 'Save Markdown' }))
    await waitFor(() => expect(downloads[0]?.name).toBe('shirube-Quayside-Parcel-Cloud-2026-11-23-en.md'))
    expect(await downloads[0]?.content.text()).toMatch(/^# AWS Security Maturity Assessment\n/)
  })
})
