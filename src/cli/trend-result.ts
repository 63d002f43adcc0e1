import type { TrendScore, Trends } from '../domain/comparison/trends.ts'

function scoreJson(score: TrendScore | undefined) {
  return { band: score?.band ?? null, reading: score?.reading ?? null, reported: score?.reported?.band ?? null }
}

/** Trends moment by moment, the oldest first. */
export function trendJson({ moments, all, groups, capabilities, organisation, securityScore }: Trends): readonly unknown[] {
  return moments.map(({ snapshotId, name, quarter, at, modelVersion, isComparable }, index) => ({
    snapshot: snapshotId === null ? null : { id: snapshotId, name },
    quarter,
    at,
    modelVersion,
    isComparable,
    all: scoreJson(all[index]),
    groups: {
      governance: scoreJson(groups.governance[index]),
      operations: scoreJson(groups.operations[index]),
      protection: scoreJson(groups.protection[index]),
    },
    ...organisation[index],
    capabilities: [...capabilities].map(([id, scores]) => {
      const { reached = null, reportedReached = null } = scores[index] ?? {}
      return { id, ...scoreJson(scores[index]), reached, reportedReached }
    }),
    securityScore: securityScore[index] ?? null,
  }))
}
