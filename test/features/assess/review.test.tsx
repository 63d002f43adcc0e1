import { render, screen, waitFor } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../src/domain/assessment.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import type { SnapshotId } from '../../../src/domain/snapshot.ts'
import { snapshotOf } from '../../../src/domain/snapshot-of.ts'
import { AssessPage } from '../../../src/features/assess/assess-page.tsx'
import { useWalkView } from '../../../src/features/assess/walk-view.ts'
import { dayOf } from '../../../src/state/clock.ts'
import { reviewState } from '../../../src/state/review-link.ts'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { realModel } from '../../real-model.ts'
import { anAssessment, clock, inApp, portsOn, withWords } from '../screen-tools.tsx'

// Loaded here and not within a test, which has little time on a busy machine.
await import('../../../src/features/assess/review-source.tsx')

// What the test environment lacks of a browser.
Element.prototype.scrollIntoView ??= () => undefined

const [first, second, third] = realModel.recommendations.filter(({ phase }) => phase === 1)
if (!first || !second || !third) throw new Error('the model has no phase 1')
const old = '2026-05-01' as IsoDate
const today = dayOf(clock.at)

function inReview(): Assessment {
  const answers = Object.fromEntries(
    realModel.recommendations.map(({ id }) => [id, { value: 75, answeredOn: id === first?.id || id === third?.id ? old : today } as const]),
  )
  const assessment = anAssessment({ answers, profile: { reviewSince: today } })
  const now = clock.at.toISOString() as IsoMoment
  const snapshot = snapshotOf(assessment, { id: 's' as SnapshotId, name: '', note: '', now, model: realModel, evidenceResult: null })
  // Nothing has been reviewed today yet but what the test does.
  const begun = new Map(
    [...assessment.answers].map(([id, one]) => [id, one.answeredOn === today ? { ...one, answeredOn: '2026-11-01' as IsoDate } : one]),
  )
  return { ...assessment, answers: begun, snapshots: [{ ...snapshot, answers: begun }] }
}

/** @param isVisited the walk was left at the second recommendation before, without a filter */
async function openReview({ isVisited = false } = {}) {
  await withWords('en', ['common', 'assess'])
  const assessment = inReview()
  const { ports } = portsOn(createInMemoryStorage([assessment]))
  await ports.assessments.getState().open(assessment.id)
  history.replaceState(reviewState, '', '#/assess')
  useWalkView.setState({ of: null, advances: true, hasSingleKeys: true })
  if (isVisited) useWalkView.setState({ of: assessment.id, at: second?.id ?? null, filter: {} })
  render(inApp(ports, 'en', <AssessPage />))
  await screen.findByRole('region', { name: "This quarter's review" })
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, delay: null }),
    answeredOn: (id: string) => [...(ports.assessments.getState().assessment?.answers ?? [])].find(([one]) => one === id)?.[1].answeredOn,
  }
}

describe('the review of a quarter', () => {
  it('opens on what has to be asked again, with the reason and the answer of last time', async () => {
    await openReview()
    expect(location.hash).toBe(`#/assess/${first.id}`)
    expect(screen.getByText('1 / 2', { exact: false })).toBeInTheDocument()
    expect(screen.getByText('Last reviewed on 1 May 2026.')).toBeInTheDocument()
    expect(screen.getByText('before')).toBeInTheDocument()
  })

  it('opens there, too, where the walk was left elsewhere before', async () => {
    await openReview({ isVisited: true })
    await waitFor(() => expect(location.hash).toBe(`#/assess/${first.id}`))
    expect(screen.getByText('Last reviewed on 1 May 2026.')).toBeInTheDocument()
  })

  it('takes "still so" by button and by key, goes on, and says when all is done', async () => {
    const { user, answeredOn } = await openReview()
    await user.click(screen.getByRole('button', { name: /^Still 75%/ }))
    await waitFor(() => expect(location.hash).toBe(`#/assess/${third.id}`))
    expect(answeredOn(first.id)).toBe(today)
    expect(screen.getByText("This quarter's review: 1 of 2 reviewed")).toBeInTheDocument()
    await user.keyboard('c')
    expect(answeredOn(third.id)).toBe(today)
    expect(await screen.findByText('All done.', { exact: false })).toBeInTheDocument()
    expect(answeredOn(second.id)).toBe('2026-11-01')
  })
})
