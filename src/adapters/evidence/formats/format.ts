import type { Catalogue } from '../../../domain/evidence/catalogue.ts'
import type { FormatId, SkipReason } from '../../../domain/evidence/evidence-file.ts'
import type { Detection, Exposure, Finding } from '../../../domain/evidence/finding.ts'

/** Where a reader puts what it finds. The record it reads is counted by the caller; a reader says what became of it. */
export type Sink = {
  finding(finding: Finding): void
  detection(detection: Detection): void
  exposure(exposure: Exposure): void
  /** The record says nothing that counts, for this reason; `cloud` is the name of the other cloud. */
  skip(reason: SkipReason, count?: number, cloud?: string): void
  /** The version of the tool or format; the first one is kept. */
  version(version: string): void
  /** An account or Region the file speaks of without a result. */
  place(account: string, region: string): void
  disabledControl(controlId: string): void
  /** The file names the control, and has no result of it. */
  controlWithoutData(controlId: string): void
  readonly catalogue: Catalogue
}

/** One JSON value that stands for itself: an element of the envelope's array, an event's finding, a line, or the whole document. */
export type JsonObject = { readonly [key: string]: unknown }

/**
 * A format whose records are JSON objects. Recognised by the record itself, so that mixed files are read too; exactly one format claims a
 * record (test/adapters/evidence/formats/matrix.test.ts). Neither function throws, whatever the object holds.
 */
export type JsonFormat = {
  readonly kind: 'json'
  readonly id: FormatId
  claims(record: JsonObject): boolean
  /** One record may give many results, or none: then it says why by `skip`. */
  read(record: JsonObject, sink: Sink): void
}

/** A format with one record a row, recognised by the names in the header, never by their order or the file's name. */
export type CsvFormat = {
  readonly kind: 'csv'
  readonly id: FormatId
  claims(header: readonly string[], firstRows: readonly (readonly string[])[]): boolean
  /** @returns what reads a row; short rows have been refused before, longer ones cut. */
  begin(header: readonly string[], sink: Sink): (row: readonly string[]) => void
}
