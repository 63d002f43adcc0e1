/** A place on the scale of a chart; the first and the last one of a list are its ends. */
export type ScaleTick = { readonly at: number; readonly text: string }

/** Whether a scale begins above 0, which a chart has to say. */
export function isCutOff(scale: readonly ScaleTick[]): boolean {
  return (scale[0]?.at ?? 0) > 0
}

/** @returns where a value lies on a scale, 0 to 1; what lies beyond its ends is put on them */
export function shareOn(scale: readonly ScaleTick[]): (value: number) => number {
  const from = scale[0]?.at ?? 0
  const to = scale.at(-1)?.at ?? 1
  return (value) => (to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0)
}

const steps = [0.02, 0.05, 0.1, 0.2]
/** Ten points: beyond that a chart would make much of little. */
const leastSpan = 0.1

/**
 * Places for the ticks of a scale that holds all of these ratios, at most seven, evenly spaced. It begins at 0 unless the values lie so far
 * above that their differences would be lost.
 */
export function scaleOf(ratios: readonly number[]): readonly number[] {
  if (ratios.length === 0) return [0, 0.2, 0.4, 0.6, 0.8, 1]
  const low = Math.min(1 - leastSpan, ...ratios)
  const high = Math.max(low + leastSpan, ...ratios)
  const from = low > (high - low) * 1.5 ? low : 0
  // A little slack: 3 × 0.1 is not 0.3, and a score of 30 % is not above its tick.
  const placesIn = (step: number) => ({ first: Math.floor(from / step + 1e-9), last: Math.ceil(high / step - 1e-9) })
  const fits = (step: number) => placesIn(step).last - placesIn(step).first <= 6
  const step = steps.find(fits) ?? 0.2
  const { first, last } = placesIn(step)
  return Array.from({ length: last - first + 1 }, (_, index) => Math.round((first + index) * step * 100) / 100)
}
