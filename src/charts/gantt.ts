import { type GanttKind, ganttBar, ganttKinds, goesOn, pin } from './gantt-bar.ts'
import { arrowHead, brokenLinkStyle, linkMarks, linkStyle } from './gantt-links.ts'
import { type Frame, frameOf, type GanttData, headingHeight, isOutside, type Placed, placedRows } from './gantt-rows.ts'
import { type LegendItem, longLegend, longLegendHeight } from './legend.ts'
import type { DisplayList, Mark, Point } from './marks.ts'
import { columnLines, headMarks, headsHeight } from './quarter-heads.ts'
import { textLines } from './text-lines.ts'

export type GanttWords = {
  readonly kinds: Readonly<Record<GanttKind, string>>
  readonly pinned: string
  readonly after: string
  /** Begins before what it waits for has ended. */
  readonly broken: string
  readonly today: string
}

function headingMarks({ text, top }: { readonly text: string; readonly top: number }, frame: Frame): readonly Mark[] {
  const height = headingHeight(frame)
  return [
    { kind: 'rect', x: 0, y: top, width: frame.width, height, fill: 'value-none' },
    { kind: 'line', from: { x: 0, y: top + height }, to: { x: frame.width, y: top + height }, stroke: 'text-soft', strokeWidth: 0.75 },
    ...textLines([text], { x: 4, y: top + height / 2 }, { size: frame.size, ink: 'text', anchor: 'start', bold: true }),
  ]
}

function labelMarks({ row, top }: Placed, { isNarrow, size, pitch, bar }: Frame): readonly Mark[] {
  const y = isNarrow ? top + (pitch - bar - 3) / 2 : top + pitch / 2
  return textLines(row.label, { x: 4, y }, { size, ink: 'text', anchor: 'start' })
}

function barMarks({ row, box }: Placed, frame: Frame): readonly Mark[] {
  const { columns } = frame
  const middle = box.y + box.height / 2
  const [start, end] = [columns.left, columns.left + columns.count * columns.width]
  return [
    ...(isOutside(row, frame) ? [] : ganttBar(row.kind, box)),
    ...(row.isPinned && !isOutside(row, frame)
      ? [pin({ x: box.x + box.width - Math.min(box.width / 2, row.to >= columns.count ? 15 : 7), y: box.y })]
      : []
    ).flat(),
    ...(row.from < 0 ? [goesOn('left', { x: start, y: middle })] : []),
    ...(row.to >= columns.count ? [goesOn('right', { x: end, y: middle })] : []),
  ]
}

type Strip = { readonly top: number; readonly bottom: number }

/** Where upright lines run: all the way down, or in a narrow chart beside the bars only, where no label is in their way. */
function stripsOf(rows: readonly Placed[], whole: Strip, { isNarrow }: Frame): readonly Strip[] {
  return isNarrow ? rows.map(({ box }) => ({ top: box.y - 3, bottom: box.y + box.height + 4 })) : [whole]
}

function todayMarks(x: number, strips: readonly Strip[], { top, frame, word }: { top: number; frame: Frame; word: string }) {
  const { size, width } = frame
  const anchor = x < size * 4 ? 'start' : x > width - size * 4 ? 'end' : 'middle'
  const lines = strips.map((strip): Mark => {
    return { kind: 'line', from: { x, y: strip.top }, to: { x, y: strip.bottom }, stroke: 'text', strokeWidth: 1, dash: [5, 2] }
  })
  return [...lines, ...textLines([word], { x, y: top - size * 0.65 }, { size: size * 0.9, ink: 'text', anchor, bold: true })]
}

type Shown = { readonly kinds: ReadonlySet<GanttKind>; readonly isPinned: boolean; readonly kept: number; readonly broken: number }

/** Only what the chart shows is explained. */
function legendItems({ kinds, isPinned, kept, broken }: Shown, words: GanttWords): readonly LegendItem[] {
  const box = ({ x, y }: Point) => ({ x: x - 9, y: y - 4.5, width: 18, height: 9 })
  const arrow = (style: typeof linkStyle, { x, y }: Point): readonly Mark[] => {
    const tip = { x: x + 9, y }
    return [{ kind: 'line', from: { x: x - 9, y }, to: tip, ...style }, arrowHead(tip, { x, y }, style.stroke)]
  }
  return [
    ...ganttKinds
      .filter((kind) => kinds.has(kind))
      .map((kind): LegendItem => ({ text: words.kinds[kind], sample: (center) => ganttBar(kind, box(center)) })),
    ...(isPinned ? [{ text: words.pinned, sample: ({ x, y }: Point) => pin({ x, y: y - 2 }) }] : []),
    ...(kept > 0 ? [{ text: words.after, sample: (center: Point) => arrow(linkStyle, center) }] : []),
    ...(broken > 0 ? [{ text: words.broken, sample: (center: Point) => arrow(brokenLinkStyle, center) }] : []),
  ]
}

/**
 * A roadmap as bars over quarters, in rows of one height under headings, with arrows from what comes before and a line for today. Made for
 * 340 wide (labels above their bars) and from 480 to 900; the height follows from the rows, of which up to 40 stay readable.
 */
export function gantt(data: GanttData, width: number, words: GanttWords): DisplayList {
  const frame = frameOf(data, width)
  const { columns, size } = frame
  const isToday = data.today !== null && data.today >= 0 && data.today <= columns.count
  const heads = headsHeight(data.columns, columns)
  const top = heads + (isToday ? size * 1.4 : 2)
  const { headings, rows, bottom } = placedRows(data.groups, top, frame)
  const bars = rows.filter(({ row }) => !isOutside(row, frame))
  const links = linkMarks(bars.map(({ row: { id, from, to, after = [] }, box }) => ({ id, from, to, after, box })))
  const kinds = new Set(bars.map(({ row }) => row.kind))
  const items = legendItems({ kinds, isPinned: bars.some(({ row }) => row.isPinned), ...links }, words)
  const strips = stripsOf(rows, { top, bottom }, frame)
  const today = columns.left + (data.today ?? 0) * columns.width
  return {
    width,
    height: bottom + 8 + longLegendHeight(width, items.length, size) + 2,
    marks: [
      ...headMarks(data.columns, columns, 0),
      ...columnLines(columns, { top: heads, bottom: top }),
      ...strips.flatMap((strip) => columnLines(columns, strip)),
      ...rows.map(({ top: y }): Mark => ruleAt(y + frame.pitch, width)),
      ...headings.flatMap((heading) => headingMarks(heading, frame)),
      ...(isToday ? todayMarks(today, strips, { top, frame, word: words.today }) : []),
      ...links.marks,
      ...rows.flatMap((placed) => [...labelMarks(placed, frame), ...barMarks(placed, frame)]),
      ...longLegend(items, { x: 4, y: bottom + 8, width: width - 8, size }),
    ],
  }
}

function ruleAt(y: number, width: number): Mark {
  return { kind: 'line', from: { x: 0, y }, to: { x: width, y }, stroke: 'grid', strokeWidth: 0.5 }
}
