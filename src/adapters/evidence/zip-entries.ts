import { fail, type Result, succeed } from '../../domain/result.ts'
import { shiftJisText } from './text-decoder.ts'
import { strictUtf8Text, utf8Text } from './utf8-text.ts'

/** One file in a zip. `method` 0 is stored, 8 deflate; others we do not read. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedSize: number
  readonly size: number
  /** Of its local header. */
  readonly offset: number
}

export const mostEntries = 10_000
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const longestDirectory = 64 << 20

/** The files of a zip as its directory at the end lists them, folders and what macOS adds left out. Fails with what is wrong with it. */
export async function zipEntries(zip: Blob): Promise<Result<readonly ZipEntry[], string>> {
  const tail = await viewOf(zip.slice(Math.max(0, zip.size - 65_557)))
  const end = lastSignature(tail, endSignature)
  if (end === -1) return fail('cut off')
  const directory = zip64Directory(tail, end) ?? { size: tail.getUint32(end + 12, true), offset: tail.getUint32(end + 16, true) }
  if (directory.size > longestDirectory || directory.offset + directory.size > zip.size) return fail('damaged')
  const view = await viewOf(zip.slice(directory.offset, directory.offset + directory.size))
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === entrySignature; ) {
    const nameSize = view.getUint16(at + 28, true)
    const extraSize = view.getUint16(at + 30, true)
    const next = at + 46 + nameSize + extraSize + view.getUint16(at + 32, true)
    if (next > view.byteLength) return fail('damaged')
    const entry = entryAt(view, at, nameSize, extraSize)
    if (!isClutter(entry.name)) entries.push(entry)
    if (entries.length > mostEntries) return fail(`more than ${mostEntries} files`)
    at = next
  }
  return succeed(entries)
}

/** The bytes of an entry as they lie in the zip; fails when they are not where the directory says. */
export async function packedBytes(zip: Blob, entry: ZipEntry): Promise<Result<Blob, string>> {
  const header = await viewOf(zip.slice(entry.offset, entry.offset + 30))
  if (header.byteLength < 30 || header.getUint32(0, true) !== localSignature) return fail('damaged')
  const from = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  return from + entry.packedSize > zip.size ? fail('cut off') : succeed(zip.slice(from, from + entry.packedSize))
}

async function viewOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer())
}

function lastSignature(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === signature) return at
  return -1
}

/** Where large archives keep the directory; the locator stands right before the end. */
function zip64Directory(tail: DataView, end: number): { readonly size: number; readonly offset: number } | null {
  const at = end - 20 - 56
  if (at < 0 || tail.getUint32(end - 20, true) !== 0x07064b50 || tail.getUint32(at, true) !== 0x06064b50) return null
  return { size: Number(tail.getBigUint64(at + 40, true)), offset: Number(tail.getBigUint64(at + 48, true)) }
}

function entryAt(view: DataView, at: number, nameSize: number, extraSize: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameSize))
  const sizes = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) }
  return {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    ...largeSizes(view, at + 46 + nameSize, extraSize, sizes),
  }
}

type Sizes = { readonly size: number; readonly packedSize: number; readonly offset: number }

/** Sizes over 4 GB stand in an extra field, in this order, and only those that do not fit. */
function largeSizes(view: DataView, from: number, extraSize: number, sizes: Sizes): Sizes {
  const large = { ...sizes }
  for (let at = from; at + 4 <= from + extraSize; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let place = at + 4
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff || place + 8 > from + extraSize) continue
      large[key] = Number(view.getBigUint64(place, true))
      place += 8
    }
  }
  return large
}

/** Japanese Windows writes names in Shift_JIS and says nothing of it. */
function nameOf(bytes: Uint8Array): string {
  return strictUtf8Text(bytes) ?? shiftJisText(bytes) ?? utf8Text(bytes).text
}

function isClutter(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return last === '' || name.startsWith('__MACOSX/') || last === '.DS_Store' || last.startsWith('._')
}
