import { type Box, warningSign } from './gantt-bar.ts'
import { hatch } from './hatch.ts'
import type { Mark } from './marks.ts'
import { type Frame, leftOf, type ProjectionQuarter } from './projection-frame.ts'
import { textLines } from './text-lines.ts'

/** What is beyond capacity. */
export function overBox(box: Box): readonly Mark[] {
  return [
    { kind: 'rect', ...box, fill: 'surface' },
    ...hatch(box, 4, 'warning'),
    { kind: 'rect', ...box, stroke: 'warning', strokeWidth: 1.25 },
  ]
}

export const capacityStyle = { kind: 'line', stroke: 'text', strokeWidth: 1.25, dash: [4, 2] } as const

/** What each quarter asks for, against what there is. */
export function loadMarks(quarters: readonly ProjectionQuarter[], frame: Frame): readonly Mark[] {
  const { loadTop, loadBottom, columns, size } = frame
  const most = Math.max(...quarters.map(({ load }) => Math.max(load.days, load.capacityDays)), 1)
  const heightFor = (days: number) => (Math.max(days, 0) / most) * (loadBottom - loadTop)
  // Every second, third … number where columns are narrow; a quarter with too much always has its sign.
  const every = Math.max(1, Math.ceil((size * 0.8 * 4.3) / columns.width))
  return quarters.flatMap(({ load }, index): readonly Mark[] => {
    const x = leftOf(frame, index)
    const inset = columns.width * 0.2
    const place = { x: x + inset, width: columns.width - 2 * inset }
    const within = heightFor(Math.min(load.days, load.capacityDays))
    const over = heightFor(load.days) - within
    const capacityY = loadBottom - heightFor(load.capacityDays)
    const isOver = load.days > load.capacityDays
    const top = loadBottom - Math.max(heightFor(load.days), heightFor(load.capacityDays))
    const number = index % every === 0 && index + every <= quarters.length ? [load.text] : []
    const middle = x + columns.width / 2
    return [
      ...(within > 0 ? [{ kind: 'rect', ...place, y: loadBottom - within, height: within, fill: 'accent' } satisfies Mark] : []),
      ...(isOver ? overBox({ ...place, y: loadBottom - within - over, height: over }) : []),
      { ...capacityStyle, from: { x: x + 2, y: capacityY }, to: { x: x + columns.width - 2, y: capacityY } },
      ...(isOver ? warningSign({ x: x + columns.width / 2, y: top - 7 }) : []),
      ...textLines(number, { x: middle, y: loadBottom + size * 0.7 }, { size: size * 0.8, ink: 'text', anchor: 'middle', bold: isOver }),
    ]
  })
}
