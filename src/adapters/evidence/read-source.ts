import { createByteReader } from './byte-reader.ts'
import { type FileReading, mainFormat, refuse } from './file-reading.ts'
import type { FileSource } from './file-sources.ts'
import { createSha256, type Sha256, sha256Beside } from './sha256.ts'
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
  let digest: () => Promise<string>
  try {
    const { pieces, sha256 } = await opened(source, reading)
    digest = sha256.digest
    for await (const { bytes, taken } of pieces) {
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
  return reading.refusal === null ? await digest() : ''
}

type Opened = { readonly pieces: ReturnType<FileSource['open']>; readonly sha256: Sha256 }

async function opened(source: FileSource, reading: FileReading): Promise<Opened> {
  if (source.whole === null) {
    // What is unpacked may come to more than the archive says.
    const isSure = source.sizeBytes === source.givenBytes
    return { pieces: source.open(reading), sha256: createSha256(isSure ? source.sizeBytes : null) }
  }
  const whole = await source.whole()
  return { pieces: slicesOf(whole), sha256: sha256Beside(whole) }
}

/** Progress is told between two of them. */
const sliceSize = 1 << 20

async function* slicesOf(whole: Uint8Array): Opened['pieces'] {
  for (let from = 0; from < whole.length; from += sliceSize) {
    const bytes = whole.subarray(from, from + sliceSize)
    yield { bytes, taken: bytes.length }
  }
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
