import type { IsoDate, IsoMoment } from './moments.ts'

declare const brand: unique symbol
/**
 * The first month of a quarter, `YYYY-MM`. Quarters are kept by month and not by number, so that a changed start of the fiscal year renames
 * them and moves nothing.
 */
export type QuarterStart = string & { readonly [brand]: 'QuarterStart' }

export type FiscalQuarter = {
  /** The calendar year in which the fiscal year begins. */
  readonly fiscalYear: number
  readonly quarter: 1 | 2 | 3 | 4
  readonly start: QuarterStart
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

const monthsOf = (when: string) => Number(when.slice(0, 4)) * 12 + Number(when.slice(5, 7)) - 1
const yearMonth = (months: number) =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}` as QuarterStart
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lastDayOf(months: number): IsoDate {
  const [year, month] = [Math.floor(months / 12), months % 12]
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 1 && isLeapYear ? 29 : (lengths[month] ?? 31)
  return `${yearMonth(months)}-${String(length).padStart(2, '0')}` as IsoDate
}

/**
 * The fiscal quarter that holds a day, or the month of a quarter's start.
 * @param startMonth the month in which the fiscal year begins, 1 to 12
 */
export function quarterOf(when: IsoDate | IsoMoment | QuarterStart, startMonth: number): FiscalQuarter {
  const months = monthsOf(when)
  const intoYear = (((months - (startMonth - 1)) % 12) + 12) % 12
  const first = months - (intoYear % 3)
  const yearBegins = months - intoYear
  return {
    fiscalYear: Math.floor(yearBegins / 12),
    quarter: (Math.floor(intoYear / 3) + 1) as FiscalQuarter['quarter'],
    start: yearMonth(first),
    firstDay: `${yearMonth(first)}-01` as IsoDate,
    lastDay: lastDayOf(first + 2),
  }
}

/** The quarter `count` quarters later, or earlier when negative. */
export function quarterAfter(start: QuarterStart, count: number): QuarterStart {
  return yearMonth(monthsOf(start) + 3 * count)
}

/** How many quarters `to` begins after `from`; negative when before. Of quarters by the same start month a whole number. */
export function quartersBetween(from: QuarterStart, to: QuarterStart): number {
  return (monthsOf(to) - monthsOf(from)) / 3
}

/** `count` quarters in a row, from the one that holds the month of `first`. */
export function quartersFrom(first: QuarterStart, count: number, startMonth: number): readonly FiscalQuarter[] {
  const { start } = quarterOf(first, startMonth)
  return Array.from({ length: count }, (_, index) => quarterOf(quarterAfter(start, index), startMonth))
}
