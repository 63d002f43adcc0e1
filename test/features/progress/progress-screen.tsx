import { render, screen } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import type { Language } from '../../../src/domain/model.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { ProgressPage } from '../../../src/features/progress/progress-page.tsx'
import { momentOf } from '../../../src/state/clock.ts'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { clock, inApp, portsOn, withWords } from '../screen-tools.tsx'

// What the test environment lacks of a browser.
globalThis.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})) as unknown as typeof matchMedia

const library = createModelLibrary()

/** The sample: evidence, a plan, and the snapshot of a quarter ago. */
export function sampleAssessment(language: Language = 'en'): Promise<Assessment> {
  const today = '2026-11-23' as IsoDate
  return library.sample(language, { id: crypto.randomUUID() as AssessmentId, now: momentOf(clock.at), today })
}

/** The screen as a person meets it, with a real store over storage in memory. */
export async function openProgress(assessment: Assessment, { language = 'en', at = '' }: { language?: Language; at?: string } = {}) {
  await withWords(language, ['common', 'storage', 'progress'])
  location.hash = `#/progress${at}`
  const { ports, saved } = portsOn(createInMemoryStorage([assessment]))
  await ports.assessments.getState().open(assessment.id)
  const shown = render(inApp(ports, language, <ProgressPage />))
  const open = () => {
    const now = ports.assessments.getState().assessment
    if (now === null) throw new Error('nothing is open')
    return now
  }
  return {
    // Whether a style lets the pointer through takes the test environment most of its time.
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, delay: null, applyAccept: false }),
    unmount: shown.unmount,
    store: ports.assessments,
    open,
    saved,
  }
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name })
export const region = (name: string | RegExp) => screen.findByRole('region', { name })
