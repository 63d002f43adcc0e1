import { useState } from 'react'
import { usePorts } from '../../state/react.tsx'

export type TextExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'done'; readonly fileName: string; readonly sizeBytes: number }
  | { readonly step: 'failed'; readonly detail: string }

/** Hands a text to the browser as a download. Texts are made in an instant: there is no progress to show. */
export function useTextExport(type: 'text/html' | 'text/markdown') {
  const { egress } = usePorts()
  const [state, setState] = useState<TextExportState>({ step: 'idle' })
  const save = async (fileName: string, write: () => string | Promise<string>) => {
    try {
      const content = new Blob([await write()], { type })
      egress.download(fileName, content)
      setState({ step: 'done', fileName, sizeBytes: content.size })
    } catch (error) {
      // A part of the app that could not be loaded.
      setState({ step: 'failed', detail: String(error) })
    }
  }
  return { state, save }
}
