import { sideMargin, topMargin } from './page-format.ts'
import { type Frame, type Item, moved, type Page, type Placement } from './sheet.ts'

/** Everything on a page in page coordinates, in reading order, backgrounds first. */
export function pageItems(page: Page): readonly Item[] {
  return [...frameItems(page).map((item) => moved(item, sideMargin, topMargin)), ...rowsOf(page).flatMap(readByColumns)]
}

/** Strips in groups: those of one table row together, any other alone. */
function rowsOf(page: Page): readonly Page[] {
  const groups: Placement[][] = []
  for (const placement of page) {
    const row = placement.strip.row
    const group = groups.at(-1)
    if (group && row !== undefined && group[0]?.strip.row === row) group.push(placement)
    else groups.push([placement])
  }
  return groups
}

function readByColumns(group: Page): readonly Item[] {
  const count = Math.max(0, ...group.map(({ strip }) => strip.columns.length))
  return Array.from({ length: count }, (_, column) =>
    group.flatMap(({ top, strip }) => (strip.columns[column] ?? []).map((item) => moved(item, sideMargin, topMargin + top))),
  ).flat()
}

type Stretch = { readonly frame: Frame; readonly top: number; bottom: number }

function frameItems(page: Page): readonly Item[] {
  const stretches: Stretch[] = []
  for (const { top, strip } of page) {
    for (const frame of strip.frames ?? []) {
      const open = stretches.find((stretch) => stretch.frame === frame)
      if (open) open.bottom = top + strip.height
      else stretches.push({ frame, top, bottom: top + strip.height })
    }
  }
  // Backgrounds first: the next row's must not cover this row's rule.
  return [...stretches.flatMap(backgroundOf), ...stretches.flatMap(rulesOf)]
}

function backgroundOf({ frame, top, bottom }: Stretch): readonly Item[] {
  const { x, width, fill, bar, edge } = frame
  const height = bottom - top
  const items: Item[] = []
  if (fill) items.push({ kind: 'rect', x, y: top, width, height, fill, ...(edge ? { stroke: edge, strokeWidth: 0.8 } : {}), node: null })
  if (bar) items.push({ kind: 'rect', x, y: top, width: 3, height, fill: bar, node: null })
  return items
}

function rulesOf({ frame, top, bottom }: Stretch): readonly Item[] {
  const { x, width, ruleAbove, ruleBelow } = frame
  const line = (y: number, rule: NonNullable<Frame['ruleAbove']>): Item => ({
    kind: 'line',
    x,
    y,
    toX: x + width,
    toY: y,
    stroke: rule.color,
    strokeWidth: rule.width,
    node: null,
  })
  return [...(ruleAbove ? [line(top, ruleAbove)] : []), ...(ruleBelow ? [line(bottom, ruleBelow)] : [])]
}
