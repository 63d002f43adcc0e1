/** Splits Noto Sans JP into the font files of the PDF: `node src/scripts/run-typescript.mjs src/scripts/build-fonts.ts`. Does nothing if they are up to date. */
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type FontSource, openFont, tableOf } from '../adapters/pdf/fonts/font-source.ts'
import { type Coverage, type FontTier, fontTiers } from '../adapters/pdf/fonts/font-tiers.ts'
import { subsetTables } from '../adapters/pdf/fonts/glyph-subset.ts'
import { viewOf, writeTables } from '../adapters/pdf/fonts/sfnt.ts'

const fontsFolder = fileURLToPath(new URL('../adapters/pdf/fonts/', import.meta.url))
const target = join(fontsFolder, 'generated')
const sourceFile = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')
const licenceFile = join(dirname(sourceFile), '..', 'LICENSE_FONT')

/** Rare characters that Japanese names of people and companies use all the same. */
const commonInNames = '鷗𠮷'
/** Copyright, licence and its address: the Open Font License asks for them in every copy. */
const keptNames = new Set([0, 1, 2, 4, 6, 13, 14])

const source = readFileSync(sourceFile)
const stamp = stampOf(source)
const stampFile = join(target, 'stamp.txt')
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const started = performance.now()
  mkdirSync(target, { recursive: true })
  buildFontFiles(openFont(source))
  copyFileSync(licenceFile, join(target, 'noto-sans-jp-licence.txt'))
  writeFileSync(stampFile, stamp)
  console.info(`fonts built in ${Math.round(performance.now() - started)} ms`)
}

function buildFontFiles(font: FontSource): void {
  const byTier: { readonly [tier in FontTier]: number[] } = { core: [], level2: [], rest: [] }
  const tierOf = tierFinder()
  for (const codePoint of font.characters.keys()) byTier[tierOf(codePoint)].push(codePoint)
  for (const tier of fontTiers) {
    const picks = byTier[tier].map((codePoint) => ({ source: font, glyph: font.characters.get(codePoint) ?? 0, codePoint }))
    const tables = subsetTables(picks, font).set('name', legalNames(tableOf(font.tables, 'name')))
    writeGzip(`${tier}.ttf.gz`, writeTables(tables))
  }
  const coverage: Coverage = { level2: runsOf(byTier.level2), rest: runsOf(byTier.rest) }
  writeGzip('coverage.json.gz', new TextEncoder().encode(JSON.stringify(coverage)))
}

/** Which tier a character belongs to. */
function tierFinder(): (codePoint: number) => FontTier {
  const core = new Set([...commonInNames].map((character) => character.codePointAt(0)))
  // Rows 1 to 13 of JIS X 0208 are symbols and kana, 16 to 47 the first level; 115 to 119 are IBM's extensions (髙, 﨑), in code page 932 as browsers read it.
  for (const codePoint of charactersOfRows(1, 47)) core.add(codePoint)
  for (const codePoint of charactersOfRows(115, 119)) core.add(codePoint)
  const level2 = new Set(charactersOfRows(48, 84))
  return (codePoint) => {
    if (core.has(codePoint) || isSymbolOrKana(codePoint)) return 'core'
    return level2.has(codePoint) ? 'level2' : 'rest'
  }
}

/** Western letters, punctuation, symbols, kana, and the full- and half-width forms of them. */
function isSymbolOrKana(codePoint: number): boolean {
  if (codePoint < 0x1e00) return codePoint < 0x1100
  if (codePoint < 0x2e80) return codePoint >= 0x2000
  if (codePoint >= 0x3000 && codePoint < 0x3100) return true
  return (codePoint >= 0xff00 && codePoint < 0xffa0) || (codePoint >= 0xffe0 && codePoint < 0x10000)
}

function charactersOfRows(first: number, last: number): readonly number[] {
  const decoder = new TextDecoder('shift_jis')
  const characters: number[] = []
  for (let row = first; row <= last; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const text = decoder.decode(shiftJis(row, cell))
      const codePoint = text.codePointAt(0) ?? 0
      if (text.length === 1 && codePoint !== 0xfffd) characters.push(codePoint)
    }
  }
  return characters
}

function shiftJis(row: number, cell: number): Uint8Array {
  const pair = (row - 1) >> 1
  const lead = pair < 31 ? 0x81 + pair : 0xe0 + pair - 31
  if (row % 2 === 0) return Uint8Array.of(lead, 0x9e + cell)
  return Uint8Array.of(lead, cell < 64 ? 0x3f + cell : 0x40 + cell)
}

function runsOf(codePoints: readonly number[]): readonly number[] {
  const runs: number[] = []
  let end = 0
  for (const codePoint of codePoints) {
    if (codePoint === end && runs.length > 0) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(codePoint - end, 1)
    end = codePoint + 1
  }
  return runs
}

function legalNames(name: Uint8Array): Uint8Array {
  const view = viewOf(name)
  const strings = view.getUint16(4)
  const kept: { readonly record: Uint8Array; readonly text: Uint8Array }[] = []
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const at = 6 + index * 12
    const start = strings + view.getUint16(at + 10)
    if (keptNames.has(view.getUint16(at + 6))) {
      kept.push({ record: name.slice(at, at + 12), text: name.subarray(start, start + view.getUint16(at + 8)) })
    }
  }
  const header = 6 + kept.length * 12
  const bytes = new Uint8Array(kept.reduce((sum, { text }) => sum + text.length, header))
  viewOf(bytes).setUint16(2, kept.length)
  viewOf(bytes).setUint16(4, header)
  let offset = header
  kept.forEach(({ record, text }, index) => {
    viewOf(record).setUint16(10, offset - header)
    bytes.set(record, 6 + index * 12)
    bytes.set(text, offset)
    offset += text.length
  })
  return bytes
}

/** Written beside and renamed, so that nobody ever reads half a file. */
function writeGzip(name: string, bytes: Uint8Array): void {
  const path = join(target, name)
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, gzipSync(bytes, { level: 9 }))
  renameSync(draft, path)
}

/** Changes with the source font and with the code that splits it. */
function stampOf(font: Uint8Array): string {
  const hash = createHash('sha256').update(font)
  for (const file of ['font-source.ts', 'font-tiers.ts', 'glyph-subset.ts', 'sfnt.ts', 'cmap.ts'])
    hash.update(readFileSync(join(fontsFolder, file)))
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex')
}
