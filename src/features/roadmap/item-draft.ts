import type { Coverage } from '../../domain/answer.ts'
import type { QuarterStart } from '../../domain/fiscal-quarter.ts'
import { isDay, limits } from '../../domain/limits.ts'
import type { CostClass } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import { itemsStartingIn, moveItem, type Placing, withStatus } from '../../domain/roadmap/edits.ts'
import type { PlanInput, ResolvedItem } from '../../domain/roadmap/plan.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapStatus } from '../../domain/roadmap/roadmap-item.ts'
import { roadmapLimits } from '../../domain/roadmap/roadmap-limits.ts'
import type { ItemsById } from '../../domain/roadmap/with-items.ts'
import { wholeNumberOf } from '../../ui/field-values.ts'
import { daysOfText } from './number-text.ts'

/** An item as it is typed. */
export type ItemDraft = {
  readonly title: string
  readonly aim: Coverage | null
  readonly quarter: QuarterStart | null
  readonly quarterCount: string
  readonly isPinned: boolean
  /** Empty: as the model estimates. */
  readonly effort: string
  readonly costClass: CostClass | null
  readonly team: string
  readonly owner: string
  readonly startOn: string
  readonly dueOn: string
  readonly successCriterion: string
  readonly note: string
  readonly dependsOn: readonly RoadmapItemId[]
  readonly status: RoadmapStatus
}

/** Fields that hold what they cannot. */
export type ItemFault = 'title' | 'effort' | 'quarterCount' | 'startOn' | 'dueOn'

export function draftOf(item: RoadmapItem): ItemDraft {
  const { id: _, recommendation: __, rank: ___, effortDays, quarterCount, startOn, dueOn, doneOn: ____, ...same } = item
  return {
    ...same,
    quarterCount: String(quarterCount),
    effort: effortDays === null ? '' : String(effortDays),
    startOn: startOn ?? '',
    dueOn: dueOn ?? '',
  }
}

export function faultsOf(draft: ItemDraft, isOwn: boolean): ReadonlySet<ItemFault> {
  const faults = new Set<ItemFault>()
  const days = daysOfText(draft.effort)
  const count = wholeNumberOf(draft.quarterCount)
  if (isOwn && draft.title.trim() === '') faults.add('title')
  if (days === undefined || (days !== null && days > limits.days)) faults.add('effort')
  if (!count || count > roadmapLimits.quarterCount) faults.add('quarterCount')
  if (draft.startOn !== '' && !isDay(draft.startOn)) faults.add('startOn')
  if (draft.dueOn !== '' && !isDay(draft.dueOn)) faults.add('dueOn')
  return faults
}

const dayOrNone = (text: string) => (text === '' ? null : (text as IsoDate))

function withDraft(item: RoadmapItem, draft: ItemDraft): RoadmapItem {
  const { effort, quarterCount, startOn, dueOn, status: _, quarter: __, ...same } = draft
  return {
    ...item,
    ...same,
    title: draft.title.trim(),
    owner: draft.owner.trim(),
    team: draft.team.trim(),
    isPinned: draft.isPinned && draft.quarter !== null,
    effortDays: daysOfText(effort) ?? null,
    quarterCount: wholeNumberOf(quarterCount) ?? 1,
    startOn: dayOrNone(startOn),
    dueOn: dayOrNone(dueOn),
  }
}

/**
 * What the draft changes of the roadmap. A new quarter is a move, last in it; a new status is dated.
 * @param input `today` is the day on which an item that is now done was
 */
export function changesOf(input: Placing & Pick<PlanInput, 'today'>, one: ResolvedItem, draft: ItemDraft): ItemsById {
  const { item } = one
  const isMoved = draft.quarter !== item.quarter
  const moves = isMoved
    ? moveItem(input, item.id, { quarter: draft.quarter, behind: itemsStartingIn(input, draft.quarter).at(-1)?.id ?? null })
    : new Map()
  const next = withDraft(moves.get(item.id) ?? item, draft)
  // Done keeps the days that were planned: those given now, else those there were.
  const dated =
    draft.status === item.status
      ? next
      : withStatus({ ...one, item: next, effortDays: next.effortDays ?? one.effortDays }, draft.status, input.today)
  return new Map([...moves, [item.id, dated]])
}
