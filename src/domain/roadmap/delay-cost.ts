import { quarterAfter, quarterOf, quartersBetween } from '../fiscal-quarter.ts'
import { type Phase, type PhaseReached, phases } from '../model.ts'
import { organisationPhase, phasesReached } from '../phase-reached.ts'
import type { PlanInput, ResolvedItem } from './plan.ts'
import { type Reached, whenReached } from './reach.ts'
import { type ResolvedItems, resolvedItems } from './resolve.ts'
import type { RoadmapItemId } from './roadmap-item.ts'
import { exposuresByRecommendation, type Pressing } from './urgencies.ts'

/** How much later a phase is reached. */
export type PhaseSlip = {
  readonly phase: Phase
  /** At least 1; `null`: it is no longer reached within the horizon. */
  readonly quarters: number | null
}

/** What it costs to begin an item one quarter later. Reckoned from the plan and the evidence; money is not, since nobody knows it. */
export type DelayCost = {
  readonly item: RoadmapItemId
  /** Items that would have to move too, in the order of the roadmap: they wait for it and would begin before it ends. */
  readonly pushed: readonly RoadmapItemId[]
  /** Phases of the organisation that are reached later, the lowest first. */
  readonly slips: readonly PhaseSlip[]
  /** Grave open exposures that stay open that much longer, as far as this item bears on them. */
  readonly exposures: number
  /** Whether results fail against what the team claims of its recommendation. */
  readonly isContradicted: boolean
}

const isOpen = ({ item }: ResolvedItem) => item.status === 'planned' || item.status === 'in-progress'

function movedBy(one: ResolvedItem, quarters: number, startMonth: number): ResolvedItem {
  if (one.quarter === null || one.lastQuarter === null) return one
  const later = (start: typeof one.quarter.start) => quarterOf(quarterAfter(start, quarters), startMonth)
  return { ...one, quarter: later(one.quarter.start), lastQuarter: later(one.lastQuarter.start) }
}

type Followers = ReadonlyMap<RoadmapItemId, readonly RoadmapItemId[]>

function followersOf(resolved: ResolvedItems): Followers {
  const followers = new Map<RoadmapItemId, RoadmapItemId[]>()
  for (const [id, { after }] of resolved) for (const needed of after) followers.set(needed, [...(followers.get(needed) ?? []), id])
  return followers
}

/** The items with one a quarter later, and with everything that waits for it as much later as it must be. */
function delayed(resolved: ResolvedItems, id: RoadmapItemId, { followers, startMonth }: { followers: Followers; startMonth: number }) {
  const next = new Map(resolved)
  const own = resolved.get(id)
  if (own === undefined) return next
  next.set(id, movedBy(own, 1, startMonth))
  const queue = [id]
  // In a cycle each would push the other for ever: what has been pushed once as often as there are items stays.
  for (let turn = 0; turn < queue.length && turn < resolved.size; turn += 1) {
    const current = queue[turn]
    const end = current === undefined ? undefined : next.get(current)?.lastQuarter?.start
    if (current === undefined || end === undefined) continue
    for (const follower of followers.get(current) ?? []) {
      const one = next.get(follower)
      if (follower === id || one === undefined || !isOpen(one) || one.quarter === null || one.quarter.start >= end) continue
      // What begins too early in the plan itself is not pushed by the delay.
      const endBefore = resolved.get(current)?.lastQuarter?.start
      if (endBefore !== undefined && (resolved.get(follower)?.quarter?.start ?? '') < endBefore) continue
      next.set(follower, movedBy(one, Math.ceil(quartersBetween(one.quarter.start, end)), startMonth))
      queue.push(follower)
    }
  }
  return next
}

type Present = { readonly reached: PhaseReached | null; readonly planned: Reached }

function slipsOf(then: Reached, { reached, planned }: Present): readonly PhaseSlip[] {
  return phases.flatMap((phase): readonly PhaseSlip[] => {
    const [from, to] = [planned(phase), then(phase)]
    if (reached === null || phase <= reached || from === null || to?.start === from.start) return []
    return [{ phase, quarters: to === null ? null : quartersBetween(from.start, to.start) }]
  })
}

/**
 * What it costs to wait, per item that is still to do and has a place (docs/roadmap.md, rule 11). Capacity is not looked at: the quarter
 * after may be full, and then it costs more.
 * @returns those that cost anything, in the order of the roadmap
 */
export function delayCosts(input: PlanInput, pressing: Pressing, resolved: ResolvedItems = resolvedItems(input)): readonly DelayCost[] {
  const followers = followersOf(resolved)
  const exposures = exposuresByRecommendation(pressing)
  const { reached } = organisationPhase(phasesReached(input.model, input.answers, input.profile.threshold), input.profile.targetPhase)
  const present: Present = { reached, planned: whenReached(input, resolved) }
  const startMonth = input.profile.fiscalYearStartMonth
  const contradicted = new Set(
    pressing.contradictions.filter((one) => one.direction === 'claims-more' && one.because === 'fails').map((one) => one.recommendation.id),
  )
  return [...resolved.values()]
    .filter((one) => isOpen(one) && one.quarter !== null)
    .map(({ item }): DelayCost => {
      const after = delayed(resolved, item.id, { followers, startMonth })
      const pushed = [...after].filter(([id, one]) => id !== item.id && one !== resolved.get(id)).map(([id]) => id)
      return {
        item: item.id,
        pushed,
        slips: slipsOf(whenReached(input, after), present),
        exposures: item.recommendation === null ? 0 : (exposures.get(item.recommendation)?.size ?? 0),
        isContradicted: item.recommendation !== null && contradicted.has(item.recommendation),
      }
    })
    .filter((cost) => cost.pushed.length > 0 || cost.slips.length > 0 || cost.exposures > 0 || cost.isContradicted)
}
