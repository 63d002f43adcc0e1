import { type CharacterMap, readCharacterMap } from './cmap.ts'
import { type FontTables, readTables, viewOf } from './sfnt.ts'

/** A TrueType font opened for taking glyphs out of it. Lengths are thousandths of the font size. */
export type FontSource = {
  readonly tables: FontTables
  readonly characters: CharacterMap
  readonly advanceOf: (glyph: number) => number
  readonly leftBearingOf: (glyph: number) => number
  /** The glyph's entry in "glyf"; empty for a blank one. */
  readonly outlineOf: (glyph: number) => Uint8Array
}

/** Opens one of our own fonts. Throws if it is none: wrong units, short offsets or a missing table can only be a broken build. */
export function openFont(bytes: Uint8Array): FontSource {
  const tables = readTables(bytes)
  const head = viewOf(tableOf(tables, 'head'))
  if (head.getUint16(18) !== 1000) throw new Error('the font is not drawn on 1000 units per em')
  if (head.getInt16(50) !== 1) throw new Error('the font has short glyph offsets')
  const metrics = viewOf(tableOf(tables, 'hmtx'))
  const longMetrics = viewOf(tableOf(tables, 'hhea')).getUint16(34)
  const locations = viewOf(tableOf(tables, 'loca'))
  const outlines = tableOf(tables, 'glyf')
  return {
    tables,
    characters: readCharacterMap(tableOf(tables, 'cmap')),
    advanceOf: (glyph) => metrics.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    leftBearingOf: (glyph) => metrics.getInt16(glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 2 + glyph * 2),
    outlineOf: (glyph) => outlines.subarray(locations.getUint32(glyph * 4), locations.getUint32(glyph * 4 + 4)),
  }
}

/** A table the font must have. */
export function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new Error(`the font has no table "${tag}"`)
  return table
}
