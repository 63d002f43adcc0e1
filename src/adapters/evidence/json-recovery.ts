import { closeBrace, comma, isBlank, lineFeed, openBrace } from './json-bytes.ts'
import { firstKeyAt, type Splitter, startsAt } from './json-state.ts'

/** How far back of a brace we look for what stands before it. */
const lookBack = 1024
const longestKey = 128

/** Notes what the record at `start` looks like, to know the next one by it. */
export function noteLooks(splitter: Splitter): void {
  splitter.lostIndent = splitter.indent
  splitter.lostKey = firstKeyAt(splitter.bytes, splitter.start, splitter.end)
}

/**
 * Where the next record seems to begin after a broken one: at a brace that stands on its line as the broken record's did, or that follows
 * another object and begins with the same key. -1 when there is none up to `limit`.
 */
export function nextStart(splitter: Splitter, from: number, limit: number): number {
  const { bytes } = splitter
  let at = bytes.indexOf(openBrace, from)
  while (at !== -1 && at < limit) {
    if (looksLikeStart(splitter, at, limit)) return at
    at = bytes.indexOf(openBrace, at + 1)
  }
  return -1
}

function looksLikeStart({ bytes, start, end, lostIndent, lostKey }: Splitter, at: number, limit: number): boolean {
  const floor = Math.max(start, at - lookBack)
  let before = at - 1
  while (before >= floor && isBlank(bytes[before]) && bytes[before] !== lineFeed) before -= 1
  if (before >= floor && bytes[before] === lineFeed && at - 1 - before === lostIndent) return true
  while (before >= floor && isBlank(bytes[before])) before -= 1
  if (before >= floor && bytes[before] === comma) before -= 1
  while (before >= floor && isBlank(bytes[before])) before -= 1
  if (before < floor || bytes[before] !== closeBrace) return false
  if (lostKey.length === 0) return lostIndent < 0
  const key = firstKeyAt(bytes, at, Math.min(end, limit + lookBack))
  return key.length === lostKey.length && startsAt(key, lostKey, 0)
}

/** Looks on for the next record in what is broken. */
export function scanLost(splitter: Splitter): boolean {
  const found = nextStart(splitter, splitter.pos, splitter.end)
  if (found === -1) {
    // The last brace may not have its key yet, and what is before it must still be there then.
    splitter.pos = Math.max(splitter.pos, splitter.end - longestKey)
    splitter.start = Math.max(splitter.start, splitter.pos - lookBack)
    return false
  }
  splitter.pos = found
  splitter.indent = splitter.lostIndent
  splitter.mode = 'between'
  return true
}
