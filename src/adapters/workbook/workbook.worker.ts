/** The worker that writes Excel files, away from the page's own thread. It is told a `Workbook` and tells the bytes of the file. */
import type { Workbook } from '../../report/workbook/workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

self.addEventListener('message', ({ data }: MessageEvent<Workbook>) => {
  const bytes = writeWorkbook(data)
  self.postMessage(bytes, { transfer: [bytes.buffer] })
})
