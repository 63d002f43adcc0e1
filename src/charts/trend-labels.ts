import { lineHeight } from './text-lines.ts'

/** A label beside a point: where it would stand, and where it stands so that none covers another. */
export type Spread = { readonly index: number; readonly y: number; readonly wanted: number }

/** Labels below one another, each as near to its place as their height and the edges allow, in the order of their places. */
export function spreadLabels(
  wanted: readonly { readonly index: number; readonly y: number }[],
  { top, bottom, size }: { readonly top: number; readonly bottom: number; readonly size: number },
): readonly Spread[] {
  const step = lineHeight(size)
  const sorted = wanted.toSorted((a, b) => a.y - b.y || a.index - b.index)
  const downwards: number[] = []
  for (const { y } of sorted) downwards.push(Math.max(y, top, (downwards.at(-1) ?? Number.NEGATIVE_INFINITY) + step))
  let limit = bottom
  const upwards = downwards.toReversed().map((y) => {
    const at = Math.min(y, limit)
    limit = at - step
    return at
  })
  const settled = upwards.toReversed()
  return sorted.map(({ index, y }, place) => ({ index, y: settled[place] ?? y, wanted: y }))
}

/** Which of several places in a row have room for a label `gap` wide: the last one always, then going back. */
export function placesWithRoom(places: readonly number[], gap: number): ReadonlySet<number> {
  const kept = new Set<number>()
  let next = Number.POSITIVE_INFINITY
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index] ?? 0
    if (next - place < gap) continue
    kept.add(index)
    next = place
  }
  return kept
}
