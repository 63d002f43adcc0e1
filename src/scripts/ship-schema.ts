import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const folder = new URL('../adapters/storage/saved-file/', import.meta.url)

/** Ships the JSON Schema of every version of the saved file beside the app, for whoever reads or writes `*.shirube.json` with other tools. */
export function shipSchema(): Plugin {
  return {
    name: 'shirube-ship-schema',
    generateBundle() {
      for (const fileName of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
        this.emitFile({ type: 'asset', fileName: `schema/${fileName}`, source: readFileSync(new URL(fileName, folder), 'utf8') })
      }
    },
  }
}
