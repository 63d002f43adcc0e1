/** The worker that draws PDFs, away from the page's own thread. Messages: `pdf-messages.ts`. */
import { exportDocument } from './export-document.ts'
import { loadFontFile } from './fonts/load-font-file.ts'
import type { FromWorker, ToWorker } from './pdf-messages.ts'
import { warmUpDocument } from './warm-up-document.ts'

const send = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'warm') {
    // What goes wrong here, a font that can't be loaded for example, the export meets again and reports.
    await exportDocument(warmUpDocument, loadFontFile, () => undefined)
    return
  }
  const result = await exportDocument(data.document, loadFontFile, (done, total) => send({ kind: 'progress', progress: { done, total } }))
  send({ kind: 'done', result }, result.ok ? [result.value.bytes.buffer] : [])
})
