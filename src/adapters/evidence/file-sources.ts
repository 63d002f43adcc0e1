import type { EvidenceRefusal } from '../../domain/evidence/evidence-file.ts'
import { noteUnpacking } from './byte-reader.ts'
import type { FileReading } from './file-reading.ts'
import { createInflater } from './inflate.ts'
import { plainSize } from './sha256.ts'
import { sniff, sniffSize } from './sniff.ts'
import { packedBytes, type ZipEntry, zipEntries } from './zip-entries.ts'

export type NamedBlob = { readonly name: string; readonly blob: Blob }

/** One file to be read by itself: as given, or one of a zip. */
export type FileSource = {
  readonly name: string
  /** Of what it holds, unpacked from the zip. */
  readonly sizeBytes: number
  /** Of the bytes it takes up in what was given: the steps of progress. */
  readonly givenBytes: number
  readonly refusal: { readonly refusal: EvidenceRefusal; readonly detail: string } | null
  /** Its bytes from the beginning, as often as asked for; `taken` of the given ones have been read for each piece. Throws where the outside does. */
  open(reading: FileReading): AsyncGenerator<{ readonly bytes: Uint8Array; readonly taken: number }>
  /** The same at once, where it is not packed and not too much to be held: to be hashed beside the reading. Throws where the outside does. */
  readonly whole: (() => Promise<Uint8Array<ArrayBuffer>>) | null
}

/** The files in what was given. A zip is the files in it; one that can't be read is a source that says so. */
export async function fileSources({ name, blob }: NamedBlob): Promise<readonly FileSource[]> {
  const plain = plainSource(name, blob)
  let head: Uint8Array
  try {
    head = new Uint8Array(await blob.slice(0, sniffSize).arrayBuffer())
  } catch {
    return [refused(plain, 'unreadable', '')]
  }
  if (sniff(head).kind !== 'zip') return [plain]
  try {
    const entries = await zipEntries(blob)
    if (!entries.ok) return [refused(plain, 'archive', entries.problem)]
    const office = officeKind(entries.value)
    if (office !== null) return [refused(plain, office, '')]
    if (entries.value.length === 0) return [refused(plain, 'empty', '')]
    return entries.value.map((entry) => entrySource(plain, blob, entry))
  } catch {
    return [refused(plain, 'unreadable', '')]
  }
}

function officeKind(entries: readonly ZipEntry[]): EvidenceRefusal | null {
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml')) return null
  return [...names].some((name) => name.startsWith('xl/')) ? 'excel' : 'other-binary'
}

function plainSource(name: string, blob: Blob): FileSource {
  return {
    name,
    sizeBytes: blob.size,
    givenBytes: blob.size,
    refusal: null,
    async *open() {
      for await (const bytes of piecesOf(blob)) yield { bytes, taken: bytes.length }
    },
    whole: blob.size > plainSize ? null : async () => new Uint8Array(await blob.arrayBuffer()),
  }
}

function refused(source: FileSource, refusal: EvidenceRefusal, detail: string): FileSource {
  return { ...source, refusal: { refusal, detail } }
}

function entrySource(zip: FileSource, blob: Blob, entry: ZipEntry): FileSource {
  const source: FileSource = {
    name: `${zip.name}/${entry.name}`,
    sizeBytes: entry.size,
    givenBytes: entry.packedSize,
    refusal: null,
    async *open(reading) {
      const packed = await packedBytes(blob, entry)
      if (!packed.ok) throw new Error(packed.problem)
      const out: Uint8Array[] = []
      const inflater = createInflater('deflate', { bytes: (bytes) => void out.push(bytes), fault: (code) => noteUnpacking(reading, code) })
      for await (const bytes of piecesOf(packed.value)) {
        if (entry.method === 0) out.push(bytes)
        else inflater.push(bytes)
        yield* given(out, bytes.length)
      }
      if (entry.method !== 0) inflater.end()
      yield* given(out, 0)
    },
    whole: null,
  }
  if (entry.isEncrypted) return refused(source, 'archive', 'encrypted')
  return entry.method === 0 || entry.method === 8 ? source : refused(source, 'archive', `method ${entry.method}`)
}

function* given(out: Uint8Array[], taken: number) {
  const pieces = out.splice(0)
  for (const [index, bytes] of pieces.entries()) yield { bytes, taken: index === 0 ? taken : 0 }
  if (pieces.length === 0) yield { bytes: new Uint8Array(), taken }
}

/** By a reader of our own: not every browser can iterate over a stream. */
async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
