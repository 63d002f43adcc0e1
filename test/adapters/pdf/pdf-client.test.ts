import { describe, expect, it } from 'vitest'
import { createPdfExporter, type PdfWorker } from '../../../src/adapters/pdf/pdf-client.ts'
import type { FromWorker, ToWorker } from '../../../src/adapters/pdf/pdf-messages.ts'
import { sampleDocument } from './sample-document.ts'

type RecordedWorker = PdfWorker & { readonly received: ToWorker[]; readonly ended: { value: boolean } }

/** Workers in memory that remember what they were told and say what the test makes them say. */
function workers() {
  const started: RecordedWorker[] = []
  const start = (): PdfWorker => {
    const received: ToWorker[] = []
    const ended = { value: false }
    const worker: RecordedWorker = {
      received,
      ended,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (message) => received.push(message),
      terminate: () => {
        ended.value = true
      },
    }
    started.push(worker)
    return worker
  }
  return { started, start }
}

const say = (worker: RecordedWorker | undefined, data: FromWorker) => worker?.onmessage?.(new MessageEvent('message', { data }))
const pdf = { ok: true, value: { bytes: new Uint8Array([37, 80, 68, 70]), pageCount: 1, missingCharacters: [] } } as const
const quiet = () => undefined

describe('createPdfExporter', () => {
  it('passes on progress and the result', async () => {
    const { started, start } = workers()
    const steps: number[] = []
    const result = createPdfExporter(start).export(sampleDocument('en'), {
      onProgress: ({ done }) => steps.push(done),
      signal: new AbortController().signal,
    })
    say(started[0], { kind: 'progress', progress: { done: 1, total: 2 } })
    say(started[0], { kind: 'progress', progress: { done: 2, total: 2 } })
    say(started[0], { kind: 'done', result: pdf })
    expect(await result).toEqual(pdf)
    expect(steps).toEqual([1, 2])
    expect(started[0]?.received[0]?.kind).toBe('export')
  })

  it('uses the warmed worker, and the same one again', async () => {
    const { started, start } = workers()
    const exporter = createPdfExporter(start)
    exporter.warm()
    exporter.warm()
    for (let round = 0; round < 2; round += 1) {
      const result = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal })
      say(started[0], { kind: 'done', result: pdf })
      await result
    }
    expect(started).toHaveLength(1)
    expect(started[0]?.received.map(({ kind }) => kind)).toEqual(['warm', 'export', 'export'])
  })

  it('ends the worker when cancelled, and goes on with a new one', async () => {
    const { started, start } = workers()
    const exporter = createPdfExporter(start)
    const controller = new AbortController()
    const cancelled = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: controller.signal })
    controller.abort()
    expect(await cancelled).toEqual({ ok: false, problem: { code: 'export-cancelled' } })
    expect(started[0]?.ended.value).toBe(true)
    const next = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal })
    say(started[1], { kind: 'done', result: pdf })
    expect((await next).ok).toBe(true)
  })

  it('starts nothing for a signal that was aborted before', async () => {
    const { started, start } = workers()
    const result = await createPdfExporter(start).export(sampleDocument('en'), { onProgress: quiet, signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, problem: { code: 'export-cancelled' } })
    expect(started).toHaveLength(0)
  })

  it('leaves a finished export alone when its signal aborts during the next', async () => {
    const { started, start } = workers()
    const exporter = createPdfExporter(start)
    const controller = new AbortController()
    const first = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: controller.signal })
    say(started[0], { kind: 'done', result: pdf })
    await first
    const second = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal })
    controller.abort()
    say(started[0], { kind: 'done', result: pdf })
    expect((await second).ok).toBe(true)
    expect(started[0]?.ended.value).toBe(false)
  })

  it('draws two reports at once in two workers', async () => {
    const { started, start } = workers()
    const exporter = createPdfExporter(start)
    const both = [0, 1].map(() => exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal }))
    for (const worker of started) say(worker, { kind: 'done', result: pdf })
    await Promise.all(both)
    expect(started.map(({ ended }) => ended.value)).toEqual([false, true])
  })

  it('says why when the worker does not start or fails', async () => {
    const { started, start } = workers()
    const exporter = createPdfExporter(start)
    const broken = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal })
    started[0]?.onerror?.(Object.assign(new Event('error'), { message: 'no such module' }) as ErrorEvent)
    expect(await broken).toEqual({ ok: false, problem: { code: 'export-failed', detail: 'no such module' } })
    expect(started[0]?.ended.value).toBe(true)
  })

  it('does not wait for a warmed worker that never started', async () => {
    const { started, start } = workers()
    const exporter = createPdfExporter(start)
    exporter.warm()
    started[0]?.onerror?.(Object.assign(new Event('error'), { message: 'no such module' }) as ErrorEvent)
    const result = exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal })
    say(started[1], { kind: 'done', result: pdf })
    expect((await result).ok).toBe(true)
  })

  it('says why when the browser refuses to start a worker', async () => {
    const exporter = createPdfExporter(() => {
      throw new Error('not from a file')
    })
    exporter.warm()
    expect(await exporter.export(sampleDocument('en'), { onProgress: quiet, signal: new AbortController().signal })).toEqual({
      ok: false,
      problem: { code: 'export-failed', detail: 'not from a file' },
    })
  })
})
