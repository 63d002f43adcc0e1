import { dayOf } from '../days.ts'
import { quarterOf } from '../fiscal-quarter.ts'
import type { IsoDate } from '../moments.ts'
import { dueDayOf } from '../roadmap/due-day.ts'
import type { RoadmapItem } from '../roadmap/roadmap-item.ts'
import type { PlannedOutcome } from './comparison.ts'
import type { Standing } from './standing.ts'

type Newer = { readonly day: IsoDate; readonly quarterEnd: IsoDate; readonly startMonth: number }

function outcomeOf(due: IsoDate | null, now: RoadmapItem | null, { day, quarterEnd, startMonth }: Newer): PlannedOutcome['outcome'] {
  const wasDue = due !== null && due <= quarterEnd
  if (now === null || now.status === 'cancelled') return 'dropped'
  if (now.status === 'done') return wasDue ? 'done' : 'early'
  if (!wasDue) return 'not-due'
  const dueNow = dueDayOf(now, startMonth)
  // Taken out of every quarter, or put off to a later day that has not come yet.
  if (dueNow === null || (dueNow > due && dueNow >= day)) return 'slipped'
  return due < day ? 'open' : 'not-due'
}

function ownerOf(item: RoadmapItem, { answers }: Standing): string {
  if (item.owner !== '') return item.owner
  return item.recommendation === null ? '' : (answers.get(item.recommendation)?.owner ?? '')
}

/**
 * What the older plan came to (docs/scoring.md, rule 19): every item that was neither done nor cancelled then, by what it is now. Items are
 * found again by their id, which never changes. Due is what was due in the quarter of the newer side or before, so that a snapshot taken
 * some days before the quarter ends counts what was done in it; late is only what has passed its day.
 * @returns by the day they were due, those without one last
 */
export function plannedOutcomes(older: Standing, newer: Standing): readonly PlannedOutcome[] {
  const { fiscalYearStartMonth: startMonth } = newer.profile
  const side = { day: dayOf(newer.at), quarterEnd: quarterOf(newer.quarter, startMonth).lastDay, startMonth }
  const open = [...older.roadmap.values()].filter(({ status }) => status !== 'done' && status !== 'cancelled')
  return open
    .map((item): PlannedOutcome => {
      const now = newer.roadmap.get(item.id) ?? null
      const dueOn = dueDayOf(item, older.profile.fiscalYearStartMonth)
      const owner = (now === null ? '' : ownerOf(now, newer)) || ownerOf(item, older)
      return { item, now, owner, dueOn, outcome: outcomeOf(dueOn, now, side) }
    })
    .toSorted((a, b) => ((a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : Number(a.dueOn !== b.dueOn)) || a.item.rank - b.item.rank)
}
