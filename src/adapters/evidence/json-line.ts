import { batchSize, isSingle, mostRecords, takeRun } from './json-batch.ts'
import { afterBlanks, closeBrace, colon, comma, isBlank, lineFeed, openBrace, openBracket } from './json-bytes.ts'
import type { Splitter } from './json-state.ts'
import { jsonText } from './json-text.ts'
import { parsed, tellValue } from './json-whole.ts'

/** A longer line is split by brackets: a whole export may stand on one. */
const lineLimit = 1 << 18
const allowedMisses = 3

/**
 * One object a line needs no scanner: the line is parsed as it is. `scan` when it is no such line, `more` when its end is not there yet,
 * `taken` when it is done with, whole or broken.
 */
export function takeLine(splitter: Splitter): 'scan' | 'more' | 'taken' {
  const { bytes, pos, end, isFinal } = splitter
  if (splitter.lineMisses > allowedMisses) return 'scan'
  if (takeLines(splitter)) return 'taken'
  // Searching in a view of its own takes half the time of `indexOf` from a place on (Chromium).
  const found = bytes.subarray(pos, end).indexOf(lineFeed)
  if (found === -1 && !isFinal) return end - pos < lineLimit ? 'more' : 'scan'
  const lineEnd = found === -1 ? end : pos + found
  const last = lastOf(bytes, pos, lineEnd)
  if (bytes[last] !== closeBrace && !isBrokenLine(splitter, last, lineEnd)) return 'scan'
  if (lineEnd + 1 >= end && !isFinal) return 'more'
  const { text, isWhole } = jsonText(splitter, pos, last + 1)
  const value = parsed(text)
  if (value === undefined && !isBrokenLine(splitter, last, lineEnd)) {
    splitter.lineMisses += 1
    return 'scan'
  }
  const byte = splitter.base + pos
  splitter.pos = Math.min(lineEnd + 1, end)
  splitter.indent = 0
  splitter.inGarbage = false
  if (value === undefined) splitter.events.fault('bad-json', byte)
  else {
    if (!isWhole) splitter.events.fault('bad-encoding', byte)
    splitter.records += 1
    tellValue(splitter.events, value, byte)
  }
  return 'taken'
}

/** As many lines as are at hand, parsed together; false when they are to be taken one by one. */
function takeLines(splitter: Splitter): boolean {
  const { bytes, pos, end } = splitter
  if (isSingle(splitter)) return false
  const starts: number[] = []
  const ends: number[] = []
  let behind = pos
  for (let from = pos; bytes[from] === openBrace && starts.length < mostRecords; from = afterBlanks(bytes, behind, end)) {
    const found = bytes.subarray(from, end).indexOf(lineFeed)
    const lineEnd = from + found
    if (found === -1 || lineEnd - pos > batchSize || lineEnd + 1 >= end) break
    const last = lastOf(bytes, from, lineEnd)
    if (bytes[last] !== closeBrace) break
    behind = lineEnd + 1
    starts.push(from)
    ends.push(last + 1)
  }
  if (!takeRun(splitter, { starts, ends, behind })) return false
  splitter.indent = 0
  return true
}

/** The last byte of a line that is not blank, one comma aside. */
function lastOf(bytes: Uint8Array, from: number, lineEnd: number): number {
  let last = lineEnd - 1
  while (last > from && isBlank(bytes[last])) last -= 1
  return bytes[last] === comma ? last - 1 : last
}

/** A line that is no JSON by itself though the next one begins an object: it has lost its end. Not so a line that only opens a document. */
function isBrokenLine({ bytes, pos, end }: Splitter, last: number, lineEnd: number): boolean {
  const byte = bytes[last]
  if (last === pos || byte === openBrace || byte === openBracket || byte === comma || byte === colon) return false
  return lineEnd + 1 < end && bytes[lineEnd + 1] === openBrace
}
