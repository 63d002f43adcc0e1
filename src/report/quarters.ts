import type { Assessment } from '../domain/assessment.ts'
import type { Comparison } from '../domain/comparison/comparison.ts'
import { comparisonOf } from '../domain/comparison/comparison-of.ts'
import { standingNow, standingOfSnapshot } from '../domain/comparison/standing-of.ts'
import type { EvidenceResult } from '../domain/evidence/evidence-result.ts'
import { evidenceSummaryOf } from '../domain/evidence/evidence-summary.ts'
import type { Mapping } from '../domain/evidence/mapping.ts'
import type { Model } from '../domain/model.ts'
import type { EarlierModel } from '../domain/model-change.ts'
import type { IsoDate, IsoMoment } from '../domain/moments.ts'
import { type DelayCost, delayCosts } from '../domain/roadmap/delay-cost.ts'
import type { PhaseForecast, ProjectedQuarter, RoadmapProblem } from '../domain/roadmap/plan.ts'
import { roadmapProblems } from '../domain/roadmap/problems.ts'
import { phaseForecasts, projectedQuarters } from '../domain/roadmap/projection.ts'
import { type ResolvedItems, resolvedItems } from '../domain/roadmap/resolve.ts'
import { urgenciesOf } from '../domain/roadmap/urgencies.ts'
import type { SnapshotId } from '../domain/snapshot.ts'

/** A roadmap with all that follows from it (docs/roadmap.md). Texts of the team are as typed: what prints them masks them. */
export type RoadmapResult = {
  readonly resolved: ResolvedItems
  /** From the present one to the horizon. */
  readonly quarters: readonly ProjectedQuarter[]
  readonly forecasts: readonly PhaseForecast[]
  readonly problems: readonly RoadmapProblem[]
  readonly delays: readonly DelayCost[]
}

/** What a report says of the quarters to come and of those gone by. */
export type QuarterResults = {
  /** `null`: nothing is on the roadmap. */
  readonly roadmap: RoadmapResult | null
  /** Of the present with a snapshot; `null`: there is none, or it is of a version of the model that the app does not know. */
  readonly comparison: Comparison | null
}

export type QuartersInput = {
  readonly model: Model
  readonly earlier: readonly EarlierModel[]
  /** Of the same assessment; `null` when no evidence has been taken in. */
  readonly evidence: EvidenceResult | null
  readonly mapping: Mapping
  readonly today: IsoDate
  /** A moment of today. */
  readonly now: IsoMoment
  /** `null`, or one that is not there: the newest snapshot. */
  readonly compareWith: SnapshotId | null
}

function roadmapResult(
  { answers, profile, roadmap: items }: Assessment,
  { model, evidence, mapping, today }: QuartersInput,
): RoadmapResult {
  const pressing = { contradictions: evidence?.contradictions ?? [], exposures: evidence?.merged.exposures ?? [], mapping }
  const input = { model, answers, profile, items, urgencies: urgenciesOf(pressing), today }
  const resolved = resolvedItems(input)
  return {
    resolved,
    quarters: projectedQuarters(input, resolved),
    forecasts: phaseForecasts(input),
    problems: roadmapProblems(input, resolved),
    delays: delayCosts(input, pressing, resolved),
  }
}

function comparisonWith(assessment: Assessment, { model, earlier, evidence, now, compareWith }: QuartersInput): Comparison | null {
  const { id, snapshots, evidence: files } = assessment
  const snapshot = snapshots.find((one) => one.id === compareWith) ?? snapshots.at(-1)
  if (snapshot === undefined) return null
  const summary = evidence === null ? null : evidenceSummaryOf(evidence, files, now)
  return comparisonOf(standingOfSnapshot(id, snapshot), standingNow(assessment, summary, now), { model, earlier })
}

/** What screen, command line and tests hand to `buildReport` beside the scores: the roadmap worked out, and the present compared. */
export function quarterResults(assessment: Assessment, input: QuartersInput): QuarterResults {
  const isPlanned = [...assessment.roadmap.values()].some(({ status }) => status !== 'cancelled')
  return { roadmap: isPlanned ? roadmapResult(assessment, input) : null, comparison: comparisonWith(assessment, input) }
}
