import type { IsoMoment } from '../../../../domain/moments.ts'

const dayMs = 86_400_000

/** Negative when `to` is the earlier one. */
export function daysBetween(from: IsoMoment, to: IsoMoment): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}
