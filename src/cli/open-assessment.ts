import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createModelLibrary } from '../adapters/assessments/model-library.ts'
import { createFileOpener } from '../adapters/storage/open-file.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { CarriedOver } from '../domain/carry-over-assessment.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import type { Now } from '../state/clock.ts'
import { createModelUpgrade } from '../state/model-upgrade.ts'
import type { FileOpener, FileProblem, OpenedFile } from '../state/ports.ts'
import { upgradingOpener } from '../state/upgrading.ts'
import type { Io } from './command.ts'

export const library = createModelLibrary()

type Saved = Extract<OpenedFile, { readonly kind: 'assessment' }>

async function fileOpener(): Promise<FileOpener> {
  const model = await library.model()
  const ids = new Set<string>(model.recommendations.map(({ id }) => id))
  return createFileOpener(async () => ({ isKnown: (id) => ids.has(id), byTitle: () => null }))
}

async function openedBy(opener: FileOpener, path: string): Promise<Result<Saved, string>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    return fail(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
  const opened = await opener.open(new File([new Uint8Array(bytes)], basename(path)))
  if (!opened.ok) return fail(`${path}: ${problemText(opened.problem)}`)
  if (opened.value.kind === 'sheet') return fail(`${path}: a sheet, not a saved assessment; open it in the app and save it to a file`)
  return succeed(opened.value)
}

/** A saved assessment from the disk as it was saved, of whatever version of the model up to the one in use, or one line that says why there is none. */
export async function openStored(path: string): Promise<Result<Assessment, string>> {
  const opened = await openedBy(await fileOpener(), path)
  if (!opened.ok) return opened
  const { modelVersion } = opened.value.assessment
  const { version } = await library.model()
  return modelVersion > version ? fail(`${path}: ${problemText({ code: 'newer-model', modelVersion })}`) : succeed(opened.value.assessment)
}

/**
 * A saved assessment from the disk, under the version of the model in use, or one line that says why there is none. The file stays as it is;
 * what became of answers of an earlier version is told.
 */
export async function openAssessment(path: string, { tell }: Io, now: Now = () => new Date()): Promise<Result<Saved, string>> {
  const upgrade = createModelUpgrade({ library, now, newId: () => crypto.randomUUID() })
  const opened = await openedBy(upgradingOpener(await fileOpener(), upgrade, library), path)
  if (opened.ok && opened.value.carriedOver) tell(carriedOverText(path, opened.value.carriedOver))
  return opened
}

function carriedOverText(path: string, { from, to, kept, toConfirm, dropped, added }: CarriedOver): string {
  const line = (label: string, ids: readonly string[]) => (ids.length > 0 ? `${path}: ${label}: ${ids.join(', ')}\n` : '')
  const counts = `${kept.length} answers kept, ${toConfirm.length} to confirm, ${dropped.size} dropped`
  return [
    `${path}: carried over from version ${from} of the model to version ${to}: ${counts}; the file is left as it is\n`,
    line(
      'to confirm',
      toConfirm.map(({ id, kind, from: origin }) => (origin === id ? `${id} (${kind})` : `${id} (${kind} from ${origin})`)),
    ),
    line('dropped', [...dropped.keys()]),
    line('not asked before', added),
  ].join('')
}

const takenFor = {
  excel: 'an Excel workbook',
  zip: 'a ZIP archive',
  gzip: 'a compressed file (gzip)',
  pdf: 'a PDF',
  image: 'a picture',
  unknown: 'a binary file',
}

/** A problem in English, with the place it names and what to do. */
export function problemText(problem: FileProblem): string {
  switch (problem.code) {
    case 'not-json':
      return `not JSON from line ${problem.line}, column ${problem.column}; mend that place, or take another copy`
    case 'json-cut-off':
      return 'the file is cut off; get it again'
    case 'newer-format':
      return `format version ${problem.formatVersion} belongs to a newer Shirube; update this one`
    case 'newer-model':
      return `version ${problem.modelVersion} of the model belongs to a newer Shirube; update this one`
    case 'does-not-fit':
      return `the value at ${problem.path} does not fit the format; mend it, or take another copy`
    case 'not-text':
      return `not a saved assessment (*.shirube.json) but ${takenFor[problem.takenFor]}`
    case 'file-empty':
      return 'the file is empty'
    case 'file-too-large':
      return `too large for a saved assessment: ${problem.sizeBytes} bytes, at most ${problem.limitBytes}`
    case 'report-without-data':
      return 'a report (HTML) without the assessment inside; take the one saved with it (*.shirube.json)'
    default:
      return 'not a saved assessment of Shirube (*.shirube.json)'
  }
}
