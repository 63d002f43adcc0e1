import { createContext, useMemo } from 'react'
import { quarterOf } from '../../domain/fiscal-quarter.ts'
import type { PlacementReason, PlanInput, ProposedPlan } from '../../domain/roadmap/plan.ts'
import { proposePlan } from '../../domain/roadmap/propose.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from '../../domain/roadmap/roadmap-item.ts'
import { nameList, type RoadmapWords, type Titled } from './words.ts'

/** Why each item would stand where a plan made now would put it. */
export type Reasons = Pick<ProposedPlan, 'reasons' | 'items'> & { readonly startMonth: number }

/** The plan that would be proposed now, for its reasons. Costs what a plan costs: hand it an input that may lag behind. */
export function useReasons(input: PlanInput): Reasons {
  return useMemo(() => ({ ...proposePlan(input), startMonth: input.profile.fiscalYearStartMonth }), [input])
}

/** So that new reasons reach the cards without drawing them anew. */
export const ReasonsContext = createContext<Reasons | null>(null)

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
        reason.full.map((start) => t('quarter', { quarter: quarterOf(start, around.startMonth) })),
      )
      const place = titles !== '' && full !== '' ? 'waitsAndFull' : titles !== '' ? 'waits' : full !== '' ? 'full' : 'firstRoom'
      const where = t(`why.${place}`, { titles, full, count: reason.full.length })
      return reason.urgency === null ? where : t(`why.${reason.urgency}`, { where })
    }
  }
}

/** Why an item stands where it does: what the plan would say, or that the team has put it there. Empty once it is begun. */
export function reasonWords(t: RoadmapWords, item: RoadmapItem, { reasons, titled }: { reasons: Reasons; titled: Titled }): string {
  const { startMonth, items } = reasons
  if (item.status !== 'planned') return ''
  if (item.isPinned) return t('why.pinned')
  const proposed = items.get(item.id)
  const reason = reasons.reasons.get(item.id)
  if (proposed === undefined || reason === undefined) return ''
  const [there, here] = [proposed.quarter, item.quarter].map((quarter) => (quarter === null ? null : quarterOf(quarter, startMonth)))
  if (there?.start === here?.start) return placementWords(t, reason, { titled, items, startMonth })
  return there ? t('why.wouldBe', { quarter: there }) : t('why.wouldBeUnplaced')
}
