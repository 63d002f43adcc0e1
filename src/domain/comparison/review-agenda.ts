import type { Answers } from '../answer.ts'
import type { Assessment } from '../assessment.ts'
import { carryOverAll } from '../carry-over.ts'
import { dayOf } from '../days.ts'
import { contradictionsOf } from '../evidence/contradictions.ts'
import type { Verdicts } from '../evidence/verdict.ts'
import type { Model, RecommendationId } from '../model.ts'
import type { ModelChange } from '../model-change.ts'
import type { IsoDate } from '../moments.ts'
import type { Snapshot } from '../snapshot.ts'
import { walkOrder } from '../walk.ts'
import { type ReviewReason, reviewOf } from './review.ts'

export type AgendaInput = {
  readonly model: Model
  /** `null`: there is no evidence. */
  readonly verdicts: Verdicts | null
  /** Between all known versions of the model, the oldest first. */
  readonly changes: readonly ModelChange[]
  readonly today: IsoDate
}

export type AgendaEntry = {
  /** The most telling first. */
  readonly reasons: readonly ReviewReason[]
  /** Answered or confirmed since the review began. */
  readonly isDone: boolean
}

/** What the review of a quarter goes through. */
export type Agenda = {
  /** How things stood when the review began, or the last snapshot before one begins; `null`: there is none. */
  readonly baseline: Snapshot | null
  /** Its answers under the model of today. */
  readonly before: Answers
  /** In the order of the walk. */
  readonly entries: ReadonlyMap<RecommendationId, AgendaEntry>
}

function baselineOf({ snapshots, profile: { reviewSince }, modelVersion }: Assessment): Snapshot | null {
  if (reviewSince === null) return snapshots.at(-1) ?? null
  const dayOfSnapshot = ({ takenAt }: Snapshot) => dayOf(takenAt)
  // A second one of that day may hold already what the review has brought.
  const first = snapshots.find((one) => dayOfSnapshot(one) === reviewSince && one.modelVersion === modelVersion)
  return first ?? snapshots.findLast((one) => dayOfSnapshot(one) <= reviewSince) ?? null
}

/** The last snapshot from before the model changed; answers from after it were given under the new one. */
function lastOfOlderModel({ snapshots, modelVersion }: Assessment): Snapshot | null {
  return snapshots.findLast((one) => one.modelVersion < modelVersion) ?? null
}

type Known = AgendaInput & { readonly baseline: Snapshot | null; readonly older: Snapshot | null }

function reasonsBy(assessment: Assessment, { model, verdicts, changes, today, baseline, older }: Known) {
  const { answers } = assessment
  const lastSnapshot = baseline === null || older === null ? baseline : { ...baseline, modelVersion: older.modelVersion }
  const review = reviewOf(assessment, {
    model,
    contradictions: verdicts === null ? null : contradictionsOf(model, answers, verdicts),
    lastSnapshot,
    changes: older === null ? [] : changes,
    today,
    staleDays: null,
  })
  const isOfNewModel = (id: RecommendationId) => (answers.get(id)?.answeredOn ?? '') > (older === null ? '' : dayOf(older.takenAt))
  const kept = [...review].map(([id, reasons]) => {
    return [id, reasons.filter(({ kind }) => kind !== 'changed-in-model' || !isOfNewModel(id))] as const
  })
  return new Map(kept.filter(([, reasons]) => reasons.length > 0))
}

/**
 * What the review of this quarter asks, what of it is done, and what was answered before it began (docs/scoring.md, rule 19). The list stays
 * the same while the team works through it: what is answered or confirmed is marked, and not taken away.
 */
export function reviewAgenda(assessment: Assessment, input: AgendaInput): Agenda {
  const baseline = baselineOf(assessment)
  const known = { ...input, baseline, older: lastOfOlderModel(assessment) }
  const { changes, model } = input
  const before = baseline === null ? new Map() : carryOverAll(baseline.answers, sinceVersion(changes, baseline.modelVersion)).answers
  const open = reasonsBy(assessment, known)
  const { profile, answers } = assessment
  const atBegin =
    profile.reviewSince === null || baseline === null
      ? open
      : reasonsBy({ ...assessment, answers: before, profile: { ...profile, reviewSince: null } }, known)
  const isReviewed = (id: RecommendationId) => (answers.get(id)?.answeredOn ?? '') >= (profile.reviewSince ?? '~')
  const entries = walkOrder(model).flatMap(({ id }): readonly (readonly [RecommendationId, AgendaEntry])[] => {
    const [now, then] = [open.get(id), atBegin.get(id)]
    if (now !== undefined) return [[id, { reasons: now, isDone: false }]]
    return then !== undefined && isReviewed(id) ? [[id, { reasons: then, isDone: true }]] : []
  })
  return { baseline, before, entries: new Map(entries) }
}

function sinceVersion(changes: readonly ModelChange[], version: number): readonly ModelChange[] {
  return changes.filter(({ from }) => from >= version).toSorted((a, b) => a.from - b.from)
}

// By experience of workshops: who only confirms says "still so"; what has moved is talked about; from nothing, two hours do 36.
const minutesToConfirm = 0.5
const minutesToDiscuss = 2
const minutesFromNothing = 120 / 36

/** How long a review takes, and how long a walk through everything would: whole minutes, in steps of five. An estimate, no more. */
export function reviewMinutes(agenda: Agenda, model: Model): { readonly left: number; readonly whole: number } {
  const open = [...agenda.entries.values()].filter(({ isDone }) => !isDone)
  const left = open.reduce((sum, { reasons }) => sum + (reasons[0]?.kind === 'stale' ? minutesToConfirm : minutesToDiscuss), 0)
  const inFives = (minutes: number) => Math.ceil(minutes / 5) * 5
  return { left: inFives(left), whole: inFives(model.recommendations.length * minutesFromNothing) }
}

/** How many open entries there are by their most telling reason. */
export function openByReason({ entries }: Agenda): ReadonlyMap<ReviewReason['kind'], number> {
  const counts = new Map<ReviewReason['kind'], number>()
  for (const { reasons, isDone } of entries.values()) {
    const kind = reasons[0]?.kind
    if (!isDone && kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
