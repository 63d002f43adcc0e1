import { momentDaysBefore } from '../days.ts'
import type { IsoMoment } from '../moments.ts'
import type { DetectionCount, EvidenceCell } from './evidence-file.ts'
import type { Exposure, FindingStatus, Severity } from './finding.ts'
import type { MergedEvidence } from './merge.ts'

/** Checks of the tool `detections`: what follows from what detectors and controls report (docs/scoring.md, rule 12). */
export const derivedChecks = [
  /** Passed where Security Hub reports control results. Never fails: silence shows nothing. */
  'security-hub-reports',
  /** Passed where the detector reports anything at all. Never fails. */
  'guardduty-reports',
  'inspector-reports',
  'macie-reports',
  'access-analyzer-reports',
  /**
   * Failed where a critical or high detection, or failed control, has been open for more than 30 days; unknown where one is open, but
   * younger or of an age nobody knows; passed where Security Hub or a detector reports and none is open.
   */
  'critical-findings-handled',
  /** Failed where a critical or high exposure is open; passed where exposures are reported and none of that severity is open. */
  'exposures-open',
] as const

export type DerivedCheckId = (typeof derivedChecks)[number]

/** Detectors by the check that says they report. */
const reporting: ReadonlyMap<string, DerivedCheckId> = new Map([
  ['guardduty', 'guardduty-reports'],
  ['inspector', 'inspector-reports'],
  ['macie', 'macie-reports'],
  ['access-analyzer', 'access-analyzer-reports'],
])

const daysToHandle = 30
const failingNamed = 20

/** What is known of one account and Region. */
type Place = {
  readonly account: string
  readonly region: string
  readonly checks: Map<DerivedCheckId, FindingStatus>
  readonly failing: Map<DerivedCheckId, Set<string>>
  newest: IsoMoment | null
}

const worse: Partial<Record<FindingStatus, number>> = { passed: 1, unknown: 2, failed: 3 }

function note(place: Place, check: DerivedCheckId, status: FindingStatus): void {
  const known = place.checks.get(check)
  if (known === undefined || (worse[status] ?? 0) > (worse[known] ?? 0)) place.checks.set(check, status)
}

function name(place: Place, check: DerivedCheckId, resources: readonly string[]): void {
  const known = place.failing.get(check) ?? new Set()
  for (const resource of resources) if (resource !== '') known.add(resource)
  place.failing.set(check, known)
}

function isSevere(severity: Severity): boolean {
  return severity === 'critical' || severity === 'high'
}

function handledOf(oldest: IsoMoment | null, since: IsoMoment): FindingStatus {
  return oldest !== null && oldest < since ? 'failed' : 'unknown'
}

function noteControl(place: Place, cell: EvidenceCell, since: IsoMoment): void {
  const { counts, severity, oldest, failing } = cell
  const notFailed = counts.passed + counts.unknown + counts['not-available']
  if (counts.failed + notFailed + counts.suppressed === 0) return
  note(place, 'security-hub-reports', 'passed')
  note(place, 'critical-findings-handled', 'passed')
  if (counts.failed === 0 || !isSevere(severity)) return
  // Files do not say since when a control fails, and the oldest result of a cell may be a pass: only where all of it fails is it dated.
  note(place, 'critical-findings-handled', notFailed === 0 ? handledOf(oldest, since) : 'unknown')
  name(place, 'critical-findings-handled', failing)
}

function noteDetection(place: Place, { product, severity, open, oldestOpen }: DetectionCount, since: IsoMoment): void {
  const reports = reporting.get(product)
  if (reports !== undefined) note(place, reports, 'passed')
  note(place, 'critical-findings-handled', 'passed')
  if (open > 0 && isSevere(severity)) note(place, 'critical-findings-handled', handledOf(oldestOpen, since))
}

function noteExposure(place: Place, { severity, isOpen, resource }: Exposure): void {
  const isFailing = isOpen && isSevere(severity)
  note(place, 'exposures-open', isFailing ? 'failed' : 'passed')
  if (isFailing) name(place, 'exposures-open', [resource])
}

function cellsAt({ account, region, checks, failing, newest }: Place): readonly EvidenceCell[] {
  return derivedChecks.flatMap((checkId) => {
    const status = checks.get(checkId)
    if (status === undefined) return []
    const counts = { passed: 0, failed: 0, unknown: 0, 'not-available': 0, manual: 0, suppressed: 0, [status]: 1 }
    const named = status === 'passed' ? [] : [...(failing.get(checkId) ?? [])].toSorted().slice(0, failingNamed)
    return [
      {
        tool: 'detections',
        controlId: null,
        checkId,
        severity: isAboutOpen.has(checkId) ? 'critical' : 'informational',
        account,
        region,
        counts,
        nothingToCheck: 0,
        oldest: newest,
        newest,
        failing: named,
      },
    ]
  })
}

const isAboutOpen: ReadonlySet<DerivedCheckId> = new Set(['critical-findings-handled', 'exposures-open'])

/** One cell per derived check, account and Region that has something to say; each counts one result. */
export function derivedCells(merged: MergedEvidence, now: IsoMoment): readonly EvidenceCell[] {
  const since = momentDaysBefore(now, daysToHandle)
  const places = new Map<string, Map<string, Place>>()
  const placeOf = (account: string, region: string, newest: IsoMoment | null): Place => {
    const inAccount = places.get(account) ?? new Map<string, Place>()
    places.set(account, inAccount)
    const place = inAccount.get(region) ?? { account, region, checks: new Map(), failing: new Map(), newest: null }
    inAccount.set(region, place)
    if (newest !== null && (place.newest === null || newest > place.newest)) place.newest = newest
    return place
  }
  for (const cell of merged.cells) {
    if (cell.tool === 'security-hub') noteControl(placeOf(cell.account, cell.region, cell.newest), cell, since)
  }
  for (const detection of merged.detections) noteDetection(placeOf(detection.account, detection.region, detection.newest), detection, since)
  for (const exposure of merged.exposures) noteExposure(placeOf(exposure.account, exposure.region, exposure.observedAt), exposure)
  return [...places.values()].flatMap((inAccount) => [...inAccount.values()].flatMap(cellsAt))
}
