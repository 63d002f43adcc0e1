import { dayOf, monthsBefore } from '../days.ts'
import type { IsoDate, IsoMoment } from '../moments.ts'

/**
 * Whether evidence or an answer is older than a quarter: given or observed more than three calendar months before `now`
 * (docs/scoring.md, rule 14). On the very day three months later it is not stale yet.
 */
export function isStale(when: IsoDate | IsoMoment, now: IsoDate | IsoMoment): boolean {
  return dayOf(when) < monthsBefore(now, 3)
}
