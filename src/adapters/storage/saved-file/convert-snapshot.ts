import type { QuarterStart } from '../../../domain/fiscal-quarter.ts'
import type { CapabilityId, RecommendationId } from '../../../domain/model.ts'
import type { IsoMoment } from '../../../domain/moments.ts'
import type { Score } from '../../../domain/score.ts'
import type { EvidenceSummary, ReportedScores, Snapshot, SnapshotId } from '../../../domain/snapshot.ts'
import { fromAnswer, fromItem, fromProfile, mapOf, sortedRecord, toAnswer, toProfile, toRoadmap } from './convert-parts.ts'
import type { SavedFile } from './formats.ts'

export type SavedSnapshot = SavedFile['snapshots'][number]
type SavedSummary = NonNullable<SavedSnapshot['evidence']>
type SavedReported = SavedSnapshot['reported']

function fromScore({ band, tally, addedByNotApplicable }: Score): SavedReported['all'] {
  const { total, applicable, answered, unknown, unanswered, notApplicable } = tally
  return {
    band: band && { low: band.low, high: band.high },
    tally: { total, applicable, answered, unknown, unanswered, notApplicable },
    addedByNotApplicable,
  }
}

function fromReported({ all, groups, capabilities, organisation }: ReportedScores): SavedReported {
  const { governance, operations, protection } = groups
  return {
    all: fromScore(all),
    groups: { governance: fromScore(governance), operations: fromScore(operations), protection: fromScore(protection) },
    capabilities: sortedRecord(capabilities, ({ score, reached }) => ({ score: fromScore(score), reached })),
    organisation,
  }
}

function fromScoreLine(line: EvidenceSummary['securityScore']): SavedSummary['securityScore'] {
  const { passed, failed, unknown, noData, onlySuppressed, disabled, nothingToCheck, ratio } = line
  return { passed, failed, unknown, noData, onlySuppressed, disabled, nothingToCheck, ratio }
}

function fromSummary(summary: EvidenceSummary): SavedSummary {
  return {
    files: summary.files.map(({ name, sha256, newest }) => ({ name, sha256, newest })),
    newest: summary.newest,
    places: summary.places.map(({ account, region }) => ({ account, region })),
    subjects: summary.subjects.map(({ tool, controlId, checkId, severity, states, failed }) => {
      return { tool, controlId, checkId, severity, states, failed }
    }),
    exposures: summary.exposures.map(({ id, title, severity, account, region }) => ({ id, title, severity, account, region })),
    verdicts: sortedRecord(summary.verdicts, ({ kind, strength, proposal, supporting, contradicting, mixed }) => {
      return { kind, strength, proposal, supporting, contradicting, mixed }
    }),
    securityScore: fromScoreLine(summary.securityScore),
  }
}

// A snapshot never changes, and a roadmap of 500 items is written with each: the saved form is kept as long as the snapshot is.
const kept = new WeakMap<Snapshot, SavedSnapshot>()

/** Remembers what a snapshot was just read from, where that is a form that `fromSnapshot` has written. */
export function keepSavedSnapshot(snapshot: Snapshot, saved: SavedSnapshot): void {
  kept.set(snapshot, saved)
}

export function fromSnapshot(snapshot: Snapshot): SavedSnapshot {
  const known = kept.get(snapshot)
  if (known !== undefined) return known
  const saved: SavedSnapshot = {
    id: snapshot.id,
    name: snapshot.name,
    quarter: snapshot.quarter,
    takenAt: snapshot.takenAt,
    note: snapshot.note,
    modelVersion: snapshot.modelVersion,
    scoringVersion: snapshot.scoringVersion,
    profile: fromProfile(snapshot.profile),
    answers: sortedRecord(snapshot.answers, fromAnswer),
    roadmap: sortedRecord(snapshot.roadmap, fromItem),
    evidence: snapshot.evidence && fromSummary(snapshot.evidence),
    reported: fromReported(snapshot.reported),
  }
  kept.set(snapshot, saved)
  return saved
}

/** Makes the saved form of each snapshot ahead of `fromSnapshot`, with time for the page in between. */
export async function prepareSnapshots(snapshots: readonly Snapshot[]): Promise<void> {
  for (const snapshot of snapshots.filter((one) => !kept.has(one))) {
    fromSnapshot(snapshot)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function toSummary(saved: SavedSummary): EvidenceSummary {
  return {
    ...saved,
    files: saved.files.map((file) => ({ ...file, newest: file.newest as IsoMoment | null })),
    newest: saved.newest as IsoMoment | null,
    verdicts: mapOf<RecommendationId, SavedSummary['verdicts'][string], SavedSummary['verdicts'][string]>(saved.verdicts, (one) => one),
  }
}

export function toSnapshot(saved: SavedSnapshot): Snapshot {
  type Reached = SavedReported['capabilities'][string]
  return {
    ...saved,
    id: saved.id as SnapshotId,
    quarter: saved.quarter as QuarterStart,
    takenAt: saved.takenAt as IsoMoment,
    profile: toProfile(saved.profile),
    answers: mapOf(saved.answers, toAnswer),
    roadmap: toRoadmap(saved.roadmap),
    evidence: saved.evidence && toSummary(saved.evidence),
    reported: { ...saved.reported, capabilities: mapOf<CapabilityId, Reached, Reached>(saved.reported.capabilities, (one) => one) },
  }
}
