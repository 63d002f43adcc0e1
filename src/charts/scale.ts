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

const steps = [0.01, 0.02, 0.05, 0.1, 0.2]

/**
 * Places for the ticks of a scale that holds all of these ratios, at most seven, evenly spaced. It begins at 0 unless the values lie so far
 * above that their differences would be lost.
 */
export function scaleOf(ratios: readonly number[]): readonly number[] {
  const low = Math.min(1, ...ratios)
  const high = Math.max(0, ...ratios)
  const from = low > (high - low) * 1.5 ? low : 0
  const step = steps.find((one) => Math.ceil(high / one) - Math.floor(from / one) <= 6) ?? 0.2
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  // Whole hundredths: 3 × 0.1 is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => Math.round((first + index) * step * 100) / 100)
}
