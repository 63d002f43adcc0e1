import { scanBetween } from './json-between.ts'
import { faultIn } from './json-fault.ts'
import { type RecordOutcome, scanRecord } from './json-record.ts'
import { nextStart, noteLooks, scanLost } from './json-recovery.ts'
import { append, createState, type Head, type JsonEvents, type Splitter } from './json-state.ts'
import { jsonText } from './json-text.ts'
import { jsonValue } from './mended-json.ts'
import { utf8Text } from './utf8-text.ts'

/** A record of an array, and a document that stands alone. */
const recordLimit = 8 << 20
const documentLimit = 256 << 20
/** After so many records without an end, the next one is looked for sooner. */
const runawaysAllowed = 16
const cautiousLimit = 1 << 12
const headLimit = 1 << 20
/** What is being worked on stays in the processor's cache. */
const pieceSize = 1 << 17

/** Takes UTF-8 in pieces of any size, cut anywhere. */
export type JsonSplitter = { push(chunk: Uint8Array): void; end(): void }

/**
 * Splits JSON into records and parses each by itself, so that a file of any size needs the memory of its longest record. Reads arrays,
 * documents one after another with or without line breaks, lines, arrays of pages, and the arrays under `Findings`, `findings` and
 * `detail.findings`, wherever in their object they stand. What is broken is told, and reading goes on behind it.
 * Up to the byte `singlesTo`, each record is parsed by itself: what parsing them together is held against.
 */
export function createJsonSplitter(events: JsonEvents, { singlesTo = 0 }: { readonly singlesTo?: number } = {}): JsonSplitter {
  const splitter = createState(events, singlesTo)
  return {
    push(chunk) {
      for (let from = 0; from < chunk.length; from += pieceSize) {
        append(splitter, chunk.subarray(from, from + pieceSize))
        advance(splitter)
      }
    },
    end() {
      splitter.isFinal = true
      advance(splitter)
      while (splitter.mode === 'record' && isResumedBehindBroken(splitter)) advance(splitter)
      const isOpen = splitter.frames.length > 0 && splitter.mode === 'between' && !splitter.hasLost
      if (splitter.mode === 'record' || isOpen) splitter.events.fault('cut-off', splitter.base + splitter.end)
      else if (splitter.mode === 'dropping') splitter.events.fault('cut-off', splitter.base + splitter.end)
    },
  }
}

function advance(splitter: Splitter): void {
  for (;;) {
    if (splitter.mode === 'stopped') {
      splitter.pos = splitter.end
      return
    }
    if (splitter.mode === 'between') {
      if (!scanBetween(splitter)) return
    } else if (splitter.mode === 'lost') {
      if (!scanLost(splitter)) return
    } else if (!advanceRecord(splitter)) return
  }
}

/** False when more bytes are needed. */
function advanceRecord(splitter: Splitter): boolean {
  const outcome = splitter.runaways > runawaysAllowed && !splitter.isLooked ? scanCautiously(splitter) : scanRecord(splitter)
  switch (outcome) {
    case 'look':
      splitter.isLooked = true
      isResumedBehindBroken(splitter)
      return true
    case 'more':
      return overrun(splitter)
    case 'end':
      endRecord(splitter)
      return true
    case 'findings':
      enterFindings(splitter)
      return true
    case 'broken':
      breakRecord(splitter, splitter.end)
      return true
  }
}

/**
 * In a file where records have lost their ends over and over, each would be followed for megabytes: one that grows much longer than any whole
 * one is searched for the next record first.
 */
function scanCautiously(splitter: Splitter): RecordOutcome | 'look' {
  const { bytes, end } = splitter
  const limit = splitter.start + Math.max(cautiousLimit, 8 * splitter.largest)
  if (limit >= end) return scanRecord(splitter)
  const hidden = bytes.slice(limit, limit + 2)
  bytes.fill(0, limit, limit + 2)
  splitter.end = limit
  const outcome = scanRecord(splitter)
  bytes.set(hidden, limit)
  splitter.end = end
  return outcome === 'more' ? 'look' : outcome
}

/** A record without an end in sight: either it has lost it, or it is too large for us. True when reading goes on at once. */
function overrun(splitter: Splitter): boolean {
  if (splitter.mode === 'dropping') return false
  const isFirst = splitter.records === 0 && splitter.frames.length === 0
  const limit = isFirst ? documentLimit : recordLimit
  if (splitter.end - splitter.start <= limit) return false
  if (isResumedBehindBroken(splitter)) return true
  splitter.mode = 'dropping'
  return false
}

