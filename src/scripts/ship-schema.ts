import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const fileName = 'shirube-v1.schema.json'

/** Ships the JSON Schema of the saved file beside the app, for whoever reads or writes `*.shirube.json` with other tools. */
export function shipSchema(): Plugin {
  return {
    name: 'shirube-ship-schema',
    generateBundle() {
      const source = readFileSync(new URL(`../adapters/storage/saved-file/${fileName}`, import.meta.url), 'utf8')
      this.emitFile({ type: 'asset', fileName: `schema/${fileName}`, source })
    },
  }
}
