/** The container of TrueType fonts: a directory of tagged tables. Spec: OpenType 1.9, "Organization of an OpenType Font". */

export type FontTables = ReadonlyMap<string, Uint8Array>

const TRUE_TYPE = 0x00010000
const CHECKSUM_MAGIC = 0xb1b0afba

/** The tables of a TrueType font, as views into its bytes. Throws if the bytes are something else: the fonts are our own. */
export function readTables(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes)
  if (bytes.length < 12 || view.getUint32(0) !== TRUE_TYPE) throw new Error('not a TrueType font with outlines in "glyf"')
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const offset = view.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(offset, offset + view.getUint32(entry + 12)))
  }
  return tables
}

/** Puts tables together to a font file, in the order of their tags, with checksums. */
export function writeTables(tables: FontTables): Uint8Array<ArrayBuffer> {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const headerLength = 12 + entries.length * 16
  const bytes = new Uint8Array(entries.reduce((sum, [, table]) => sum + padded(table.length), headerLength))
  const view = viewOf(bytes)
  const power = 31 - Math.clz32(entries.length)
  view.setUint32(0, TRUE_TYPE)
  view.setUint16(4, entries.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, entries.length * 16 - (16 << power))
  let offset = headerLength
  let head = 0
  entries.forEach(([tag, table], index) => {
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter)
    bytes.set(table, offset)
    if (tag === 'head') {
      head = offset
      view.setUint32(offset + 8, 0)
    }
    view.setUint32(entry + 4, checksum(view, offset, padded(table.length)))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    offset += padded(table.length)
  })
  if (head > 0) view.setUint32(head + 8, (CHECKSUM_MAGIC - checksum(view, 0, bytes.length)) >>> 0)
  return bytes
}

/** Big-endian access to bytes that may be part of a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function padded(length: number): number {
  return (length + 3) & ~3
}
