import type { Answer } from '../answer.ts'
import type { Assessment } from '../assessment.ts'
import { daysBefore, monthsBefore } from '../days.ts'
import type { Contradiction } from '../evidence/contradictions.ts'
import type { Model, Recommendation, RecommendationId } from '../model.ts'
import type { ModelChange, RecommendationChange } from '../model-change.ts'
import type { IsoDate } from '../moments.ts'
import { dueDayOf } from '../roadmap/due-day.ts'
import type { RoadmapItem } from '../roadmap/roadmap-item.ts'
import type { Snapshot } from '../snapshot.ts'
import { targetOf } from '../target.ts'
import { walkOrder } from '../walk.ts'

/** Why a recommendation is asked again, in a review from quarter to quarter. */
export type ReviewReason =
  /** Evidence and answer disagree. */
  | { readonly kind: 'contradicted'; readonly contradiction: Contradiction }
  /** The model asks for something new, or in other words. */
  | { readonly kind: 'changed-in-model'; readonly change: Exclude<RecommendationChange['kind'], 'same' | 'retired'> }
  /** Its item on the roadmap is done since the answer was given, or was due by now. */
  | { readonly kind: 'planned'; readonly item: RoadmapItem; readonly dueOn: IsoDate | null }
  /** Nobody knew or nobody had answered when the last snapshot was taken, and so it still is. */
  | { readonly kind: 'unanswered-before'; readonly before: 'unknown' | null }
  /** `answeredOn`: `null` when nobody knows how old the answer is. */
  | { readonly kind: 'stale'; readonly answeredOn: IsoDate | null }

export type ReviewInput = {
  readonly model: Model
  /** `null`: there is no evidence. */
  readonly contradictions: readonly Contradiction[] | null
  readonly lastSnapshot: Snapshot | null
  /** Between versions of the model; those from before the last snapshot's version are left aside. */
  readonly changes: readonly ModelChange[]
  readonly today: IsoDate
  /** Answers older than so many days are asked again; `null`: older than three calendar months, as everywhere else (docs/scoring.md, rule 14). */
  readonly staleDays: number | null
}

type Known = ReviewInput & {
  readonly assessment: Assessment
  readonly contradicted: ReadonlyMap<RecommendationId, Contradiction>
  readonly changed: ReadonlyMap<RecommendationId, Exclude<RecommendationChange['kind'], 'same' | 'retired'>>
  readonly items: ReadonlyMap<RecommendationId, readonly RoadmapItem[]>
  readonly staleBefore: IsoDate
}

function changedIn(changes: readonly ModelChange[], since: number): Known['changed'] {
  const changed = new Map<RecommendationId, Exclude<RecommendationChange['kind'], 'same' | 'retired'>>()
  for (const { from, changes: own } of changes) {
    if (from < since) continue
    for (const { id, kind } of own) if (kind !== 'same' && kind !== 'retired') changed.set(id, kind)
  }
  return changed
}

function itemsBy(roadmap: Assessment['roadmap']): Known['items'] {
  const items = new Map<RecommendationId, RoadmapItem[]>()
  for (const item of roadmap.values()) {
    if (item.recommendation === null || item.status === 'cancelled') continue
    const own = items.get(item.recommendation)
    if (own === undefined) items.set(item.recommendation, [item])
    else own.push(item)
  }
  return items
}

/** The item that says the answer may have changed: one done since it was given, or one whose day has come. */
function plannedReason(id: RecommendationId, answeredOn: IsoDate | null, known: Known): ReviewReason | null {
  const startMonth = known.assessment.profile.fiscalYearStartMonth
  for (const item of known.items.get(id) ?? []) {
    const dueOn = dueDayOf(item, startMonth)
    const isDue = dueOn !== null && dueOn <= known.today
    const isDoneSince = answeredOn === null || item.doneOn === null || answeredOn < item.doneOn
    if (item.status === 'done' ? isDoneSince : isDue) return { kind: 'planned', item, dueOn }
  }
  return null
}

function unansweredReason({ id, capability, phase }: Recommendation, answer: Answer | undefined, known: Known): ReviewReason | null {
  const { assessment, lastSnapshot } = known
  if (lastSnapshot === null) return null
  const before = lastSnapshot.answers.get(id)?.value ?? null
  const now = answer?.value ?? null
  if ((before !== null && before !== 'unknown') || (now !== null && now !== 'unknown')) return null
  // What lies above the target was left for later on purpose.
  const isLater = before === null && now === null && phase > targetOf(capability, assessment.profile)
  return isLater ? null : { kind: 'unanswered-before', before }
}

function staleReason(answer: Answer | undefined, { staleBefore }: Known): ReviewReason | null {
  if (answer === undefined || answer.value === null) return null
  const { answeredOn } = answer
  return answeredOn === null || answeredOn < staleBefore ? { kind: 'stale', answeredOn } : null
}

function reasonsOf(recommendation: Recommendation, known: Known): readonly ReviewReason[] {
  const { id } = recommendation
  const answer = known.assessment.answers.get(id)
  const answeredOn = answer?.answeredOn ?? null
  const since = known.assessment.profile.reviewSince
  if (since !== null && answeredOn !== null && answeredOn >= since) return []
  const contradiction = known.contradicted.get(id)
  const change = known.changed.get(id)
  const reasons: readonly (ReviewReason | null)[] = [
    contradiction === undefined ? null : { kind: 'contradicted', contradiction },
    change === undefined ? null : { kind: 'changed-in-model', change },
    plannedReason(id, answeredOn, known),
    unansweredReason(recommendation, answer, known),
    staleReason(answer, known),
  ]
  return reasons.filter((reason) => reason !== null)
}

/**
 * What a review asks again, and why (docs/scoring.md, rule 19), in the order of the walk; the most telling reason first: contradicted,
 * changed in the model, planned, unanswered before, stale. What has been answered or confirmed on or after the day the review began is no
 * longer asked. Recommendations without a reason are missing.
 */
export function reviewOf(assessment: Assessment, input: ReviewInput): ReadonlyMap<RecommendationId, readonly ReviewReason[]> {
  const known: Known = {
    ...input,
    assessment,
    contradicted: new Map((input.contradictions ?? []).map((one) => [one.recommendation.id, one])),
    changed: changedIn(input.changes, input.lastSnapshot?.modelVersion ?? 0),
    items: itemsBy(assessment.roadmap),
    staleBefore: input.staleDays === null ? monthsBefore(input.today, 3) : daysBefore(input.today, input.staleDays),
  }
  const asked = walkOrder(input.model).map((one) => [one.id, reasonsOf(one, known)] as const)
  return new Map(asked.filter(([, reasons]) => reasons.length > 0))
}
