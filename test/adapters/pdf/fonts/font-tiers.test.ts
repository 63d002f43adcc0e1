import { describe, expect, it } from 'vitest'
import { openFont } from '../../../../src/adapters/pdf/fonts/font-source.ts'
import { type FontFile, fontTiers, loadFonts } from '../../../../src/adapters/pdf/fonts/font-tiers.ts'
import { unpacked } from '../../../../src/adapters/pdf/fonts/unpacked.ts'
import { loadFontFile } from '../pdf-fonts.ts'

const fonts = await Promise.all(fontTiers.map(async (tier) => openFont(await loadFontFile(tier))))

/** Which files a text makes `loadFonts` load. */
async function filesFor(text: string): Promise<readonly FontFile[]> {
  const files: FontFile[] = []
  await loadFonts(new Set([...text].map((character) => character.codePointAt(0) ?? 0)), (file) => {
    files.push(file)
    return loadFontFile(file)
  })
  return files
}

describe('the font files', () => {
  it('have no character in common and hold all of the source', () => {
    const all = fonts.flatMap((font) => [...font.characters.keys()])
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBe(16_732)
  })

  it.each([
    ['core', 'あア漢亜腕髙﨑鷗𠮷①㈱ABCé–…“”「」、。～〜〓•±×→✓'],
    ['level2', '弌檮熙'],
    ['rest', '𩸽'],
  ] as const)('%s holds what belongs there', (tier, text) => {
    const font = fonts[fontTiers.indexOf(tier)]
    for (const character of text) expect(font?.characters.has(character.codePointAt(0) ?? 0), character).toBe(true)
  })
})

describe('loadFonts', () => {
  it('loads the core alone for ordinary text', async () => {
    expect(await filesFor('髙橋さん、AWS の①から')).toEqual(['core'])
  })

  it('loads the tier that has a rare character, and no other', async () => {
    expect(await filesFor('檮原町')).toEqual(['core', 'coverage', 'level2'])
    expect(await filesFor('𩸽')).toEqual(['core', 'coverage', 'rest'])
  })

  it('loads no tier in vain for what no tier has', async () => {
    expect(await filesFor('😀')).toEqual(['core', 'coverage'])
  })
})

describe('unpacked', () => {
  it('leaves alone what the server has unpacked already', async () => {
    const bytes = Uint8Array.of(0, 1, 0, 0, 7)
    expect([...(await unpacked(bytes))]).toEqual([...bytes])
  })
})
