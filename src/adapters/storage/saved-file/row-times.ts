import type { IsoMoment } from '../../../domain/moments.ts'

export type Moment = IsoMoment | null
/** The two times of a row, the older first. */
type Times = readonly [older: Moment, newer: Moment]

/** How the times of rows are written: from the oldest of them all on. As the newer time, 0 is the older one again: mostly they are one. */
export function timesSince<Item>(items: readonly Item[], timesOf: (item: Item) => Times) {
  let since: Moment = null
  for (const item of items) {
    for (const moment of timesOf(item)) if (moment !== null && (since === null || moment < since)) since = moment
  }
  const start = since === null ? 0 : Date.parse(since)
  const after = (moment: IsoMoment) => Date.parse(moment) - start + 1
  return {
    since,
    older: (moment: Moment) => (moment === null ? 0 : after(moment)),
    newer(moment: Moment, older: Moment): number {
      if (moment === older) return 0
      return moment === null ? 1 : after(moment) + 1
    },
  }
}

/** Those times read again. Rows share them, so each is made once. */
export function timesAfter(since: string | null) {
  const start = since === null ? 0 : Date.parse(since)
  const known = new Map<number, IsoMoment>()
  const at = (after: number): IsoMoment => {
    const moment = known.get(after) ?? (new Date(start + after).toISOString() as IsoMoment)
    known.set(after, moment)
    return moment
  }
  return {
    older: (saved: number): Moment => (saved === 0 ? null : at(saved - 1)),
    newer(saved: number, older: Moment): Moment {
      if (saved === 0) return older
      return saved === 1 ? null : at(saved - 2)
    },
  }
}
