/**
 * Numbers and days as each language writes them. Percent exists only here: everywhere else a share is a ratio from 0 to 1.
 * In words: `{{share, percent}}`, `{{band, band}}`, `{{day, day}}`, `{{count, count}}`, `{{days, days}}`, `{{day, month}}`,
 * `{{month, monthName}}`, `{{bytes, megabytes}}`, `{{quarter, quarter}}`, `{{quarter, quarterName}}`, `{{quarter, quarterMonths}}`,
 * `{{names, list}}`.
 */

/** A ratio as a whole percent; "—" where there is none. */
export function asPercent(ratio: number | null): string {
  return ratio === null ? '—' : `${roundedPercent(ratio)}%`
}

// 99.6 % is not 100 %, and 0.3 % is not 0 %: the two ends are claims.
function roundedPercent(ratio: number): number {
  const percent = Math.round(ratio * 100)
  if (percent === 100 && ratio < 1) return 99
  if (percent === 0 && ratio > 0) return 1
  return percent
}

/** A band as "40%" or "40–55%"; "—" where there is none. */
export function asBand(band: { readonly low: number; readonly high: number } | null): string {
  if (band === null) return '—'
  const low = asPercent(band.low)
  const high = asPercent(band.high)
  return low === high ? low : `${roundedPercent(band.low)}–${high}`
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

// Making one takes longer than an answer may take to be repainted; there are a handful in all.
function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join(' ')}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', options)
  dateFormats.set(key, format)
  return format
}

/** A day `YYYY-MM-DD` or a moment, as a day in the language's own form: 2026年11月23日, 23 November 2026. */
export function asDay(day: string, language: string): string {
  const isMoment = day.includes('T')
  const date = new Date(isMoment ? day : `${day}T00:00:00`)
  return dateFormat(language, { dateStyle: 'long' }).format(date)
}

/** A moment with its time, in the reader's time zone. */
export function asMoment(moment: string, language: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment))
}

/** The month of a day or moment, 2026年11月, November 2026. */
export function asMonth(day: string, language: string): string {
  const date = new Date(day.includes('T') ? day : `${day}T00:00:00`)
  return dateFormat(language, { year: 'numeric', month: 'long' }).format(date)
}

/** A month of the year by its number from 1: 4月, April. */
export function asMonthName(month: number, language: string): string {
  const day = new Date(2000, month - 1, 1)
  return dateFormat(language, { month: 'long' }).format(day)
}

/** A quarter of a fiscal year, which is named by the calendar year it begins in. */
type Quarter = { readonly fiscalYear: number; readonly quarter: number; readonly firstDay: string; readonly lastDay: string }

/** 2026年度第3四半期, FY2026 Q3. Never alone where it may be read apart from the screen: fiscal years begin in any month. */
export function asQuarterName({ fiscalYear, quarter }: Quarter, language: string): string {
  return language === 'ja' ? `${fiscalYear}年度第${quarter}四半期` : `FY${fiscalYear} Q${quarter}`
}

/** The months of a quarter: 2026年10〜12月, Oct–Dec 2026. */
export function asQuarterMonths({ firstDay, lastDay }: Quarter, language: string): string {
  const [firstYear, firstMonth] = firstDay.split('-').map(Number)
  const [lastYear, lastMonth] = lastDay.split('-').map(Number)
  const isOneYear = firstYear === lastYear
  if (language === 'ja') return `${firstYear}年${firstMonth}${isOneYear ? '〜' : `月〜${lastYear}年`}${lastMonth}月`
  const month = (day: string) => dateFormat(language, { month: 'short' }).format(new Date(`${day}T00:00:00`))
  return `${month(firstDay)}${isOneYear ? '' : ` ${firstYear}`}–${month(lastDay)} ${lastYear}`
}

/** A quarter with its months: 2026年度第3四半期(2026年10〜12月), FY2026 Q3 (Oct–Dec 2026). */
export function asQuarter(quarter: Quarter, language: string): string {
  const [name, months] = [asQuarterName(quarter, language), asQuarterMonths(quarter, language)]
  return language === 'ja' ? `${name}(${months})` : `${name} (${months})`
}

const lists = new Map<string, Intl.ListFormat>()

/** Names in a row as a sentence has them: A、B、C; A, B and C. */
export function asList(names: readonly string[], language: string): string {
  const format = lists.get(language) ?? new Intl.ListFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { type: 'conjunction' })
  lists.set(language, format)
  return format.format(names)
}

/** A size in megabytes, rounded up so that something is never nothing. */
export function asMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`
}

/** Person-days: whole from ten up, else to the nearest half; a little work is half a day, not none. */
export function asDays(days: number): string {
  if (days >= 10) return String(Math.round(days))
  return String(days > 0 ? Math.max(0.5, Math.round(days * 2) / 2) : 0)
}

/** A band of person-days, "3–8". */
export function asDayBand(band: { readonly low: number; readonly high: number }): string {
  const low = asDays(band.low)
  const high = asDays(band.high)
  return low === high ? low : `${low}–${high}`
}

/** A difference between two shares in percentage points, "7.2". */
export function asPoints(difference: number): string {
  return String(Math.round(difference * 1000) / 10)
}

/** Points with their sign: "+4.1", "−2", "±0". */
export function asSigned(points: number): string {
  if (points === 0) return '±0'
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`
}

/** By how many points a share has moved, as the difference of the two percentages that are shown. */
export function asPointChange(before: number, after: number): string {
  return asSigned(roundedPercent(after) - roundedPercent(before))
}

/** A number of an arithmetic shown step by step: at most two decimals, the point as its mark in both languages. */
export function asNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A count with its thousands set apart, "150,000"; the same in both languages. */
export function asCount(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

type Format = (value: unknown, language: string | undefined) => string

/** What `{{value, name}}` may use in the words. */
export const formatters: Readonly<Record<string, Format>> = {
  percent: (value) => asPercent(typeof value === 'number' ? value : null),
  points: (value) => asPoints(Number(value)),
  signed: (value) => asSigned(Number(value)),
  number: (value) => asNumber(Number(value)),
  count: (value) => asCount(Number(value)),
  band: (value) => asBand(value as Parameters<typeof asBand>[0]),
  day: (value, language) => asDay(String(value), language ?? 'en'),
  moment: (value, language) => asMoment(String(value), language ?? 'en'),
  month: (value, language) => asMonth(String(value), language ?? 'en'),
  monthName: (value, language) => asMonthName(Number(value), language ?? 'en'),
  quarter: (value, language) => asQuarter(value as Quarter, language ?? 'en'),
  quarterName: (value, language) => asQuarterName(value as Quarter, language ?? 'en'),
  quarterMonths: (value, language) => asQuarterMonths(value as Quarter, language ?? 'en'),
  list: (value, language) => asList(value as readonly string[], language ?? 'en'),
  megabytes: (value) => asMegabytes(Number(value)),
  days: (value) => asDayBand(value as Parameters<typeof asDayBand>[0]),
}
