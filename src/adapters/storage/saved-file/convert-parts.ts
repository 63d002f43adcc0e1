import type { Answer } from '../../../domain/answer.ts'
import type { QuarterStart } from '../../../domain/fiscal-quarter.ts'
import type { CapabilityId, RecommendationId } from '../../../domain/model.ts'
import type { IsoDate } from '../../../domain/moments.ts'
import type { Profile } from '../../../domain/profile.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from '../../../domain/roadmap/roadmap-item.ts'
import type { SavedFile } from './formats.ts'

type SavedAnswer = SavedFile['answers'][string]
type SavedProfile = SavedFile['profile']
type SavedItem = SavedFile['roadmap'][string]

/** A map as the file has it: a record sorted by key. */
export function sortedRecord<Value, Saved>(map: ReadonlyMap<string, Value>, toSaved: (value: Value) => Saved): Record<string, Saved> {
  const entries = [...map].map(([key, value]) => [key, toSaved(value)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The map of a record. */
export function mapOf<Id extends string, Saved, Value>(
  record: Readonly<Record<string, Saved>>,
  toValue: (saved: Saved, id: Id) => Value,
): ReadonlyMap<Id, Value> {
  return new Map(Object.entries(record).map(([id, saved]) => [id as Id, toValue(saved, id as Id)]))
}

export function toAnswer(saved: SavedAnswer): Answer {
  return {
    ...saved,
    evidence: saved.evidence.map((link) => ({ ...link, date: link.date as IsoDate | null })),
    answeredOn: saved.answeredOn as IsoDate | null,
    takenFromEvidenceOn: saved.takenFromEvidenceOn as IsoDate | null,
  }
}

/** The fields in the order of the file, whatever order the answer was put together in. */
export function fromAnswer(answer: Answer): SavedAnswer {
  return {
    value: answer.value,
    reason: answer.reason,
    rationale: answer.rationale,
    owner: answer.owner,
    evidence: answer.evidence.map(({ title, url, date }) => ({ title, url, date })),
    confidence: answer.confidence,
    answeredOn: answer.answeredOn,
    takenFromEvidenceOn: answer.takenFromEvidenceOn,
  }
}

export function toProfile(saved: SavedProfile): Profile {
  const { daysPerQuarter, byQuarter, teams } = saved.capacity
  return {
    ...saved,
    capabilityTargets: mapOf<CapabilityId, Profile['targetPhase'], Profile['targetPhase']>(saved.capabilityTargets, (phase) => phase),
    weights: mapOf<RecommendationId, number, number>(saved.weights, (weight) => weight),
    capacity: { daysPerQuarter, byQuarter: mapOf<QuarterStart, number, number>(byQuarter, (days) => days), teams },
    reviewSince: saved.reviewSince as IsoDate | null,
  }
}

export function fromProfile(profile: Profile): SavedProfile {
  const { daysPerQuarter, byQuarter, teams } = profile.capacity
  return {
    name: profile.name,
    organisation: profile.organisation,
    scope: profile.scope,
    accountCount: profile.accountCount,
    participants: [...profile.participants],
    language: profile.language,
    targetPhase: profile.targetPhase,
    capabilityTargets: sortedRecord(profile.capabilityTargets, (phase) => phase),
    fiscalYearStartMonth: profile.fiscalYearStartMonth,
    threshold: profile.threshold,
    weights: sortedRecord(profile.weights, (weight) => weight),
    capacity: {
      daysPerQuarter,
      byQuarter: sortedRecord(byQuarter, (days) => days),
      teams: teams.map((team) => ({ name: team.name, daysPerQuarter: team.daysPerQuarter })),
    },
    reviewSince: profile.reviewSince,
  }
}

function toItem(saved: SavedItem, id: RoadmapItemId): RoadmapItem {
  return {
    id,
    ...saved,
    recommendation: saved.recommendation as RecommendationId | null,
    quarter: saved.quarter as QuarterStart | null,
    startOn: saved.startOn as IsoDate | null,
    dueOn: saved.dueOn as IsoDate | null,
    dependsOn: saved.dependsOn as string[] as RoadmapItemId[],
    doneOn: saved.doneOn as IsoDate | null,
  }
}

/** One item; its id is the key. */
export function fromItem(item: RoadmapItem): SavedItem {
  return {
    recommendation: item.recommendation,
    title: item.title,
    aim: item.aim,
    quarter: item.quarter,
    quarterCount: item.quarterCount,
    isPinned: item.isPinned,
    rank: item.rank,
    effortDays: item.effortDays,
    costClass: item.costClass,
    team: item.team,
    owner: item.owner,
    startOn: item.startOn,
    dueOn: item.dueOn,
    successCriterion: item.successCriterion,
    note: item.note,
    dependsOn: [...item.dependsOn],
    status: item.status,
    doneOn: item.doneOn,
  }
}

export const toRoadmap = (saved: SavedFile['roadmap']): RoadmapItems => mapOf(saved, toItem)
