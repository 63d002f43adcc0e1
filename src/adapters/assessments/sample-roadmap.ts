import type { CompiledSample } from '../../../assessments/sample.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { daysBefore } from '../../domain/days.ts'
import { type QuarterStart, quarterAfter, quarterOf } from '../../domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { PlanInput } from '../../domain/roadmap/plan.ts'
import { proposePlan } from '../../domain/roadmap/propose.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId, type RoadmapItems } from '../../domain/roadmap/roadmap-item.ts'

type SampleItem = CompiledSample['roadmap']['items'][number]

function toItem(given: SampleItem, rank: number): RoadmapItem {
  const { title, owner, note, successCriterion, isPinned } = given
  return newRoadmapItem((given.id ?? given.recommendation) as RoadmapItemId, {
    title,
    owner,
    note,
    successCriterion,
    isPinned,
    rank,
    recommendation: (given.recommendation ?? null) as RecommendationId | null,
    aim: given.aim ?? null,
    effortDays: given.effortDays ?? null,
  })
}

type When = { readonly present: QuarterStart; readonly startMonth: number }

function asNow(given: SampleItem, rank: number, { present, startMonth }: When): RoadmapItem {
  const quarter = quarterAfter(present, given.now)
  const { lastDay } = quarterOf(quarter, startMonth)
  const doneOn = given.doneDaysBeforeEnd === undefined ? null : daysBefore(lastDay, given.doneDaysBeforeEnd)
  return { ...toItem(given, rank), quarter, status: given.status, doneOn }
}

function asPlanned(given: SampleItem, rank: number, { present }: When): RoadmapItem {
  return { ...toItem(given, rank), note: '', quarter: quarterAfter(present, given.planned) }
}

const byId = (items: readonly RoadmapItem[]): RoadmapItems => new Map(items.map((item) => [item.id, item]))

/** The roadmap of the sample as it was planned a quarter ago, and as it stands: what it names, and what the planner adds to it. */
export function sampleRoadmaps(
  { items }: CompiledSample['roadmap'],
  { answers, profile }: Pick<Assessment, 'answers' | 'profile'>,
  { model, today, urgencies }: Pick<PlanInput, 'model' | 'today' | 'urgencies'>,
): { readonly planned: RoadmapItems; readonly now: RoadmapItems } {
  const startMonth = profile.fiscalYearStartMonth
  const when = { present: quarterOf(today, startMonth).start, startMonth }
  const begun = byId(items.map((given, index) => asNow(given, index + 1, when)))
  const { items: now } = proposePlan({ model, answers, profile, items: begun, urgencies, today })
  return { planned: byId(items.map((given, index) => asPlanned(given, index + 1, when))), now }
}
