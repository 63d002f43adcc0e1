import { describe, expect, it } from 'vitest'
import { createEvidenceReader, type EvidenceWorker } from '../../../src/adapters/evidence/evidence-client.ts'
import type { FromWorker, ToWorker } from '../../../src/adapters/evidence/evidence-messages.ts'
import type { EvidenceProgress } from '../../../src/state/ports.ts'
import { smallCatalogue } from './formats/collected.ts'
import { asffFile, asffFinding, readContents } from './reading.ts'

/** A worker in memory: answers what it is given to answer. */
function workerThat(answer: (message: ToWorker, send: (message: FromWorker) => void) => void) {
  const told = { terminated: 0, got: [] as ToWorker[] }
  const worker: EvidenceWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      told.got.push(message)
      answer(message, (data) => worker.onmessage?.({ data } as MessageEvent<FromWorker>))
    },
    terminate() {
      told.terminated += 1
    },
  }
  return { worker, told }
}

const doneAtOnce = (message: ToWorker, send: (message: FromWorker) => void) => {
  if (message.kind === 'read') send({ kind: 'done', reading: { files: [], refused: [] } })
}

const now = () => new Date('2026-11-23T09:00:00Z')
const files = [new File(['x'], 'findings.json')]
const quiet = { onProgress: () => undefined, signal: new AbortController().signal }

describe('createEvidenceReader', () => {
  it('hands files, catalogue and time to the worker, and gives back what it read, cells in their files', async () => {
    const reading = await readContents({ a: asffFile(asffFinding()), b: asffFile(asffFinding({ control: 'EC2.2' })) })
    const { worker, told } = workerThat(({ kind }, send) => {
      if (kind !== 'read') return
      for (const [file, { cells }] of reading.files.entries()) for (const cell of cells) send({ kind: 'cells', file, cells: [cell] })
      send({ kind: 'done', reading: { ...reading, files: reading.files.map((file) => ({ ...file, cells: [] })) } })
    })
    const result = await createEvidenceReader(smallCatalogue, { startWorker: () => worker, now }).read(files, quiet)
    expect(result).toEqual({ ok: true, value: reading })
    expect(told.got).toEqual([
      { kind: 'begin', catalogue: smallCatalogue },
      { kind: 'read', files: [{ name: 'findings.json', blob: files[0] }], takenInAt: '2026-11-23T09:00:00.000Z' },
    ])
  })

  it('starts and warms one worker before the first file, and reads the next files in it too', async () => {
    const { worker, told } = workerThat(doneAtOnce)
    const reader = createEvidenceReader(smallCatalogue, { startWorker: () => worker, now })
    reader.warm()
    reader.warm()
    await reader.read(files, quiet)
    reader.warm()
    await reader.read(files, quiet)
    expect(told.got.map(({ kind }) => kind)).toEqual(['begin', 'warm', 'read', 'read'])
    expect(told.terminated).toBe(0)
  })

  it('ends the worker after a large file, whose memory goes back', async () => {
    const { worker, told } = workerThat(doneAtOnce)
    const large = new File(['x'], 'large.json')
    Object.defineProperty(large, 'size', { value: (64 << 20) + 1 })
    await createEvidenceReader(smallCatalogue, { startWorker: () => worker, now }).read([large], quiet)
    expect(told.terminated).toBe(1)
  })

  it('starts another worker when the one that warms up has failed', async () => {
    const broken = workerThat(() => undefined)
    const whole = workerThat(doneAtOnce)
    const workers = [broken.worker, whole.worker]
    const reader = createEvidenceReader(smallCatalogue, { startWorker: () => workers.shift() as EvidenceWorker, now })
    reader.warm()
    broken.worker.onerror?.({} as ErrorEvent)
    expect(await reader.read(files, quiet)).toEqual({ ok: true, value: { files: [], refused: [] } })
    expect(whole.told.got.map(({ kind }) => kind)).toEqual(['begin', 'read'])
  })

  it('tells progress', async () => {
    const progress: EvidenceProgress = { fileName: 'a', fileIndex: 0, fileCount: 1, bytesRead: 1, bytesTotal: 2, recordsRead: 3 }
    const { worker } = workerThat(({ kind }, send) => {
      if (kind !== 'read') return
      send({ kind: 'progress', progress })
      send({ kind: 'done', reading: { files: [], refused: [] } })
    })
    const heard: EvidenceProgress[] = []
    await createEvidenceReader(smallCatalogue, { startWorker: () => worker, now }).read(files, {
      ...quiet,
      onProgress: (one) => heard.push(one),
    })
    expect(heard).toEqual([progress])
  })

  it('ends the worker when it is stopped', async () => {
    const { worker, told } = workerThat(() => undefined)
    const controller = new AbortController()
    const reading = createEvidenceReader(smallCatalogue, { startWorker: () => worker, now }).read(files, {
      ...quiet,
      signal: controller.signal,
    })
    controller.abort()
    expect(await reading).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(told.terminated).toBe(1)
    const stopped = createEvidenceReader(smallCatalogue, { startWorker: () => worker, now }).read(files, {
      ...quiet,
      signal: controller.signal,
    })
    expect(await stopped).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(told.got).toHaveLength(2)
  })

  it('says that reading failed when the worker does, or cannot be started', async () => {
    const { worker } = workerThat((_, send) => send({ kind: 'failed', detail: 'out of memory' }))
    const failing = createEvidenceReader(smallCatalogue, { startWorker: () => worker, now })
    expect(await failing.read(files, quiet)).toEqual({ ok: false, problem: { code: 'reader-failed', detail: 'out of memory' } })
    const startless = createEvidenceReader(smallCatalogue, {
      startWorker: () => {
        throw new Error('no workers here')
      },
      now,
    })
    expect(await startless.read(files, quiet)).toEqual({ ok: false, problem: { code: 'reader-failed', detail: 'no workers here' } })
  })
})
