import type { Assessment } from '../../../domain/assessment.ts'
import { fail, type Result, succeed } from '../../../domain/result.ts'
import type { FileProblem } from '../../../state/ports.ts'
import { toAssessment, toSavedFile, type Writer } from './convert.ts'
import { type SavedFile, toNewest } from './formats.ts'
import { breakInJson } from './json-break.ts'

/** A saved file as text. */
export function textOfFile(file: SavedFile): string {
  // JSON.stringify escapes lone surrogates, so the text survives UTF-8 whatever was typed.
  return `${JSON.stringify(file, null, 2)}\n`
}

/** An assessment as the text of a `*.shirube.json`; equal assessments give equal bytes. */
export function savedText(assessment: Assessment, writer: Writer): string {
  return textOfFile(toSavedFile(assessment, writer))
}

/** Reads the text of a `*.shirube.json` of any version. Strict: the first thing that does not fit refuses the file and is named. */
export function openSavedText(text: string): Result<Assessment, FileProblem> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return fail(breakInJson(text))
  }
  const file = toNewest(raw)
  if (file.ok) return succeed(toAssessment(file.value))
  return file.problem.code === 'does-not-fit' ? fail({ code: 'does-not-fit', path: file.problem.path.join('.') }) : fail(file.problem)
}
