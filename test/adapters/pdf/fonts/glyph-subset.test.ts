import { describe, expect, it } from 'vitest'
import { type FontSource, openFont } from '../../../../src/adapters/pdf/fonts/font-source.ts'
import { type GlyphPick, subsetTables } from '../../../../src/adapters/pdf/fonts/glyph-subset.ts'
import { readTables, viewOf, writeTables } from '../../../../src/adapters/pdf/fonts/sfnt.ts'
import { loadFontFile } from '../pdf-fonts.ts'

const core = openFont(await loadFontFile('core'))
const rest = openFont(await loadFontFile('rest'))

function pick(source: FontSource, character: string): GlyphPick {
  const codePoint = character.codePointAt(0) ?? 0
  return { source, glyph: source.characters.get(codePoint) ?? 0, codePoint }
}

describe('subsetTables', () => {
  const picks = [pick(core, '髙'), pick(core, 'A'), pick(rest, '𩸽'), pick(core, ' '), pick(core, '。')]
  const bytes = writeTables(subsetTables(picks, core))
  const subset = openFont(bytes)

  it('keeps outlines and widths through writing and reading back', () => {
    expect(subset.characters.size).toBe(picks.length)
    picks.forEach(({ source, glyph, codePoint }, index) => {
      expect(subset.characters.get(codePoint)).toBe(index + 1)
      expect([...subset.outlineOf(index + 1)]).toEqual([...source.outlineOf(glyph)])
      expect(subset.advanceOf(index + 1)).toBe(source.advanceOf(glyph))
      expect(subset.leftBearingOf(index + 1)).toBe(source.leftBearingOf(glyph))
    })
    expect(subset.outlineOf(1).length).toBeGreaterThan(100)
    expect(subset.outlineOf(4)).toHaveLength(0)
  })

  it('keeps the glyph for missing characters first', () => {
    expect([...subset.outlineOf(0)]).toEqual([...core.outlineOf(0)])
  })

  it('gives two characters with one outline a glyph each', () => {
    const tilde = openFont(writeTables(subsetTables([pick(core, '〜'), { ...pick(core, '〜'), codePoint: 0xff5e }], core)))
    expect(tilde.characters.get(0x301c)).toBe(1)
    expect(tilde.characters.get(0xff5e)).toBe(2)
    expect([...tilde.outlineOf(1)]).toEqual([...tilde.outlineOf(2)])
  })

  it('adds up to the checksum that the format asks for', () => {
    const view = viewOf(bytes)
    let sum = 0
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })

  it('refuses a glyph made of other glyphs', () => {
    const composite: FontSource = { ...core, outlineOf: () => Uint8Array.of(0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0) }
    expect(() => subsetTables([pick(composite, 'A')], core)).toThrow('made of other glyphs')
  })
})

describe('readTables', () => {
  it('refuses fonts with outlines of another kind', () => {
    expect(() => readTables(new TextEncoder().encode('OTTO and some more bytes'))).toThrow('not a TrueType font')
    expect(() => readTables(new Uint8Array(3))).toThrow('not a TrueType font')
  })
})
