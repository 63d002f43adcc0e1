import type { IsoMoment } from '../assessment.ts'
import { momentDaysBefore } from '../days.ts'

/** What one file says of something, when it looked, and when it was taken in. */
export type Statement<Said> = { readonly said: Said; readonly lookedAt: IsoMoment; readonly takenInAt: IsoMoment }

/**
 * Of statements on one thing, those that stand, by the set they came in (docs/scoring.md, rule 10). What was looked at more than 24 hours
 * before the newest is out of date; what was taken in at one moment is one set, to be added; the sets are the same results told again.
 */
export function standingSets<Said>(statements: readonly Statement<Said>[]): readonly (readonly Said[])[] {
  const newest = statements.reduce(
    (latest, { lookedAt }) => (lookedAt > latest ? lookedAt : latest),
    statements[0]?.lookedAt ?? ('' as IsoMoment),
  )
  const since = momentDaysBefore(newest, 1)
  const sets = new Map<IsoMoment, Said[]>()
  for (const { said, lookedAt, takenInAt } of statements) {
    if (lookedAt < since) continue
    const set = sets.get(takenInAt)
    if (set === undefined) sets.set(takenInAt, [said])
    else set.push(said)
  }
  return [...sets.values()]
}

/** The larger over the sets of the sum within each. */
export function largestSum<Said>(sets: readonly (readonly Said[])[], count: (said: Said) => number): number {
  return Math.max(0, ...sets.map((set) => set.reduce((sum, said) => sum + count(said), 0)))
}

export function earliest(moments: readonly (IsoMoment | null)[]): IsoMoment | null {
  return moments.reduce<IsoMoment | null>((first, one) => (first === null || (one !== null && one < first) ? one : first), null)
}

export function latest(moments: readonly (IsoMoment | null)[]): IsoMoment | null {
  return moments.reduce<IsoMoment | null>((last, one) => (last === null || (one !== null && one > last) ? one : last), null)
}
