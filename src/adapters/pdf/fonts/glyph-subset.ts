import { writeCharacterMap } from './cmap.ts'
import { type FontSource, tableOf } from './font-source.ts'
import { viewOf } from './sfnt.ts'

/** One glyph of a new font: where its outline comes from, and which character it stands for. */
export type GlyphPick = { readonly source: FontSource; readonly glyph: number; readonly codePoint: number }

/**
 * Builds the tables of a font that holds the given glyphs and no others, glyph `n + 1` being the n-th pick; glyph 0 is the first source's ".notdef".
 * Two picks may share an outline: each keeps a glyph of its own, so that a character copied out of a PDF is the one that was typed.
 */
export function subsetTables(picks: readonly GlyphPick[], first: FontSource): Map<string, Uint8Array> {
  const glyphs = [{ source: first, glyph: 0 }, ...picks]
  const outlines = glyphs.map(({ source, glyph }) => simpleOutline(source, glyph))
  const metrics = new Uint8Array(glyphs.length * 4)
  const metricsView = viewOf(metrics)
  glyphs.forEach(({ source, glyph }, index) => {
    metricsView.setUint16(index * 4, source.advanceOf(glyph))
    metricsView.setInt16(index * 4 + 2, source.leftBearingOf(glyph))
  })
  return new Map([
    ['head', tableOf(first.tables, 'head').slice()],
    ['hhea', withGlyphCount(tableOf(first.tables, 'hhea'), 34, glyphs.length)],
    ['maxp', withGlyphCount(tableOf(first.tables, 'maxp'), 4, glyphs.length)],
    ['hmtx', metrics],
    ...writeOutlines(outlines),
    ['cmap', writeCharacterMap(new Map(picks.map(({ codePoint }, index) => [codePoint, index + 1])))],
    ['name', tableOf(first.tables, 'name')],
    ['OS/2', tableOf(first.tables, 'OS/2')],
    ['post', postWithoutNames(tableOf(first.tables, 'post'))],
  ])
}

function simpleOutline(source: FontSource, glyph: number): Uint8Array {
  const outline = source.outlineOf(glyph)
  if (outline.length > 0 && viewOf(outline).getInt16(0) < 0) {
    throw new Error('the font has glyphs made of other glyphs, whose parts would be lost')
  }
  return outline
}

function writeOutlines(outlines: readonly Uint8Array[]): readonly (readonly [string, Uint8Array])[] {
  const locations = new Uint8Array((outlines.length + 1) * 4)
  const view = viewOf(locations)
  // Each outline starts on an even offset; the source keeps to it already, this keeps it true for any font.
  const total = outlines.reduce((sum, outline) => sum + even(outline.length), 0)
  const glyf = new Uint8Array(total)
  let offset = 0
  outlines.forEach((outline, index) => {
    view.setUint32(index * 4, offset)
    glyf.set(outline, offset)
    offset += even(outline.length)
  })
  view.setUint32(outlines.length * 4, offset)
  return [
    ['loca', locations],
    ['glyf', glyf],
  ]
}

function withGlyphCount(table: Uint8Array, at: number, count: number): Uint8Array {
  const copy = table.slice()
  viewOf(copy).setUint16(at, count)
  return copy
}

/** Version 3: no glyph names. */
function postWithoutNames(post: Uint8Array): Uint8Array {
  const copy = post.slice(0, 32)
  viewOf(copy).setUint32(0, 0x00030000)
  return copy
}

function even(length: number): number {
  return (length + 1) & ~1
}
