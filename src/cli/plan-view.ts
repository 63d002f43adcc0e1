import type { Assessment } from '../domain/assessment.ts'
import { evidenceResultOf } from '../domain/evidence/evidence-result.ts'
import { type QuarterStart, quarterOf } from '../domain/fiscal-quarter.ts'
import type { Model, ModelNames, Phase } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'
import type {
  PhaseForecast,
  PlacementReason,
  PlanInput,
  ProjectedQuarter,
  ProposedPlan,
  ResolvedItem,
  RoadmapProblem,
} from '../domain/roadmap/plan.ts'
import { roadmapProblems } from '../domain/roadmap/problems.ts'
import { phaseForecasts, projectedQuarters } from '../domain/roadmap/projection.ts'
import { proposePlan, whatIf } from '../domain/roadmap/propose.ts'
import { type ResolvedItems, resolvedItems } from '../domain/roadmap/resolve.ts'
import type { RoadmapItem } from '../domain/roadmap/roadmap-item.ts'
import { urgenciesOf } from '../domain/roadmap/urgencies.ts'
import { noonOf } from '../state/clock.ts'
import type { EvidenceLibrary } from '../state/ports.ts'

/** Days a quarter and target other than those of the profile; quarters and capabilities that differ keep theirs. */
export type PlanChange = { readonly daysPerQuarter: number | null; readonly targetPhase: Phase | null }

export type PlanGiven = {
  readonly model: Model
  readonly names: ModelNames
  readonly library: EvidenceLibrary
  readonly today: IsoDate
  readonly change: PlanChange
  readonly isProposal: boolean
}

/** Why an item stands where it does; `elsewhere`: a plan made now would put it there, `null` without a place. */
export type ItemReason = PlacementReason | { readonly kind: 'elsewhere'; readonly quarter: QuarterStart | null }

/** A plan, stored or proposed, with all that follows from it. */
export type PlanView = {
  readonly assessment: Assessment
  readonly names: ModelNames
  /** Its items are those shown. */
  readonly input: PlanInput
  readonly change: PlanChange
  readonly resolved: ResolvedItems
  /** In the order of their quarters and ranks, those without a place last. */
  readonly items: readonly ResolvedItem[]
  readonly quarters: readonly ProjectedQuarter[]
  readonly problems: readonly RoadmapProblem[]
  readonly forecasts: readonly PhaseForecast[]
  /** `null`: the stored plan is shown. */
  readonly proposal: ProposedPlan | null
  reasonOf(item: RoadmapItem): ItemReason | null
}

function inputOf(assessment: Assessment, { model, library, today, change }: PlanGiven): PlanInput {
  const { answers, profile, roadmap } = assessment
  const shown = evidenceResultOf(assessment, { model, ...library, now: noonOf(today) })
  const { contradictions = [], merged } = shown ?? {}
  const urgencies = urgenciesOf({ contradictions, exposures: merged?.exposures ?? [], mapping: library.mapping })
  const { daysPerQuarter, targetPhase } = change
  return whatIf(
    { model, answers, profile, items: roadmap, urgencies, today },
    {
      capacity: daysPerQuarter === null ? profile.capacity : { ...profile.capacity, daysPerQuarter },
      targetPhase: targetPhase ?? profile.targetPhase,
    },
  )
}

function inOrder(resolved: ResolvedItems): readonly ResolvedItem[] {
  const placeOf = ({ quarter }: ResolvedItem) => quarter?.start ?? '~'
  const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  return [...resolved.values()].toSorted(
    (a, b) => compared(placeOf(a), placeOf(b)) || a.item.rank - b.item.rank || compared(a.item.id, b.item.id),
  )
}

/** The reason a plan made now would give, where it would leave the item in the quarter in which it stands. */
function reasonIn(proposed: ProposedPlan, item: RoadmapItem, startMonth: number): ItemReason | null {
  const startOf = (quarter: QuarterStart | null) => (quarter === null ? null : quarterOf(quarter, startMonth).start)
  const [there, reason] = [proposed.items.get(item.id), proposed.reasons.get(item.id)]
  if (there === undefined || reason === undefined) return null
  const quarter = startOf(there.quarter)
  return quarter === startOf(item.quarter) ? reason : { kind: 'elsewhere', quarter }
}

/** The stored plan of an assessment, or the one proposed to it, by the rules of docs/roadmap.md. */
export function planView(assessment: Assessment, given: PlanGiven): PlanView {
  const stored = inputOf(assessment, given)
  const proposed = proposePlan(stored)
  const input = given.isProposal ? { ...stored, items: proposed.items } : stored
  const resolved = resolvedItems(input)
  return {
    assessment,
    names: given.names,
    input,
    change: given.change,
    resolved,
    items: inOrder(resolved),
    quarters: projectedQuarters(input, resolved),
    problems: roadmapProblems(input, resolved),
    forecasts: phaseForecasts(input),
    proposal: given.isProposal ? proposed : null,
    reasonOf: (item) => reasonIn(proposed, item, input.profile.fiscalYearStartMonth),
  }
}
