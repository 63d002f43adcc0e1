import { fail, type Result, succeed } from '../../domain/result.ts'
import type { ReportDocument } from '../../report/document.ts'
import type { ExportedPdf, ExportProblem, PdfExporter } from '../../report/export-port.ts'
import type { FromWorker, ToWorker } from './pdf-messages.ts'

/** What the client needs of a worker. */
export type PdfWorker = {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

type ExportOptions = Parameters<PdfExporter['export']>[1]
type Outcome = Result<ExportedPdf, ExportProblem>

/** Exports in a worker of our own; a cancelled export ends with its worker, a finished one leaves the worker to the next. */
export function createPdfExporter(startWorker: () => PdfWorker = startPdfWorker): PdfExporter {
  let idle: PdfWorker | null = null
  return {
    warm() {
      if (idle) return
      const worker = started(startWorker)
      if (!worker.ok) return
      idle = worker.value
      // Warming is only a favour: the export starts a worker of its own then, and says what is wrong with it.
      idle.onerror = () => {
        idle = null
      }
      idle.postMessage({ kind: 'warm' })
    },
    async export(document, options) {
      if (options.signal.aborted) return fail({ code: 'export-cancelled' })
      const start = idle ? succeed(idle) : started(startWorker)
      idle = null
      if (!start.ok) return start
      const worker = start.value
      const result = await run(worker, document, options)
      if (result.ok && !idle) idle = worker
      else worker.terminate()
      return result
    },
  }
}

/** A browser may refuse to start a worker, for a page opened from a file for example. */
function started(startWorker: () => PdfWorker): Result<PdfWorker, ExportProblem> {
  try {
    return succeed(startWorker())
  } catch (error) {
    return fail({ code: 'export-failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

function startPdfWorker(): PdfWorker {
  return new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
}

function run(worker: PdfWorker, document: ReportDocument, { onProgress, signal }: ExportOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    let settled = false
    const settle = (result: Outcome) => {
      // A signal that aborts later must not touch the worker, which may be at the next export by then.
      if (settled) return
      settled = true
      worker.onmessage = null
      worker.onerror = null
      worker.onmessageerror = null
      resolve(result)
    }
    signal.addEventListener('abort', () => settle(fail({ code: 'export-cancelled' })))
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else settle(data.result)
    }
    worker.onerror = (event) => settle(fail({ code: 'export-failed', detail: event.message || 'the worker did not start' }))
    worker.onmessageerror = () => settle(fail({ code: 'export-failed', detail: 'the message could not be read' }))
    worker.postMessage({ kind: 'export', document })
  })
}
