import type { Answer, EvidenceLink, Profile } from './assessment.ts'

/** What an assessment may hold, so that whatever a team enters can be saved to a file and opened again. Lengths are UTF-16 units, as of `String.length`. */
export const limits = {
  /** Of any one text: names, scope, rationale, reason, owner, the title or address of a link. */
  textLength: 20_000,
  evidenceLinks: 200,
  participants: 500,
  accountCount: 1_000_000,
  /** The greatest weight of a recommendation. */
  weight: 1_000,
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

function textProblem(field: string, text: string): LimitProblem | null {
  return text.length > limits.textLength ? { code: 'too-long', field, limit: limits.textLength } : null
}

function dayProblem(field: string, day: string | null): LimitProblem | null {
  return day !== null && !isDay(day) ? { code: 'not-a-day', field } : null
}

function countProblem(field: string, count: number, limit: number): LimitProblem | null {
  return count > limit ? { code: 'too-many', field, limit } : null
}

function rangeProblem(field: string, isInRange: boolean): LimitProblem | null {
  return isInRange ? null : { code: 'out-of-range', field }
}

function first(problems: readonly (LimitProblem | null)[]): LimitProblem | null {
  return problems.find((problem) => problem !== null) ?? null
}

function linkProblem(link: EvidenceLink, field: string): LimitProblem | null {
  return first([
    textProblem(`${field}.title`, link.title),
    textProblem(`${field}.url`, link.url),
    isAllowedAddress(link.url) ? null : { code: 'address-not-allowed', field: `${field}.url` },
    dayProblem(`${field}.date`, link.date),
  ])
}

/** The first thing in an answer that could not be saved; `null` when all of it can. */
export function answerProblem(answer: Answer): LimitProblem | null {
  return first([
    textProblem('reason', answer.reason),
    textProblem('rationale', answer.rationale),
    textProblem('owner', answer.owner),
    countProblem('evidence', answer.evidence.length, limits.evidenceLinks),
    ...answer.evidence.map((link, index) => linkProblem(link, `evidence.${index}`)),
    dayProblem('answeredOn', answer.answeredOn),
    dayProblem('takenFromEvidenceOn', answer.takenFromEvidenceOn),
  ])
}

function isWholeFrom(number: number, low: number, high: number): boolean {
  return Number.isInteger(number) && number >= low && number <= high
}

/** The first thing in a profile that could not be saved; `null` when all of it can. */
export function profileProblem(profile: Profile): LimitProblem | null {
  return first([
    textProblem('name', profile.name),
    textProblem('organisation', profile.organisation),
    textProblem('scope', profile.scope),
    rangeProblem('accountCount', profile.accountCount === null || isWholeFrom(profile.accountCount, 0, limits.accountCount)),
    countProblem('participants', profile.participants.length, limits.participants),
    ...profile.participants.map((name, index) => textProblem(`participants.${index}`, name)),
    rangeProblem('fiscalYearStartMonth', isWholeFrom(profile.fiscalYearStartMonth, 1, 12)),
    rangeProblem('threshold', profile.threshold > 0 && profile.threshold <= 1),
    ...[...profile.weights].map(([id, weight]) => rangeProblem(`weights.${id}`, weight > 0 && weight <= limits.weight)),
  ])
}
