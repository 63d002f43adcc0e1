import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { CapabilityId } from '../../../src/domain/model.ts'
import { newProfile } from '../../../src/domain/profile.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../../src/domain/roadmap/roadmap-item.ts'
import type { EvidenceSummary, Snapshot, SnapshotId } from '../../../src/domain/snapshot.ts'
import { answerOf, moment, recommendation } from './sample-assessment.ts'

export const quarter = (text: string) => text as QuarterStart
export const itemId = (text: string) => text as RoadmapItemId
export const snapshotId = (digit: string) => `${digit.repeat(8)}-1111-4111-8111-${digit.repeat(12)}` as SnapshotId

/** An item for a recommendation, placed in a quarter. */
export function itemOf(id: string, patch: Partial<RoadmapItem> = {}): RoadmapItem {
  return newRoadmapItem(itemId(id), { recommendation: recommendation(id), aim: 100, quarter: quarter('2026-10'), ...patch })
}

const tally = { total: 74, applicable: 73, answered: 2, unknown: 1, unanswered: 71, notApplicable: 1 }
const score = { band: { low: 0.25, high: 0.75 }, tally, addedByNotApplicable: 0.01 }

export const smallSummary: EvidenceSummary = {
  files: [{ name: 'findings.json', sha256: 'a'.repeat(64), newest: moment('2026-09-29T00:00:00.000Z') }],
  newest: moment('2026-09-29T00:00:00.000Z'),
  places: [
    { account: '111122223333', region: 'ap-northeast-1' },
    { account: '444455556666', region: 'us-east-1' },
  ],
  subjects: [
    { tool: 'security-hub', controlId: 'IAM.4', checkId: null, severity: 'critical', states: 'f-', failed: 1 },
    { tool: 'prowler', controlId: null, checkId: 'iam_root', severity: 'high', states: 's?', failed: 0 },
  ],
  exposures: [{ id: 'exposure/1', title: 'Reachable', severity: 'critical', account: '111122223333', region: 'ap-northeast-1' }],
  verdicts: new Map([
    [recommendation('mfa'), { kind: 'mixed', strength: 'decisive', proposal: 50, supporting: 1, contradicting: 2, mixed: 3 }],
  ]),
  securityScore: {
    passed: 5,
    failed: 3,
    unknown: 2,
    noData: 4,
    onlySuppressed: 1,
    disabled: 6,
    nothingToCheck: 2,
    ratio: 0.5,
  },
}

/** A snapshot in which nothing is empty; `digit` makes it one of its own. */
export function snapshotOf(digit: string, patch: Partial<Snapshot> = {}): Snapshot {
  return {
    id: snapshotId(digit),
    name: '',
    quarter: quarter('2026-07'),
    takenAt: moment('2026-09-30T09:00:00.000Z'),
    note: '期末に取得',
    modelVersion: 2,
    scoringVersion: 1,
    profile: { ...newProfile('ja'), name: '2026年度 上期' },
    answers: new Map([[recommendation('mfa'), answerOf({ value: 50 })]]),
    roadmap: new Map([[itemId('mfa'), itemOf('mfa')]]),
    evidence: smallSummary,
    reported: {
      all: score,
      groups: { governance: score, operations: { ...score, band: null, addedByNotApplicable: null }, protection: score },
      capabilities: new Map([['incident-response' as CapabilityId, { score, reached: 0 }]]),
      organisation: 1,
    },
    ...patch,
  }
}
