import { viewOf } from './sfnt.ts'

/** Code point to glyph id, in ascending order of code points. */
export type CharacterMap = ReadonlyMap<number, number>

/** Reads the subtable that covers all planes (format 12). Our source font and every font written here has one. */
export function readCharacterMap(cmap: Uint8Array): CharacterMap {
  const view = viewOf(cmap)
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const offset = view.getUint32(8 + index * 8)
    if (view.getUint16(offset) === 12) return readGroups(view, offset)
  }
  throw new Error('the font has no character map of format 12')
}

/** A subtable of format 12 for all planes, and one of format 4 without characters, because jsPDF takes no font that lacks it. */
export function writeCharacterMap(map: CharacterMap): Uint8Array {
  const wide = writeFormat12([...map].sort(([a], [b]) => a - b))
  const bytes = new Uint8Array(20 + emptyFormat4.length + wide.length)
  const view = viewOf(bytes)
  view.setUint16(2, 2)
  writeRecord(view, 4, { encoding: 1, offset: 20 })
  writeRecord(view, 12, { encoding: 10, offset: 20 + emptyFormat4.length })
  bytes.set(emptyFormat4, 20)
  bytes.set(wide, 20 + emptyFormat4.length)
  return bytes
}

/** One segment, the closing one at U+FFFF, which leads to glyph 0. */
const emptyFormat4 = Uint8Array.of(0, 4, 0, 24, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, 0, 1, 0, 0)

type Pair = readonly [codePoint: number, glyph: number]
type Run = { readonly first: number; readonly glyph: number; last: number }

function readGroups(view: DataView, offset: number): CharacterMap {
  const map = new Map<number, number>()
  for (let group = 0; group < view.getUint32(offset + 12); group += 1) {
    const at = offset + 16 + group * 12
    const first = view.getUint32(at)
    const last = view.getUint32(at + 4)
    const glyph = view.getUint32(at + 8)
    for (let codePoint = first; codePoint <= last; codePoint += 1) map.set(codePoint, glyph + codePoint - first)
  }
  return map
}

function writeRecord(view: DataView, at: number, { encoding, offset }: { readonly encoding: number; readonly offset: number }): void {
  view.setUint16(at, 3)
  view.setUint16(at + 2, encoding)
  view.setUint32(at + 4, offset)
}

function runsOf(pairs: readonly Pair[]): readonly Run[] {
  const runs: Run[] = []
  for (const [codePoint, glyph] of pairs) {
    const run = runs.at(-1)
    if (run && run.last + 1 === codePoint && run.glyph + codePoint - run.first === glyph) run.last = codePoint
    else runs.push({ first: codePoint, last: codePoint, glyph })
  }
  return runs
}

function writeFormat12(pairs: readonly Pair[]): Uint8Array {
  const runs = runsOf(pairs)
  const bytes = new Uint8Array(16 + runs.length * 12)
  const view = viewOf(bytes)
  view.setUint16(0, 12)
  view.setUint32(4, bytes.length)
  view.setUint32(12, runs.length)
  runs.forEach((run, index) => {
    view.setUint32(16 + index * 12, run.first)
    view.setUint32(20 + index * 12, run.last)
    view.setUint32(24 + index * 12, run.glyph)
  })
  return bytes
}
