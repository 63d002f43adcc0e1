import type { Answers } from './answer.ts'
import type { CapabilityId, Group, Model, Phase, Recommendation } from './model.ts'
import type { IsoDate } from './moments.ts'
import { isAchieved } from './phase-reached.ts'

/** Which recommendations the walk shows. A field left out does not narrow it; those given must all hold. */
export type WalkFilter = {
  readonly phases?: readonly Phase[]
  readonly capabilities?: readonly CapabilityId[]
  readonly groups?: readonly Group[]
  readonly roles?: readonly string[]
  readonly status?: 'unanswered' | 'unknown' | 'below-threshold'
  /** Not answered or confirmed on or after this day. */
  readonly notReviewedSince?: IsoDate
  /** In this quarter's review. */
  readonly review?: true
  /** Shown when the title holds every word of it. */
  readonly words?: string
}

export type WalkView = {
  readonly answers: Answers
  readonly threshold: number
  readonly titles: readonly ReadonlyMap<Recommendation['id'], string>[]
  /** What the review goes through; while nobody knows it narrows nothing. */
  readonly review?: ReadonlyMap<Recommendation['id'], unknown> | null
}

/** Phase by phase, and within a phase in the model's order: phases 1 and 2 come first, as a first workshop wants them. */
export function walkOrder(model: Model): readonly Recommendation[] {
  return model.recommendations.toSorted((a, b) => a.phase - b.phase || a.order - b.order)
}

// "ＭＦＡ" typed with a Japanese input method finds "MFA".
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function holdsWords(recommendation: Recommendation, words: string, titles: WalkView['titles']): boolean {
  const text = folded([recommendation.id, ...titles.map((map) => map.get(recommendation.id) ?? '')].join(' '))
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function holdsStatus(recommendation: Recommendation, status: WalkFilter['status'], { answers, threshold }: WalkView): boolean {
  if (status === undefined) return true
  const value = answers.get(recommendation.id)?.value ?? null
  if (status === 'unanswered') return value === null
  if (status === 'unknown') return value === 'unknown'
  return value !== null && isAchieved(answers, recommendation.id, threshold) === false
}

/** Whether the filter lets a recommendation through. */
export function isInFilter(recommendation: Recommendation, filter: WalkFilter, view: WalkView): boolean {
  const has = <Item>(wanted: readonly Item[] | undefined, items: readonly Item[]) =>
    wanted === undefined || wanted.length === 0 || items.some((item) => wanted.includes(item))
  const answeredOn = view.answers.get(recommendation.id)?.answeredOn ?? null
  return (
    has(filter.phases, [recommendation.phase]) &&
    has(filter.capabilities, [recommendation.capability]) &&
    has(filter.groups, [recommendation.group]) &&
    has(filter.roles, recommendation.roles) &&
    holdsStatus(recommendation, filter.status, view) &&
    (filter.notReviewedSince === undefined || answeredOn === null || answeredOn < filter.notReviewedSince) &&
    (filter.review === undefined || (view.review?.has(recommendation.id) ?? true)) &&
    (filter.words === undefined || holdsWords(recommendation, filter.words.trim(), view.titles))
  )
}
