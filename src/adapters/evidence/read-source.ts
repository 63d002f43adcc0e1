import { createByteReader } from './byte-reader.ts'
import { type FileReading, mainFormat, refuse } from './file-reading.ts'
import type { FileSource } from './file-sources.ts'
import { createSha256 } from './sha256.ts'
import { createTextReader } from './text-reader.ts'

export type SourceOptions = {
  /** Called for each piece, with how many of the given bytes it took. */
  readonly onBytes: (taken: number) => void
  readonly isCancelled: () => boolean
}

/** Reads one file into `reading`. @returns the SHA-256 of its bytes; empty when it was refused or reading was stopped. */
export async function readSource(source: FileSource, reading: FileReading, { onBytes, isCancelled }: SourceOptions): Promise<string> {
  if (source.refusal !== null) {
    refuse(reading, source.refusal)
    return ''
  }
  let textStart = 0
  const taker = createByteReader(reading, (start) => {
    textStart = start ?? 0
    return createTextReader(reading)
  })
  // What is unpacked may come to more than the archive says.
  const sha256 = createSha256(source.sizeBytes === source.givenBytes ? source.sizeBytes : null)
  try {
    for await (const { bytes, taken } of source.open(reading)) {
      taker.push(bytes)
      const behind = sha256.add(bytes)
      if (behind !== undefined) await behind
      onBytes(taken)
      if (reading.refusal !== null) return ''
      if (isCancelled()) break
    }
  } catch (error) {
    // The file has gone, has changed, or may not be read.
    refuse(reading, { refusal: 'unreadable', detail: error instanceof Error ? error.name : '' })
    return ''
  }
  taker.end()
  if (reading.refusal === null && mainFormat(reading) === null) refuse(reading, { refusal: 'no-findings', detail: '' })
  if (isOfOtherClouds(reading)) refuse(reading, { refusal: 'other-cloud', detail: [...reading.tally.otherClouds].join(', ') })
  if (textStart > 0) shiftFaults(reading, textStart)
  return reading.refusal === null ? await sha256.digest() : ''
}

/** Bytes count from the beginning of the file, not of the text. */
function shiftFaults(reading: FileReading, by: number): void {
  reading.faults.forEach((fault, index) => {
    if (fault.byte !== null) reading.faults[index] = { ...fault, byte: fault.byte + by }
  })
}

/** All of it is about another cloud; a file that holds AWS too is evidence, and counts the others as skipped. */
function isOfOtherClouds({ tally, recordsRead }: FileReading): boolean {
  return tally.results === 0 && recordsRead > 0 && (tally.skipped.get('other-cloud') ?? 0) >= recordsRead
}
