import type { Language } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import type { Result } from '../../domain/result.ts'

/** A cell holds what it is, so that it can be counted with, sorted and filtered. `ratio`: shown as percent. `null`: empty. */
export type SheetCell =
  | null
  | string
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ratio'; readonly value: number }
  | { readonly kind: 'day'; readonly value: IsoDate }

/** `width`: in characters. */
export type SheetColumn = { readonly header: string; readonly width: number }

export type SheetId = 'summary' | 'recommendations' | 'roadmap' | 'evidence'

export type Sheet = {
  readonly id: SheetId
  readonly name: string
  /** Lines above the header, the first one a title. */
  readonly preamble: readonly (readonly SheetCell[])[]
  readonly columns: readonly SheetColumn[]
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A workbook as data: what is in it, not how it is written. */
export type Workbook = { readonly language: Language; readonly title: string; readonly sheets: readonly Sheet[] }

/** Why no file came out: the worker did not start, or it ended too soon. */
export type WorkbookProblem = { readonly code: 'export-failed'; readonly detail: string }

/** Writes a workbook as a file of Excel, away from the page's own thread, and a sheet as CSV. Equal input gives equal bytes. Never throws. */
export type WorkbookWriter = {
  workbook(workbook: Workbook): Promise<Result<Uint8Array<ArrayBuffer>, WorkbookProblem>>
  /** The header and the rows, without what stands above them; with a byte order mark. */
  csv(sheet: Sheet): string
}
