import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import type { EvidenceCell } from '../../domain/evidence/evidence-file.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import type { EvidenceReader, EvidenceReading } from '../../state/ports.ts'
import type { FromWorker, ToWorker } from './evidence-messages.ts'

/** What the client needs of a worker. */
export type EvidenceWorker = {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

type Outcome = Awaited<ReturnType<EvidenceReader['read']>>
type Outside = { readonly startWorker: () => EvidenceWorker; readonly now: () => Date }

/** After so much, the worker ends with the reading, and its memory goes back; after less it waits for the next, as its code is compiled by then. */
const mostKeptBytes = 64 << 20

/** Reads in a worker of our own; stopping that is enough to stop reading. */
export function createEvidenceReader(
  catalogue: Catalogue,
  { startWorker, now }: Outside = { startWorker: startEvidenceWorker, now: () => new Date() },
): EvidenceReader {
  let idle: EvidenceWorker | null = null
  const begun = () => {
    const start = started(startWorker)
    if (start.ok) start.value.postMessage({ kind: 'begin', catalogue })
    return start
  }
  return {
    warm() {
      if (idle !== null) return
      const start = begun()
      if (!start.ok) return
      const worker = start.value
      idle = worker
      // Warming is only a favour: the reading starts a worker of its own then, and says what is wrong with it.
      worker.onerror = () => {
        if (idle === worker) idle = null
      }
      worker.postMessage({ kind: 'warm' })
    },
    async read(files, options) {
      if (options.signal.aborted) return fail({ code: 'cancelled' })
      const start = idle === null ? begun() : succeed(idle)
      idle = null
      if (!start.ok) return start
      const worker = start.value
      const outcome = run(worker, options)
      const named = files.map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }))
      worker.postMessage({ kind: 'read', files: named, takenInAt: now().toISOString() as IsoMoment })
      const result = await outcome
      const isSmall = files.reduce((size, file) => size + file.size, 0) <= mostKeptBytes
      if (result.ok && isSmall && idle === null) idle = worker
      else worker.terminate()
      return result
    },
  }
}

/** A browser may refuse to start a worker, for a page opened from a file for example. */
function started(startWorker: () => EvidenceWorker): Result<EvidenceWorker, { readonly code: 'reader-failed'; readonly detail: string }> {
  try {
    return succeed(startWorker())
  } catch (error) {
    return fail({ code: 'reader-failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

function startEvidenceWorker(): EvidenceWorker {
  return new Worker(new URL('./evidence.worker.ts', import.meta.url), { type: 'module' })
}

function run(worker: EvidenceWorker, { onProgress, signal }: Parameters<EvidenceReader['read']>[1]): Promise<Outcome> {
  return new Promise((resolve) => {
    const cells: EvidenceCell[][] = []
    const stop = () => resolve(fail({ code: 'cancelled' }))
    const settle = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop)
      worker.onmessage = null
      worker.onerror = null
      worker.onmessageerror = null
      resolve(outcome)
    }
    const failed = (detail: string) => settle(fail({ code: 'reader-failed', detail }))
    signal.addEventListener('abort', stop)
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else if (data.kind === 'cells') cellsOf(cells, data.file).push(...data.cells)
      else if (data.kind === 'done') settle(succeed(withCells(data.reading, cells)))
      else failed(data.detail)
    }
    worker.onerror = (event) => failed(event.message || 'the worker did not start')
    worker.onmessageerror = () => failed('the message could not be read')
  })
}

function cellsOf(cells: EvidenceCell[][], file: number): EvidenceCell[] {
  const known = cells[file] ?? []
  cells[file] = known
  return known
}

function withCells(reading: EvidenceReading, cells: readonly EvidenceCell[][]): EvidenceReading {
  return { ...reading, files: reading.files.map((file, index) => ({ ...file, cells: cells[index] ?? [] })) }
}
