import type { FontSource } from '../fonts/font-source.ts'

/** What layout knows of the font. */
export type Metrics = {
  /** The width of a character in em. */
  readonly advanceOf: (character: string) => number
}

/** Drawn for a character that no font has. */
export const substitute = '〓'
/** Heights above and below the baseline, in em: those of the font's em box, and of its capitals. */
export const ascent = 0.88
export const capHeight = 0.733

/** Which font has a character, and its glyph there. */
export function findGlyph(
  sources: readonly FontSource[],
  codePoint: number,
): { readonly source: FontSource; readonly glyph: number } | null {
  for (const source of sources) {
    const glyph = source.characters.get(codePoint)
    if (glyph !== undefined) return { source, glyph }
  }
  return null
}

/** Widths of the characters of the given fonts, remembered. */
export function openMetrics(sources: readonly FontSource[]): Metrics {
  const known = new Map<string, number>()
  return {
    advanceOf: (character) => {
      const remembered = known.get(character)
      if (remembered !== undefined) return remembered
      const found = findGlyph(sources, character.codePointAt(0) ?? 0)
      const advance = found ? found.source.advanceOf(found.glyph) / 1000 : 1
      known.set(character, advance)
      return advance
    },
  }
}
