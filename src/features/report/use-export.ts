import { useEffect, useRef, useState } from 'react'
import type { ReportDocument } from '../../report/document.ts'
import type { ExportProgress } from '../../report/export-port.ts'
import { usePorts } from '../../state/react.tsx'

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: ExportProgress }
  | {
      readonly step: 'done'
      readonly fileName: string
      readonly sizeBytes: number
      readonly pageCount: number
      readonly missingCharacters: readonly string[]
    }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly detail: string }

/** Makes the PDF in the background and hands it to the browser as a download. Leaving the screen cancels it. */
export function useExport() {
  const { exporter, egress } = usePorts()
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    exporter.warm()
    return () => running.current?.abort()
  }, [exporter])

  const start = async (document: ReportDocument, fileName: string) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const show = (next: ExportState) => running.current === controller && setState(next)
    show({ step: 'running', progress: { done: 0, total: 1 } })
    const result = await exporter.export(document, {
      signal: controller.signal,
      onProgress: (progress) => show({ step: 'running', progress }),
    })
    if (!result.ok) {
      const { problem } = result
      return show(problem.code === 'export-cancelled' ? { step: 'cancelled' } : { step: 'failed', detail: problem.detail })
    }
    const { bytes, pageCount, missingCharacters } = result.value
    // Cancelled while the last page was on its way: nothing is saved against the user's word.
    if (controller.signal.aborted) return show({ step: 'cancelled' })
    egress.download(fileName, new Blob([bytes], { type: 'application/pdf' }))
    return show({ step: 'done', fileName, sizeBytes: bytes.byteLength, pageCount, missingCharacters })
  }

  return { state, start, cancel: () => running.current?.abort() }
}
