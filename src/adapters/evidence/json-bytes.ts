/** Bytes of JSON, and the classes of them that the scanner stops at. */
export const quote = 0x22
export const backslash = 0x5c
export const comma = 0x2c
export const colon = 0x3a
export const openBrace = 0x7b
export const closeBrace = 0x7d
export const openBracket = 0x5b
export const closeBracket = 0x5d
export const lineFeed = 0x0a

/** Outside of strings. `stop` is a zero byte: the end of what has been read, or a zero byte in the file. */
export const plain = 0
export const quoteClass = 1
export const openClass = 2
export const closeClass = 3
export const stopClass = 4
export const outside = new Uint8Array(256)
outside[quote] = quoteClass
outside[openBrace] = openClass
outside[openBracket] = openClass
outside[closeBrace] = closeClass
outside[closeBracket] = closeClass
outside[0] = stopClass

/** Inside of strings. A line break can't stand in a string: whoever meets one has lost count of the quotes. */
export const backslashClass = 2
export const inside = new Uint8Array(256)
inside[quote] = quoteClass
inside[backslash] = backslashClass
inside[lineFeed] = stopClass
inside[0x0d] = stopClass
inside[0] = stopClass

/** Space, tab, line feed, carriage return. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === 0x0d
}

/** The next byte from `at` on that is not blank; `end` when there is none. */
export function afterBlanks(bytes: Uint8Array, at: number, end: number): number {
  let position = at
  while (position < end && isBlank(bytes[position])) position += 1
  return position
}

/**
 * Where a string that began before `from` stops: at its closing quote, or at a line break or zero byte. Needs two zero bytes behind the last
 * one; passing the first of them means that the last byte was a backslash.
 */
export function stringStop(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    let kind = inside[bytes[at] as number]
    while (kind === plain) {
      at += 1
      kind = inside[bytes[at] as number]
    }
    if (kind !== backslashClass) return at
    at += 2
  }
}
