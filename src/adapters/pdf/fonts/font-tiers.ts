import { type FontSource, openFont } from './font-source.ts'

/**
 * Noto Sans JP Regular in three files without a character in common, the common ones first: kana, symbols and the first level of JIS kanji;
 * the second level; everything else, rare names and the planes above the first included.
 */
export const fontTiers = ['core', 'level2', 'rest'] as const
export type FontTier = (typeof fontTiers)[number]

/** What can be loaded: the tiers, and the list of what the tiers beyond the core hold. */
export type FontFile = FontTier | 'coverage'

/** Gives the unpacked bytes of a font file. */
export type LoadFontFile = (file: FontFile) => Promise<Uint8Array>

/** The characters of a tier as runs: how many code points lie between the end of the run before and this one, how many this one has, and so on. */
export type Coverage = { readonly [tier in Exclude<FontTier, 'core'>]: readonly number[] }

/** Loads tiers until the text is covered as far as it can be: one file for nearly every report, and none in vain for an emoji that no tier has. */
export async function loadFonts(codePoints: ReadonlySet<number>, load: LoadFontFile): Promise<readonly FontSource[]> {
  const core = openFont(await load('core'))
  const missing = [...codePoints].filter((codePoint) => !core.characters.has(codePoint))
  if (missing.length === 0) return [core]
  const coverage = readCoverage(await load('coverage'))
  const sources = [core]
  for (const tier of ['level2', 'rest'] as const) {
    const held = charactersIn(coverage[tier])
    if (missing.some((codePoint) => held.has(codePoint))) sources.push(openFont(await load(tier)))
  }
  return sources
}

function readCoverage(bytes: Uint8Array): Coverage {
  return JSON.parse(new TextDecoder().decode(bytes)) as Coverage
}

function charactersIn(runs: readonly number[]): ReadonlySet<number> {
  const held = new Set<number>()
  let codePoint = 0
  runs.forEach((length, index) => {
    if (index % 2 === 1) for (let more = 0; more < length; more += 1) held.add(codePoint + more)
    codePoint += length
  })
  return held
}
