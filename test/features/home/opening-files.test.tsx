import { readFileSync } from 'node:fs'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anAssessment, daysAgo, savedFile } from '../screen-tools.tsx'
import { button, openHome } from './home-screen.tsx'

const sheet = (name = 'Spring sheet.csv') => new File([readFileSync('test/fixtures/sheet/filled.csv')], name)
const dialog = () => screen.findByRole('dialog')

describe('opening a saved assessment', () => {
  it('stores it and goes on with it', async () => {
    const given = anAssessment({ answers: { mfa: { value: 75, rationale: 'All but two' } } })
    const { give, open, names } = await openHome()
    await screen.findByLabelText('File to open')
    await give(savedFile(given))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()).toEqual(given)
    expect(await names()).toEqual(['Spring review'])
  })

  it('asks when it is stored already, showing both dates, and leaves everything alone on cancel', async () => {
    const stored = anAssessment({ changedAt: daysAgo(1) })
    const { user, give, storage, open } = await openHome({ stored: [stored] })
    await button('Open “Spring review”')
    await give(savedFile({ ...stored, changedAt: daysAgo(9), profile: { ...stored.profile, scope: 'of the file' } }))
    const asked = within(await dialog())
    expect(asked.getByText(/changed 22 Nov 2026/)).toHaveTextContent('newer')
    expect(asked.getByText(/changed 14 Nov 2026/)).not.toHaveTextContent('newer')
    await user.click(asked.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(open()).toBeNull()
    expect(await storage.open(stored.id)).toMatchObject({ value: { assessment: { profile: { scope: '' } } } })
  })

  it('opens the stored one when both are the same', async () => {
    const stored = anAssessment()
    const { user, give, open, names } = await openHome({ stored: [stored] })
    await button('Open “Spring review”')
    await give(savedFile(stored))
    const asked = within(await dialog())
    expect(asked.getByText(/probably the same/)).toBeInTheDocument()
    await user.click(asked.getByRole('button', { name: 'Open the one on this device' }))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()).toEqual(stored)
    expect(await names()).toEqual(['Spring review'])
  })

  it('opens a copy beside the stored one', async () => {
    const stored = anAssessment()
    const { user, give, open, names } = await openHome({ stored: [stored] })
    await button('Open “Spring review”')
    await give(savedFile({ ...stored, changedAt: daysAgo(2) }))
    await user.click(within(await dialog()).getByRole('button', { name: 'Open as a copy' }))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.id).not.toBe(stored.id)
    expect((await names()).toSorted()).toEqual(['Spring review', 'Spring review (copy)'])
  })

  it('replaces the stored one only when told to', async () => {
    const stored = anAssessment()
    const { user, give, open, names } = await openHome({ stored: [stored] })
    await button('Open “Spring review”')
    await give(savedFile({ ...stored, changedAt: daysAgo(2), profile: { ...stored.profile, name: 'Of the file' } }))
    await user.click(within(await dialog()).getByRole('button', { name: 'Replace the one on this device' }))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.profile.name).toBe('Of the file')
    expect(await names()).toEqual(['Of the file'])
  })

  it('names recommendations the model does not have, and keeps their answers', async () => {
    const { give, open } = await openHome()
    await screen.findByLabelText('File to open')
    await give(savedFile(anAssessment({ answers: { 'quantum-keys': { value: 50 }, mfa: { value: 100 } } })))
    expect(await screen.findByText(/neither shown nor scored: quantum-keys$/)).toBeInTheDocument()
    expect(location.hash).toBe('#/')
    expect(open()?.answers.size).toBe(2)
  })
})

describe('files that are something else', () => {
  const cases: readonly (readonly [string, readonly (string | Uint8Array<ArrayBuffer>)[], RegExp])[] = [
    ['empty.json', [], /The file is empty/],
    ['book.xlsx', [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])], /Excel workbook/],
    ['report.pdf', ['%PDF-1.7 …'], /It looks like a PDF/],
    ['broken.shirube.json', ['{"kind": "shirube-assessment",,}'], /line 1, column 31/],
    ['cut.shirube.json', ['{"kind": "shirube-asse'], /ends in the middle/],
    ['other.json', ['{"name": "package"}'], /not an assessment saved by this app/],
    ['new.shirube.json', ['{"kind": "shirube-assessment", "formatVersion": 99}'], /newer version of this app \(file format 99\)/],
    ['list.csv', ['a,b\n1,2\n'], /none of the columns of the model's sheet/],
    ['half.csv', ['Recommendation,Comments\nBackups,x\n'], /these columns are missing: Alignment/],
  ]

  it.each(cases)('%s is refused with the reason and what to do', async (name, parts, words) => {
    const { give, names } = await openHome()
    await screen.findByLabelText('File to open')
    await give(new File([...parts], name))
    expect(await screen.findByText(`“${name}” was not opened`)).toBeInTheDocument()
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(await names()).toEqual([])
  })

  it('names the value that does not fit', async () => {
    const text = await savedFile(anAssessment({ answers: { mfa: { value: 75 } } })).text()
    const { give } = await openHome({ language: 'ja' })
    await screen.findByLabelText('開くファイル')
    await give(new File([text.replace('"value": 75', '"value": 80')], 'x.shirube.json'))
    expect(await screen.findByText(/「answers.mfa.value」の値を読み取れない/)).toBeInTheDocument()
  })
})

