import type { Mark } from './marks.ts'
import { textLines } from './text-lines.ts'
import type { Frame, Placed } from './trend-frame.ts'
import { placesWithRoom, spreadLabels } from './trend-labels.ts'
import { lineStyle, pointMark } from './trend-style.ts'

/** The numbers of the last moment, in the margin beside their points, each with the mark of its line. */
export function lastNumbers(all: readonly (readonly (Placed | null)[])[], { size, right, top, bottom }: Frame): readonly Mark[] {
  const last = all.map((points) => points.at(-1) ?? null)
  const wanted = last.flatMap((point, index) => (point ? [{ index, y: point.low.y }] : []))
  return spreadLabels(wanted, { top, bottom, size }).flatMap(({ index, y, wanted: from }): readonly Mark[] => [
    {
      kind: 'line',
      from: { x: (last[index]?.low.x ?? right) + 4, y: from },
      to: { x: right + 3, y },
      stroke: 'text-soft',
      strokeWidth: 0.5,
    },
    pointMark(lineStyle(index), { x: right + 8, y }, 2.5),
    ...textLines([last[index]?.text ?? ''], { x: right + 15, y }, { size: size * 0.95, ink: 'text', anchor: 'start', bold: true }),
  ])
}

/** The numbers above the low ends before the last, which they tell, where each is nearest to its own point and to no other number: the table has them all. */
export function earlierNumbers(all: readonly (readonly (Placed | null)[])[], { size, xs }: Frame): readonly Mark[] {
  const room = placesWithRoom(xs, size * 5)
  return xs.slice(0, -1).flatMap((x, moment) => {
    const points = all.map((line) => line[moment] ?? null)
    const taken: number[] = []
    return points.flatMap((point, line): readonly Mark[] => {
      if (point === null || !room.has(moment)) return []
      const y = point.low.y - size * 0.95
      const others = points.flatMap((other, index) => (other && index !== line ? [other.low.y] : []))
      const near = Math.max(size * 1.2, point.low.y - y + 2)
      if (others.some((at) => Math.abs(at - y) < near) || taken.some((at) => Math.abs(at - y) < size * 1.2)) return []
      taken.push(y)
      return textLines([point.text], { x, y }, { size: size * 0.85, ink: 'text', anchor: 'middle' })
    })
  })
}
