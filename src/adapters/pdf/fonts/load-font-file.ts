import type { FontFile } from './font-tiers.ts'
import coreUrl from './generated/core.ttf.gz?url'
import coverageUrl from './generated/coverage.json.gz?url'
import level2Url from './generated/level2.ttf.gz?url'
import restUrl from './generated/rest.ttf.gz?url'
import { unpacked } from './unpacked.ts'

// The build puts the licence beside the fonts, as the Open Font License asks: an asset is written for each `?url` that is imported.
import './generated/noto-sans-jp-licence.txt?url'

const urls: { readonly [file in FontFile]: string } = { core: coreUrl, coverage: coverageUrl, level2: level2Url, rest: restUrl }
const loaded = new Map<FontFile, Promise<Uint8Array>>()

/**
 * Loads a font file of the app's own build, once. This is the only place of the program that fetches, and it can fetch nothing else:
 * the addresses are constants of the build, on the same origin, and nothing the user entered is part of them.
 */
export function loadFontFile(file: FontFile): Promise<Uint8Array> {
  const known = loaded.get(file)
  if (known) return known
  const loading = fetchFontFile(urls[file])
  loaded.set(file, loading)
  // A failed load is tried again by the next export.
  loading.catch(() => loaded.delete(file))
  return loading
}

async function fetchFontFile(url: string): Promise<Uint8Array> {
  // biome-ignore lint/style/noRestrictedGlobals: our own files from our own origin, see above.
  const response = await fetch(url, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`font file not loaded: ${response.status} ${response.statusText}`)
  return unpacked(new Uint8Array(await response.arrayBuffer()))
}
