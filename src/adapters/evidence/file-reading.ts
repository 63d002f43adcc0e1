import type { EvidenceRefusal, FileFault, FormatId } from '../../domain/evidence/evidence-file.ts'
import type { FileTally } from './file-tally.ts'
import type { Sink } from './formats/format.ts'

export type Refusal = { readonly refusal: EvidenceRefusal; readonly detail: string }

/** What becomes of one file while it is read. */
export type FileReading = {
  readonly sink: Sink
  readonly tally: FileTally
  recordsRead: number
  /** Records by the format that claimed them. */
  readonly claimed: Map<FormatId, number>
  readonly faults: FileFault[]
  faultCount: number
  /** Set when nothing more is to be read of it. */
  refusal: Refusal | null
}

export const mostFaults = 20

export function createReading(sink: Sink, tally: FileTally): FileReading {
  return { sink, tally, recordsRead: 0, claimed: new Map(), faults: [], faultCount: 0, refusal: null }
}

export function noteFault(reading: FileReading, fault: FileFault): void {
  reading.faultCount += 1
  if (reading.faults.length < mostFaults) reading.faults.push(fault)
}

/** The first reason stands. */
export function refuse(reading: FileReading, refusal: Refusal): void {
  reading.refusal ??= refusal
}

export function countClaimed(reading: FileReading, format: FormatId): void {
  reading.claimed.set(format, (reading.claimed.get(format) ?? 0) + 1)
}

/** The format of most of its records; `null` when none was claimed. */
export function mainFormat({ claimed }: FileReading): FormatId | null {
  let main: FormatId | null = null
  for (const [format, count] of claimed) if (main === null || count > (claimed.get(main) ?? 0)) main = format
  return main
}

/** What takes bytes, piece by piece. The bytes are the caller's again after each call. */
export type ByteTaker = { push(bytes: Uint8Array): void; end(): void }
