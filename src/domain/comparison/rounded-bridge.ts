import type { BridgePart, RoundedBridge, ScoreBridge } from './comparison.ts'

// As scores are printed everywhere: only exactly nothing reads 0 %, only exactly everything 100 % (docs/scoring.md, rule 3).
function unitsOf(ratio: number, whole: number): number {
  const units = Math.round(ratio * whole)
  if (units === whole && ratio < 1) return whole - 1
  if (units === 0 && ratio > 0) return 1
  return units
}

// To a billionth of a unit, so that halves are halves: 0.075 × 100 is not quite 7.5.
function exactUnits(delta: number, whole: number): number {
  return Math.round(delta * whole * 1e9) / 1e9
}

/** Each to the nearest, then one more or less for those that rounding moved furthest, until they make up the total. */
function addingUp(exact: readonly number[], total: number): readonly number[] {
  // Adding 0 makes a 0 of −0.
  const rounded = exact.map((units) => Math.round(units) + 0)
  let missing = total - rounded.reduce((sum, units) => sum + units, 0)
  while (missing !== 0) {
    const by = Math.sign(missing)
    const taken = exact.map((units, at) => (units === 0 ? Number.NEGATIVE_INFINITY : by * (units - (rounded[at] ?? 0))))
    const most = taken.indexOf(Math.max(...taken))
    // Without a step that moves anything the two scores are one number and nothing is missing.
    if (most === -1 || taken[most] === Number.NEGATIVE_INFINITY) break
    rounded[most] = (rounded[most] ?? 0) + by
    missing -= by
  }
  return rounded
}

/**
 * A bridge in percent points, rounded so that what is printed adds up (docs/scoring.md, rule 16): each step to the nearest, then one unit
 * more or less for those that rounding moved furthest, of equal ones the first, until the steps make up the difference of the two scores
 * as printed. A step worth nothing stays 0.
 * @param decimals 0 for whole points
 */
export function roundedBridge({ from, to, steps }: ScoreBridge, decimals: number): RoundedBridge {
  const perPoint = 10 ** decimals
  const whole = 100 * perPoint
  const [fromUnits, toUnits] = [unitsOf(from, whole), unitsOf(to, whole)]
  const exact = steps.map(({ delta }) => exactUnits(delta, whole))
  const rounded = addingUp(exact, toUnits - fromUnits)
  return {
    from: fromUnits / perPoint,
    to: toUnits / perPoint,
    steps: steps.map(({ kind }, at) => ({ kind, points: (rounded[at] ?? 0) / perPoint })),
  }
}

/**
 * What the recommendations of a step are worth, rounded so that they make up what is printed for the step.
 * @param points of the step, as `roundedBridge` gives them with the same `decimals`
 * @returns percent points, in the order of the parts
 */
export function roundedParts(parts: readonly BridgePart[], points: number, decimals: number): readonly number[] {
  const perPoint = 10 ** decimals
  const exact = parts.map(({ delta }) => exactUnits(delta, 100 * perPoint))
  return addingUp(exact, Math.round(points * perPoint)).map((units) => units / perPoint)
}
