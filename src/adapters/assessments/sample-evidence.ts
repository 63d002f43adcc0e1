import type { CompiledSampleEvidence } from '../../../assessments/sample-evidence.ts'
import { daysBefore } from '../../domain/days.ts'
import type { DetectionCount, EvidenceCell, EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { type Exposure, type FindingStatus, findingStatuses } from '../../domain/evidence/finding.ts'
import { inOrder } from '../../domain/evidence/with-evidence.ts'
import type { IsoDate, IsoMoment } from '../../domain/moments.ts'

type SampleFile = CompiledSampleEvidence[number]
type Row = SampleFile['results'][number]
/** `5d 02:10` as the moment it stands for. */
type MomentOf = (ago: string) => IsoMoment

function momentBefore(today: IsoDate): MomentOf {
  return (ago) => {
    const [days = '', time = ''] = ago.split('d ')
    return `${daysBefore(today, Number(days))}T${time}:00.000Z` as IsoMoment
  }
}

type Place = { readonly subject: string; readonly account: string; readonly region: string }

function cellAt(file: SampleFile, row: Row, place: Place, momentOf: MomentOf): EvidenceCell {
  const { subject, account, region } = place
  const isControl = file.tool === 'security-hub'
  const [oldest, newest] = file.observed
  return {
    tool: file.tool,
    controlId: isControl ? subject : null,
    checkId: isControl ? null : subject,
    severity: file.severities[subject] ?? 'unknown',
    account,
    region,
    counts: Object.fromEntries(findingStatuses.map((status) => [status, row[status] ?? 0])) as Record<FindingStatus, number>,
    nothingToCheck: row.nothingToCheck ? (row.passed ?? 0) : 0,
    oldest: momentOf(oldest),
    newest: momentOf(newest),
    failing: row.failing.map((name) => name.replaceAll('{account}', account).replaceAll('{region}', region)).toSorted(),
  }
}

/** The last row that names a control or check, account and Region stands; the cells of one account and Region stand together. */
function cellsOf(file: SampleFile, momentOf: MomentOf): readonly EvidenceCell[] {
  const subjectsOf = (row: Row) => [row.of].flat()
  return file.accounts.flatMap((account) =>
    file.regions.flatMap((region) => {
      const standing = new Map<string, Row>()
      for (const row of file.results) {
        if (row.at?.includes(account) === false || row.in?.includes(region) === false) continue
        for (const subject of subjectsOf(row)) standing.set(subject, row)
      }
      return [...standing].map(([subject, row]) => cellAt(file, row, { subject, account, region }, momentOf))
    }),
  )
}

function toDetection({ at, in: region, ...detection }: SampleFile['detections'][number], momentOf: MomentOf): DetectionCount {
  const { product, area, severity, open, closed, oldestOpen, newest } = detection
  const since = oldestOpen === undefined ? null : momentOf(oldestOpen)
  return { product, area, account: at, region, severity, open, closed, oldestOpen: since, newest: momentOf(newest) }
}

function toExposure({ at, in: region, ...exposure }: SampleFile['exposures'][number], momentOf: MomentOf): Exposure {
  const { firstSeen, observed, traits, ...same } = exposure
  return {
    ...same,
    account: at,
    region,
    firstSeenAt: momentOf(firstSeen),
    observedAt: momentOf(observed),
    traits: traits.map(({ category, title, control }) => ({ category, title, controlId: control ?? null })),
  }
}

function toFile(file: SampleFile, momentOf: MomentOf): EvidenceFile {
  const cells = cellsOf(file, momentOf)
  const detections = file.detections.map((one) => toDetection(one, momentOf))
  const exposures = file.exposures.map((one) => toExposure(one, momentOf))
  const skipped = Object.entries(file.skipped).map(([reason, count]) => ({ reason: reason as keyof typeof file.skipped, count }))
  const told = [
    ...cells.flatMap(({ counts }) => Object.values(counts)),
    ...detections.flatMap(({ open, closed }) => [open, closed]),
    ...skipped.map(({ count }) => count),
    exposures.length,
  ]
  const [oldest, newest] = file.observed.map(momentOf)
  const controls = file.tool === 'security-hub' && file.standards.length > 0 ? Object.keys(file.severities) : []
  return {
    sha256: file.sha256,
    name: file.name.replace('{time}', (newest ?? '').slice(0, 19).replaceAll(/\D/g, '')),
    sizeBytes: file.sizeBytes,
    takenInAt: momentOf(file.takenIn),
    format: file.format,
    version: file.version,
    accounts: file.accounts.toSorted(),
    regions: file.regions.toSorted(),
    oldest: oldest ?? null,
    newest: newest ?? null,
    recordsRead: file.recordsRead ?? told.reduce((sum, count) => sum + count, 0),
    skipped,
    faults: [],
    faultCount: 0,
    unknownControls: [],
    disabledControls: [],
    standards: Object.fromEntries(controls.map((control) => [control, file.standards])),
    cells,
    detections,
    exposures,
  }
}

/** The findings files of the sample, as if its team had taken them in some days before `today`. */
export function toSampleEvidence(files: CompiledSampleEvidence, today: IsoDate): readonly EvidenceFile[] {
  const momentOf = momentBefore(today)
  return inOrder(files.map((file) => toFile(file, momentOf)))
}
