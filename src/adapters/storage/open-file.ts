import type { RecommendationId } from '../../domain/model.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { FileOpener, FileProblem, OpenedFile } from '../../state/ports.ts'
import { blank, isTakeHome, textOfDataBlock } from '../text/data-block.ts'
import { type Decoded, decode, takenFor, textBeforeBadByte } from '../text/decode.ts'
import { breakInJson } from './saved-file/json-break.ts'
import { openSavedText } from './saved-file/saved-text.ts'
import { readSheet } from './sheet/read-sheet.ts'

/** What a file is matched against: the recommendations of the model in use. */
export type KnownRecommendations = {
  readonly isKnown: (id: string) => boolean
  readonly byTitle: (title: string) => RecommendationId | null
}

// A long assessment is about 1 MB, the evidence of 200 accounts 7 to 20 MB. Larger files are hardly ever ours, and reading them would only
// freeze the page; but one that names itself ours in its first bytes is somebody's work, so it is read as far as a browser can: all that
// src/domain/evidence/evidence-limits.ts lets in.
const limitBytes = 20_000_000
const ownLimitBytes = 400_000_000
const sheetLimitBytes = 8_000_000
const isOurs = (text: string) => /^\s*\{\s*"kind"\s*:\s*"shirube-assessment"/.test(text) || isTakeHome(text)
const beginsAsOurs = (head: Uint8Array) => isOurs(decode(head)?.text ?? '')

function openAsAssessment(text: string, known: KnownRecommendations): Result<OpenedFile, FileProblem> {
  const opened = openSavedText(text)
  if (!opened.ok) return opened
  const unknownRecommendations = [...opened.value.answers.keys()].filter((id) => !known.isKnown(id))
  return succeed({ kind: 'assessment', assessment: opened.value, unknownRecommendations })
}

/** The assessment inside the report as an HTML file; `null` when it is no such file. */
function openAsTakeHome(bytes: Uint8Array, decoded: Decoded, known: KnownRecommendations): Result<OpenedFile, FileProblem> | null {
  const json = textOfDataBlock(decoded.text)
  if (json === null) return isTakeHome(decoded.text) ? fail({ code: 'report-without-data' }) : null
  // As with JSON: a damaged byte would pass as Shift_JIS.
  if (decoded.encoding === 'shift_jis') {
    const whole = textBeforeBadByte(bytes)
    return fail(breakInJson(`${textOfDataBlock(whole) ?? blank(whole)}\0`))
  }
  return openAsAssessment(json, known)
}

function openAsSheet(decoded: Decoded, sizeBytes: number, known: KnownRecommendations): Result<OpenedFile, FileProblem> {
  if (sizeBytes > sheetLimitBytes) return fail({ code: 'file-too-large', sizeBytes, limitBytes: sheetLimitBytes })
  const rows = readSheet(decoded.text, known.byTitle)
  if (!rows.ok) return rows
  if (decoded.isCutOff) return fail({ code: 'sheet-cut-off', line: decoded.text.split(/\r\n|\r|\n/).length })
  return succeed({ kind: 'sheet', rows: rows.value })
}

/** Reads the bytes of a file, whatever it is. */
export function openBytes(bytes: Uint8Array, known: KnownRecommendations): Result<OpenedFile, FileProblem> {
  const decoded = decode(bytes)
  if (decoded === null) return fail({ code: 'not-text', takenFor: 'unknown' })
  const firstCharacter = /\S/.exec(decoded.text)?.[0]
  if (firstCharacter === undefined) return fail({ code: 'file-empty' })
  if (firstCharacter === '[') return fail({ code: 'not-shirube' })
  const inside = firstCharacter === '<' ? openAsTakeHome(bytes, decoded, known) : null
  if (inside !== null) return inside
  if (firstCharacter !== '{') return openAsSheet(decoded, bytes.length, known)
  // JSON with a damaged byte would pass as Shift_JIS, with other letters in place of the team's own.
  if (decoded.encoding === 'shift_jis') return fail(breakInJson(`${textBeforeBadByte(bytes)}\0`))
  return openAsAssessment(decoded.text, known)
}

async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    // The file was moved, or is on a drive that is gone.
    return null
  }
}

/** Opens what the user gives, recognised by content: a saved assessment, a report as HTML with one inside, or the CSV of the model's own sheet. */
export function createFileOpener(loadKnown: () => Promise<KnownRecommendations>): FileOpener {
  return {
    async open(file) {
      if (file.size === 0) return fail({ code: 'file-empty' })
      const head = await bytesOf(file.slice(0, 4_096))
      if (head === null) return fail({ code: 'unreadable' })
      const other = takenFor(head)
      if (other !== null) return fail({ code: 'not-text', takenFor: other })
      const limit = beginsAsOurs(head) ? ownLimitBytes : limitBytes
      if (file.size > limit) return fail({ code: 'file-too-large', sizeBytes: file.size, limitBytes: limit })
      const bytes = await bytesOf(file)
      return bytes === null ? fail({ code: 'unreadable' }) : openBytes(bytes, await loadKnown())
    },
  }
}
