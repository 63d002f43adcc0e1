import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { type Answers, type AnswerValue, untouchedAnswer } from '../../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import type { EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import type { Language, Recommendation, RecommendationId } from '../../../src/domain/model.ts'
import { newProfile, type Profile } from '../../../src/domain/profile.ts'
import { ScoresPage } from '../../../src/features/scores/scores-page.tsx'
import { loadWords, startWords } from '../../../src/i18n/start.ts'
import { createAssessmentStore } from '../../../src/state/assessment-store.ts'
import { momentOf } from '../../../src/state/clock.ts'
import { createPreferencesStore } from '../../../src/state/preferences-store.ts'
import { AppState, ModelState, type Ports } from '../../../src/state/react.tsx'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { realModel, realNamesOf } from '../../real-model.ts'

// The part of a browser that the test environment lacks; a wide screen.
globalThis.matchMedia ??= (media: string) =>
  ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList

const now = () => new Date(2026, 10, 23, 10, 0)
const newId = () => crypto.randomUUID() as AssessmentId
const library = createModelLibrary()
const unused = () => {
  throw new Error('this screen has no use for it')
}

/** An answer for each recommendation; `null` leaves it untouched. */
export function answersBy(value: (recommendation: Recommendation) => AnswerValue | null): Answers {
  return new Map(
    realModel.recommendations.flatMap((one) => {
      const given = value(one)
      return given === null ? [] : [[one.id, { ...untouchedAnswer, value: given }] as const]
    }),
  )
}

type Shown = {
  readonly answers: Answers
  readonly language?: Language
  readonly profile?: Partial<Profile>
  readonly evidence?: readonly EvidenceFile[]
}

function assessmentOf({ answers, language = 'en', profile, evidence = [] }: Shown): Assessment {
  const at = momentOf(now())
  return {
    id: newId(),
    modelId: realModel.id,
    modelVersion: realModel.version,
    profile: { ...newProfile(language), name: 'Test', ...profile },
    answers,
    evidence,
    roadmap: new Map(),
    snapshots: [],
    createdAt: at,
    changedAt: at,
    savedToFileAt: null,
  }
}

/** The screen as a person meets it, with a real store over storage in memory. */
export async function openScores(shown: Shown) {
  const { language = 'en' } = shown
  if (!i18next.isInitialized) startWords(language)
  if (i18next.language !== language) await i18next.changeLanguage(language)
  await loadWords(['common', 'scores'])
  const assessment = assessmentOf(shown)
  const storage = createInMemoryStorage([assessment])
  const assessments = createAssessmentStore({ storage, now, newId })
  await assessments.getState().open(assessment.id)
  const ports: Ports = {
    assessments,
    preferences: createPreferencesStore({ read: () => ({ language, theme: 'light', bothLanguages: false }), write: unused }),
    storage,
    now,
    newId,
    library,
    evidenceReader: { warm: unused, read: unused },
    carriedOver: { has: unused, take: unused },
    files: { open: unused },
    egress: { download: unused, saveAssessment: unused, copy: unused },
    exporter: { warm: unused, export: unused },
    writeTakeHome: unused,
    handover: unused,
  }
  const otherNames = realNamesOf[language === 'ja' ? 'en' : 'ja']
  const { container } = render(
    <AppState value={ports}>
      <ModelState value={{ model: realModel, names: realNamesOf[language], otherNames }}>
        <ScoresPage />
      </ModelState>
    </AppState>,
  )
  return {
    user: userEvent.setup(),
    text: () => container.textContent ?? '',
    answer: (id: string, value: AnswerValue) => assessments.getState().answer(id as RecommendationId, { value }),
  }
}
