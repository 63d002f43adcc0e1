import type { FileFault } from '../../domain/evidence/evidence-file.ts'
import { afterBlanks, colon, quote } from './json-bytes.ts'

/** What the splitter tells. `byte` counts from the start of the text, 0 first. */
export type JsonEvents = {
  /** One record: an element of an array, a line, or a whole document. It need not be an object. */
  value(value: unknown, byte: number): void
  /** The object around findings that were given one by one, with those left out. */
  envelope(value: unknown): void
  /** A record longer than we hold in memory, passed over. */
  tooLarge(byte: number): void
  fault(code: FileFault['code'], byte: number): void
}

/** What we are inside of, besides the record at hand. */
export type Frame =
  | { readonly kind: 'array' }
  | { readonly kind: 'envelope'; readonly head: Head; readonly depth: number; readonly inDetail: boolean; readonly startByte: number }

/** The beginning of an object whose findings are taken out of it; `null` bytes when it is too long to be looked at. */
export type Head = { readonly parts: Uint8Array[] | null; readonly size: number }

/** `between` records; within a `record`; `dropping` one that is too large; `lost` in what is broken; `stopped` for good. */
export type Mode = 'between' | 'record' | 'dropping' | 'lost' | 'stopped'

export type Splitter = {
  readonly events: JsonEvents
  /** What has been read and is not done with, up to `end`, with two zero bytes behind it. */
  bytes: Uint8Array
  /** The same memory, for `jsonText`. */
  words: Uint32Array
  end: number
  /** Where `bytes[0]` is in the text. */
  base: number
  pos: number
  isFinal: boolean
  mode: Mode
  /** Of the record at hand, in `bytes`; what is before it is not needed any more. */
  start: number
  startByte: number
  depth: number
  inString: boolean
  /** Where the last string outside of strings began: the key, when a bracket follows. */
  lastString: number
  /** Within `detail` of an event. */
  inDetail: boolean
  head: Head | null
  frames: Frame[]
  /** Blanks before the record on its line; -1 when something else stands there. */
  indent: number
  /** The indent and the first key of what is broken: what the next record is known by. */
  lostIndent: number
  lostKey: Uint8Array
  lineMisses: number
  guessMisses: number
  /** Up to here in the text, records are parsed one by one, as together they are no JSON. */
  singlesTo: number
  records: number
  /** Bytes of the longest whole one. */
  largest: number
  runaways: number
  /** The record at hand has been searched for another one in it. */
  isLooked: boolean
  inGarbage: boolean
  hasLost: boolean
}

export function createState(events: JsonEvents, singlesTo: number): Splitter {
  const memory = new ArrayBuffer(1 << 18)
  return {
    events,
    bytes: new Uint8Array(memory),
    words: new Uint32Array(memory),
    end: 0,
    base: 0,
    pos: 0,
    isFinal: false,
    mode: 'between',
    start: 0,
    startByte: 0,
    depth: 0,
    inString: false,
    lastString: 0,
    inDetail: false,
    head: null,
    frames: [],
    indent: 0,
    lostIndent: -1,
    lostKey: new Uint8Array(),
    lineMisses: 0,
    guessMisses: 0,
    singlesTo,
    records: 0,
    largest: 0,
    runaways: 0,
    isLooked: false,
    inGarbage: false,
    hasLost: false,
  }
}

/** Puts a chunk behind what is still needed. */
export function append(splitter: Splitter, chunk: Uint8Array): void {
  dropDone(splitter)
  const needed = splitter.end + chunk.length + 2
  if (needed > splitter.bytes.length) {
    const memory = new ArrayBuffer(Math.max((needed + 3) & ~3, splitter.bytes.length * 2))
    const larger = new Uint8Array(memory)
    larger.set(splitter.bytes.subarray(0, splitter.end))
    splitter.bytes = larger
    splitter.words = new Uint32Array(memory)
  }
  splitter.bytes.set(chunk, splitter.end)
  splitter.end += chunk.length
  splitter.bytes.fill(0, splitter.end, splitter.end + 2)
}

function dropDone(splitter: Splitter): void {
  const done = splitter.mode === 'record' || splitter.mode === 'lost' ? splitter.start : splitter.pos
  if (done === 0) return
  splitter.bytes.copyWithin(0, done, splitter.end)
  splitter.base += done
  splitter.end -= done
  splitter.pos -= done
  splitter.start -= done
  splitter.lastString -= done
}

const keys = ['findings', 'Findings', 'detail'] as const
const keyBytes = new Map(keys.map((key) => [key, new TextEncoder().encode(`"${key}"`)]))

/** Whether the last string is this key and a colon all there is between it and `at`. */
export function isUnderKey({ bytes, lastString }: Splitter, key: (typeof keys)[number], at: number): boolean {
  const wanted = keyBytes.get(key)
  if (wanted === undefined || !startsAt(bytes, wanted, lastString)) return false
  const after = afterBlanks(bytes, lastString + wanted.length, at)
  return bytes[after] === colon && afterBlanks(bytes, after + 1, at) === at
}

export function startsAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** The key after the brace at `at`, quotes included; empty when there is none. */
export function firstKeyAt(bytes: Uint8Array, at: number, end: number): Uint8Array {
  const from = afterBlanks(bytes, at + 1, end)
  if (bytes[from] !== quote) return new Uint8Array()
  const close = bytes.subarray(0, Math.min(end, from + 66)).indexOf(quote, from + 1)
  return close === -1 ? new Uint8Array() : bytes.slice(from, close + 1)
}
