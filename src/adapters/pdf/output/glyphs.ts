import type { FontSource } from '../fonts/font-source.ts'
import type { GlyphPick } from '../fonts/glyph-subset.ts'
import { findGlyph, substitute } from '../layout/metrics.ts'
import { hex4 } from './pdf-file.ts'

/** The glyphs a document uses, numbered in the order of their first use. */
export type Glyphs = {
  /** The code of a character in the PDF: four hexadecimal digits of its glyph number. */
  readonly codeOf: (character: string) => string
  readonly picks: readonly GlyphPick[]
  readonly missing: readonly string[]
}

/**
 * Each character gets a glyph of its own, even one that no font has: that is drawn as 〓, but copying and searching give what was typed.
 */
export function collectGlyphs(sources: readonly FontSource[]): Glyphs {
  const codes = new Map<string, string>()
  const picks: GlyphPick[] = []
  const missing: string[] = []
  const pick = (character: string): GlyphPick => {
    const codePoint = character.codePointAt(0) ?? 0
    const found = findGlyph(sources, codePoint)
    if (found) return { ...found, codePoint }
    missing.push(character)
    const stand = findGlyph(sources, substitute.charCodeAt(0))
    if (!stand) throw new Error(`the font has no "${substitute}"`)
    return { ...stand, codePoint }
  }
  return {
    codeOf: (character) => {
      const known = codes.get(character)
      if (known) return known
      picks.push(pick(character))
      const code = hex4(picks.length)
      codes.set(character, code)
      return code
    },
    picks,
    missing,
  }
}
