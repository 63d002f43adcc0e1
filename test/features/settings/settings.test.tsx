import 'fake-indexeddb/auto'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CapabilityId, RecommendationId } from '../../../src/domain/model.ts'
import type { Profile } from '../../../src/domain/profile.ts'
import { SettingsPage } from '../../../src/features/settings/settings-page.tsx'
import type { AssessmentStorage, SetAsideRecord } from '../../../src/state/ports.ts'
import { nextDatabaseName, openTab } from '../../adapters/storage/tabs.ts'
import { anAssessment, clock, inApp, portsOn, withWords } from '../screen-tools.tsx'

type Opening = {
  readonly language?: 'en' | 'ja'
  readonly profile?: Partial<Profile>
  readonly setAside?: readonly SetAsideRecord[]
  readonly persist?: boolean
}

async function openSettings({ language = 'en', profile = {}, setAside = [], persist = true }: Opening = {}) {
  await withWords(language, ['common', 'storage', 'settings'])
  history.replaceState(null, '', '#/settings')
  const real = openTab(nextDatabaseName())
  const storage: AssessmentStorage = {
    ...real,
    persist: async () => persist,
    open: async (id) => {
      const opened = await real.open(id)
      return opened.ok ? { ok: true, value: { ...opened.value, setAside } } : opened
    },
  }
  const assessment = anAssessment({ profile })
  await storage.create(assessment)
  const { ports, saved, downloads } = portsOn(storage)
  const store = ports.assessments
  await store.getState().open(assessment.id)
  const { unmount } = render(inApp(ports, language, <SettingsPage />))
  const kept = () => store.getState().assessment?.profile
  return { user: userEvent.setup(), store, kept, saved, downloads, unmount, storage: real, id: assessment.id }
}

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name)
const button = (name: string) => screen.getByRole('button', { name })

beforeEach(() => {
  clock.at = new Date('2026-11-23T10:00:00.000Z')
})

describe('the profile', () => {
  it('is taken over when a field is left, stored, and undone as one step', async () => {
    const { user, store, kept, storage, id } = await openSettings()
    await user.type(field('Organisation'), 'Harbour Works')
    expect(kept()?.organisation).toBe('')
    await user.tab()
    expect(kept()?.organisation).toBe('Harbour Works')
    await waitFor(async () =>
      expect(await storage.open(id)).toMatchObject({ value: { assessment: { profile: { organisation: 'Harbour Works' } } } }),
    )
    store.getState().undo()
    await waitFor(() => expect(field('Organisation')).toHaveValue(''))
    expect(store.getState().past).toEqual([])
  })

  it('is taken over on Enter as well, and when the page is left in the middle of typing', async () => {
    const { user, kept, unmount } = await openSettings()
    await user.clear(field('Name of the assessment'))
    await user.type(field('Name of the assessment'), 'Autumn{Enter}')
    expect(kept()?.name).toBe('Autumn')
    await user.type(field('Scope'), 'Half a sen')
    unmount()
    expect(kept()?.scope).toBe('Half a sen')
  })

  it('needs a name or an organisation: what does not fit stays in the field, with the reason', async () => {
    const { user, kept } = await openSettings()
    await user.clear(field('Name of the assessment'))
    await user.tab()
    expect(field('Name of the assessment')).toHaveAccessibleDescription(/Enter the organisation or a name/)
    expect(kept()?.name).toBe('Spring review')
    await user.type(field('Name of the assessment'), 'Autumn')
    await user.tab()
    expect(field('Name of the assessment')).toBeValid()
    expect(kept()?.name).toBe('Autumn')
  })

  it('reads full-width digits, and refuses what is no count', async () => {
    const { user, kept } = await openSettings({ language: 'ja', profile: { accountCount: 3 } })
    const count = field('AWS アカウント数')
    await user.clear(count)
    await user.type(count, '１２')
    await user.tab()
    expect(kept()?.accountCount).toBe(12)
    await user.type(count, ' 台')
    await user.tab()
    expect(count).toBeInvalid()
    expect(kept()?.accountCount).toBe(12)
    await user.clear(count)
    await user.tab()
    expect(kept()?.accountCount).toBeNull()
  })

  it('keeps participants one per line', async () => {
    const { user, kept } = await openSettings({ profile: { participants: ['Helen Marsh (CISO)'] } })
    await user.type(field('Participants'), '{Enter}{Enter}  Omar Haddad ')
    await user.tab()
    expect(kept()?.participants).toEqual(['Helen Marsh (CISO)', 'Omar Haddad'])
    expect(field('Participants')).toHaveValue('Helen Marsh (CISO)\nOmar Haddad')
  })
})

