import { type FontSource, tableOf } from '../fonts/font-source.ts'
import { type GlyphPick, subsetTables } from '../fonts/glyph-subset.ts'
import { viewOf, writeTables } from '../fonts/sfnt.ts'
import { capHeight } from '../layout/metrics.ts'
import type { Glyphs } from './glyphs.ts'
import { type FontEntry, hex4, type PdfFile, pdfNumber } from './pdf-file.ts'

/** What a viewer needs of a font whose characters are glyph numbers. */
const embeddedTables = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf']
const fontName = 'NotoSansJP-Regular'
const blackestStem = 85

/**
 * Makes the font known to jsPDF and gives jsPDF's record of it. jsPDF itself gets a font without characters: we write the text and,
 * in place of its slow encoder, the font's objects, once it is known which glyphs are used.
 */
export function embedFont(file: PdfFile, sources: readonly FontSource[], glyphs: Glyphs): FontEntry {
  const first = sources[0]
  if (!first) throw new Error('no font given')
  file.doc.addFileToVFS(`${fontName}.ttf`, binaryString(writeTables(subsetTables([], first))))
  file.doc.addFont(`${fontName}.ttf`, fontName, 'normal', undefined, 'Identity-H')
  file.doc.setFont(fontName, 'normal')
  // A font that text() never drew with is left out of the pages' resources.
  file.internal.write('/Artifact BMC')
  file.doc.text([''], 0, 0)
  file.internal.write('EMC')
  const entry = file.internal.getFont()
  // jsPDF's own listener leaves a font without metadata of its kind alone; ours comes after it.
  Object.assign(entry, { metadata: {} })
  file.internal.events.subscribe('putFont', ({ font }: { readonly font: FontEntry }) => {
    if (font === entry) writeFontObjects(file, entry, { first, picks: glyphs.picks })
  })
  return entry
}

type Subset = { readonly first: FontSource; readonly picks: readonly GlyphPick[] }

function writeFontObjects({ internal }: PdfFile, entry: FontEntry, { first, picks }: Subset): void {
  const tables = subsetTables(picks, first)
  const name = `/${subsetTag(picks)}+${fontName}`
  const stream = (data: string, withLength1: boolean) => {
    const objectId = internal.newObject()
    internal.putStream({ data, addLength1: withLength1, objectId })
    internal.write('endobj')
    return `${objectId} 0 R`
  }
  const object = (content: string) => {
    const objectId = internal.newObject()
    internal.write(content, 'endobj')
    return { objectId, reference: `${objectId} 0 R` }
  }
  const fontFile = stream(binaryString(writeTables(new Map(embeddedTables.map((tag) => [tag, tableOf(tables, tag)])))), true)
  const toUnicode = stream(toUnicodeMap(picks), false)
  const descriptor = object(
    `<</Type /FontDescriptor /FontName ${name} /FontFile2 ${fontFile} ${metricsOf(first)} /Flags 4 /ItalicAngle 0 /StemV ${blackestStem}>>`,
  )
  const system = '<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>'
  const descendant = object(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo ${system} /FontDescriptor ${descriptor.reference} /CIDToGIDMap /Identity /DW 1000 /W [${widths(picks)}]>>`,
  )
  entry.objectNumber = object(
    `<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant.reference}] /ToUnicode ${toUnicode}>>`,
  ).objectId
  entry.isAlreadyPutted = true
}

function metricsOf(font: FontSource): string {
  const head = viewOf(tableOf(font.tables, 'head'))
  const hhea = viewOf(tableOf(font.tables, 'hhea'))
  const box = [36, 38, 40, 42].map((at) => head.getInt16(at)).join(' ')
  return `/FontBBox [${box}] /Ascent ${hhea.getInt16(4)} /Descent ${hhea.getInt16(6)} /CapHeight ${pdfNumber(capHeight * 1000)}`
}

/** Widths that are not a full em, in runs of neighbouring glyph numbers. */
function widths(picks: readonly GlyphPick[]): string {
  const runs: { readonly first: number; readonly values: number[] }[] = []
  picks.forEach(({ source, glyph }, index) => {
    const width = source.advanceOf(glyph)
    if (width === 1000) return
    const run = runs.at(-1)
    if (run && run.first + run.values.length === index + 1) run.values.push(width)
    else runs.push({ first: index + 1, values: [width] })
  })
  return runs.map(({ first, values }) => `${first} [${values.join(' ')}]`).join(' ')
}

/** Which character each glyph stands for, in UTF-16: what copying and searching give. */
function toUnicodeMap(picks: readonly GlyphPick[]): string {
  const lines = picks.map(({ codePoint }, index) => `<${hex4(index + 1)}><${utf16(codePoint).join('')}>`)
  const blocks: string[] = []
  // A block may hold 100 entries at most.
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function utf16(codePoint: number): readonly string[] {
  const text = String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index)))
}

/** Six letters that differ from subset to subset, as ISO 32000-1, 9.6.4 asks. */
function subsetTag(picks: readonly GlyphPick[]): string {
  let hash = 0x811c9dc5
  for (const { codePoint } of picks) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0
  return Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + (Math.floor(hash / 26 ** place) % 26))).join('')
}

function binaryString(bytes: Uint8Array): string {
  let text = ''
  const step = 0x2000
  for (let start = 0; start < bytes.length; start += step) text += String.fromCharCode(...bytes.subarray(start, start + step))
  return text
}
