import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontFile, LoadFontFile } from './font-tiers.ts'
import { unpacked } from './unpacked.ts'

const names: { readonly [file in FontFile]: string } = {
  core: 'core.ttf.gz',
  coverage: 'coverage.json.gz',
  level2: 'level2.ttf.gz',
  rest: 'rest.ttf.gz',
}

/** Reads the font files from a folder, for Node. */
export function fontFilesIn(folder: string): LoadFontFile {
  return async (file) => unpacked(new Uint8Array(await readFile(join(folder, names[file]))))
}