describe('targets and scoring', () => {
  it('are taken over as they are chosen', async () => {
    const { user, kept } = await openSettings()
    await user.selectOptions(field('Target phase'), 'Phase 3: Efficient')
    await user.selectOptions(field('First month of the fiscal year'), 'January')
    await user.click(screen.getByRole('radio', { name: /^100%/ }))
    await user.selectOptions(field('Target for Threat detection'), 'Phase 4: Optimized')
    expect(kept()).toMatchObject({ targetPhase: 3, fiscalYearStartMonth: 1, threshold: 1 })
    expect(kept()?.capabilityTargets).toEqual(new Map([['threat-detection' as CapabilityId, 4]]))
    await user.selectOptions(field('Target for Threat detection'), 'Same as the organisation')
    expect(kept()?.capabilityTargets.size).toBe(0)
  })

  it('shows a threshold that is none of the usual ones', async () => {
    await openSettings({ profile: { threshold: 0.6 } })
    expect(screen.getByRole('radio', { name: /^From 60%/ })).toBeChecked()
    expect(screen.getAllByRole('radio').map(({ parentElement }) => parentElement?.textContent?.slice(0, 8))).toEqual([
      'From 50%',
      'From 60%',
      'From 75%',
      '100%Only',
    ])
  })

  const openWeights = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByText('Weights'))

  it('finds the weight of a recommendation by title in either language, changes it and sets it back', async () => {
    const { user, kept } = await openSettings()
    await openWeights(user)
    await waitFor(() => expect(screen.getAllByLabelText(/^Weight of/)).toHaveLength(74))
    await user.type(field('Find a recommendation'), 'バックアップ')
    await waitFor(() => expect(screen.getAllByLabelText(/^Weight of/)).toHaveLength(1))
    const weight = field('Weight of Backups')
    await user.clear(weight)
    await user.type(weight, '2.5')
    await user.tab()
    expect(kept()?.weights).toEqual(new Map([['backups' as RecommendationId, 2.5]]))
    expect(screen.getByText('(1 changed)')).toBeInTheDocument()
    await user.clear(weight)
    await user.type(weight, '1')
    await user.tab()
    expect(kept()?.weights.size).toBe(0)
  })

  it.each(['0', '-1', '1001', 'two'])('refuses %s as a weight', async (text) => {
    const { user, kept } = await openSettings()
    await openWeights(user)
    const weight = await screen.findByLabelText('Weight of Backups')
    await user.clear(weight)
    await user.type(weight, text)
    await user.tab()
    expect(weight).toHaveAccessibleDescription('Enter a number above 0, at most 1000.')
    expect(kept()?.weights.size).toBe(0)
  })

  it('sets all weights back at once', async () => {
    const weights = new Map([
      ['mfa' as RecommendationId, 3],
      ['backups' as RecommendationId, 2],
    ])
    const { user, kept } = await openSettings({ profile: { weights } })
    await openWeights(user)
    expect(await screen.findByLabelText('Weight of Backups')).toHaveValue('2')
    await user.click(button('Set all back to 1'))
    expect(kept()?.weights.size).toBe(0)
    expect(screen.getByLabelText('Weight of Backups')).toHaveValue('1')
  })
})

describe('saving and deleting', () => {
  it('saves to a file and says when', async () => {
    const { user, saved, store } = await openSettings()
    expect(screen.getByText('Not saved to a file yet.')).toBeInTheDocument()
    await user.click(button('Save to a file now'))
    expect(saved).toHaveLength(1)
    expect(saved[0]?.savedToFileAt).toBe('2026-11-23T10:00:00.000Z')
    expect(screen.getByText(/^Last saved to a file: 23 Nov 2026/)).not.toHaveTextContent('Changed since')
    clock.at = new Date('2026-11-23T11:00:00.000Z')
    act(() => void store.getState().editProfile({ scope: 'more' }))
    expect(await screen.findByText(/^Last saved to a file.*Changed since/)).toBeInTheDocument()
  })

  it.each([
    [true, /will not clear the storage/],
    [false, /did not agree/],
  ])('asks the browser to keep the storage and tells its reply: %s', async (persist, words) => {
    const { user } = await openSettings({ persist })
    await user.click(button('Ask the browser to keep it'))
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  it('sends somebody who wants to delete it to the list, where that can be undone', async () => {
    const { user, id } = await openSettings()
    await user.click(button('Delete this assessment…'))
    expect(location.hash).toBe('#/')
    expect(history.state).toEqual({ toDelete: id })
  })

  it('offers records that could not be read as they are', async () => {
    const setAside = [{ key: 'answers/mfa', path: 'value', raw: '{"value":80}' }]
    const { user, downloads } = await openSettings({ setAside })
    expect(screen.getByText('answers/mfa: the first value that does not fit is “value”')).toBeInTheDocument()
    await user.click(button('Save them to a file'))
    expect(JSON.parse((await downloads[0]?.content.text()) ?? '')).toEqual(setAside)
  })
})
