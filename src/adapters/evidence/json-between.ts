import { backslash, closeBrace, closeBracket, comma, isBlank, lineFeed, openBrace, openBracket, quote, stringStop } from './json-bytes.ts'
import { takeGuess } from './json-guess.ts'
import { takeLine } from './json-line.ts'
import type { Splitter } from './json-state.ts'

const deepestFrame = 1000
const longestPrimitive = 1 << 20

/** Between records: over commas, blanks and brackets of arrays to the next object. False when more bytes are needed or nothing more is read. */
export function scanBetween(splitter: Splitter): boolean {
  while (splitter.mode === 'between') {
    const byte = splitter.bytes[splitter.pos]
    if (byte === undefined || splitter.pos >= splitter.end) return false
    if (isBlank(byte)) {
      if (byte === lineFeed) splitter.indent = 0
      else if (splitter.indent >= 0) splitter.indent += 1
      splitter.pos += 1
    } else if (byte === openBrace) {
      const taken = splitter.frames.length === 0 ? takeLine(splitter) : takeGuess(splitter)
      if (taken === 'more') return false
      if (taken === 'scan') beginRecord(splitter)
    } else {
      splitter.indent = -1
      if (byte === openBracket) openArray(splitter)
      else if (byte === closeBracket) closeArray(splitter)
      else if (byte === comma) splitter.pos += 1
      else if (!passPrimitive(splitter)) return false
    }
  }
  return splitter.mode !== 'stopped'
}

function beginRecord(splitter: Splitter): void {
  splitter.mode = 'record'
  splitter.start = splitter.pos
  splitter.startByte = splitter.base + splitter.pos
  splitter.pos += 1
  splitter.depth = 1
  splitter.inString = false
  splitter.inDetail = false
  splitter.head = null
  splitter.inGarbage = false
  splitter.isLooked = false
}

function openArray(splitter: Splitter): void {
  splitter.pos += 1
  splitter.frames.push({ kind: 'array' })
  if (splitter.frames.length <= deepestFrame) return
  splitter.events.fault('bad-json', splitter.base + splitter.pos - 1)
  splitter.mode = 'stopped'
}

/** The end of an array; of an envelope's, the object around it goes on. */
function closeArray(splitter: Splitter): void {
  if (splitter.frames.pop() === undefined) garbage(splitter)
  const around = splitter.frames.at(-1)
  if (around?.kind === 'envelope') {
    splitter.frames.pop()
    splitter.mode = 'record'
    splitter.start = splitter.pos
    splitter.startByte = around.startByte
    splitter.depth = around.depth
    splitter.inString = false
    splitter.inDetail = around.inDetail
    splitter.head = around.head
  }
  splitter.pos += 1
}

/** What is no object: an element that says nothing, or text that is no JSON at all. */
function passPrimitive(splitter: Splitter): boolean {
  const { bytes, pos, end, frames } = splitter
  const isText = bytes[pos] === quote
  let at = isText ? stringStop(bytes, pos + 1) : pos + 1
  if (!isText) while (at < end && !endsPrimitive(bytes[at])) at += 1
  if (at >= end && !splitter.isFinal && end - pos < longestPrimitive) return false
  if (frames.length === 0 || bytes[pos] === closeBrace) garbage(splitter)
  else splitter.events.value(null, splitter.base + pos)
  splitter.pos = Math.min(isText && bytes[at] === quote ? at + 1 : Math.max(at, pos + 1), end)
  return true
}

function endsPrimitive(byte: number | undefined): boolean {
  if (isBlank(byte) || byte === comma || byte === backslash) return true
  return byte === closeBracket || byte === closeBrace || byte === openBrace || byte === openBracket
}

/** Told once for as much as there is of it. */
function garbage(splitter: Splitter): void {
  if (!splitter.inGarbage && !splitter.hasLost) splitter.events.fault('bad-json', splitter.base + splitter.pos)
  splitter.inGarbage = true
}
