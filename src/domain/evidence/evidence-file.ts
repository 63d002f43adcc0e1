import type { IsoMoment } from '../moments.ts'
import type { Exposure, FindingStatus, Severity, Tool } from './finding.ts'

/** The formats we read; one plug-in each in `adapters/evidence/formats/`. */
export type FormatId =
  | 'asff'
  | 'ocsf'
  | 'ocsf-export-csv'
  | 'ocsf-statistics'
  | 'security-hub-console-csv'
  | 'security-hub-csv-manager'
  | 'security-lake-counts'
  | 'prowler-asff'
  | 'prowler-ocsf'
  | 'prowler-csv'
  | 'prowler-csv-v2'
  | 'prowler-json-v2'
  | 'prowler-json-v3'
  | 'prowler-compliance-csv'
  | 'config-compliance'
  | 'iam-credential-report'
  | 'iam-account-summary'
  | 'access-analyzer'
  | 'guardduty'
  | 'inspector'
  | 'trusted-advisor'
  | 'service-screener'
  | 'powerpipe-json'
  | 'powerpipe-csv'
  | 'aws-api-answer'
  | 'shirube-collector'

/** Results of one control or check in one account and Region, counted. Each result is counted once, in its newest state. */
export type EvidenceCell = {
  readonly tool: Tool
  readonly controlId: string | null
  readonly checkId: string | null
  readonly severity: Severity
  readonly account: string
  readonly region: string
  readonly counts: Readonly<Record<FindingStatus, number>>
  /** Of the passed ones, those with nothing to check. */
  readonly nothingToCheck: number
  readonly oldest: IsoMoment | null
  readonly newest: IsoMoment | null
  /** Failing resources, the first 20 of the control and account by name. */
  readonly failing: readonly string[]
}

/** Open results of one detector in one account and Region. */
export type DetectionCount = {
  readonly product: string
  readonly area: string
  readonly account: string
  readonly region: string
  readonly severity: Severity
  readonly open: number
  readonly closed: number
  /** When the oldest open one was first seen. */
  readonly oldestOpen: IsoMoment | null
  readonly newest: IsoMoment | null
}

/** Why a record was read but does not count. */
export type SkipReason =
  | 'archived'
  | 'duplicate'
  | 'other-cloud'
  | 'not-a-result'
  | 'no-status'
  | 'other-format'
  | 'not-an-object'
  | 'too-large'
  | 'placeholder'
  | 'bad-row'

/** A place at which a file is broken; what is whole was read all the same. */
export type FileFault = {
  readonly code: 'bad-json' | 'cut-off' | 'bad-encoding' | 'short-row' | 'open-quote' | 'record-too-large' | 'bad-value'
  /** From 1; `null` where bytes tell more. */
  readonly line: number | null
  /** From 0; `null` where lines tell more. */
  readonly byte: number | null
}

/** What one file was and what of it is kept. */
export type EvidenceFile = {
  /**
   * SHA-256 of the bytes as given, 64 hex digits: the same file is taken in once. Of more than 64 MB: SHA-256 of the SHA-256 of its parts of
   * 16 MB each, as Amazon S3 makes checksums of uploads in parts. Of a file from a zip, of what it holds.
   */
  readonly sha256: string
  readonly name: string
  readonly sizeBytes: number
  readonly takenInAt: IsoMoment
  readonly format: FormatId
  /** As the file says: `5.13.0`, `OCSF 1.6.0`; empty when it does not. */
  readonly version: string
  readonly accounts: readonly string[]
  readonly regions: readonly string[]
  readonly oldest: IsoMoment | null
  readonly newest: IsoMoment | null
  /** Every record the file holds, whether it counts or not. */
  readonly recordsRead: number
  readonly skipped: readonly { readonly reason: SkipReason; readonly count: number }[]
  /** At most 20; `faultCount` says how many there are. */
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  /** Control ids that the catalogue does not know, at most 100. */
  readonly unknownControls: readonly string[]
  /** Controls the file says are disabled: their state is no result. */
  readonly disabledControls: readonly string[]
  /** Standards by control, as the file names them. */
  readonly standards: Readonly<Record<string, readonly string[]>>
  readonly cells: readonly EvidenceCell[]
  readonly detections: readonly DetectionCount[]
  /** All of them, never cut. */
  readonly exposures: readonly Exposure[]
}

/** What a file is when it is no evidence, or why nothing of it could be read. */
export type EvidenceRefusal =
  | 'empty'
  | 'no-findings'
  | 'control-catalogue'
  | 'service-settings'
  | 'cli-error'
  | 'cli-table'
  | 'cli-yaml'
  | 'other-cloud'
  | 'shirube-file'
  | 'model-sheet'
  | 'html'
  | 'markdown'
  | 'xml'
  | 'excel'
  | 'pdf'
  | 'image'
  | 'parquet'
  | 'archive'
  | 'sarif'
  | 'cloudtrail-log'
  | 'other-json'
  | 'other-csv'
  | 'other-text'
  | 'other-binary'
  | 'bad-json'
  | 'unreadable'
  | 'already-taken-in'

export type RefusedFile = {
  readonly name: string
  readonly sizeBytes: number
  readonly refusal: EvidenceRefusal
  /** What in the file shows it: the message of the command line, the name of the other cloud; empty when there is nothing to add. */
  readonly detail: string
  readonly fault: FileFault | null
}
