import type { Answers } from '../../../src/domain/answer.ts'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { Model } from '../../../src/domain/model.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { newProfile, type Profile } from '../../../src/domain/profile.ts'
import type { PlanInput } from '../../../src/domain/roadmap/plan.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId, type RoadmapItems } from '../../../src/domain/roadmap/roadmap-item.ts'
import { idOf, smallModel } from '../small-model.ts'

export const itemId = (id: string) => id as RoadmapItemId
export const quarter = (start: string) => start as QuarterStart
export const day = (text: string) => text as IsoDate

/** 2026-11-23: the third quarter of the fiscal year from April, October to December. */
export const today = day('2026-11-23')

/** Efforts are such that the middle of lifting anything from 0 to 75 is a whole number of half days: (n / 2 + n) / 2 × 0.75. */
export const logsModel = smallModel({
  'logs.collect': { phase: 1, effort: 16 },
  'logs.protect': { phase: 2, effort: 16, needs: ['logs.collect'] },
  'sign-in.mfa': { phase: 1, effort: 8 },
  'sign-in.roles': { phase: 2, effort: 32, needs: ['sign-in.mfa'] },
  'sign-in.proof': { phase: 3, effort: 8, needs: ['logs.protect'] },
})

/** Items by id; the recommendation is the id up to `-part-` where the model has it, and the aim 75. */
export function itemsOf(sketches: Readonly<Record<string, Partial<RoadmapItem>>>, model: Model = logsModel): RoadmapItems {
  const isKnown = (id: string) => model.recommendations.some((one) => one.id === id)
  return new Map(
    Object.entries(sketches).map(([id, given]) => {
      const [base = id] = id.split('-part-')
      const item = newRoadmapItem(itemId(id), isKnown(base) ? { recommendation: idOf(base), aim: 75, ...given } : given)
      return [item.id, item] as const
    }),
  )
}

type Given = Partial<Omit<PlanInput, 'profile'>> & { readonly profile?: Partial<Profile>; readonly days?: number }

/** A team of 20 days a quarter that aims at phase 2 and has answered nothing, unless it says otherwise. */
export function planInput({ profile, days = 20, ...given }: Given = {}): PlanInput {
  const base = newProfile('en')
  return {
    model: logsModel,
    answers: new Map() as Answers,
    items: new Map(),
    urgencies: new Map(),
    today,
    ...given,
    profile: { ...base, capacity: { ...base.capacity, daysPerQuarter: days }, ...profile },
  }
}

/** Where each item begins, in quarters from the present one, and its length when that is not 1. */
export function placesOf(items: RoadmapItems): Record<string, string | null> {
  const starts = ['2026-10', '2027-01', '2027-04', '2027-07', '2027-10', '2028-01', '2028-04', '2028-07']
  return Object.fromEntries(
    [...items.values()].map(({ id, quarter: start, quarterCount }) => [
      id,
      start === null ? null : `${starts.indexOf(start)}${quarterCount === 1 ? '' : `+${quarterCount - 1}`}`,
    ]),
  )
}
