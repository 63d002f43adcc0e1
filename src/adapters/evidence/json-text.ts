import { utf8Text } from './utf8-text.ts'

/** Beyond so many characters outside of ASCII, and one in 64 bytes, decoding them all at once is faster. */
const fewEscapes = 64
const noChars = 0x80808080

let scratch = new Uint8Array(1 << 16)

/** Bytes and the same bytes four at a time; their buffer's length is a multiple of four. */
export type Bytes = { readonly bytes: Uint8Array; readonly words: Uint32Array }

/**
 * The text of a piece of JSON for `JSON.parse`: what is not ASCII is written as `\uXXXX`, which means the same within strings, and elsewhere it
 * is no JSON either way. Engines decode and parse text of ASCII alone twice as fast and in half the memory, and a few words of Japanese in a
 * record would take that away. `isWhole` is false when it is no UTF-8: then what is wrong is replaced.
 */
export function jsonText({ bytes, words }: Bytes, from: number, to: number): { readonly text: string; readonly isWhole: boolean } {
  let at = asciiEnd(bytes, words, { from, to })
  if (at === to) return utf8Text(bytes.subarray(from, to))
  if (scratch.length < (to - from) * 4) scratch = new Uint8Array((to - from) * 4)
  let left = fewEscapes + ((to - from) >> 6)
  let copiedTo = from
  let out = 0
  while (at < to) {
    const size = sequenceSize(bytes, at, to)
    left -= 1
    if (size === 0 || left < 0) return utf8Text(bytes.subarray(from, to))
    scratch.set(bytes.subarray(copiedTo, at), out)
    out = writeEscapes(out + at - copiedTo, bytes, at, size)
    at += size
    copiedTo = at
    if (at < to && (bytes[at] as number) < 0x80) at = asciiEnd(bytes, words, { from: at, to })
  }
  scratch.set(bytes.subarray(copiedTo, to), out)
  return utf8Text(scratch.subarray(0, out + to - copiedTo))
}

/** The first byte that is not ASCII; `to` when all are. */
function asciiEnd(bytes: Uint8Array, words: Uint32Array, { from, to }: { readonly from: number; readonly to: number }): number {
  let at = from
  while (at < to && (at & 3) !== 0) {
    if ((bytes[at] as number) >= 0x80) return at
    at += 1
  }
  const lastWord = to >> 2
  let word = at >> 2
  while (word < lastWord && ((words[word] as number) & noChars) === 0) word += 1
  at = Math.max(at, word << 2)
  while (at < to && (bytes[at] as number) < 0x80) at += 1
  return at
}

/** How many bytes the character at `at` has, 2 to 4; 0 when it is none. */
function sequenceSize(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] as number
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4 || at + size > to) return 0
  for (let next = at + 1; next < at + size; next += 1) if (((bytes[next] as number) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] as number
  // Longer than needed, half of a pair, or beyond the last character.
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  return (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) ? 0 : size
}

function writeEscapes(out: number, bytes: Uint8Array, at: number, size: number): number {
  let code = (bytes[at] as number) & (0xff >> (size + 1))
  for (let next = at + 1; next < at + size; next += 1) code = (code << 6) | ((bytes[next] as number) & 0x3f)
  if (code < 0x10000) return writeEscape(out, code)
  const behind = writeEscape(out, 0xd800 + ((code - 0x10000) >> 10))
  return writeEscape(behind, 0xdc00 + ((code - 0x10000) & 0x3ff))
}

function writeEscape(out: number, unit: number): number {
  scratch[out] = 0x5c
  scratch[out + 1] = 0x75
  for (let digit = 0; digit < 4; digit += 1) {
    const value = (unit >> (12 - 4 * digit)) & 0xf
    scratch[out + 2 + digit] = value < 10 ? 0x30 + value : 0x57 + value
  }
  return out + 6
}
