import type { IsoDate, IsoMoment } from './moments.ts'

type Civil = { readonly year: number; readonly month: number; readonly day: number }

function civilOf(when: string): Civil {
  return { year: Number(when.slice(0, 4)), month: Number(when.slice(5, 7)), day: Number(when.slice(8, 10)) }
}

function written({ year, month, day }: Civil): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

function monthLength(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}

/** The day of a moment in UTC; a day stays as it is. */
export function dayOf(when: IsoDate | IsoMoment): IsoDate {
  return when.slice(0, 10) as IsoDate
}

/** The day that lies `count` days before: whole and not negative. */
export function daysBefore(when: IsoDate | IsoMoment, count: number): IsoDate {
  let { year, month, day } = civilOf(when)
  day -= count
  while (day < 1) {
    month -= 1
    if (month === 0) {
      month = 12
      year -= 1
    }
    day += monthLength(year, month)
  }
  return written({ year, month, day })
}

/** The day that lies `count` days after: whole and not negative. */
export function daysAfter(when: IsoDate | IsoMoment, count: number): IsoDate {
  let { year, month, day } = civilOf(when)
  day += count
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  return written({ year, month, day })
}

/** The same day of the month `count` months before, or the last of that month where it is shorter: 31 May less three is 28 February. */
export function monthsBefore(when: IsoDate | IsoMoment, count: number): IsoDate {
  const { year, month, day } = civilOf(when)
  const months = year * 12 + (month - 1) - count
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  return written({ ...target, day: Math.min(day, monthLength(target.year, target.month)) })
}

/** The moment at the same time of day, `count` days before. */
export function momentDaysBefore(moment: IsoMoment, count: number): IsoMoment {
  return `${daysBefore(moment, count)}${moment.slice(10)}` as IsoMoment
}
