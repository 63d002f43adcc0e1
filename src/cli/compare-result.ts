import type { BridgeOf, Comparison, EvidenceChange, MovedAnswer, PlannedOutcome } from '../domain/comparison/comparison.ts'
import { roundedBridge } from '../domain/comparison/rounded-bridge.ts'
import type { Standing } from '../domain/comparison/standing.ts'
import type { FiscalQuarter } from '../domain/fiscal-quarter.ts'
import { dueDayOf } from '../domain/roadmap/due-day.ts'
import { scoringVersion } from '../domain/score.ts'
import type { Scores } from '../domain/scores.ts'
import { type ComparisonView, recommendationTitle } from './comparison-view.ts'
import { itemTitle } from './item-title.ts'
import { trendJson } from './trend-result.ts'

function sideJson(standing: Standing, quarter: FiscalQuarter): unknown {
  const { assessmentId, snapshotId, name, at, modelVersion, profile, reported } = standing
  return {
    assessment: { id: assessmentId, name: profile.name, organisation: profile.organisation },
    snapshot: snapshotId === null ? null : { id: snapshotId, name },
    quarter,
    at,
    modelVersion,
    scoringVersion: standing.scoringVersion ?? scoringVersion,
    reported: reported && { all: reported.all, groups: reported.groups, reached: reported.organisation },
  }
}

function scoresJson({ all, groups, organisation }: Scores): unknown {
  return { all, groups, reached: organisation.reached }
}

function bridgeJson(of: BridgeOf, view: ComparisonView): unknown {
  const bridge = view.comparison.bridges[of]
  if (bridge === null) return null
  const { from, to, steps } = bridge
  return {
    from,
    to,
    steps: steps.map(({ kind, delta, parts }) => ({
      kind,
      delta,
      parts: parts.map((part) => ({ ...part, title: recommendationTitle(view, part.recommendation) })),
    })),
    rounded: roundedBridge(bridge, 0),
  }
}

function movedJson({ recommendation, before, after, delta, owner, item }: MovedAnswer, view: ComparisonView): unknown {
  return { recommendation, title: recommendationTitle(view, recommendation), before, after, delta, owner, item: item?.id ?? null }
}

function plannedJson({ item, now, owner, dueOn, outcome }: PlannedOutcome, view: ComparisonView): unknown {
  const { id, recommendation } = item
  const own = now ?? item
  const title = own.title !== '' || own.recommendation === null ? itemTitle(own, view.names) : recommendationTitle(view, own.recommendation)
  const { status = null, doneOn = null, note = '' } = now ?? {}
  const dueNow = now === null ? null : dueDayOf(now, view.comparison.newer.profile.fiscalYearStartMonth)
  return { item: id, recommendation, title, owner, dueOn, dueNow, outcome, status, doneOn, note }
}

/** What is still open is counted; its places would be a copy of the evidence. */
function evidenceJson({ counts, subjects, ...rest }: EvidenceChange): unknown {
  return {
    counts,
    subjects: subjects.map(({ places: { 'still-open': stillOpen, ...places }, ...subject }) => {
      return { ...subject, stillOpen: stillOpen.length, places }
    }),
    ...rest,
  }
}

function changesJson({ modelChanges }: Comparison): unknown {
  return modelChanges.map(({ from, to, changes }) => ({ from, to, changes: changes.filter(({ kind }) => kind !== 'same') }))
}

/** A comparison for other programs (docs/command-line.md). The same sides give equal results. */
export function compareJson(view: ComparisonView): unknown {
  const { comparison, trends, model } = view
  const { older, newer, scores, improved, declined, planned, evidence, phases } = comparison
  return {
    schema: 'shirube-compare-1',
    older: sideJson(older, comparison.olderQuarter),
    newer: sideJson(newer, comparison.newerQuarter),
    isSameOrganisation: comparison.isSameOrganisation,
    model: { id: model.id, version: model.version },
    scoringVersion,
    scores: { older: scoresJson(scores.older), newer: scoresJson(scores.newer) },
    bridges: {
      all: bridgeJson('all', view),
      governance: bridgeJson('governance', view),
      operations: bridgeJson('operations', view),
      protection: bridgeJson('protection', view),
    },
    organisation: { before: scores.older.organisation.reached, after: scores.newer.organisation.reached },
    phases,
    improved: improved.map((one) => movedJson(one, view)),
    declined: declined.map((one) => movedJson(one, view)),
    planned: planned.map((one) => plannedJson(one, view)),
    evidence: evidence && evidenceJson(evidence),
    modelChanges: changesJson(comparison),
    trends: trendJson(trends),
  }
}
