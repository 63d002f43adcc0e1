import { render } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { type Answer, untouchedAnswer } from '../../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import type { EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import type { Language, RecommendationId } from '../../../src/domain/model.ts'
import { newProfile, type Profile } from '../../../src/domain/profile.ts'
import { AssessPage } from '../../../src/features/assess/assess-page.tsx'
import { useWalkView } from '../../../src/features/assess/walk-view.ts'
import { loadWords, startWords } from '../../../src/i18n/start.ts'
import { createAssessmentStore } from '../../../src/state/assessment-store.ts'
import { momentOf } from '../../../src/state/clock.ts'
import type { Preferences } from '../../../src/state/ports.ts'
import { createPreferencesStore } from '../../../src/state/preferences-store.ts'
import { AppState, ModelState, type Ports } from '../../../src/state/react.tsx'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { realModel, realNamesOf } from '../../real-model.ts'

const library = createModelLibrary()
const now = () => new Date(2026, 10, 23, 10, 0)
const newId = () => crypto.randomUUID() as AssessmentId

// What the test environment lacks of a browser.
Element.prototype.scrollIntoView ??= () => undefined
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

export type Screen = {
  readonly language?: Language
  readonly at?: string
  /** By recommendation; what is not given is untouched. */
  readonly answers?: Readonly<Record<string, Partial<Answer>>>
  readonly profile?: Partial<Profile>
  readonly evidence?: readonly EvidenceFile[]
  readonly bothLanguages?: boolean
  /** Shown in place of the screen. */
  readonly instead?: ReactNode
}

function assessmentOf({ answers = {}, profile, evidence = [], language = 'en' }: Screen): Assessment {
  const at = momentOf(now())
  return {
    id: newId(),
    modelId: realModel.id,
    modelVersion: realModel.version,
    profile: { ...newProfile(language), name: 'Test', ...profile },
    answers: new Map(Object.entries(answers).map(([id, answer]) => [id as RecommendationId, { ...untouchedAnswer, ...answer }])),
    evidence,
    roadmap: new Map(),
    snapshots: [],
    createdAt: at,
    changedAt: at,
    savedToFileAt: null,
  }
}

async function withWords(language: Language): Promise<void> {
  if (!i18next.isInitialized) startWords(language)
  if (i18next.language !== language) await i18next.changeLanguage(language)
  await loadWords(['common', 'assess'])
}

const unused = () => {
  throw new Error('this screen has no use for it')
}

/** The screen as a person meets it, with a real store over storage in memory. */
export async function openAssess(screen: Screen = {}) {
  const language = screen.language ?? 'en'
  await withWords(language)
  await Promise.all([library.texts('en'), library.texts('ja')])
  location.hash = `#/assess${screen.at ? `/${screen.at}` : ''}`
  const assessment = assessmentOf(screen)
  const storage = createInMemoryStorage([assessment])
  const assessments = createAssessmentStore({ storage, now, newId })
  await assessments.getState().open(assessment.id)
  let kept: Preferences = { language, theme: 'light', bothLanguages: screen.bothLanguages ?? false }
  const preferences = createPreferencesStore({ read: () => kept, write: (next) => (kept = next) })
  const ports: Ports = {
    assessments,
    preferences,
    storage,
    library,
    now,
    newId,
    evidenceReader: { warm: unused, read: unused },
    carriedOver: { has: unused, take: unused },
    files: { open: unused },
    egress: { download: unused, saveAssessment: unused, copy: unused },
    exporter: { warm: unused, export: unused },
    writeTakeHome: unused,
    handover: unused,
  }
  useWalkView.setState({ advances: true, hasMap: true, hasSingleKeys: true, open: new Set() })
  const inside = (children: ReactNode) => (
    <AppState value={ports}>
      <ModelState value={{ model: realModel, names: realNamesOf[language], otherNames: realNamesOf[language === 'ja' ? 'en' : 'ja'] }}>
        {children}
      </ModelState>
    </AppState>
  )
  const shown = render(inside(screen.instead ?? <AssessPage />))
  return {
    // Whether a style lets the pointer through takes the test environment most of its time.
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, delay: null }),
    unmount: shown.unmount,
    /** Comes back to the screen after it was left. */
    again: () => void render(inside(<AssessPage />)),
    assessments,
    preferences: () => kept,
    stored: () => storage.kept.get(assessment.id)?.answers,
    answer: (id: string) => [...(assessments.getState().assessment?.answers ?? [])].find(([one]) => one === id)?.[1],
  }
}

/** The id in the address. */
export const addressed = () => location.hash.split('/')[2]
