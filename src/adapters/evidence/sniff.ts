import type { EvidenceRefusal } from '../../domain/evidence/evidence-file.ts'

/** How bytes are to be taken, by their beginning: never by a file's name. */
export type Sniffed =
  | { readonly kind: 'gzip' }
  | { readonly kind: 'zip' }
  /** `skip`: the byte order mark. */
  | { readonly kind: 'text'; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly skip: number }
  | { readonly kind: 'binary'; readonly refusal: EvidenceRefusal; readonly detail: string }

/** What `sniff` looks at. */
export const sniffSize = 4096

const signatures: readonly {
  readonly bytes: readonly number[]
  readonly at?: number
  readonly refusal: EvidenceRefusal
  readonly detail: string
}[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], refusal: 'pdf', detail: '' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], refusal: 'image', detail: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], refusal: 'image', detail: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], refusal: 'image', detail: 'GIF' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, refusal: 'image', detail: 'WebP' },
  { bytes: [0x50, 0x41, 0x52, 0x31], refusal: 'parquet', detail: '' },
  { bytes: [0x4f, 0x62, 0x6a, 0x01], refusal: 'other-binary', detail: 'Avro' },
  // The container of .xls, and of .xlsx with a password.
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], refusal: 'excel', detail: '' },
  { bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, refusal: 'archive', detail: 'tar' },
  { bytes: [0x42, 0x5a, 0x68], refusal: 'archive', detail: 'bzip2' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], refusal: 'archive', detail: 'xz' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], refusal: 'archive', detail: 'zstd' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], refusal: 'archive', detail: '7z' },
  { bytes: [0x52, 0x61, 0x72, 0x21], refusal: 'archive', detail: 'rar' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], refusal: 'other-binary', detail: 'SQLite' },
]

/** What the bytes are that begin so. */
export function sniff(head: Uint8Array): Sniffed {
  if (startsWith(head, [0x1f, 0x8b])) return { kind: 'gzip' }
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return { kind: 'zip' }
  const known = signatures.find(({ bytes, at }) => startsWith(head, bytes, at))
  if (known !== undefined) return { kind: 'binary', refusal: known.refusal, detail: known.detail }
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { kind: 'text', encoding: 'utf-8', skip: 3 }
  if (startsWith(head, [0xff, 0xfe])) return { kind: 'text', encoding: 'utf-16le', skip: 2 }
  if (startsWith(head, [0xfe, 0xff])) return { kind: 'text', encoding: 'utf-16be', skip: 2 }
  const encoding = encodingWithoutMark(head)
  return encoding === null ? { kind: 'binary', refusal: 'other-binary', detail: '' } : { kind: 'text', encoding, skip: 0 }
}

function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => head[at + index] === byte)
}

/** What no text has many of: control characters that neither part lines and columns nor shift between character sets (ESC). */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)

/** Zero bytes are nowhere in UTF-8 text; every second one is zero in UTF-16 of mostly ASCII. `null` when it is no text. */
function encodingWithoutMark(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const size = head.length - (head.length % 2)
  let even = 0
  let odd = 0
  for (let at = 0; at < size; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  const half = size / 2
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be'
  if (even + odd > size * 0.01) return null
  return head.filter(isControl).length > size * 0.05 ? null : 'utf-8'
}
