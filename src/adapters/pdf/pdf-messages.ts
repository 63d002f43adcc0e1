import type { Result } from '../../domain/result.ts'
import type { ReportDocument } from '../../report/document.ts'
import type { ExportedPdf, ExportProblem, ExportProgress } from '../../report/export-port.ts'

/** What the page tells the worker: one export at a time. */
export type ToWorker = { readonly kind: 'warm' } | { readonly kind: 'export'; readonly document: ReportDocument }

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly result: Result<ExportedPdf, ExportProblem> }
