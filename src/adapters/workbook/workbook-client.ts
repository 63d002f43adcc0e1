import { fail, type Result, succeed } from '../../domain/result.ts'
import type { Workbook, WorkbookProblem, WorkbookWriter } from '../../report/workbook/workbook.ts'
import { sheetCsv } from './sheet-csv.ts'

/** What the client needs of a worker. */
export type WorkbookWorker = {
  postMessage(message: Workbook): void
  terminate(): void
  onmessage: ((event: MessageEvent<Uint8Array<ArrayBuffer>>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

type Outcome = Result<Uint8Array<ArrayBuffer>, WorkbookProblem>

function startWorkbookWorker(): WorkbookWorker {
  return new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' })
}

const failed = (detail: string) => fail({ code: 'export-failed', detail } as const)

/** A browser may refuse to start a worker, for a page opened from a file for example. */
function started(startWorker: () => WorkbookWorker): Result<WorkbookWorker, WorkbookProblem> {
  try {
    return succeed(startWorker())
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}

/** Writes each workbook in a worker of its own. Load it when it is needed: the first screen does without. */
export function createWorkbookWriter(startWorker: () => WorkbookWorker = startWorkbookWorker): WorkbookWriter {
  return {
    csv: sheetCsv,
    async workbook(workbook) {
      const start = started(startWorker)
      if (!start.ok) return start
      const worker = start.value
      const outcome = await new Promise<Outcome>((resolve) => {
        worker.onmessage = ({ data }) => resolve(succeed(data))
        worker.onerror = (event) => resolve(failed(event.message || 'the worker did not start'))
        worker.postMessage(workbook)
      })
      worker.terminate()
      return outcome
    },
  }
}
