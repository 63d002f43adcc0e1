import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fail } from '../../../src/domain/result.ts'
import type { SetAsideRecord, StorageProblem } from '../../../src/state/ports.ts'
import { memoryFiles, nextDatabaseName, openTab } from '../../adapters/storage/tabs.ts'
import { anAssessment, clock, daysAgo } from '../screen-tools.tsx'
import { button, openHome } from './home-screen.tsx'

const item = async (name: string) => {
  const heading = await screen.findByRole('heading', { level: 3, name: new RegExp(`^${name}`) })
  return within(heading.closest('li') ?? document.body)
}
const answered = { mfa: { value: 75 }, backups: { value: 'unknown' }, 'billing-alarms': { rationale: 'only a note' } } as const

describe('the list', () => {
  it('says what each assessment is, how far it is and when it was changed', async () => {
    const profile = { organisation: 'Harbour Works', scope: 'Production only', language: 'ja' } as const
    await openHome({ stored: [anAssessment({ profile, answers: answered })] })
    const shown = await item('Spring review')
    expect(shown.getByText('Harbour Works')).toBeInTheDocument()
    expect(shown.getByText('Production only')).toBeInTheDocument()
    expect(shown.getByText('2 of 74 answered')).toBeInTheDocument()
    expect(shown.getByText(/^Changed 20 Nov 2026/)).toHaveTextContent('日本語')
  })

  it('puts the newest change first, and calls one without a name by its organisation', async () => {
    const older = anAssessment({ changedAt: daysAgo(9), profile: { name: '', organisation: 'Harbour Works' } })
    await openHome({ stored: [older, anAssessment()] })
    await item('Spring review')
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Spring review', 'Harbour Works'])
  })

  it.each([
    [{ savedToFileAt: null }, 'Not saved to a file yet', true],
    [{ savedToFileAt: null, answers: {} }, 'Not saved to a file yet', false],
    [{ savedToFileAt: null, changedAt: daysAgo(0.5) }, 'Not saved to a file yet', false],
    [{ savedToFileAt: daysAgo(5) }, 'Changed since it was saved to a file on 18 November 2026', true],
    [{ savedToFileAt: daysAgo(0.5), changedAt: daysAgo(0.1) }, 'Changed since it was saved to a file on 22 November 2026', false],
    [{ savedToFileAt: daysAgo(3) }, 'Saved to a file on 20 November 2026', false],
  ])('tells how the file stands, with a reminder where it is due: %j', async (given, words, isDue) => {
    await openHome({ stored: [anAssessment({ answers: answered, ...given })] })
    const shown = await item('Spring review')
    expect(shown.getByText(new RegExp(`^${words}`))).toBeInTheDocument()
    expect(shown.queryByText(/Save it to a file/) !== null).toBe(isDue)
  })

  it('opens an assessment', async () => {
    const { user, open } = await openHome({ stored: [anAssessment({ answers: answered })] })
    await user.click(await button('Open “Spring review”'))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(open()?.answers.size).toBe(3)
    expect(screen.getByText('Open now')).toBeInTheDocument()
  })

  it('saves to a file and remembers when', async () => {
    const { user, saved, storage } = await openHome({ stored: [anAssessment({ answers: answered })] })
    await user.click(await button('Save “Spring review” to a file'))
    expect(await screen.findByText('“Spring review” was saved to a file.')).toBeInTheDocument()
    expect(saved.map(({ savedToFileAt }) => savedToFileAt)).toEqual([clock.at.toISOString()])
    expect(await screen.findByText('Saved to a file on 23 November 2026')).toBeInTheDocument()
    expect(await storage.list()).toMatchObject({ value: { assessments: [{ savedToFileAt: clock.at.toISOString() }] } })
  })

  it('duplicates an assessment, without the mark of the file', async () => {
    const first = anAssessment({ answers: answered, savedToFileAt: daysAgo(1) })
    const { user, storage } = await openHome({ stored: [first] })
    await user.click(await button('Duplicate “Spring review”'))
    const copy = await item('Spring review \\(copy\\)')
    expect(copy.getByText('2 of 74 answered')).toBeInTheDocument()
    const list = await storage.list()
    const ids = list.ok ? list.value.assessments.map(({ id }) => id) : []
    expect(new Set(ids).size).toBe(2)
    expect(copy.getByText('Not saved to a file yet')).toBeInTheDocument()
  })
})

