/** The worker that reads findings files, away from the page's own thread. Messages: `evidence-messages.ts`. */
import type { FromWorker, ToWorker } from './evidence-messages.ts'
import { readEvidenceFiles } from './read-files.ts'

const cellsAtOnce = 2000

const send = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  try {
    const reading = await readEvidenceFiles(data.files, {
      catalogue: data.catalogue,
      takenInAt: data.takenInAt,
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
})
