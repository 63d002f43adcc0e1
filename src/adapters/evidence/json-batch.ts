import { closeBracket, openBracket } from './json-bytes.ts'
import type { Splitter } from './json-state.ts'
import { jsonText } from './json-text.ts'
import { parsed, tellValue } from './json-whole.ts'

/** What is parsed at once, in bytes of the file. */
export const batchSize = 1 << 17
export const mostRecords = 1 << 10

/** A number that no file can know stands between records: one that ends in the next, or is more than one, shows. */
const mark = (crypto.getRandomValues(new Uint32Array(1))[0] as number) >>> 2
const between = new TextEncoder().encode(`,${mark},`)
const memory = new ArrayBuffer((batchSize + mostRecords * between.length + 2 + 3) & ~3)
const bytes = new Uint8Array(memory)
const words = new Uint32Array(memory)

/** Records in the bytes at hand, each an object if it is JSON, and where reading goes on behind them. Within `batchSize` and `mostRecords`. */
export type Run = { readonly starts: readonly number[]; readonly ends: readonly number[]; readonly behind: number }

/** Records are to be read one by one, since together they were no JSON. */
export function isSingle(splitter: Splitter): boolean {
  return splitter.base + splitter.pos < splitter.singlesTo
}

/**
 * Parses records together and tells them: of records of 2 kB, decoding and parsing take a seventh less than one by one; of those of 7 kB, as they
 * stand in arrays, nothing less. False when there are not two of them or one is broken: then nothing is told, and each is to be read by itself.
 */
export function takeRun(splitter: Splitter, run: Run): boolean {
  const { starts, behind } = run
  if (starts.length < 2) return false
  const { base, events } = splitter
  const values = parsedRun(splitter.bytes, run)
  if (values === null) {
    splitter.singlesTo = base + behind
    return false
  }
  splitter.pos = behind
  splitter.inGarbage = false
  splitter.records += starts.length
  for (let record = 0; record < starts.length; record += 1) tellValue(events, values[2 * record], base + (starts[record] as number))
  return true
}

/** The records, and the mark between each two; `null` unless each of them is JSON in UTF-8. */
function parsedRun(source: Uint8Array, { starts, ends }: Run): readonly unknown[] | null {
  bytes[0] = openBracket
  let size = 1
  for (let record = 0; record < starts.length; record += 1) {
    if (record > 0) size = put(between, size)
    size = put(source.subarray(starts[record], ends[record]), size)
  }
  bytes[size] = closeBracket
  const { text, isWhole } = jsonText({ bytes, words }, 0, size + 1)
  const values = isWhole ? parsed(text) : null
  if (!Array.isArray(values) || values.length !== 2 * starts.length - 1) return null
  for (let place = 1; place < values.length; place += 2) if (values[place] !== mark) return null
  return values
}

function put(piece: Uint8Array, at: number): number {
  bytes.set(piece, at)
  return at + piece.length
}
