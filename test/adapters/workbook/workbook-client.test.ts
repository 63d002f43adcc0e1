import { describe, expect, it } from 'vitest'
import { createWorkbookWriter, type WorkbookWorker } from '../../../src/adapters/workbook/workbook-client.ts'
import { writeWorkbook } from '../../../src/adapters/workbook/write-workbook.ts'
import type { Workbook } from '../../../src/report/workbook/workbook.ts'

const workbook: Workbook = {
  language: 'en',
  title: '',
  sheets: [{ id: 'summary', name: 'x', preamble: [], columns: [{ header: 'h', width: 10 }], rows: [['a']] }],
}

/** A worker that answers in the next turn, as the real one does. */
function fakeWorker(answer: (worker: WorkbookWorker, message: Workbook) => void) {
  const ended: boolean[] = []
  const worker: WorkbookWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => queueMicrotask(() => answer(worker, message)),
    terminate: () => void ended.push(true),
  }
  return { worker, ended }
}

describe('createWorkbookWriter', () => {
  it('gives the bytes the worker made, and ends it', async () => {
    const { worker, ended } = fakeWorker((one, message) => one.onmessage?.({ data: writeWorkbook(message) } as MessageEvent))
    const result = await createWorkbookWriter(() => worker).workbook(workbook)
    expect(result).toEqual({ ok: true, value: writeWorkbook(workbook) })
    expect(ended).toEqual([true])
  })

  it('says why no file came out', async () => {
    const { worker, ended } = fakeWorker((one) => one.onerror?.({ message: 'out of memory' } as ErrorEvent))
    const writer = createWorkbookWriter(() => worker)
    expect(await writer.workbook(workbook)).toEqual({ ok: false, problem: { code: 'export-failed', detail: 'out of memory' } })
    expect(ended).toEqual([true])
    const refused = createWorkbookWriter(() => {
      throw new Error('not allowed')
    })
    expect(await refused.workbook(workbook)).toEqual({ ok: false, problem: { code: 'export-failed', detail: 'not allowed' } })
  })
})
