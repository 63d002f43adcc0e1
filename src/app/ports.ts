import { createModelLibrary } from '../adapters/assessments/model-library.ts'
import { createBrowserEgress } from '../adapters/egress/browser-egress.ts'
import { createPdfExporter } from '../adapters/pdf/pdf-client.ts'
import { createBrowserPreferences } from '../adapters/preferences/browser-preferences.ts'
import { createIndexedDbStorage } from '../adapters/storage/indexed-db.ts'
import { newAssessmentId } from '../adapters/storage/new-assessment-id.ts'
import { savedFileName } from '../adapters/storage/saved-file/file-name.ts'
import { savedText } from '../adapters/storage/saved-file/saved-text.ts'
import { privateFiles } from '../adapters/storage/text-files.ts'
import { fail } from '../domain/result.ts'
import { scoringVersion } from '../domain/score.ts'
import type { WriteTakeHome } from '../report/export-port.ts'
import { createAssessmentStore } from '../state/assessment-store.ts'
import { dayOf } from '../state/clock.ts'
import { createModelUpgrade, type ModelUpgrade } from '../state/model-upgrade.ts'
import type { EvidenceReader, FileOpener, HandoverTools, ModelLibrary } from '../state/ports.ts'
import { createPreferencesStore } from '../state/preferences-store.ts'
import type { Ports } from '../state/react.tsx'
import { upgradingOpener, upgradingStorage } from '../state/upgrading.ts'

const writer = { appVersion: __APP_VERSION__, scoringVersion }

/** Readers of files come with the first file, not with the first screen. */
function fileOpener(library: ModelLibrary, upgrade: ModelUpgrade): FileOpener {
  const opener: FileOpener = {
    async open(file) {
      const [{ createFileOpener }, { titleIndex }, model, ...names] = await Promise.all([
        import('../adapters/storage/open-file.ts'),
        import('../adapters/storage/sheet/titles.ts'),
        library.model(),
        library.names('en'),
        library.names('ja'),
      ])
      const ids = new Set<string>(model.recommendations.map(({ id }) => id))
      return createFileOpener(async () => ({ isKnown: (id) => ids.has(id), byTitle: titleIndex(names) })).open(file)
    },
  }
  return upgradingOpener(opener, upgrade, library)
}

/** The reader of findings files and the catalogue it goes by come with the first of them. */
function evidenceReader(library: ModelLibrary): EvidenceReader {
  let loading: Promise<EvidenceReader> | null = null
  const loaded = () => {
    loading ??= Promise.all([import('../adapters/evidence/evidence-client.ts'), library.evidence()]).then(
      ([{ createEvidenceReader }, { catalogue }]) => createEvidenceReader(catalogue),
    )
    return loading
  }
  const forget = () => {
    loading = null
  }
  return {
    // What could not be loaded is loaded again, and told, when a file comes.
    warm: () => void loaded().then((reader) => reader.warm(), forget),
    async read(files, options) {
      try {
        return await (await loaded()).read(files, options)
      } catch (error) {
        forget()
        // A part of the app that could not be loaded.
        return fail({ code: 'reader-failed', detail: String(error) })
      }
    },
  }
}

/** Writers and readers for other tools come with the first hand-over. */
async function handoverTools(): Promise<HandoverTools> {
  const [{ ticketExchange }, { writeCalendar }, { createWorkbookWriter }] = await Promise.all([
    import('../adapters/tickets/ticket-exchange.ts'),
    import('../adapters/calendar/write-calendar.ts'),
    import('../adapters/workbook/workbook-client.ts'),
  ])
  return { tickets: ticketExchange, calendar: writeCalendar, workbook: createWorkbookWriter() }
}

/** What draws the page comes with the first file of it. */
const writeTakeHome: WriteTakeHome = async ({ document, assessment, words }) => {
  const { takeHomeFile } = await import('../adapters/html/take-home-file.ts')
  return takeHomeFile({ document, assessmentText: assessment === null ? null : savedText(assessment, writer), words })
}

/** Builds every adapter and store, once. */
export function createPorts(): Ports {
  const library = createModelLibrary()
  const storage = createIndexedDbStorage({ databaseName: 'shirube', writer, files: privateFiles('shirube'), quietMs: 5000 })
  const now = () => new Date()
  const newId = newAssessmentId
  const upgrade = createModelUpgrade({ library, now, newId })
  const upgrading = upgradingStorage(storage, upgrade)
  return {
    assessments: createAssessmentStore({ storage: upgrading.storage, now, newId }),
    preferences: createPreferencesStore(createBrowserPreferences()),
    storage,
    carriedOver: upgrading.news,
    files: fileOpener(library, upgrade),
    evidenceReader: evidenceReader(library),
    egress: createBrowserEgress((assessment) => ({
      name: savedFileName(assessment, dayOf(now())),
      text: savedText(assessment, writer),
    })),
    library,
    exporter: createPdfExporter(),
    writeTakeHome,
    handover: handoverTools,
    now,
    newId,
  }
}