describe('several files', () => {
  it('are handled one after the other, the bad ones not in the way of the good ones', async () => {
    const stored = anAssessment({ profile: { name: 'First' } })
    const { user, give, names } = await openHome({ stored: [stored] })
    await button('Open “First”')
    await give(savedFile(stored, 'a.json'), new File(['?'], 'b.json'), savedFile(anAssessment({ profile: { name: 'Third' } }), 'c.json'))
    // The second and the third wait until the first is decided.
    const asked = within(await dialog())
    expect(screen.queryByText(/was not opened/)).not.toBeInTheDocument()
    await user.click(asked.getByRole('button', { name: 'Open as a copy' }))
    expect(await screen.findByText('“Third” was opened from c.json.')).toBeInTheDocument()
    expect(screen.getByText('“b.json” was not opened')).toBeInTheDocument()
    expect(screen.getByText('“First (copy)” was opened from a.json.')).toBeInTheDocument()
    expect(location.hash).toBe('#/')
    expect((await names()).toSorted()).toEqual(['First', 'First (copy)', 'Third'])
  })
})

describe('dropping', () => {
  it('opens files dropped anywhere on the page, and leaves dragged text alone', async () => {
    const { open } = await openHome()
    await screen.findByLabelText('File to open')
    fireEvent.dragOver(window, { dataTransfer: { types: ['text/plain'], files: [] } })
    expect(screen.queryByText('Drop to open')).not.toBeInTheDocument()
    const files = [savedFile(anAssessment())]
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'], files } })
    expect(screen.getByText('Drop to open')).toBeInTheDocument()
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } })
    await waitFor(() => expect(open()?.profile.name).toBe('Spring review'))
    expect(screen.queryByText('Drop to open')).not.toBeInTheDocument()
  })
})

describe("the model's own sheet", () => {
  const row = (title: RegExp) => screen.getByRole('row', { name: title })

  it('is shown row by row before anything is taken over', async () => {
    const { give, names } = await openHome()
    await screen.findByLabelText('File to open')
    await give(sheet())
    expect(await screen.findByRole('heading', { level: 1, name: 'Import a sheet' })).toHaveFocus()
    const count = (term: string) => screen.getByText(term).closest('div')?.querySelector('dd')?.textContent
    await screen.findByText('Answers to import')
    expect(count('Answers to import')).toBe('6')
    expect(count('Rows that match no recommendation')).toBe('1')
    expect(count('Alignments that could not be read')).toBe('1')
    expect(count('Rows without an entry')).toBe('1')
    expect(row(/^2 Assign security contacts/)).toHaveTextContent('50%Four accounts still name one personImported')
    expect(row(/^9 Secure EC2/)).toHaveTextContent('Not applicable')
    expect(row(/^10 Backups/)).toHaveTextContent('“mostly” could not be readDailyOnly the comment')
    expect(row(/A second row/)).toHaveTextContent('Not used: same as line 4')
    expect(await names()).toEqual([])
  })

  it('becomes a new assessment, with rows matched by hand and without those left out', async () => {
    const { user, give, open } = await openHome()
    await screen.findByLabelText('File to open')
    await give(sheet())
    const match = await screen.findByRole('combobox', { name: 'Recommendation for line 8' })
    await user.selectOptions(match, 'Cleanup risky open ports')
    await user.click(await button('Import (7)'))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.profile.name).toBe('Spring sheet')
    const answers = Object.fromEntries(open()?.answers ?? [])
    expect(answers['cleanup-risky-open-ports']).toMatchObject({ value: 25, rationale: 'Named differently by us', answeredOn: '2026-11-23' })
    expect(answers['secure-ec2-management']).toMatchObject({ value: 'not-applicable', reason: 'No instance of our own' })
    expect(answers['detect-common-threats']).toMatchObject({ value: 'unknown' })
    // The alignment was not understood: the comment is kept, no value made up.
    expect(answers.backups).toMatchObject({ value: null, rationale: 'Daily', answeredOn: null })
    expect(answers['root-account-protection']).toBeUndefined()
  })

  const partly = () =>
    anAssessment({ answers: { mfa: { value: 100, rationale: 'Passkeys' }, 'assign-security-contacts': { rationale: 'To be checked' } } })

  it('fills only what an existing assessment leaves open, as one step that can be undone', async () => {
    const { user, give, store } = await openHome({ stored: [partly()] })
    await button('Open “Spring review”')
    await give(sheet())
    await user.click(await screen.findByRole('radio', { name: /^An assessment on this device/ }))
    await user.click(await button('Import (6)'))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    const answers = () => Object.fromEntries(store.getState().assessment?.answers ?? [])
    expect(answers().mfa).toMatchObject({ value: 100, rationale: 'Passkeys' })
    expect(answers()['assign-security-contacts']).toMatchObject({ value: 50, rationale: 'To be checked' })
    expect(answers()['select-regions']).toMatchObject({ value: 100 })
    store.getState().undo()
    expect(answers()['select-regions']).toBeUndefined()
    expect(answers()['assign-security-contacts']).toMatchObject({ value: null })
  })

  it('replaces what is there when told to, and never takes anything away', async () => {
    const stored = partly()
    const { user, give, open } = await openHome({ stored: [stored] })
    await button('Open “Spring review”')
    await give(sheet())
    await user.click(await screen.findByRole('radio', { name: /^An assessment on this device/ }))
    await user.click(screen.getByRole('checkbox', { name: /^Also replace/ }))
    await user.click(await button('Import (6)'))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    const answers = Object.fromEntries(open()?.answers ?? [])
    expect(answers.mfa).toMatchObject({ value: 75, rationale: 'Everybody but two\nservice desks' })
    expect(open()?.profile.name).toBe('Spring review')
  })

  it('can be left without taking anything', async () => {
    const { user, give, open } = await openHome()
    await screen.findByLabelText('File to open')
    await give(sheet())
    await user.click(await button('Cancel'))
    expect(await button('Try the sample')).toBeInTheDocument()
    expect(open()).toBeNull()
  })
})
