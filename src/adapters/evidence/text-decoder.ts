import type { FileFault } from '../../domain/evidence/evidence-file.ts'
import { strictUtf8Text, utf8Text } from './utf8-text.ts'

const lineFeed = 0x0a
/** A piece without a line break is decoded all the same when it has grown so long. */
const longestLine = 8 << 20
/** Texts of this size are cleared away early; of megabytes, engines let many pile up. */
const pieceSize = 1 << 15

export type LineDecoder = { push(bytes: Uint8Array): void; end(): void }

/**
 * Text of UTF-8 or, where that cannot be, of Shift_JIS, as spreadsheets in Japan save it. Decoded in pieces that end with a line, since no
 * character of either has a line feed in it; a file that has shown itself to be UTF-8 once is not taken for Shift_JIS later.
 */
export function createLineDecoder(tell: { text(text: string): void; fault(code: FileFault['code']): void }): LineDecoder {
  let waiting: Uint8Array[] = []
  let waitingSize = 0
  let kind: 'ascii' | 'utf-8' | 'shift-jis' = 'ascii'
  const decode = (bytes: Uint8Array) => {
    if (kind !== 'shift-jis') {
      const text = strictUtf8Text(bytes)
      if (text !== null) {
        if (text.length !== bytes.length) kind = 'utf-8'
        return tell.text(text)
      }
    }
    const japanese = kind === 'utf-8' ? null : shiftJisText(bytes)
    if (japanese !== null) {
      kind = 'shift-jis'
      return tell.text(japanese)
    }
    tell.fault('bad-encoding')
    tell.text(utf8Text(bytes).text)
  }
  const flush = () => {
    if (waitingSize > 0) decode(joined(waiting, waitingSize))
    waiting = []
    waitingSize = 0
  }
  const take = (bytes: Uint8Array) => {
    const last = bytes.lastIndexOf(lineFeed)
    const cut = last === -1 && waitingSize + bytes.length < longestLine ? 0 : last + 1 || bytes.length
    if (cut > 0) {
      waiting.push(bytes.subarray(0, cut))
      waitingSize += cut
      flush()
    }
    if (cut < bytes.length) {
      // The bytes are the reader's again after this call.
      waiting.push(bytes.slice(cut))
      waitingSize += bytes.length - cut
    }
  }
  return {
    push(bytes) {
      for (let from = 0; from < bytes.length; from += pieceSize) take(bytes.subarray(from, from + pieceSize))
    },
    end: flush,
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const shiftJis = new TextDecoder('shift_jis', { fatal: true })

/** `null` when it is not Shift_JIS. */
export function shiftJisText(bytes: Uint8Array): string | null {
  try {
    return shiftJis.decode(bytes)
  } catch {
    return null
  }
}
