import { afterBlanks, closeBrace, comma, lineFeed, openBrace } from './json-bytes.ts'
import { firstKeyAt, type Splitter, startsAt } from './json-state.ts'
import { jsonText } from './json-text.ts'
import { parsed, tellValue } from './json-whole.ts'

const allowedMisses = 10
/** How far an end is looked for: this, or eight times the longest record so far. */
const nearby = 1 << 16

/**
 * The end of an array's element, guessed: a brace that stands on its line as the element's first one did, or before an element that begins with
 * the same key. Finding it takes a fraction of counting brackets, and if what is before it is JSON, it was the end: no object is the beginning
 * of another. `scan` when the guess was wrong or could not be made, `more` when the end may not be there yet.
 */
export function takeGuess(splitter: Splitter): 'scan' | 'more' | 'taken' {
  const { pos, end, isFinal, frames } = splitter
  if (frames.length === 0 || splitter.guessMisses > allowedMisses || splitter.hasLost) return 'scan'
  const reach = Math.max(nearby, 8 * splitter.largest)
  const last = guessedEnd(splitter, Math.min(end, pos + reach))
  if (last === -1) {
    if (!isFinal && end - pos < reach) return 'more'
    splitter.guessMisses += 1
    return 'scan'
  }
  const { text, isWhole } = jsonText(splitter, pos, last + 1)
  const value = parsed(text)
  if (value === undefined) {
    splitter.guessMisses += 1
    return 'scan'
  }
  const byte = splitter.base + pos
  splitter.pos = last + 1
  splitter.indent = -1
  splitter.inGarbage = false
  splitter.records += 1
  splitter.largest = Math.max(splitter.largest, last + 1 - pos)
  if (!isWhole) splitter.events.fault('bad-encoding', byte)
  tellValue(splitter.events, value, byte)
  return 'taken'
}

function guessedEnd({ bytes, pos, end, indent }: Splitter, limit: number): number {
  const key = firstKeyAt(bytes, pos, end)
  for (let at = bytes.indexOf(closeBrace, pos); at !== -1 && at < limit; at = bytes.indexOf(closeBrace, at + 1)) {
    if (indent >= 0 && at - indent > pos && isIndented(bytes, at, indent)) return at
    const next = bytes[at + 1] === comma ? afterBlanks(bytes, at + 2, end) : end
    if (key.length > 0 && bytes[next] === openBrace && startsAt(bytes, key, afterBlanks(bytes, next + 1, end))) return at
  }
  return -1
}

/** Blanks, as many as wanted, are all that stands before it on its line. */
function isIndented(bytes: Uint8Array, at: number, indent: number): boolean {
  if (bytes[at - indent - 1] !== lineFeed) return false
  for (let before = at - indent; before < at; before += 1) if (bytes[before] !== 0x20 && bytes[before] !== 0x09) return false
  return true
}
