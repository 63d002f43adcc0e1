import type { Assessment } from '../../src/domain/assessment.ts'
import type { QuarterStart } from '../../src/domain/fiscal-quarter.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { newRoadmapItem, type RoadmapItemId, type RoadmapItems } from '../../src/domain/roadmap/roadmap-item.ts'
import type { Score } from '../../src/domain/score.ts'
import type { EvidenceSummary, Snapshot, SnapshotId } from '../../src/domain/snapshot.ts'

const snapshotCount = 20
const itemCount = 500
const subjectCount = 250
const placeCount = 600

const quarterOf = (index: number) => `${2022 + Math.floor(index / 4)}-${['01', '04', '07', '10'][index % 4]}` as QuarterStart

function roadmap(): RoadmapItems {
  const items = Array.from({ length: itemCount }, (_, index) =>
    newRoadmapItem(`own-${index.toString(16).padStart(8, '0')}` as RoadmapItemId, {
      title: `ロードマップの項目 ${index}`,
      quarter: quarterOf(16 + (index % 12)),
      rank: index,
      effortDays: 1 + (index % 20),
      team: '基盤チーム',
      owner: '佐藤',
      successCriterion: '対象のアカウントすべてで、例外が 0 件である。',
      note: '変更管理の会議で確認する。'.repeat(3),
    }),
  )
  return new Map(items.map((item) => [item.id, item]))
}

function evidence(): EvidenceSummary {
  const places = Array.from({ length: placeCount }, (_, index) => {
    return {
      account: String(111_100_000_000 + Math.floor(index / 3)),
      region: ['ap-northeast-1', 'ap-northeast-3', 'us-east-1'][index % 3] ?? '',
    }
  })
  return {
    files: [],
    newest: null,
    places,
    subjects: Array.from({ length: subjectCount }, (_, index) => ({
      tool: 'security-hub',
      controlId: `EC2.${index}`,
      checkId: null,
      severity: 'high',
      states: places.map((_place, place) => 'fp?s-pp'[(index + place) % 7]).join(''),
      failed: index,
    })),
    exposures: [],
    verdicts: new Map(),
    securityScore: { passed: 150, failed: 90, unknown: 10, noData: 0, onlySuppressed: 0, disabled: 0, nothingToCheck: 0, ratio: 0.6 },
  }
}

const tally = { total: 74, applicable: 74, answered: 74, unknown: 0, unanswered: 0, notApplicable: 0 }
const score: Score = { band: { low: 0.5, high: 0.5 }, tally, addedByNotApplicable: 0 }

/** The assessment after five years: 500 roadmap items, and 20 snapshots that each hold its answers, as many items and the evidence of 200 accounts. */
export function withQuarters(assessment: Assessment): Assessment {
  const [items, summary] = [roadmap(), evidence()]
  const snapshots = Array.from({ length: snapshotCount }, (_, index): Snapshot => {
    const quarter = quarterOf(index)
    return {
      id: `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000` as SnapshotId,
      name: '',
      quarter,
      takenAt: `${quarter}-28T03:00:00.000Z` as IsoMoment,
      note: '',
      modelVersion: assessment.modelVersion,
      scoringVersion: 1,
      profile: assessment.profile,
      answers: assessment.answers,
      roadmap: items,
      evidence: summary,
      reported: {
        all: score,
        groups: { governance: score, operations: score, protection: score },
        capabilities: new Map(),
        organisation: 1,
      },
    }
  })
  return { ...assessment, roadmap: items, snapshots }
}
