import type { IsoDate, IsoMoment } from '../domain/moments.ts'

/** The present, asked for when needed; tests pass their own. */
export type Now = () => Date

export function momentOf(date: Date): IsoMoment {
  return date.toISOString() as IsoMoment
}

/** The day on the wall where the person is: in Tokyo at eight in the morning it is not yet that day in UTC. */
export function dayOf(date: Date): IsoDate {
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as IsoDate
}

/** One moment for a whole day, so that what is made twice on a day is the same. */
export function noonOf(day: IsoDate): IsoMoment {
  return `${day}T12:00:00.000Z` as IsoMoment
}
