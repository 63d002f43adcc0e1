import { useMemo } from 'react'
import { quarterOf } from '../../domain/fiscal-quarter.ts'
import type { PlacementReason, PlanInput, ProposedPlan, ResolvedItem } from '../../domain/roadmap/plan.ts'
import { proposePlan } from '../../domain/roadmap/propose.ts'
import type { RoadmapItemId, RoadmapItems } from '../../domain/roadmap/roadmap-item.ts'
import { nameList, type RoadmapWords, type Titled } from './words.ts'

/** Why each item would stand where a plan made now would put it. */
export type Reasons = Pick<ProposedPlan, 'reasons' | 'items'>

/** The plan that would be proposed now, for its reasons. Costs what a plan costs: hand it an input that may lag behind. */
export function useReasons(input: PlanInput): Reasons {
  return useMemo(() => proposePlan(input), [input])
}

type Around = { readonly titled: Titled; readonly items: RoadmapItems; readonly startMonth: number }

function titlesOf(t: RoadmapWords, ids: readonly RoadmapItemId[], { titled, items }: Around): string {
  return nameList(
    t,
    ids.flatMap((id) => {
      const item = items.get(id)
      return item === undefined ? [] : [t('quoted', { title: titled(item) })]
    }),
  )
}

/** The reason of a placement, in words. */
export function placementWords(t: RoadmapWords, reason: PlacementReason, around: Around): string {
  switch (reason.kind) {
    case 'pinned':
      return t('why.pinned')
    case 'begun':
      return t('why.begun')
    case 'no-room':
      return reason.waitsFor.length > 0 ? t('why.waitsUnplaced', { titles: titlesOf(t, reason.waitsFor, around) }) : t('why.noRoom')
    case 'planned': {
      const titles = titlesOf(t, reason.waitsFor, around)
      const full = nameList(
        t,
        reason.full.map((start) => t('quarterName', { quarter: quarterOf(start, around.startMonth) })),
      )
      const place = titles !== '' && full !== '' ? 'waitsAndFull' : titles !== '' ? 'waits' : full !== '' ? 'full' : 'firstRoom'
      const where = t(`why.${place}`, { titles, full, count: reason.full.length })
      return reason.urgency === null ? where : t(`why.${reason.urgency}`, { where })
    }
  }
}

type Where = { readonly reasons: Reasons; readonly titled: Titled; readonly plan: { readonly input: PlanInput } }

/** Why an item stands where it does: what the plan would say, or that the team has put it there. */
export function reasonWords(t: RoadmapWords, { item, quarter }: ResolvedItem, { reasons, titled, plan }: Where): string {
  const { items, profile } = plan.input
  const startMonth = profile.fiscalYearStartMonth
  if (item.status !== 'planned') return ''
  if (item.isPinned) return t('why.pinned')
  const proposed = reasons.items.get(item.id)
  const reason = reasons.reasons.get(item.id)
  if (proposed === undefined || reason === undefined) return ''
  const there = proposed.quarter === null ? null : quarterOf(proposed.quarter, startMonth)
  if (there?.start === quarter?.start) return placementWords(t, reason, { titled, items, startMonth })
  return there === null ? t('why.wouldBeUnplaced') : t('why.wouldBe', { quarter: there })
}
