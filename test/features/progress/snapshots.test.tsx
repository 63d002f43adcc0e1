import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anAssessment } from '../screen-tools.tsx'
import { button, openProgress, region, sampleAssessment } from './progress-screen.tsx'

const answered = { 'assign-security-contacts': { value: 50, answeredOn: '2026-05-01' } } as const
const little = () => anAssessment({ answers: answered as never })

describe('ProgressPage before the first snapshot', () => {
  it('says what a snapshot is for, and takes one named by its quarter', async () => {
    const { user, open } = await openProgress(little())
    expect(screen.getByRole('heading', { name: 'Keep this quarter' })).toBeInTheDocument()
    await user.click(await button('Take a snapshot of this quarter'))
    expect(screen.getByLabelText(/^Name/)).toHaveAttribute('placeholder', 'FY2026 Q3 (Oct–Dec 2026)')
    await user.type(screen.getByLabelText(/^Note/), 'Before the audit')
    await user.click(await button('Take the snapshot'))
    expect(await screen.findByRole('heading', { name: '1 snapshot' })).toBeInTheDocument()
    expect(open().snapshots).toMatchObject([{ name: '', note: 'Before the audit', quarter: '2026-10' }])
  })

  it('takes one of the quarter before, some days late', async () => {
    const { user, open } = await openProgress(little())
    await user.click(await button('Take a snapshot of this quarter'))
    await user.click(screen.getByLabelText(/FY2026 Q2/))
    await user.click(await button('Take the snapshot'))
    await screen.findByRole('heading', { name: '1 snapshot' })
    expect(open().snapshots[0]?.quarter).toBe('2026-07')
  })
})

describe('the list of snapshots', () => {
  it('brings back what was deleted, be it the only one', async () => {
    const sample = await sampleAssessment()
    const { user, open } = await openProgress(sample)
    expect(screen.getByText('Taken on 13 July 2026, model version 2')).toBeInTheDocument()
    await user.click(await button('Delete FY2026 Q2 (Jul–Sept 2026)'))
    expect(open().snapshots).toEqual([])
    await user.click(await button('Bring it back'))
    expect(open().snapshots).toEqual(sample.snapshots)
  })

  it('brings a deleted one back where another is left', async () => {
    const { user, open, store } = await openProgress(await sampleAssessment())
    await user.click(await button('Take a snapshot'))
    await user.type(screen.getByLabelText(/^Name/), 'Second')
    await user.click(await button('Take the snapshot'))
    await user.click(await button('Delete Second'))
    expect(open().snapshots).toHaveLength(1)
    await user.click(await button('Bring it back'))
    expect(open().snapshots.map(({ name }) => name)).toEqual(['', 'Second'])
    expect(screen.queryByText(/^Deleted:/)).not.toBeInTheDocument()
    expect(store.getState().past.at(-1)?.kind).toBe('snapshots')
  })

  it('saves the state of then to a file, without what came later', async () => {
    const sample = await sampleAssessment()
    const { user, saved } = await openProgress(sample)
    await user.click(await button('Save FY2026 Q2 (Jul–Sept 2026) to a file'))
    const [file] = saved
    expect(file?.answers).toEqual(sample.snapshots[0]?.answers)
    expect(file?.snapshots).toEqual(sample.snapshots)
    expect(file?.evidence).toEqual([])
  })
})

describe('carrying on into the next quarter', () => {
  it('keeps the quarter, begins the review today, and opens the walk on it', async () => {
    const sample = await sampleAssessment()
    const { user, open } = await openProgress(sample)
    const card = within(await region("This quarter's review: FY2026 Q3 (Oct–Dec 2026)"))
    expect(await card.findByText(/13 of 74 recommendations need another look\. About 30 minutes instead of 250\./)).toBeInTheDocument()
    await user.click(card.getByRole('button', { name: "Begin this quarter's review" }))
    await waitFor(() => expect(location.hash).toBe('#/assess'))
    expect(history.state).toMatchObject({ toReview: true })
    expect(open().snapshots).toHaveLength(2)
    expect(open().profile.reviewSince).toBe('2026-11-23')
    expect(open().snapshots[1]?.answers).toEqual(sample.answers)
  })

  it('takes no second snapshot of the same state', async () => {
    const { user, open } = await openProgress(await sampleAssessment())
    await user.click(await button('Take a snapshot'))
    await user.click(await button('Take the snapshot'))
    await user.click(await button("Begin this quarter's review"))
    await waitFor(() => expect(open().profile.reviewSince).toBe('2026-11-23'))
    expect(open().snapshots).toHaveLength(2)
  })
})
