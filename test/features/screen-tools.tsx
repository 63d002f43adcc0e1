import 'fake-indexeddb/auto'
import { configure } from '@testing-library/react'
import i18next from 'i18next'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import { takeHomeFile } from '../../src/adapters/html/take-home-file.ts'
import { createFileOpener } from '../../src/adapters/storage/open-file.ts'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import { titleIndex } from '../../src/adapters/storage/sheet/titles.ts'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { Language, RecommendationId } from '../../src/domain/model.ts'
import { newProfile, type Profile } from '../../src/domain/profile.ts'
import { changeLanguage, loadWords, startWords } from '../../src/i18n/start.ts'
import { createAssessmentStore } from '../../src/state/assessment-store.ts'
import { momentOf } from '../../src/state/clock.ts'
import { createModelUpgrade } from '../../src/state/model-upgrade.ts'
import type { AssessmentStorage, Egress, EvidenceReader } from '../../src/state/ports.ts'
import { createPreferencesStore } from '../../src/state/preferences-store.ts'
import { AppState, ModelState, type Ports } from '../../src/state/react.tsx'
import { upgradingOpener, upgradingStorage } from '../../src/state/upgrading.ts'
import { realModel, realNamesOf } from '../real-model.ts'

// Lazy parts, a database and a busy machine need more than the usual second.
configure({ asyncUtilTimeout: 20_000 })

export const clock = { at: new Date('2026-11-23T10:00:00.000Z') }
const now = () => clock.at
const newId = () => crypto.randomUUID() as AssessmentId
export const daysAgo = (days: number) => momentOf(new Date(clock.at.getTime() - days * 86_400_000))

type Given = Partial<Omit<Assessment, 'profile' | 'answers'>> & {
  readonly profile?: Partial<Profile>
  readonly answers?: Readonly<Record<string, Partial<Answer>>>
}

/** An assessment with only what the test is about. */
export function anAssessment({ profile, answers = {}, ...rest }: Given = {}): Assessment {
  return {
    id: newId(),
    modelId: realModel.id,
    modelVersion: realModel.version,
    createdAt: daysAgo(20),
    changedAt: daysAgo(3),
    savedToFileAt: null,
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    ...rest,
    profile: { ...newProfile('en'), name: 'Spring review', ...profile },
    answers: new Map(Object.entries(answers).map(([id, answer]) => [id as RecommendationId, { ...untouchedAnswer, ...answer }])),
  }
}

const writer = { appVersion: '0.1.0', scoringVersion: 1 }
export const savedFile = (assessment: Assessment, name = 'review.shirube.json') => new File([savedText(assessment, writer)], name)

/** For screens on which no findings file is read. */
const noReader: EvidenceReader = {
  warm: () => undefined,
  read: () => {
    throw new Error('nothing is read here')
  },
}

/** What went out of the page, in place of the browser's downloads. */
function keptEgress() {
  const saved: Assessment[] = []
  const downloads: { readonly name: string; readonly content: Blob }[] = []
  const egress: Egress = {
    download: (name, content) => void downloads.push({ name, content }),
    saveAssessment: (assessment) => void saved.push(assessment),
    copy: async () => true,
  }
  return { egress, saved, downloads }
}

const library = createModelLibrary()
const upgrade = createModelUpgrade({ library, now, newId })
const ids = new Set<string>(realModel.recommendations.map(({ id }) => id))
const byTitle = titleIndex([realNamesOf.en, realNamesOf.ja])
const files = upgradingOpener(
  createFileOpener(async () => ({ isKnown: (id) => ids.has(id), byTitle })),
  upgrade,
  library,
)

export function portsOn(storage: AssessmentStorage, evidenceReader: EvidenceReader = noReader) {
  const out = keptEgress()
  const upgrading = upgradingStorage(storage, upgrade)
  const ports: Ports = {
    assessments: createAssessmentStore({ storage: upgrading.storage, now, newId }),
    preferences: createPreferencesStore({
      read: () => ({ language: null, theme: 'system', bothLanguages: false }),
      write: () => undefined,
    }),
    storage,
    evidenceReader,
    carriedOver: upgrading.news,
    files,
    egress: out.egress,
    library,
    exporter: {
      warm: () => undefined,
      export: () => {
        throw new Error('nothing is exported here')
      },
    },
    writeTakeHome: async ({ document, assessment, words }) =>
      takeHomeFile({ document, assessmentText: assessment === null ? null : savedText(assessment, writer), words }),
    handover: () => {
      throw new Error('nothing is handed on here')
    },
    now,
    newId,
  }
  return { ports, ...out }
}

export function inApp(ports: Ports, language: Language, page: React.ReactNode) {
  const otherNames = realNamesOf[language === 'ja' ? 'en' : 'ja']
  return (
    <AppState value={ports}>
      <ModelState value={{ model: realModel, names: realNamesOf[language], otherNames }}>{page}</ModelState>
    </AppState>
  )
}

export async function withWords(language: Language, namespaces: Parameters<typeof loadWords>[0]): Promise<void> {
  if (!i18next.isInitialized) startWords(language)
  if (i18next.language !== language) await changeLanguage(language)
  await loadWords(namespaces)
}
