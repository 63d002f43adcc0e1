import type { IsoMoment } from '../moments.ts'

/** Who looked. `detections`: derived from what detectors report, see `derived-checks.ts`. */
export type Tool =
  | 'security-hub'
  | 'prowler'
  | 'aws-config'
  | 'aws-api'
  | 'trusted-advisor'
  | 'service-screener'
  | 'powerpipe'
  | 'detections'

/** `manual`: the tool leaves it to a person. `not-available`: the tool could not look. Neither is ever a pass. */
export type FindingStatus = 'passed' | 'failed' | 'unknown' | 'not-available' | 'manual' | 'suppressed'
export const findingStatuses: readonly FindingStatus[] = ['passed', 'failed', 'unknown', 'not-available', 'manual', 'suppressed']

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'informational' | 'unknown'
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational', 'unknown']

/** One result of a tool on one resource, whatever its format (design: evidence). */
export type Finding = {
  readonly tool: Tool
  /** A Security Hub control as the catalogue writes it (`EC2.8`), unknown ones as the file does; `null` when the result is of no control. */
  readonly controlId: string | null
  /** The tool's own check; `null` when `controlId` says it all. */
  readonly checkId: string | null
  readonly status: FindingStatus
  /** Passed only because there was nothing to check: weaker than a pass on a real resource. */
  readonly hadNothingToCheck: boolean
  /** Of the control or check, not of the result: a pass carries INFORMATIONAL in the files. */
  readonly severity: Severity
  /** Twelve digits; empty when the file does not say. */
  readonly account: string
  /** `global` for what has no Region; empty when the file does not say. */
  readonly region: string
  /** ARN or id; empty when the file does not say. */
  readonly resource: string
  /** `null` when the file does not say. */
  readonly observedAt: IsoMoment | null
  /** The tool's own id of this result; empty when it has none. */
  readonly id: string
  /** Standards the file names for the control, like `aws-foundational-security-best-practices/v/1.0.0`; mostly empty. */
  readonly standards: readonly string[]
  /** How many results this one stands for: 1, more in files that hold counts already. */
  readonly count: number
}

/** What a detector (not a control) reports through Security Hub or by itself. */
export type DetectionArea = 'threat' | 'vulnerability' | 'sensitive-data' | 'external-access' | 'exposure' | 'other'
export type Detection = {
  /** `guardduty`, `inspector`, `macie`, `access-analyzer`, `health`, or the last part of the product's ARN. */
  readonly product: string
  readonly area: DetectionArea
  readonly severity: Severity
  /** Neither archived, resolved nor suppressed. */
  readonly isOpen: boolean
  readonly account: string
  readonly region: string
  readonly resource: string
  readonly firstSeenAt: IsoMoment | null
  readonly observedAt: IsoMoment | null
  readonly id: string
}

/** One thing that makes a resource exposed. */
export type Trait = {
  /** `misconfiguration`, `reachability`, `vulnerability`, `sensitive-data`, `assumability`, `impact`, or as the file says. */
  readonly category: string
  readonly title: string
  /** The Security Hub control behind it; `null` when none is named. */
  readonly controlId: string | null
}

/** Security Hub's finding that several traits of one resource open a path. */
export type Exposure = {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly isOpen: boolean
  readonly account: string
  readonly region: string
  readonly resource: string
  readonly resourceType: string
  readonly firstSeenAt: IsoMoment | null
  readonly observedAt: IsoMoment | null
  readonly traits: readonly Trait[]
}
