import { type FiscalQuarter, type QuarterStart, quarterAfter, quarterOf } from '../fiscal-quarter.ts'
import type { EffortEnd } from './effort.ts'
import { quarterIndex, quartersOfPlan, slotsOf } from './load.ts'
import type { PlacementReason, PlanInput, PlannedMove, ProposedPlan, ResolvedItem } from './plan.ts'
import { priorityOf, type Standing, standingOf } from './priority.ts'
import { type ResolvedItems, resolvedItems } from './resolve.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from './roadmap-item.ts'
import { type Job, type Placement, schedule } from './schedule.ts'
import { missingItems } from './wanted.ts'

type Desk = {
  readonly input: PlanInput
  readonly quarters: readonly FiscalQuarter[]
  readonly present: QuarterStart
  readonly resolved: ResolvedItems
  readonly standing: Standing
}

const isOver = ({ status }: RoadmapItem) => status === 'done' || status === 'cancelled'

/** Slots from the present quarter on; `null`: the item goes wherever there is room. */
function fixedSlots({ item, quarter }: ResolvedItem, { present }: Desk): Job['fixed'] {
  const count = Math.max(1, item.quarterCount)
  const isBegun = item.status === 'in-progress'
  if (quarter === null) return isBegun ? { slot: 0, count: 1 } : null
  const slot = quarterIndex(present, quarter.start)
  if (isOver(item)) return { slot, count }
  // Its quarters have passed: what is under way reaches into the present one, anything else is placed anew, a pin to the past or none.
  if (slot + count <= 0) return isBegun ? { slot, count: 1 - slot } : null
  return isBegun || item.isPinned ? { slot, count } : null
}

function jobOf(one: ResolvedItem, desk: Desk): Job {
  const { item, effortDays, after } = one
  const isDone = (id: RoadmapItemId) => desk.resolved.get(id)?.item.status === 'done'
  return {
    id: item.id,
    days: effortDays,
    after: isOver(item) ? [] : after.filter((id) => !isDone(id)),
    priority: priorityOf(one, desk.standing),
    team: item.team,
    fixed: fixedSlots(one, desk),
  }
}

function reasonOf(item: RoadmapItem, placement: Placement | undefined, { input, present }: Desk): PlacementReason {
  if (placement === undefined || isOver(item) || item.status === 'in-progress') return { kind: 'begun' }
  if (placement.kind === 'fixed') return { kind: 'pinned' }
  const waitsFor = placement.waitsFor as readonly RoadmapItemId[]
  if (placement.kind === 'no-room') return { kind: 'no-room', waitsFor }
  const urgency = item.recommendation === null ? null : (input.urgencies.get(item.recommendation) ?? null)
  return { kind: 'planned', urgency, waitsFor, full: placement.full.map((slot) => quarterAfter(present, slot)) }
}

/** An item put elsewhere: a pin and days of the calendar belong to the quarter in which it stood. */
function putTo(item: RoadmapItem, quarter: QuarterStart | null, quarterCount: number): RoadmapItem {
  if (item.quarter === quarter) return item.quarterCount === quarterCount ? item : { ...item, quarterCount }
  return { ...item, quarter, quarterCount, isPinned: false, startOn: null, dueOn: null }
}

function placedItem({ item, quarter }: ResolvedItem, placement: Placement, { present }: Desk): RoadmapItem {
  if (isOver(item)) return item
  if (placement.kind === 'no-room') return putTo(item, null, 1)
  const start = quarterAfter(present, placement.slot)
  // The month may be one in the middle of what is a quarter today: the start of the fiscal year has changed, the item has not moved.
  return putTo(item, start === quarter?.start ? item.quarter : start, placement.count)
}

/** Those that moved go behind those that stayed in their quarter, in the order in which they were placed. */
function ranked(items: RoadmapItems, moved: readonly RoadmapItemId[]): RoadmapItems {
  const hasMoved = new Set(moved)
  const last = new Map<QuarterStart | null, number>()
  for (const { id, quarter, rank } of items.values()) if (!hasMoved.has(id)) last.set(quarter, Math.max(last.get(quarter) ?? 0, rank))
  const next = new Map(items)
  for (const id of moved) {
    const item = items.get(id)
    if (item === undefined) continue
    const rank = (last.get(item.quarter) ?? 0) + 1
    last.set(item.quarter, rank)
    next.set(id, { ...item, rank })
  }
  return next
}

function placedPlan(input: PlanInput, before: RoadmapItems, end: EffortEnd): ProposedPlan {
  const quarters = quartersOfPlan(input)
  const present = quarterOf(input.today, input.profile.fiscalYearStartMonth).start
  const resolved = resolvedItems(input, end)
  const desk: Desk = { input, quarters, present, resolved, standing: standingOf(input) }
  const jobs = [...resolved.values()].filter(({ item, quarter }) => item.status !== 'cancelled' && !(isOver(item) && quarter === null))
  const placements = schedule(
    jobs.map((one) => jobOf(one, desk)),
    slotsOf(input.profile, quarters),
  )
  const items = new Map<RoadmapItemId, RoadmapItem>()
  const reasons = new Map<RoadmapItemId, PlacementReason>()
  for (const [id, one] of resolved) {
    const placement = placements.get(id)
    items.set(id, placement === undefined ? one.item : placedItem(one, placement, desk))
    reasons.set(id, reasonOf(one.item, placement, desk))
  }
  const isElsewhere = (id: RoadmapItemId) => items.get(id)?.quarter !== before.get(id)?.quarter
  const order = [...placements.keys()].map((id) => id as RoadmapItemId)
  const isAnotherLength = (id: RoadmapItemId) => items.get(id)?.quarterCount !== before.get(id)?.quarterCount
  const moves = order.filter((id) => before.has(id) && (isElsewhere(id) || isAnotherLength(id)))
  const whereTo = (id: RoadmapItemId): PlannedMove => ({ id, from: before.get(id)?.quarter ?? null, to: items.get(id)?.quarter ?? null })
  return {
    items: ranked(
      items,
      order.filter((id) => !before.has(id) || isElsewhere(id)),
    ),
    reasons,
    added: order.filter((id) => !before.has(id)),
    moved: moves.map(whereTo),
    unplaced: order.filter((id) => placements.get(id)?.kind === 'no-room'),
  }
}

/**
 * A plan from now to the targets (docs/roadmap.md, rules 1 to 5): items for all that the targets ask for and what must come before, placed by
 * urgency, phase, prerequisites and effort into the first quarters with room. What is pinned, under way, done or cancelled stays; everything
 * else is placed anew. Pure and deterministic: the order of the items does not matter, and a plan proposed again changes nothing.
 * A what-if is the same with another profile; see `whatIf`.
 */
export function proposePlan(input: PlanInput): ProposedPlan {
  const items = new Map([...input.items, ...missingItems(input).map((item) => [item.id, item] as const)])
  return placedPlan({ ...input, items }, input.items, 'middle')
}

/**
 * The same items placed anew and none added, with as little or as much work as the model estimates: what a forecast rests on.
 * @param end which of the estimated days; effort that the team gave itself stays as it is
 */
export function placedAnew(input: PlanInput, end: EffortEnd): ProposedPlan {
  return placedPlan(input, input.items, end)
}

/** The same team with another capacity or target: `proposePlan(whatIf(input, { capacity }))`. */
export function whatIf(
  input: PlanInput,
  change: Partial<Pick<PlanInput['profile'], 'capacity' | 'targetPhase' | 'capabilityTargets'>>,
): PlanInput {
  return { ...input, profile: { ...input.profile, ...change } }
}
