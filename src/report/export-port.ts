import type { Assessment } from '../domain/assessment.ts'
import type { Result } from '../domain/result.ts'
import type { ReportDocument } from './document.ts'

/** Why no PDF came out. */
export type ExportProblem = { readonly code: 'export-cancelled' } | { readonly code: 'export-failed'; readonly detail: string }

export type ExportedPdf = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  /** Characters no font of ours has: printed as 〓, to be named to the user. */
  readonly missingCharacters: readonly string[]
}

/** What of an `AbortSignal` an export needs; the pure part of the program knows no DOM. */
export type CancelSignal = { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void }

export type ExportProgress = { readonly done: number; readonly total: number }

/** Draws a report document as PDF away from the page's own thread. */
export type PdfExporter = {
  /** Loads what the first export needs, so that it starts at once. */
  warm(): void
  export(
    document: ReportDocument,
    options: { readonly onProgress: (progress: ExportProgress) => void; readonly signal: CancelSignal },
  ): Promise<Result<ExportedPdf, ExportProblem>>
}

/** What the HTML file says of itself, in the language of the report. */
export type TakeHomeWords = { readonly aboutTitle: string; readonly about: string }

/**
 * Writes the report as one HTML file that opens without a network, with the assessment to go on from inside (`null`: none is put in). What is
 * to be masked is masked before. Rejected when that part of the app cannot be loaded; asking again tries again.
 */
export type WriteTakeHome = (contents: {
  readonly document: ReportDocument
  readonly assessment: Assessment | null
  readonly words: TakeHomeWords
}) => Promise<string>
