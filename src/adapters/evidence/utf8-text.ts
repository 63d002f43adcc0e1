const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of the bytes; what is no UTF-8 in it is replaced, and told by `isWhole`. */
export function utf8Text(bytes: Uint8Array): { readonly text: string; readonly isWhole: boolean } {
  const text = strictUtf8Text(bytes)
  return text === null ? { text: lenient.decode(bytes), isWhole: false } : { text, isWhole: true }
}

/** `null` when it is not UTF-8. */
export function strictUtf8Text(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}
