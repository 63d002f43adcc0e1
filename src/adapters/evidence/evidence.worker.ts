/** The worker that reads findings files, away from the page's own thread. Messages: `evidence-messages.ts`. */
import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import type { FromWorker, ToWorker } from './evidence-messages.ts'
import { readEvidenceFiles } from './read-files.ts'
import { warmUp } from './warm-up.ts'

const cellsAtOnce = 2000

const send = (message: FromWorker) => self.postMessage(message)

let catalogue: Catalogue | null = null
let isAsked = false

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'begin') catalogue = data.catalogue
  else if (data.kind === 'warm') void warmUp(() => isAsked)
  else void read(data)
})

async function read({ files, takenInAt }: Extract<ToWorker, { kind: 'read' }>): Promise<void> {
  isAsked = true
  try {
    if (catalogue === null) throw new Error('asked to read before the catalogue came')
    const reading = await readEvidenceFiles(files, {
      catalogue,
      takenInAt,
      onProgress: (progress) => send({ kind: 'progress', progress }),
      // Who does not want it any more ends the worker.
      isCancelled: () => false,
    })
    reading.files.forEach(({ cells }, file) => {
      for (let from = 0; from < cells.length; from += cellsAtOnce)
        send({ kind: 'cells', file, cells: cells.slice(from, from + cellsAtOnce) })
    })
    send({ kind: 'done', reading: { ...reading, files: reading.files.map((file) => ({ ...file, cells: [] })) } })
  } catch (error) {
    // Out of memory, mostly.
    send({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
  }
}
