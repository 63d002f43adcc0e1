import { isDay } from '../../domain/limits.ts'
import type { IsoDate } from '../../domain/moments.ts'

/** `either`: as day and month, and as month and day. */
export type ReadDate =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'either'; readonly dayMonth: IsoDate; readonly monthDay: IsoDate }
  | { readonly kind: 'wrong' }
export type DateOrder = 'day-month' | 'month-day'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const wrong: ReadDate = { kind: 'wrong' }

function dayOf(year: string, month: number, day: string): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? (text as IsoDate) : null
}

function certain(day: IsoDate | null): ReadDate {
  return day === null ? wrong : { kind: 'day', day }
}

/** What may follow a date: a time, in any of the forms the trackers write. */
const time = '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)? ?(?:[ap]m|午前|午後)?(?: ?(?:z|[+-]\\d{2}:?\\d{2}))?)?'
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`, 'i')
const japanese = new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:\\([月火水木金土日]\\))?${time}$`, 'i')
const named = new RegExp(`^(\\d{1,2})[-/ .]([a-z]{3})[a-z]*\\.?[-/ ](\\d{4}|\\d{2})${time}$`, 'i')
const monthInJapanese = new RegExp(`^(\\d{1,2})[-/](\\d{1,2})月[-/](\\d{4}|\\d{2})${time}$`, 'i')
const dayFirst = new RegExp(`^(\\d{1,2})([.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'i')
const slashed = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})${time}$`, 'i')

/**
 * A date in any form that Backlog, Jira, Redmine or Excel writes; the time is left out. Only dates with slashes and the year last can be read in
 * two ways, where both numbers are at most 12 and differ.
 */
export function readDate(text: string): ReadDate {
  const plain = text.normalize('NFKC').trim()
  const [, year, , month, day] = yearFirst.exec(plain) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return certain(dayOf(year, Number(month), day))
  const ja = japanese.exec(plain)
  if (ja) return certain(dayOf(ja[1] ?? '', Number(ja[2]), ja[3] ?? ''))
  const word = named.exec(plain)
  if (word) return certain(dayOf(word[3] ?? '', months.indexOf((word[2] ?? '').toLowerCase()) + 1, word[1] ?? ''))
  const jaMonth = monthInJapanese.exec(plain)
  if (jaMonth) return certain(dayOf(jaMonth[3] ?? '', Number(jaMonth[2]), jaMonth[1] ?? ''))
  const dotted = dayFirst.exec(plain)
  if (dotted) return certain(dayOf(dotted[4] ?? '', Number(dotted[3]), dotted[1] ?? ''))
  return readSlashed(plain)
}

function readSlashed(plain: string): ReadDate {
  const [, first = '', second = '', year = ''] = slashed.exec(plain) ?? []
  const dayMonth = dayOf(year, Number(second), first)
  const monthDay = dayOf(year, Number(first), second)
  if (dayMonth === null || monthDay === null) return certain(dayMonth ?? monthDay)
  return dayMonth === monthDay ? certain(dayMonth) : { kind: 'either', dayMonth, monthDay }
}

/**
 * The order of day and month that the dates of one file show: those that can be read in one way only tell it.
 * @returns `null` when none does, or when they disagree
 */
export function orderIn(texts: Iterable<string>): DateOrder | null {
  const orders = new Set<DateOrder>()
  for (const text of texts) {
    const [, first, second] = slashed.exec(text.normalize('NFKC').trim()) ?? []
    if (readDate(text).kind !== 'day' || first === undefined || second === undefined) continue
    if (Number(first) > 12) orders.add('day-month')
    if (Number(second) > 12) orders.add('month-day')
  }
  const [only] = orders
  return orders.size === 1 && only !== undefined ? only : null
}
