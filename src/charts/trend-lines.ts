import type { Mark } from './marks.ts'
import type { Placed, TrendMoment } from './trend-frame.ts'
import { type LineStyle, segment, unlike } from './trend-style.ts'

/** Points that are joined: a gap ends a run, and so does a change of what is measured. */
export function alikeRuns(points: readonly (Placed | null)[], moments: readonly TrendMoment[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = []
  for (const [index, point] of points.entries()) {
    if (point === null) continue
    const goesOn = index > 0 && points[index - 1] && moments[index]?.change === null
    if (goesOn) runs.at(-1)?.push(point)
    else runs.push([point])
  }
  return runs
}

/** From the low to the high ends of a run; of a single point a whisker. */
export function areaMarks(run: readonly Placed[], { ink }: LineStyle): readonly Mark[] {
  const [first] = run
  if (first === undefined || run.every(({ low, high }) => high.y >= low.y)) return []
  if (run.length > 1) {
    const points = [...run.map(({ high }) => high), ...run.toReversed().map(({ low }) => low)]
    const edge = run.slice(1).map(({ high }, index): Mark => {
      return { kind: 'line', from: run[index]?.high ?? high, to: high, stroke: ink, strokeWidth: 0.75, dash: [1.5, 2.5] }
    })
    return [{ kind: 'polygon', points, fill: ink, opacity: 0.14 }, ...edge]
  }
  const { x, y } = first.high
  const whisker = { kind: 'line', stroke: ink, strokeWidth: 1 } as const
  return [
    { ...whisker, from: first.low, to: first.high },
    { ...whisker, from: { x: x - 4, y }, to: { x: x + 4, y } },
  ]
}

/** A line from point to point, dotted where they are not like for like. */
export function lineMarks(points: readonly (Placed | null)[], moments: readonly TrendMoment[], style: LineStyle): readonly Mark[] {
  return points.flatMap((point, index): readonly Mark[] => {
    const before = points[index - 1]
    if (!point || !before) return []
    if (moments[index]?.change === null) return [segment(style, before.low, point.low)]
    return [{ kind: 'line', from: before.low, to: point.low, stroke: style.ink, ...unlike }]
  })
}
