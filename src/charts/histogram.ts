import type { DisplayList, Mark } from './marks.ts'
import { lineHeight, textLines } from './text-lines.ts'

const width = 420
const plotHeight = 110
const size = 12
const left = 8
const top = lineHeight(size) + 2

/** How many there are in each of several equal steps; `ticks` stand at the ends of the steps, one more than there are counts. */
export function histogram(counts: readonly number[], ticks: readonly string[]): DisplayList {
  const most = Math.max(1, ...counts)
  const step = (width - 2 * left) / Math.max(1, counts.length)
  const bottom = top + plotHeight
  const bars = counts.flatMap((count, index): readonly Mark[] => {
    if (count === 0) return []
    // One among very many still shows.
    const height = Math.max(2, (count / most) * plotHeight)
    const x = left + index * step
    return [
      { kind: 'rect', x: x + 2, y: bottom - height, width: step - 4, height, fill: 'accent' },
      ...textLines(
        [String(count)],
        { x: x + step / 2, y: bottom - height - size * 0.7 },
        { size, ink: 'text', anchor: 'middle', bold: true },
      ),
    ]
  })
  const axis: Mark = {
    kind: 'line',
    from: { x: left, y: bottom },
    to: { x: width - left, y: bottom },
    stroke: 'text-soft',
    strokeWidth: 1,
  }
  const labels = ticks.flatMap((text, index): readonly Mark[] => {
    // Every other one: the letters stay legible on a narrow screen.
    if (index % 2 === 1) return []
    const isLast = index === ticks.length - 1
    const anchor = index === 0 ? 'start' : isLast ? 'end' : 'middle'
    return textLines([text], { x: left + index * step, y: bottom + size }, { size, ink: 'text-soft', anchor })
  })
  return { width, height: bottom + size * 2, marks: [...bars, axis, ...labels] }
}
