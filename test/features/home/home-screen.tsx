import 'fake-indexeddb/auto'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import type { Language } from '../../../src/domain/model.ts'
import { HomePage } from '../../../src/features/home/home-page.tsx'
import type { AssessmentStorage } from '../../../src/state/ports.ts'
import { nextDatabaseName, openTab } from '../../adapters/storage/tabs.ts'
import { inApp, portsOn, withWords } from '../screen-tools.tsx'

// Loaded here and not within a test, which has little time on a busy machine.
await Promise.all([
  import('../../../src/features/home/new-assessment-form.tsx'),
  import('../../../src/features/home/sheet-preview.tsx'),
  import('../../../src/features/home/stored-dialog.tsx'),
  import('../../../src/features/home/delete-dialog.tsx'),
  import('../../../src/features/home/notice-alerts.tsx'),
  import('../../../src/features/home/storage-alerts.tsx'),
])

type Opening = {
  readonly language?: Language
  readonly stored?: readonly Assessment[]
  readonly storage?: AssessmentStorage
  /** Open before the page is shown, as after a reload. */
  readonly atFirst?: AssessmentId
  /** What the address was opened with. */
  readonly state?: unknown
}

/** The list of assessments as a person meets it, over real storage in a database of its own. */
export async function openHome(given: Opening = {}) {
  const { language = 'en', stored = [], storage = openTab(nextDatabaseName()), state = null, atFirst } = given
  await withWords(language, ['common', 'storage', 'home'])
  history.replaceState(state, '', '#/')
  for (const assessment of stored) await storage.create(assessment)
  const { ports, saved, downloads } = portsOn(storage)
  if (atFirst) await ports.assessments.getState().open(atFirst)
  render(inApp(ports, language, <HomePage />))
  const user = userEvent.setup({ applyAccept: false })
  return {
    user,
    storage,
    store: ports.assessments,
    saved,
    downloads,
    open: () => ports.assessments.getState().assessment,
    names: async () => {
      const list = await storage.list()
      return list.ok ? list.value.assessments.map(({ name }) => name) : []
    },
    give: (...given: readonly File[]) =>
      user.upload(screen.getByLabelText(language === 'ja' ? '開くファイル' : 'File to open'), [...given]),
  }
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name })
