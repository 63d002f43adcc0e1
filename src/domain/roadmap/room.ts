/** A quarter, as the scheduler sees it. Person-days; `teamDays` bounds the named teams besides. */
export type Slot = { readonly days: number; readonly teamDays: ReadonlyMap<string, number> }

/** Person-days that are as good as none: sums of halves and thirds do not come out whole. */
const hair = 1e-9

type Left = { days: number; readonly teamDays: Map<string, number> }

/** What is left of the days of each slot while jobs are placed. Below 0: over-committed. */
export type Room = {
  /** Whether a slot has that many days left, by the team too; of nothing there is always enough. */
  has(slot: number, days: number, team: string): boolean
  /** Takes days from a slot whether it has them or not; slots outside the horizon are nobody's concern. */
  take(slot: number, days: number, team: string): void
}

/** All days of all slots, none taken yet. */
export function roomOf(slots: readonly Slot[]): Room {
  const left: readonly Left[] = slots.map(({ days, teamDays }) => ({ days, teamDays: new Map(teamDays) }))
  return {
    has: (slot, days, team) => {
      const there = left[slot]
      if (there === undefined) return false
      if (days <= hair) return true
      return days <= there.days + hair && days <= (there.teamDays.get(team) ?? Number.POSITIVE_INFINITY) + hair
    },
    take: (slot, days, team) => {
      const there = left[slot]
      if (there === undefined) return
      there.days -= days
      const ofTeam = there.teamDays.get(team)
      if (ofTeam !== undefined) there.teamDays.set(team, ofTeam - days)
    },
  }
}
