import type { Answer, EvidenceLink } from './answer.ts'
import type { Profile } from './profile.ts'
import type { Capacity } from './roadmap/roadmap-item.ts'

/** What an assessment may hold, so that whatever a team enters can be saved to a file and opened again. Lengths are UTF-16 units, as of `String.length`. */
export const limits = {
  /** Of any one text: names, scope, rationale, reason, owner, the title or address of a link. */
  textLength: 20_000,
  evidenceLinks: 200,
  participants: 500,
  accountCount: 1_000_000,
  /** The greatest weight of a recommendation. */
  weight: 1_000,
  /** Person-days: of an item, of a quarter. */
  days: 100_000,
  /** Quarters with a capacity of their own, and teams with one. */
  capacityQuarters: 400,
  teams: 100,
} as const

/** Why a change cannot be taken. `field` is a path like `evidence.0.url`; `limit` is the length or number that is too small for it. */
export type LimitProblem =
  | { readonly code: 'too-long'; readonly field: string; readonly limit: number }
  | { readonly code: 'too-many'; readonly field: string; readonly limit: number }
  | { readonly code: 'out-of-range'; readonly field: string }
  | { readonly code: 'address-not-allowed'; readonly field: string }
  | { readonly code: 'not-a-day'; readonly field: string }

/**
 * Whether a link may carry this address: none at all (a paper, a meeting), or http, https or mailto. Anything else, `javascript:` above
 * all, could run in the page of whoever opens the file.
 */
export function isAllowedAddress(url: string): boolean {
  // Control characters are refused because browsers drop tabs and line breaks before they read the scheme (url.spec.whatwg.org).
  return url === '' || /^(?:https?:\/\/|mailto:)\P{Cc}+$/iu.test(url)
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

/** A text of an assessment. */
export function textProblem(field: string, text: string): LimitProblem | null {
  return text.length > limits.textLength ? { code: 'too-long', field, limit: limits.textLength } : null
}

/** A day, or none. */
export function dayProblem(field: string, day: string | null): LimitProblem | null {
  return day !== null && !isDay(day) ? { code: 'not-a-day', field } : null
}

/** A list or record of at most `limit` entries. */
export function countProblem(field: string, count: number, limit: number): LimitProblem | null {
  return count > limit ? { code: 'too-many', field, limit } : null
}

/** A number, or anything else that is in its range or not. */
export function rangeProblem(field: string, isInRange: boolean): LimitProblem | null {
  return isInRange ? null : { code: 'out-of-range', field }
}

/** The first of several. */
export function firstProblem(problems: readonly (LimitProblem | null)[]): LimitProblem | null {
  return problems.find((problem) => problem !== null) ?? null
}

function linkProblem(link: EvidenceLink, field: string): LimitProblem | null {
  return firstProblem([
    textProblem(`${field}.title`, link.title),
    textProblem(`${field}.url`, link.url),
    isAllowedAddress(link.url) ? null : { code: 'address-not-allowed', field: `${field}.url` },
    dayProblem(`${field}.date`, link.date),
  ])
}

/** The first thing in an answer that could not be saved; `null` when all of it can. */
export function answerProblem(answer: Answer): LimitProblem | null {
  return firstProblem([
    textProblem('reason', answer.reason),
    textProblem('rationale', answer.rationale),
    textProblem('owner', answer.owner),
    countProblem('evidence', answer.evidence.length, limits.evidenceLinks),
    ...answer.evidence.map((link, index) => linkProblem(link, `evidence.${index}`)),
    dayProblem('answeredOn', answer.answeredOn),
    dayProblem('takenFromEvidenceOn', answer.takenFromEvidenceOn),
  ])
}

/** Whether a number is whole and within these bounds, both included. */
export function isWholeFrom(number: number, low: number, high: number): boolean {
  return Number.isInteger(number) && number >= low && number <= high
}

/** Whether this is a number of person-days that can be saved. */
export const isDays = (days: number): boolean => days >= 0 && days <= limits.days

/** Whether a text is the first month of a quarter, `YYYY-MM`. */
export const isQuarterStart = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)

function capacityProblem({ daysPerQuarter, byQuarter, teams }: Capacity): LimitProblem | null {
  return firstProblem([
    rangeProblem('capacity.daysPerQuarter', isDays(daysPerQuarter)),
    countProblem('capacity.byQuarter', byQuarter.size, limits.capacityQuarters),
    ...[...byQuarter].map(([quarter, days]) => rangeProblem(`capacity.byQuarter.${quarter}`, isDays(days) && isQuarterStart(quarter))),
    countProblem('capacity.teams', teams.length, limits.teams),
    ...teams.flatMap(({ name, daysPerQuarter: days }, index) => [
      textProblem(`capacity.teams.${index}.name`, name),
      rangeProblem(`capacity.teams.${index}.daysPerQuarter`, isDays(days)),
    ]),
  ])
}

/** The first thing in a profile that could not be saved; `null` when all of it can. */
export function profileProblem(profile: Profile): LimitProblem | null {
  return firstProblem([
    textProblem('name', profile.name),
    textProblem('organisation', profile.organisation),
    textProblem('scope', profile.scope),
    rangeProblem('accountCount', profile.accountCount === null || isWholeFrom(profile.accountCount, 0, limits.accountCount)),
    countProblem('participants', profile.participants.length, limits.participants),
    ...profile.participants.map((name, index) => textProblem(`participants.${index}`, name)),
    rangeProblem('fiscalYearStartMonth', isWholeFrom(profile.fiscalYearStartMonth, 1, 12)),
    rangeProblem('threshold', profile.threshold > 0 && profile.threshold <= 1),
    ...[...profile.weights].map(([id, weight]) => rangeProblem(`weights.${id}`, weight > 0 && weight <= limits.weight)),
    capacityProblem(profile.capacity),
    dayProblem('reviewSince', profile.reviewSince),
  ])
}
