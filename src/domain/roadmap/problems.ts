import { type FiscalQuarter, quartersFrom } from '../fiscal-quarter.ts'
import type { RecommendationId } from '../model.ts'
import { isAchieved } from '../phase-reached.ts'
import { cyclesOf } from './cycles.ts'
import { quarterIndex, quarterLoads, quartersOfPlan } from './load.ts'
import type { PlanInput, ResolvedItem, RoadmapProblem } from './plan.ts'
import { type ResolvedItems, resolvedItems } from './resolve.ts'
import type { RoadmapItemId } from './roadmap-item.ts'

type Input = Omit<PlanInput, 'urgencies'>

const isOpen = ({ item }: ResolvedItem) => item.status === 'planned' || item.status === 'in-progress'

/** The quarters from now to the end of the last item, at least those of the plan. */
function quartersInUse(input: Input, resolved: ResolvedItems): readonly FiscalQuarter[] {
  const quarters = quartersOfPlan(input)
  const [first] = quarters
  if (first === undefined) return quarters
  const last = [...resolved.values()].reduce(
    (end, { lastQuarter }) => (lastQuarter === null ? end : Math.max(end, quarterIndex(first.start, lastQuarter.start) + 1)),
    quarters.length,
  )
  return quartersFrom(first.start, last, input.profile.fiscalYearStartMonth)
}

/** Days that are over by no more than adding up halves and thirds brings about are not over. */
const isOver = ({ days, capacityDays }: { readonly days: number; readonly capacityDays: number }) => days > capacityDays + 1e-6

function overCommitted(input: Input, resolved: ResolvedItems): readonly RoadmapProblem[] {
  return quarterLoads(input, resolved, quartersInUse(input, resolved)).flatMap(({ quarter, days, capacityDays, teams }) => {
    const whole = isOver({ days, capacityDays }) ? [{ kind: 'over-capacity' as const, quarter, team: null, days, capacityDays }] : []
    const ofTeams = teams
      .filter(isOver)
      .map((team) => ({ kind: 'over-capacity' as const, quarter, team: team.name, days: team.days, capacityDays: team.capacityDays }))
    return [...whole, ...ofTeams]
  })
}

function brokenOrder(resolved: ResolvedItems, cycles: readonly (readonly string[])[]): readonly RoadmapProblem[] {
  const cycleOf = new Map(cycles.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  return [...resolved.values()].flatMap((one): readonly RoadmapProblem[] => {
    const { quarter } = one
    if (!isOpen(one) || quarter === null) return []
    const isBroken = (id: RoadmapItemId) => {
      const before = resolved.get(id)
      if (before === undefined || !isOpen(before)) return false
      if (cycleOf.has(id) && cycleOf.get(id) === cycleOf.get(one.item.id)) return false
      return before.lastQuarter === null || before.lastQuarter.start > quarter.start
    }
    return one.after.filter(isBroken).map((prerequisite) => ({ kind: 'before-prerequisite', item: one.item.id, prerequisite }))
  })
}

function missing({ model, answers, profile }: Input, resolved: ResolvedItems): readonly RoadmapProblem[] {
  const onRoadmap = new Set([...resolved.values()].filter(({ item }) => item.status !== 'cancelled').map(({ item }) => item.recommendation))
  const prerequisites = new Map(model.recommendations.map((one) => [one.id, one.prerequisites]))
  const isMissing = (id: RecommendationId) => isAchieved(answers, id, profile.threshold) === false && !onRoadmap.has(id)
  return [...resolved.values()].filter(isOpen).flatMap(({ item }) => {
    const needed = item.recommendation === null ? [] : (prerequisites.get(item.recommendation) ?? [])
    return needed.filter(isMissing).map((recommendation) => ({ kind: 'prerequisite-missing', item: item.id, recommendation }) as const)
  })
}

function ofDates(one: ResolvedItem, { today }: Input): readonly RoadmapProblem[] {
  if (!isOpen(one)) return []
  const { item, quarter, lastQuarter, startOn, dueOn } = one
  const problems: RoadmapProblem[] = []
  if (startOn !== null && dueOn !== null && startOn > dueOn) problems.push({ kind: 'dates-reversed', item: item.id })
  if (quarter !== null && lastQuarter !== null) {
    const isOutside = (day: string | null) => day !== null && (day < quarter.firstDay || day > lastQuarter.lastDay)
    if (isOutside(item.startOn) || isOutside(item.dueOn)) problems.push({ kind: 'dates-outside-quarter', item: item.id })
  }
  if (dueOn !== null && dueOn < today) problems.push({ kind: 'overdue', item: item.id, dueOn })
  return problems
}

function ofAnswer(one: ResolvedItem, { model, answers }: Input): readonly RoadmapProblem[] {
  const { recommendation, aim, status, id } = one.item
  if (recommendation === null || aim === null || !model.recommendations.some((known) => known.id === recommendation)) return []
  const value = answers.get(recommendation)?.value ?? null
  if (value === 'not-applicable') return []
  const isReached = typeof value === 'number' && value >= aim
  if (isReached && isOpen(one)) return [{ kind: 'aim-reached', item: id }]
  return !isReached && status === 'done' ? [{ kind: 'done-unanswered', item: id }] : []
}

/**
 * What is not right with a plan (docs/roadmap.md, rule 9). Capacity is looked at from the present quarter on, dates and order only of what
 * is still to do; an item placed while what it waits for is not, begins before it. In a cycle no order is broken: the cycle itself is told.
 * @returns over-commitment first, by quarter, then order, what is missing, dates, answers, cycles
 */
export function roadmapProblems(input: Input, resolved: ResolvedItems = resolvedItems(input)): readonly RoadmapProblem[] {
  const open = [...resolved].filter(([, one]) => isOpen(one))
  const cycles = cyclesOf(new Map(open.map(([id, { after }]) => [id, after])))
  return [
    ...overCommitted(input, resolved),
    ...brokenOrder(resolved, cycles),
    ...missing(input, resolved),
    ...[...resolved.values()].flatMap((one) => ofDates(one, input)),
    ...[...resolved.values()].flatMap((one) => ofAnswer(one, input)),
    ...cycles.map((items) => ({ kind: 'cycle' as const, items: items.map((id) => id as RoadmapItemId) })),
  ]
}
