import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Answer } from '../../../src/domain/answer.ts'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import type { Profile } from '../../../src/domain/profile.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../../src/domain/roadmap/roadmap-item.ts'
import { RoadmapPage } from '../../../src/features/roadmap/roadmap-page.tsx'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { anAssessment, inApp, portsOn, withWords } from '../screen-tools.tsx'

// What the test environment lacks of a browser: a narrow or wide screen, and dialogs.
globalThis.matchMedia ??= (media: string) =>
  ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

export const itemId = (id: string) => id as RoadmapItemId
export const now = '2026-10' as QuarterStart
export const next = '2027-01' as QuarterStart
export const last = '2026-07' as QuarterStart

/** The item of a recommendation. */
export const aimed = (id: string, given: Partial<RoadmapItem> = {}) =>
  newRoadmapItem(itemId(id), { recommendation: id as RecommendationId, aim: 75, quarter: now, ...given })

type Given = {
  readonly items?: readonly RoadmapItem[]
  readonly profile?: Partial<Profile>
  readonly answers?: Readonly<Record<string, Partial<Answer>>>
  readonly language?: 'en' | 'ja'
}

/** The screen as a team meets it on 23 November 2026, with a real store below it. */
export async function openRoadmap({ items = [], profile = {}, answers = {}, language = 'en' }: Given = {}) {
  await withWords(language, ['common', 'roadmap', 'handover'])
  const assessment = anAssessment({ roadmap: new Map(items.map((item) => [item.id, item])), profile, answers })
  const { ports } = portsOn(createInMemoryStorage([assessment]))
  await ports.assessments.getState().open(assessment.id)
  const view = render(inApp(ports, language, <RoadmapPage />))
  const state = () => ports.assessments.getState()
  const itemOf = (id: string) => state().assessment?.roadmap.get(itemId(id))
  const columnOf = (name: RegExp) => within(screen.getByRole('region', { name }))
  const titlesIn = (name: RegExp) =>
    [...screen.getByRole('region', { name }).querySelectorAll('.roadmap-card-title')].map((card) => card.textContent)
  const said = () => view.container.querySelector('.roadmap-said')?.textContent
  return { user: userEvent.setup(), view, state, itemOf, columnOf, titlesIn, said }
}

/** The button of a card. */
export const card = (title: string) => screen.getByRole('button', { name: title })
