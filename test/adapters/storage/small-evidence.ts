import type { EvidenceCell, EvidenceFile } from '../../../src/domain/evidence/evidence-file.ts'
import { moment } from './sample-assessment.ts'

const counts = { passed: 0, failed: 0, unknown: 0, 'not-available': 0, manual: 0, suppressed: 0 }

export const cellOf = ({
  counts: some,
  ...patch
}: Partial<Omit<EvidenceCell, 'counts'>> & { counts?: Partial<EvidenceCell['counts']> }) => ({
  tool: 'security-hub' as const,
  controlId: 'EC2.8',
  checkId: null,
  severity: 'high' as const,
  account: '111122223333',
  region: 'ap-northeast-1',
  nothingToCheck: 0,
  oldest: moment('2026-04-18T03:00:00.000Z'),
  newest: moment('2026-04-18T03:00:00.000Z'),
  failing: [],
  ...patch,
  counts: { ...counts, ...some },
})

/** A findings file of one cell; `digit` makes it one of its own. */
export function evidenceFile(digit: string, patch: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    sha256: digit.repeat(64),
    name: `findings-${digit}.json`,
    sizeBytes: 1_234,
    takenInAt: moment('2026-11-21T01:00:00.000Z'),
    format: 'asff',
    version: '',
    accounts: ['111122223333'],
    regions: ['ap-northeast-1'],
    oldest: moment('2026-04-18T03:00:00.000Z'),
    newest: moment('2026-04-18T03:00:00.000Z'),
    recordsRead: 1,
    skipped: [],
    faults: [],
    faultCount: 0,
    unknownControls: [],
    disabledControls: [],
    standards: {},
    cells: [cellOf({ counts: { passed: 1 } })],
    detections: [],
    exposures: [],
    ...patch,
  }
}
