// A browser writes no Shift_JIS: the table is made by reading every double byte once.
const codes = new Map<string, readonly number[]>()
const decoder = new TextDecoder('shift_jis')
for (let lead = 0x81; lead <= 0xfc; lead += 1) {
  for (let trail = 0x40; trail <= 0xfc; trail += 1) {
    const text = decoder.decode(new Uint8Array([lead, trail]))
    if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [lead, trail])
  }
}

/** A text in the encoding Excel in Japan saves by default. */
export function asShiftJis(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0) & 0x7f]))
}

export function asUtf16(text: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8])])
}
