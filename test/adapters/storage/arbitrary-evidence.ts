import fc from 'fast-check'
import type { DetectionCount, EvidenceCell, EvidenceFile, FileFault, SkipReason } from '../../../src/domain/evidence/evidence-file.ts'
import { type Exposure, type FindingStatus, findingStatuses, severities, type Tool } from '../../../src/domain/evidence/finding.ts'
import { inOrder } from '../../../src/domain/evidence/with-evidence.ts'
import { anyMoment, anyText } from './arbitrary-texts.ts'

const anyCount = fc.oneof(fc.nat(3), fc.maxSafeNat())
const anySeverity = fc.constantFrom(...severities)
const maybe = fc.option(anyMoment)
// Names come again, as they do in a file.
const anyName = fc.oneof(fc.constantFrom('111122223333', 'ap-northeast-1', 'EC2.8', ''), anyText)
const anyNames = fc.array(anyName, { maxLength: 3 })

const anyCell: fc.Arbitrary<EvidenceCell> = fc.record({
  tool: fc.constantFrom<Tool[]>('security-hub', 'prowler', 'detections'),
  controlId: fc.option(anyName),
  checkId: fc.option(anyName),
  severity: anySeverity,
  account: anyName,
  region: anyName,
  counts: fc.record(Object.fromEntries(findingStatuses.map((status) => [status, anyCount])) as Record<FindingStatus, typeof anyCount>),
  nothingToCheck: anyCount,
  oldest: maybe,
  newest: maybe,
  failing: fc.array(anyName, { maxLength: 20 }),
})

const anyDetection: fc.Arbitrary<DetectionCount> = fc.record({
  product: anyName,
  area: anyName,
  account: anyName,
  region: anyName,
  severity: anySeverity,
  open: anyCount,
  closed: anyCount,
  oldestOpen: maybe,
  newest: maybe,
})

const anyExposure: fc.Arbitrary<Exposure> = fc.record({
  id: anyText,
  title: anyText,
  severity: anySeverity,
  isOpen: fc.boolean(),
  account: anyName,
  region: anyName,
  resource: anyText,
  resourceType: anyText,
  firstSeenAt: maybe,
  observedAt: maybe,
  traits: fc.array(fc.record({ category: anyText, title: anyText, controlId: fc.option(anyName) }), { maxLength: 2 }),
})

const anyFault: fc.Arbitrary<FileFault> = fc.record({
  code: fc.constantFrom<FileFault['code'][]>('bad-json', 'cut-off', 'bad-value'),
  line: fc.option(anyCount),
  byte: fc.option(anyCount),
})

export const anyEvidenceFile: fc.Arbitrary<EvidenceFile> = fc.record({
  sha256: fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((digits) => digits.join('')),
  name: anyText,
  sizeBytes: anyCount,
  takenInAt: anyMoment,
  format: fc.constantFrom<EvidenceFile['format'][]>('asff', 'ocsf', 'prowler-csv', 'iam-credential-report'),
  version: anyText,
  accounts: anyNames,
  regions: anyNames,
  oldest: maybe,
  newest: maybe,
  recordsRead: anyCount,
  skipped: fc.array(fc.record({ reason: fc.constantFrom<SkipReason[]>('archived', 'duplicate', 'bad-row'), count: anyCount }), {
    maxLength: 2,
  }),
  faults: fc.array(anyFault, { maxLength: 20 }),
  faultCount: anyCount,
  unknownControls: anyNames,
  disabledControls: anyNames,
  standards: fc.array(fc.tuple(anyText, anyNames), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  cells: fc.array(anyCell, { maxLength: 6 }),
  detections: fc.array(anyDetection, { maxLength: 3 }),
  exposures: fc.array(anyExposure, { maxLength: 2 }),
})

export const anyEvidence: fc.Arbitrary<readonly EvidenceFile[]> = fc
  .uniqueArray(anyEvidenceFile, { maxLength: 3, selector: ({ sha256 }) => sha256 })
  .map(inOrder)
