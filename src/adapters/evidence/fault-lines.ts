import { createByteReader } from './byte-reader.ts'
import { createReading, type FileReading } from './file-reading.ts'
import type { FileSource } from './file-sources.ts'
import { lineFeed } from './json-bytes.ts'

/**
 * Adds lines to the faults that tell a byte, by reading the text once more: counting lines all the way would cost every file a fifth of its
 * time. In a file of one line the byte tells more, and stays alone.
 */
export async function withLines(source: FileSource, reading: FileReading): Promise<FileReading['faults']> {
  const wanted = reading.faults.flatMap(({ byte }) => (byte === null ? [] : [byte])).sort((one, other) => one - other)
  if (wanted.length === 0) return reading.faults
  const counter = createLineCounter(wanted)
  const silent = createReading(reading.sink, reading.tally)
  const taker = createByteReader(silent, (textStart) => {
    counter.begin(textStart ?? 0)
    return { push: counter.push, end: () => undefined }
  })
  try {
    for await (const { bytes } of source.open(silent)) {
      taker.push(bytes)
      if (counter.isDone()) break
    }
    taker.end()
  } catch {
    // It could be read before; the bytes must do.
    return reading.faults
  }
  return reading.faults.map((fault) => {
    const line = fault.byte === null ? null : (counter.lines.get(fault.byte) ?? null)
    return line === null || counter.lineCount() < 2 ? fault : { ...fault, line }
  })
}

function createLineCounter(wanted: readonly number[]) {
  const lines = new Map<number, number>()
  let at = 0
  let line = 1
  let next = 0
  return {
    lines,
    begin(textStart: number) {
      at = textStart
    },
    lineCount: () => line,
    isDone: () => next >= wanted.length && line > 1,
    push(bytes: Uint8Array) {
      let from = 0
      while (next < wanted.length && (wanted[next] as number) <= at + bytes.length) {
        const to = (wanted[next] as number) - at
        line += breaksIn(bytes, from, to)
        from = Math.max(from, to)
        lines.set(wanted[next] as number, line)
        next += 1
      }
      line += breaksIn(bytes, from, bytes.length)
      at += bytes.length
    },
  }
}

function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed, from); at !== -1 && at < to; at = bytes.indexOf(lineFeed, at + 1)) count += 1
  return count
}
