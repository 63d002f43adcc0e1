import { asNumber } from '../../i18n/format.ts'

/** Person-days to the nearest half, so that what is said to be over is the difference of what is shown beside it. */
export function halfDays(days: number): string {
  return asNumber(Math.round(days * 2) / 2)
}