/** Whether another record could be found inside the one at hand, which then has lost its end; reading goes on there. */
function isResumedBehindBroken(splitter: Splitter): boolean {
  noteLooks(splitter)
  const found = nextStart(splitter, splitter.start + 1, splitter.end)
  if (found === -1) return false
  splitter.runaways += 1
  splitter.events.fault('bad-json', splitter.startByte)
  resumeAt(splitter, found)
  return true
}

function resumeAt(splitter: Splitter, at: number): void {
  splitter.pos = at
  splitter.indent = splitter.lostIndent
  splitter.mode = 'between'
  splitter.head = null
  splitter.hasLost = true
}

/** Where a document that stands alone breaks. One record of many is known by its beginning: that is what was left out. */
function faultByte({ bytes, start, startByte, head, frames }: Splitter, limit: number): number {
  // Its beginning may no longer be at hand.
  const isAtHand = head === null && frames.length === 0
  return isAtHand ? startByte + faultIn(bytes, start, limit) - start : startByte
}

/** Tells the fault and goes on at the next record up to `limit`, or looks for it in what is still to come. */
function breakRecord(splitter: Splitter, limit: number): void {
  splitter.events.fault('bad-json', faultByte(splitter, limit))
  noteLooks(splitter)
  splitter.hasLost = true
  const found = nextStart(splitter, splitter.start + 1, limit)
  if (found !== -1) resumeAt(splitter, found)
  else {
    splitter.mode = 'lost'
    splitter.head = null
  }
}

function endRecord(splitter: Splitter): void {
  const { start, pos, startByte, head, events } = splitter
  const isDropped = splitter.mode === 'dropping'
  splitter.mode = 'between'
  splitter.head = null
  if (isDropped) {
    events.tooLarge(startByte)
    return
  }
  if (head !== null) {
    endEnvelope(splitter, head)
    return
  }
  const { text, isWhole } = jsonText(splitter, start, pos)
  const value = jsonValue(text)
  if (value === undefined) {
    breakBalanced(splitter)
    return
  }
  if (!isWhole) events.fault('bad-encoding', startByte)
  splitter.records += 1
  splitter.largest = Math.max(splitter.largest, pos - start)
  splitter.indent = -1
  events.value(value, startByte)
}

/** Its brackets match, but it is no JSON: mostly the fault is within it, unless another record seems to begin there. */
function breakBalanced(splitter: Splitter): void {
  noteLooks(splitter)
  splitter.events.fault('bad-json', faultByte(splitter, splitter.pos))
  const found = nextStart(splitter, splitter.start + 1, splitter.pos)
  if (found !== -1) resumeAt(splitter, found)
  splitter.indent = found === -1 ? -1 : splitter.lostIndent
}

/** From here on the elements are records, and the object around them waits. */
function enterFindings(splitter: Splitter): void {
  const { bytes, start, pos, head, depth, inDetail, startByte } = splitter
  const whole = longerHead(head, bytes, start, pos)
  splitter.frames.push({ kind: 'envelope', head: whole, depth: depth - 1, inDetail, startByte }, { kind: 'array' })
  splitter.mode = 'between'
  splitter.head = null
  splitter.indent = -1
}

function longerHead(head: Head | null, bytes: Uint8Array, from: number, to: number): Head {
  const size = (head?.size ?? 0) + to - from
  if (size > headLimit || head?.parts === null) return { parts: null, size }
  const parts = head?.parts ?? []
  parts.push(bytes.slice(from, to))
  return { parts, size }
}

function endEnvelope(splitter: Splitter, head: Head): void {
  const { parts } = longerHead(head, splitter.bytes, splitter.start, splitter.pos)
  splitter.indent = -1
  splitter.records += 1
  if (parts === null) {
    splitter.events.envelope(undefined)
    return
  }
  const { text, isWhole } = utf8Text(joined(parts))
  const value = jsonValue(text)
  if (value === undefined) splitter.events.fault('bad-json', splitter.startByte)
  else if (!isWhole) splitter.events.fault('bad-encoding', splitter.startByte)
  splitter.events.envelope(value)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
