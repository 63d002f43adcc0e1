import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { selectors } from './selectors.ts'
import type { Stage } from './stage.ts'
import { type Measure, median, spread } from './table.ts'

const runs = 7

type Export = { readonly workerMs: number; readonly blockedMs: number; readonly bytes: Buffer }

/** The Japanese report of the sample: the first export warms the worker up and is not counted. */
export async function measureReport(stage: Stage): Promise<readonly Measure[]> {
  const page = await stage.newPage({
    prepare: async (fresh) => {
      await fresh.addInitScript(watchWorkers)
      // Equal input includes the time; timers go on.
      await fresh.clock.setFixedTime(new Date('2026-11-23T09:00:00Z'))
    },
  })
  await page.goto(`${stage.address}#/report`)
  await page.locator(selectors.exportPdf).waitFor()
  await exportOnce(page)
  const exports: Export[] = []
  for (let run = 0; run < runs; run += 1) exports.push(await exportOnce(page))
  await page.context().close()
  const workerMs = exports.map((one) => one.workerMs)
  const blockedMs = exports.map((one) => one.blockedMs)
  const kilobytes = (exports[0]?.bytes.length ?? 0) / 1000
  const hashes = new Set(exports.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')))
  return [
    { what: 'PDF in Japanese, warm', bound: 500, measured: median(workerMs), unit: 'ms', note: spread(workerMs) },
    { what: 'PDF: page blocked', bound: 30, measured: median(blockedMs), unit: 'ms', note: spread(blockedMs) },
    { what: 'PDF: size', bound: 300, measured: kilobytes, unit: 'kB', note: '' },
    { what: 'PDF: pages', bound: null, measured: pageCount(exports[0]?.bytes), unit: 'pages', note: '' },
    { what: 'PDF: different files from equal input', bound: 1, measured: hashes.size, unit: 'files', note: `of ${runs} exports` },
  ]
}

async function exportOnce(page: Page): Promise<Export> {
  await page.evaluate(() => window.shirubeBench.reset())
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selectors.exportPdf).click()])
  const bytes = readFileSync(await download.path())
  const { workerMs, blockedMs } = await page.evaluate(() => window.shirubeBench.read())
  if (workerMs === 0) throw new Error('no worker has answered')
  // Two clicks in a row would be one.
  await page.waitForTimeout(1000)
  return { workerMs, blockedMs, bytes }
}

// Pages may stand in the file as they are or, with other objects, in a packed stream.
function pageCount(bytes: Buffer | undefined): number {
  if (bytes === undefined) return 0
  const plain = bytes.toString('latin1')
  const packed = [...plain.matchAll(/\/ObjStm.*?stream\r?\n(.*?)endstream/gs)].map((match) =>
    inflateSync(Buffer.from(match[1] ?? '', 'latin1')),
  )
  return [plain, ...packed.map(String)].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

declare global {
  interface Window {
    shirubeBench: { reset(): void; read(): { readonly workerMs: number; readonly blockedMs: number } }
  }
}

/** In the page: how long workers take from a message to their last one back, and the longest time in which no timer came round. */
function watchWorkers(): void {
  let sentAt = 0
  let answeredAt = 0
  let lastTick = performance.now()
  let longest = 0
  const send = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    if (sentAt === 0) {
      sentAt = performance.now()
      this.addEventListener('message', () => {
        answeredAt = performance.now()
      })
    }
    Reflect.apply(send, this, args)
  }
  const tick = () => {
    const now = performance.now()
    // A timer of 0 ms comes round after 4.
    longest = Math.max(longest, now - lastTick - 4)
    lastTick = now
    setTimeout(tick)
  }
  tick()
  window.shirubeBench = {
    reset() {
      sentAt = 0
      answeredAt = 0
      longest = 0
    },
    read: () => ({ workerMs: Math.max(0, answeredAt - sentAt), blockedMs: longest }),
  }
}