describe('deleting', () => {
  it('names the assessment, offers to save it first, and can be undone', async () => {
    const stored = anAssessment({ answers: answered })
    const { user, saved, names, storage } = await openHome({ stored: [stored] })
    await user.click(await button('Delete “Spring review”'))
    const asked = within(await screen.findByRole('dialog', { name: 'Delete “Spring review”?' }))
    expect(asked.getByText(/its answers \(2 of 74\)/)).toBeInTheDocument()
    await user.click(asked.getByRole('button', { name: 'Save to a file first' }))
    expect(await asked.findByText('Saved to a file.')).toBeInTheDocument()
    expect(saved).toHaveLength(1)
    await user.click(asked.getByRole('button', { name: 'Delete' }))
    expect(await screen.findByText('“Spring review” was deleted.')).toBeInTheDocument()
    expect(await names()).toEqual([])
    await user.click(await button('Undo'))
    expect(await screen.findByText('“Spring review” is back.')).toBeInTheDocument()
    const back = await storage.open(stored.id)
    expect(back.ok && back.value.assessment.answers).toEqual(stored.answers)
    expect(screen.queryByText('“Spring review” was deleted.')).not.toBeInTheDocument()
  })

  it('can be given up', async () => {
    const { user, names } = await openHome({ stored: [anAssessment()] })
    await user.click(await button('Delete “Spring review”'))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(await names()).toEqual(['Spring review'])
  })

  it('closes the assessment when it is the open one', async () => {
    const { user, open } = await openHome({ stored: [anAssessment()] })
    await user.click(await button('Open “Spring review”'))
    await waitFor(() => expect(open()).not.toBeNull())
    await user.click(await button('Delete “Spring review”'))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(open()).toBeNull())
    await user.click(await button('Undo'))
    expect(await button('Open “Spring review”')).toBeInTheDocument()
  })

  it('is asked for at once when the settings have sent somebody here', async () => {
    const stored = anAssessment()
    const storage = openTab(nextDatabaseName())
    await storage.create(stored)
    await openHome({ storage, state: { toDelete: stored.id } })
    expect(await screen.findByRole('dialog', { name: 'Delete “Spring review”?' })).toBeInTheDocument()
    expect(history.state).toBeNull()
  })
})

