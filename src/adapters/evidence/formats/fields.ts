import type { Severity } from '../../../domain/evidence/finding.ts'
import type { IsoMoment } from '../../../domain/moments.ts'

type Key = string | number

/** One step down; plain property access, for these functions run some twenty times a record of files with millions of them. */
function below(value: unknown, key: Key): unknown {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: Key]: unknown })[key] : undefined
}

/**
 * The value under the keys, one below the other; `undefined` when one of them leads nowhere. A number steps into an array. The keys are
 * names of fields that formats have, never what a file says.
 */
export function path(value: unknown, first: Key, second?: Key, third?: Key, fourth?: Key): unknown {
  let at = below(value, first)
  if (second === undefined) return at
  at = below(at, second)
  if (third === undefined) return at
  at = below(at, third)
  return fourth === undefined ? at : below(at, fourth)
}

/** What is written at the place, trimmed; a number as its digits. Empty when it holds nothing else than text or a number. */
export function text(value: unknown, first?: Key, second?: Key, third?: Key, fourth?: Key): string {
  const at = first === undefined ? value : path(value, first, second, third, fourth)
  if (typeof at === 'string') return at.trim()
  return typeof at === 'number' && Number.isFinite(at) ? String(at) : ''
}

/** As `text`, but a placeholder of a published example (`<account_uid>`) says nothing. */
export function said(value: unknown, first?: Key, second?: Key, third?: Key, fourth?: Key): string {
  const written = text(value, first, second, third, fourth)
  return isPlaceholder(written) ? '' : written
}

export function isPlaceholder(written: string): boolean {
  return written.includes('<') && /<[a-z][\w-]*>/i.test(written)
}

const nothing: { readonly [key: string]: unknown } = Object.freeze({})

/** The object itself, an empty one when it is none. Its fields can then be read by name, which is several times as fast as by `path`. */
export function object(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : nothing
}

/** The array at the place; empty when there is none. */
export function list(value: unknown, first?: Key, second?: Key, third?: Key): readonly unknown[] {
  const at = first === undefined ? value : path(value, first, second, third)
  return Array.isArray(at) ? at : []
}

/** The first that is not empty. */
export function firstOf(...written: readonly string[]): string {
  return written.find((one) => one !== '') ?? ''
}

/** Twelve digits. Leading zeros that were lost where the id was taken for a number are put back; empty when it is no account id. */
export function accountId(value: unknown): string {
  if (typeof value === 'string' && /^\d{12}$/.test(value)) return value
  const written = text(value).replace(/^'/, '')
  return /^[1-9]\d{6,11}$|^\d{12}$/.test(written) ? written.padStart(12, '0') : ''
}

const arn = /^arn:aws[a-z-]*:[^:\s]+:([a-z0-9-]*):(\d{12})?:/

/** The account in an ARN; empty when it has none. */
export function accountOfArn(written: string): string {
  return arn.exec(written)?.[2] ?? ''
}

/** The Region in an ARN; empty when it has none. */
export function regionOfArn(written: string): string {
  return arn.exec(written)?.[1] ?? ''
}

/** As tools write most moments, in UTC on a day that every month has: nothing to compute. */
const canonical =
  /^(?:199|20\d|21\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|\+00:00)?$/

function trimmedToMs(written: string): IsoMoment {
  if (written.length === 24 && written.endsWith('Z')) return written as IsoMoment
  const fraction = written.charAt(19) === '.' ? /^\d{1,3}/.exec(written.slice(20))?.[0] : undefined
  return `${written.slice(0, 19)}.${(fraction ?? '').padEnd(3, '0')}Z` as IsoMoment
}

const isoLike = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * The moment in UTC to the millisecond; what is written without a zone is taken for UTC. Numbers are seconds since 1970, or milli-, micro- or
 * nanoseconds when they are too large for that. `null` when it says no moment between 1990 and 2200.
 */
export function moment(value: unknown): IsoMoment | null {
  const written = text(value)
  if (written === '') return null
  if (canonical.test(written)) return trimmedToMs(written)
  if (/^\d{9,19}(\.\d+)?$/.test(written)) return epochMoment(Number(written))
  const parts = isoLike.exec(written)
  if (parts === null) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = parts
  if (
    isPlainMoment(Number(year), Number(month), Number(day), Number(hour)) &&
    minute < '60' &&
    second < '60' &&
    /^(?:Z|UTC)$/i.test(zone)
  ) {
    return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z` as IsoMoment
  }
  const dayMs = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  // `Date.parse` turns 31 February into 3 March.
  if (Number.isNaN(dayMs) || new Date(dayMs).getUTCDate() !== Number(day)) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  return asMoment(dayMs + time - zoneMs(zone))
}

/** A day that every month has: most moments need no calendar, and one is read for every result. */
function isPlainMoment(year: number, month: number, day: number, hour: number): boolean {
  return year >= 1990 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24
}

function zoneMs(zone: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (parts === null) return 0
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return (parts[1] === '-' ? -minutes : minutes) * 60_000
}

function epochMoment(number: number): IsoMoment | null {
  if (number < 1e11) return asMoment(number * 1000)
  if (number < 1e14) return asMoment(number)
  return asMoment(number < 1e17 ? number / 1000 : number / 1_000_000)
}

const earliestMs = Date.UTC(1990, 0)
const latestMs = Date.UTC(2200, 0)

function asMoment(ms: number): IsoMoment | null {
  return ms >= earliestMs && ms < latestMs ? (new Date(ms).toISOString() as IsoMoment) : null
}

/** The first of them that says a moment. */
export function firstMoment(...values: readonly unknown[]): IsoMoment | null {
  for (const value of values) {
    const at = moment(value)
    if (at !== null) return at
  }
  return null
}

const severityWords: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['fatal', 'critical'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['informational', 'informational'],
  ['info', 'informational'],
])

/** The severity a word stands for, in whatever case; `unknown` for any other word. */
export function severityOf(value: unknown): Severity {
  return severityWords.get(text(value).toLowerCase()) ?? 'unknown'
}
