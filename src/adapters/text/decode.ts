import type { FileProblem } from '../../state/ports.ts'

type TakenFor = (FileProblem & { readonly code: 'not-text' })['takenFor']

const signatures: readonly (readonly [TakenFor, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  // Excel before 2007
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)

function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be'
  // Without a byte order mark: Latin letters have a zero in every second byte.
  const zeros = (rest: number) => head.filter((byte, index) => byte === 0 && index % 2 === rest).length
  const quarter = head.length / 4
  if (zeros(1) > quarter && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) > quarter && zeros(1) === 0) return 'utf-16be'
  return null
}

/** An .xlsx is a zip archive whose first entries name the Office parts; documents and slides are such archives too. */
function archiveOf(head: string): TakenFor {
  if (/(?:word|ppt)\//.test(head)) return 'unknown'
  return /\[Content_Types\]\.xml|xl\//.test(head) ? 'excel' : 'zip'
}

/** What the first bytes of a file show it to be, when that is not text; `null` when it may be text. */
export function takenFor(head: Uint8Array): TakenFor | null {
  const found = signatures.find(([, signature]) => startsWith(head, signature))?.[0]
  if (found === 'zip') return archiveOf(new TextDecoder('latin1').decode(head))
  if (found !== undefined) return found
  return head.includes(0) && utf16Of(head) === null ? 'unknown' : null
}

export type Decoded = {
  readonly text: string
  readonly encoding: string /** The last character is incomplete. */
  readonly isCutOff: boolean
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, isCutOff: false }
  } catch {
    return decodeUpToCut(bytes, encoding)
  }
}

function decodeUpToCut(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    // `stream` waits for the rest of an incomplete last character instead of refusing it.
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }), encoding, isCutOff: true }
  } catch {
    return null
  }
}

/**
 * Bytes as text: UTF-8, UTF-16 with or without a byte order mark, and Shift_JIS where it is not UTF-8 (what Excel in Japan saves as CSV).
 * @returns `null` when it is none of them.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const utf16 = utf16Of(bytes.subarray(0, 256))
  if (utf16 !== null) return decodeAs(bytes, utf16)
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'shift_jis')
}

/** The text before the first byte that is not UTF-8. */
export function textBeforeBadByte(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodeUpToCut(bytes.subarray(0, middle), 'utf-8') === null) bad = middle
    else good = middle
  }
  return decodeUpToCut(bytes.subarray(0, good), 'utf-8')?.text ?? ''
}
