import type { Box } from './gantt-bar.ts'
import type { Ink, Mark, Point } from './marks.ts'

export type LinkedBar = {
  readonly id: string
  readonly box: Box
  readonly from: number
  readonly to: number
  readonly after: readonly string[]
}

type Style = { readonly stroke: Ink; readonly strokeWidth: number; readonly dash?: readonly [number, number] }
export const linkStyle: Style = { stroke: 'text-soft', strokeWidth: 0.9 }
/** Of an item that begins before the one it waits for has ended. */
export const brokenLinkStyle: Style = { stroke: 'warning', strokeWidth: 1.5, dash: [3, 2] }

function path(points: readonly Point[], style: Style): readonly Mark[] {
  return points.slice(1).map((to, index): Mark => ({ kind: 'line', from: points[index] ?? to, to, ...style }))
}

/** The head of an arrow that points from `before` to `tip`, along one of the two axes. */
export function arrowHead(tip: Point, before: Point, fill: Ink): Mark {
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)]
  const base = { x: tip.x - dx * 4.5, y: tip.y - dy * 4.5 }
  const points = [tip, { x: base.x + dy * 2.5, y: base.y + dx * 2.5 }, { x: base.x - dy * 2.5, y: base.y - dx * 2.5 }]
  return { kind: 'polygon', points, fill }
}

/** From the end of one bar down or up to the start of the other; to its long side where that start lies before the end. */
function route(from: Box, to: Box): readonly Point[] {
  const isDown = to.y > from.y
  const leave = { x: from.x + from.width - 4, y: isDown ? from.y + from.height : from.y }
  if (leave.x < to.x - 6) {
    const y = to.y + to.height / 2
    return [leave, { x: leave.x, y }, { x: to.x - 1, y }]
  }
  const enter = Math.min(Math.max(leave.x, to.x + 4), to.x + to.width - 4)
  const y = isDown ? to.y - 1 : to.y + to.height + 1
  if (enter === leave.x) return [leave, { x: enter, y }]
  const bend = isDown ? Math.max(leave.y, y - 7) : Math.min(leave.y, y + 7)
  return [leave, { x: leave.x, y: bend }, { x: enter, y: bend }, { x: enter, y }]
}

/** Arrows from each bar to those that wait for it; what is not in the list has none. */
export function linkMarks(bars: readonly LinkedBar[]): { readonly marks: readonly Mark[]; readonly kept: number; readonly broken: number } {
  const byId = new Map(bars.map((bar) => [bar.id, bar]))
  const links = bars.flatMap((bar) =>
    bar.after.flatMap((id) => {
      const needed = byId.get(id)
      return needed === undefined || needed === bar ? [] : [{ needed, bar, isBroken: bar.from < needed.to }]
    }),
  )
  const broken = links.filter(({ isBroken }) => isBroken).length
  const marks = links.flatMap(({ needed, bar, isBroken }) => {
    const style = isBroken ? brokenLinkStyle : linkStyle
    const points = route(needed.box, bar.box)
    const [before, tip] = points.slice(-2)
    return [...path(points, style), ...(before && tip ? [arrowHead(tip, before, style.stroke)] : [])]
  })
  return { marks, kept: links.length - broken, broken }
}