describe('storage that fails', () => {
  const broken = (problem: StorageProblem) => ({
    ...openTab(nextDatabaseName()),
    list: async () => fail(problem),
    dump: async () => '{"all":1}',
  })

  it.each([
    [{ code: 'storage-damaged', recoverable: false } as const, /damaged and could not be read/, true],
    [{ code: 'storage-full' } as const, /storage is full/, true],
    [{ code: 'newer-app', formatVersion: 9 } as const, /A newer version of this app/, true],
    [{ code: 'storage-unavailable' } as const, /does not let the app store anything/, false],
  ])('is explained, with what to do: %j', async (problem, words, offersDump) => {
    const { user, downloads } = await openHome({ storage: broken(problem) })
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(await button('New assessment')).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Reload the page' }) !== null).toBe(problem.code === 'newer-app')
    const save = screen.queryByRole('button', { name: 'Save what is stored to a file' })
    expect(save !== null).toBe(offersDump)
    if (!save) return
    await user.click(save)
    await waitFor(() => expect(downloads).toHaveLength(1))
    expect(await downloads[0]?.content.text()).toBe('{"all":1}')
  })

  it('goes away when trying again succeeds', async () => {
    const storage = openTab(nextDatabaseName())
    let problem: StorageProblem | null = { code: 'storage-unavailable' }
    const { user } = await openHome({ storage: { ...storage, list: async () => (problem ? fail(problem) : storage.list()) } })
    await screen.findByText(/does not let the app store anything/)
    problem = null
    await user.click(await button('Try again'))
    await waitFor(() => expect(screen.queryByText(/does not let the app store anything/)).not.toBeInTheDocument())
  })

  it('lists what is open in this tab alone, and does not let it be lost by opening another', async () => {
    const storage = openTab(nextDatabaseName())
    const other = anAssessment({ profile: { name: 'Other' } })
    await storage.create(other)
    const full = fail({ code: 'storage-full' } as const)
    const { user, store, saved } = await openHome({ storage: { ...storage, create: async () => full, write: async () => full } })
    await store.getState().start(anAssessment())
    expect(await button('Open “Spring review”')).toBeInTheDocument()
    await user.click(await button('Open “Other”'))
    expect(await screen.findByText('“Spring review” cannot be stored, so it stays open')).toBeInTheDocument()
    expect(store.getState().assessment?.profile.name).toBe('Spring review')
    await user.click(await button('Save to a file'))
    expect(saved.map(({ profile }) => profile.name)).toEqual(['Spring review'])
    await user.click(await button('Close without saving'))
    await waitFor(() => expect(store.getState().assessment?.profile.name).toBe('Other'))
    expect(location.hash).toBe('#/assess')
  })
})

describe('what can be recovered', () => {
  it('is offered from the copies beside the database, and put back', async () => {
    const files = memoryFiles()
    const stored = anAssessment({ answers: answered })
    await openTab(nextDatabaseName(), files, 0).create(stored)
    await waitFor(() => expect(files.all.size).toBe(1))
    // The same copies beside a database that has lost everything.
    const { user, open } = await openHome({ storage: openTab(nextDatabaseName(), files) })
    await user.click(await button('Recover “Spring review”'))
    expect(await screen.findByText('“Spring review” was recovered.')).toBeInTheDocument()
    expect(open()?.answers).toEqual(stored.answers)
    await waitFor(() => expect(screen.queryByText('Copies that can be recovered')).not.toBeInTheDocument())
    expect(await button('Open “Spring review”')).toBeInTheDocument()
  })

  it('includes records that cannot be read, as they are', async () => {
    const records: readonly SetAsideRecord[] = [{ key: 'some-id', path: 'profile.name', raw: '{"broken":true}' }]
    const storage = openTab(nextDatabaseName())
    const list = async () => ({ ok: true, value: { assessments: [], setAside: records } }) as const
    const { user, downloads } = await openHome({ storage: { ...storage, list } })
    expect(await screen.findByText(/some-id: the first value that does not fit is “profile.name”/)).toBeInTheDocument()
    await user.click(await button('Save these records to a file'))
    expect(JSON.parse((await downloads[0]?.content.text()) ?? '')).toEqual(records)
  })

  it('is said when a file saved from the list lacks what could not be read', async () => {
    const storage = openTab(nextDatabaseName())
    const stored = anAssessment()
    const open = async () =>
      ({ ok: true, value: { assessment: stored, setAside: [{ key: 'answers/mfa', path: 'value', raw: '{}' }] } }) as const
    const { user, saved } = await openHome({ stored: [stored], storage: { ...storage, open } })
    await user.click(await button('Save “Spring review” to a file'))
    expect(await screen.findByText(/without what could not be read: 1 of its stored records/)).toBeInTheDocument()
    expect(saved).toHaveLength(1)
    await user.click(await button('Delete “Spring review”'))
    expect(await screen.findByText(/deleting it cannot be undone/)).toBeInTheDocument()
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
    await screen.findByText('“Spring review” was deleted.')
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  })
})
