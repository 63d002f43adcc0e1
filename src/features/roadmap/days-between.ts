import type { IsoDate } from '../../domain/moments.ts'

const dayMs = 86_400_000

/** How many days a day lies after another; negative when before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}
