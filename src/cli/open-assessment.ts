import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createModelLibrary } from '../adapters/assessments/model-library.ts'
import { createFileOpener } from '../adapters/storage/open-file.ts'
import type { Assessment } from '../domain/assessment.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import type { FileProblem } from '../state/ports.ts'

export const library = createModelLibrary()

type Opened = { readonly assessment: Assessment; readonly unknownRecommendations: readonly string[] }

/** A saved assessment from the disk, or one line that says why there is none. */
export async function openAssessment(path: string): Promise<Result<Opened, string>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    return fail(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
  const model = await library.model()
  const ids = new Set<string>(model.recommendations.map(({ id }) => id))
  const opener = createFileOpener(async () => ({ isKnown: (id) => ids.has(id), byTitle: () => null }))
  const opened = await opener.open(new File([new Uint8Array(bytes)], basename(path)))
  if (!opened.ok) return fail(`${path}: ${problemText(opened.problem)}`)
  if (opened.value.kind === 'sheet') return fail(`${path}: a sheet, not a saved assessment; open it in the app and save it to a file`)
  return succeed(opened.value)
}

/** A problem in English, with the place it names. */
export function problemText(problem: FileProblem): string {
  switch (problem.code) {
    case 'not-json':
      return `not JSON from line ${problem.line}, column ${problem.column}`
    case 'json-cut-off':
      return 'the file is cut off'
    case 'newer-format':
      return `format version ${problem.formatVersion} belongs to a newer Shirube`
    case 'does-not-fit':
      return `${problem.path} does not fit the format`
    case 'not-text':
      return `not a saved assessment but ${problem.takenFor === 'unknown' ? 'a binary file' : problem.takenFor}`
    case 'file-empty':
      return 'the file is empty'
    case 'file-too-large':
      return `too large for a saved assessment: ${problem.sizeBytes} bytes, at most ${problem.limitBytes}`
    default:
      return 'not a saved assessment of Shirube (*.shirube.json)'
  }
}
