import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { EvidenceRefusal } from '../../../src/domain/evidence/evidence-file.ts'
import { anAssessment } from '../screen-tools.tsx'
import { aFile, openEvidence } from './evidence-screen.tsx'

const cells = [
  { control: 'Account.1', account: '111122223333', region: 'us-east-1', passed: 1 },
  { control: 'IAM.6', account: '111122223333', region: 'us-east-1', failed: 1, failing: ['arn:aws:iam::111122223333:root'] },
] as const

const result = async () => within(await screen.findByRole('region', { name: 'Result' }))

describe('EvidencePage without evidence', () => {
  it('says what evidence is good for and what stays on the device', async () => {
    const { container } = await openEvidence({ assessment: anAssessment() })
    expect(screen.getByRole('heading', { name: 'Import what your tools have found' })).toBeInTheDocument()
    expect(screen.getByText('at most 20 failing resources of a control in an account')).toBeInTheDocument()
    expect(screen.getByText('Nothing else of the findings is kept.')).toBeInTheDocument()
    expect(container.textContent).not.toMatch(/\d+%/)
  })
})

describe('taking files in', () => {
  it('tells file by file what it was, what was read, left out and kept', async () => {
    const taken = aFile({ cells }, { recordsRead: 12_034, version: '2018-10-08', skipped: [{ reason: 'archived', count: 1203 }] })
    const { give, current } = await openEvidence({ assessment: anAssessment(), contents: { 'findings.json': taken } })
    await give('findings.json')
    const told = await result()
    expect(told.getByText('1 file imported.')).toBeInTheDocument()
    expect(told.getByText(/Findings of AWS Security Hub CSPM \(ASFF\) · version 2018-10-08/)).toBeInTheDocument()
    expect(told.getByText(/1 account \(111122223333\) · 1 Region \(us-east-1\) · 1 November 2026/)).toBeInTheDocument()
    expect(told.getByText('12,034 records read')).toBeInTheDocument()
    expect(told.getByText('Read, but not counted: archived: 1,203')).toBeInTheDocument()
    expect(told.getByText('Kept: counts of 2 controls and checks, 1 failing resource')).toBeInTheDocument()
    expect(current().evidence.map(({ name }) => name)).toEqual(['findings.json'])
  })

  it('says that the numbers of the collector script are lower bounds, and of no other file', async () => {
    const contents = { 'c.ndjson': aFile({ cells }, { format: 'shirube-collector' }), 'hub.json': aFile({ cells }) }
    const { give } = await openEvidence({ assessment: anAssessment(), contents })
    await give('hub.json', 'c.ndjson')
    expect((await result()).getAllByText(/Read its numbers of results and failing resources as “at least”/)).toHaveLength(1)
  })

  it('says where a broken file breaks and what of it was read', async () => {
    const cut = aFile({ cells }, { recordsRead: 1203, faults: [{ code: 'cut-off', line: null, byte: 8210 }], faultCount: 1 })
    const { give } = await openEvidence({ assessment: anAssessment(), contents: { 'cut.json': cut } })
    await give('cut.json')
    expect((await result()).getByText('Cut off at byte 8,211: the 1,203 complete records before it were read.')).toBeInTheDocument()
  })

  it('tells all files that are known already in one place, after what is new', async () => {
    const again = { refused: { refusal: 'already-taken-in' } } as const
    const contents = { 'a.json': again, 'b.json': again, 'new.json': aFile({ cells }) }
    const { give } = await openEvidence({ assessment: anAssessment(), contents })
    await give('a.json', 'b.json', 'new.json')
    const told = await result()
    expect(told.getByText('1 file imported. 2 files imported before.')).toBeInTheDocument()
    expect(told.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'new.json',
      'Imported before (2 files)',
    ])
    expect(told.getByText('a.json, b.json')).toBeInTheDocument()
  })

  it('shows the message of the command line that a file holds, as text', async () => {
    const detail = 'An error occurred <b>(AccessDenied)</b>'
    const { give, current } = await openEvidence({
      assessment: anAssessment(),
      contents: { 'error.txt': { refused: { refusal: 'cli-error', detail } }, 'good.json': aFile({ cells }) },
    })
    await give('error.txt', 'good.json')
    const told = await result()
    expect(told.getByText('1 file imported. 1 file not imported.')).toBeInTheDocument()
    expect(told.getByText(detail)).toBeInTheDocument()
    expect(current().evidence).toHaveLength(1)
  })

  it('leads from a saved assessment to the screen that opens it', async () => {
    const contents = { 'a.shirube.json': { refused: { refusal: 'shirube-file' } } } as const
    const { give } = await openEvidence({ assessment: anAssessment(), contents })
    await give('a.shirube.json')
    expect((await result()).getByRole('link', { name: 'Go to the assessments' })).toHaveAttribute('href', '#/')
  })

  it('does not count the same file twice, and says so', async () => {
    const there = aFile({ cells })
    const { give, current } = await openEvidence({
      assessment: anAssessment({ evidence: [there] }),
      contents: { 'again.json': { ...there, takenInAt: '2026-11-23T10:00:00.000Z' as never } },
    })
    await give('again.json')
    expect((await result()).getByText(/Exactly the same as a file imported before/)).toBeInTheDocument()
    expect(current().evidence).toEqual([there])
  })

  it('takes nothing in when cancelled', async () => {
    const { give, current, user } = await openEvidence({ assessment: anAssessment() })
    await give('endless.json')
    expect(await screen.findByText('endless.json (file 1 of 1)')).toBeInTheDocument()
    expect(screen.getByText(/12,034 records read/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect((await result()).getByText('Cancelled. Nothing from these files was imported.')).toBeInTheDocument()
    expect(current().evidence).toEqual([])
  })

  it('goes on while the user is elsewhere', async () => {
    const { give, current, unmount } = await openEvidence({ assessment: anAssessment(), contents: { 'findings.json': aFile({ cells }) } })
    await give('findings.json')
    unmount()
    await waitFor(() => expect(current().evidence).toHaveLength(1))
  })

  it('offers to remove an earlier export of the same accounts', async () => {
    const older = aFile({ takenIn: '2026-08-20', cells: cells.map((cell) => ({ ...cell, newest: '2026-08-19' })) }, { name: 'august.json' })
    const { give, current, user } = await openEvidence({
      assessment: anAssessment({ evidence: [older] }),
      contents: { 'november.json': aFile({ cells }) },
    })
    await give('november.json')
    const told = await result()
    expect(
      told.getByText(/“august.json” is an earlier export of the same kind from the same accounts \(19 August 2026\)/),
    ).toBeInTheDocument()
    await user.click(told.getByRole('button', { name: 'Remove the earlier file “august.json”' }))
    expect(current().evidence.map(({ name }) => name)).toEqual(['november.json'])
  })
})

// A missing one does not compile.
const refusals: Readonly<Record<EvidenceRefusal, true>> = {
  empty: true,
  'no-findings': true,
  'control-catalogue': true,
  'service-settings': true,
  'cli-error': true,
  'cli-table': true,
  'cli-yaml': true,
  'other-cloud': true,
  'shirube-file': true,
  'model-sheet': true,
  html: true,
  markdown: true,
  xml: true,
  excel: true,
  pdf: true,
  image: true,
  parquet: true,
  archive: true,
  sarif: true,
  'cloudtrail-log': true,
  'other-json': true,
  'other-csv': true,
  'other-text': true,
  'other-binary': true,
  'bad-json': true,
  unreadable: true,
  'already-taken-in': true,
}

describe.each(['en', 'ja'] as const)('a refused file in %s', (language) => {
  it('is told with words of its own, whatever it is', async () => {
    const names = Object.keys(refusals) as EvidenceRefusal[]
    const contents = Object.fromEntries(names.map((refusal) => [refusal, { refused: { refusal } }]))
    const { give, user } = await openEvidence({ assessment: anAssessment(), contents, language })
    await give(...names)
    const told = within(await screen.findByRole('region', { name: language === 'ja' ? '取り込み結果' : 'Result' }))
    const words = new Map<string, string>()
    const next = told.getByRole('button', { name: language === 'ja' ? '次へ' : 'Next' })
    // Ten to a page. Never "until the button says so": that would go on for ever once the screen is gone.
    for (let shown = 0; shown < names.length; shown += 10) {
      if (shown > 0) await user.click(next)
      for (const heading of told.getAllByRole('heading', { level: 4 })) {
        words.set(heading.textContent ?? '', heading.parentElement?.textContent?.slice(heading.textContent?.length) ?? '')
      }
    }
    expect(next).toHaveAttribute('aria-disabled', 'true')
    expect([...words.keys()].toSorted()).toEqual(names.toSorted())
    expect(new Set(words.values()).size).toBe(names.length)
    for (const [, text] of words) expect(text).not.toMatch(/refusal\.|advice\.|\{\{/)
  })
})
