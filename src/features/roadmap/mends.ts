import { moveItem, moveToDays, withStatus } from '../../domain/roadmap/edits.ts'
import { nextPartId } from '../../domain/roadmap/part-id.ts'
import type { RoadmapProblem } from '../../domain/roadmap/plan.ts'
import { newRoadmapItem, type RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { aimOf } from '../../domain/roadmap/wanted.ts'
import type { ItemsById } from '../../domain/roadmap/with-items.ts'
import type { Plan } from './use-plan.ts'

type MendByChange = 'moveBehind' | 'bring' | 'moveNow' | 'toDays' | 'clearDates' | 'done' | 'add' | 'clearDue'

/** The one step that does away with a problem; the kinds are the keys of its words. */
export type Mend =
  | { readonly kind: 'replan' }
  | { readonly kind: 'open'; readonly item: RoadmapItemId }
  | { readonly kind: 'answer'; readonly recommendation: string }
  | { readonly kind: MendByChange; readonly changes: ItemsById }

const open = (item: RoadmapItemId): Mend => ({ kind: 'open', item })

/** Behind what it waits for; where that has no quarter itself, that is brought to it. */
function orderMend({ input, resolved }: Plan, problem: Extract<RoadmapProblem, { kind: 'before-prerequisite' }>): Mend {
  const [item, before] = [resolved.get(problem.item), resolved.get(problem.prerequisite)]
  if (item === undefined || before === undefined) return open(problem.item)
  const to = before.lastQuarter?.start
  return to === undefined
    ? { kind: 'bring', changes: moveItem(input, problem.prerequisite, { quarter: item.item.quarter, behind: null }) }
    : { kind: 'moveBehind', changes: moveItem(input, problem.item, { quarter: to, behind: problem.prerequisite }) }
}

function missingMend({ input }: Plan, problem: Extract<RoadmapProblem, { kind: 'prerequisite-missing' }>): Mend {
  const waiting = input.items.get(problem.item)
  const quarter = waiting?.quarter ?? null
  const id = nextPartId(problem.recommendation, input.items)
  const given = { recommendation: problem.recommendation, aim: aimOf(input.profile.threshold), quarter, isPinned: quarter !== null }
  return { kind: 'add', changes: new Map([[id, newRoadmapItem(id, { ...given, rank: (waiting?.rank ?? 0) - 0.5 })]]) }
}

/** A due day that the team gave is taken back where its quarter is not over yet; else the item comes into the present quarter. */
function overdueMend({ input, resolved, quarters }: Plan, id: RoadmapItemId): Mend {
  const one = resolved.get(id)
  const present = quarters[0]?.start
  if (one === undefined || present === undefined) return open(id)
  const isOver = one.lastQuarter === null || one.lastQuarter.start < present
  if (!isOver) return { kind: 'clearDue', changes: new Map([[id, { ...one.item, dueOn: null }]]) }
  return { kind: 'moveNow', changes: moveItem(input, id, { quarter: present, behind: null }) }
}

/** The days are what somebody has said, in a tracker or by hand: the quarter follows them, and only where it cannot do they go. */
function outsideMend({ input }: Plan, id: RoadmapItemId): Mend | null {
  const changes = moveToDays(input, id, input.today)
  return changes.size === 0 ? null : { kind: 'toDays', changes }
}

/** How many items are left in quarters that are over: planning again places them all. */
export function leftBehind({ problems, resolved, quarters }: Plan): number {
  const present = quarters[0]?.start ?? ''
  const lastOf = (id: RoadmapItemId) => resolved.get(id)?.lastQuarter?.start ?? present
  return problems.filter((problem) => problem.kind === 'overdue' && lastOf(problem.item) < present).length
}

/** The one step offered for a problem. */
export function mendOf(plan: Plan, problem: RoadmapProblem): Mend {
  const { resolved, input } = plan
  switch (problem.kind) {
    case 'over-capacity':
      return { kind: 'replan' }
    case 'before-prerequisite':
      return orderMend(plan, problem)
    case 'prerequisite-missing':
      return missingMend(plan, problem)
    case 'overdue':
      return overdueMend(plan, problem.item)
    case 'cycle':
      return open(problem.items[0] as RoadmapItemId)
    case 'done-unanswered': {
      const recommendation = resolved.get(problem.item)?.item.recommendation
      return recommendation ? { kind: 'answer', recommendation } : open(problem.item)
    }
    default: {
      const one = resolved.get(problem.item)
      if (one === undefined) return open(problem.item)
      const toDays = problem.kind === 'dates-outside-quarter' ? outsideMend(plan, problem.item) : null
      if (toDays !== null) return toDays
      const item = problem.kind === 'aim-reached' ? withStatus(one, 'done', input.today) : { ...one.item, startOn: null, dueOn: null }
      return { kind: problem.kind === 'aim-reached' ? 'done' : 'clearDates', changes: new Map([[problem.item, item]]) }
    }
  }
}
