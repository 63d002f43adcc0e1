import { momentDaysBefore } from '../days.ts'
import type { IsoMoment } from '../moments.ts'
import type { EvidenceFile, FormatId } from './evidence-file.ts'

/** What one file says of something, when it looked, and which files it forms a set with. */
export type Statement<Said> = { readonly said: Said; readonly lookedAt: IsoMoment; readonly set: string }

// Two lists of counts cannot be told from one another as two pages of results can.
const holdsCounts: ReadonlySet<FormatId> = new Set(['security-hub-console-csv', 'security-lake-counts', 'ocsf-statistics'])

/** Names the set of files in which each result has been counted once: those taken in together, or a file of ready counts by itself. */
export function setOf({ format, sha256, takenInAt }: EvidenceFile): string {
  return holdsCounts.has(format) ? sha256 : takenInAt
}

/** The moment 24 hours before another. */
export type DayEarlier = (moment: IsoMoment) => IsoMoment

/** Reckons each moment once: two whole exports meet in 150,000 cells, but at a few hundred moments. */
export function dayEarlierOnce(): DayEarlier {
  const known = new Map<IsoMoment, IsoMoment>()
  return (moment) => {
    const before = known.get(moment) ?? momentDaysBefore(moment, 1)
    known.set(moment, before)
    return before
  }
}

/**
 * Of statements on one thing, those that stand, by the set they came in (docs/scoring.md, rule 10). What was looked at more than 24 hours
 * before the newest is out of date; what is of one set is added; the sets are the same results told again.
 */
export function standingSets<Said>(statements: readonly Statement<Said>[], dayEarlier: DayEarlier): readonly (readonly Said[])[] {
  let newest: IsoMoment | null = null
  for (const { lookedAt } of statements) if (newest === null || lookedAt > newest) newest = lookedAt
  const since = newest === null ? null : dayEarlier(newest)
  const sets = new Map<string, Said[]>()
  for (const { said, lookedAt, set: name } of statements) {
    if (since !== null && lookedAt < since) continue
    const set = sets.get(name)
    if (set === undefined) sets.set(name, [said])
    else set.push(said)
  }
  return [...sets.values()]
}

/** The larger over the sets of the sum within each. */
export function largestSum<Said>(sets: readonly (readonly Said[])[], count: (said: Said) => number): number {
  let largest = 0
  for (const set of sets) {
    let sum = 0
    for (const said of set) sum += count(said)
    if (sum > largest) largest = sum
  }
  return largest
}

/** The earliest moment that is known. */
export function earliest(moments: readonly (IsoMoment | null)[]): IsoMoment | null {
  let first: IsoMoment | null = null
  for (const moment of moments) if (moment !== null && (first === null || moment < first)) first = moment
  return first
}

/** The latest moment that is known. */
export function latest(moments: readonly (IsoMoment | null)[]): IsoMoment | null {
  let last: IsoMoment | null = null
  for (const moment of moments) if (moment !== null && (last === null || moment > last)) last = moment
  return last
}
