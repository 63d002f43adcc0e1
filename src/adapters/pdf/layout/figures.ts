import type { Block } from '../../../report/document.ts'
import { hairline, navy, softInk, surface, teal } from '../palette.ts'
import { type Context, stripOf } from './context.ts'
import { textWidth } from './page-format.ts'
import { type Frame, type Item, moved, type Strip, type StructureNode } from './sheet.ts'
import { blockGap, cell, note } from './styles.ts'
import { type RowCell, rowStrips } from './table.ts'
import { type TextStyle, typeset, widthOf } from './typeset.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>
type Figure = BlockOf<'figures'>['figures'][number]

const gap = 10
const inset = { x: 10, y: 9 }
const mostInRow = 4
const valueSize = { largest: 23, smallest: 12 }
const valueLeading = 30

/** Boxes with a big number each, at most four in a row, rows of equal length as far as possible. */
export function figureStrips(context: Context, block: BlockOf<'figures'>): readonly Strip[] {
  const rows = Math.ceil(block.figures.length / mostInRow)
  const perRow = Math.ceil(block.figures.length / Math.max(1, rows))
  const width = (textWidth - gap * (perRow - 1)) / perRow
  return Array.from({ length: rows }, (_, row) => {
    const boxes = block.figures
      .slice(row * perRow, (row + 1) * perRow)
      .map((figure, index) => boxOf(context, figure, { x: index * (width + gap), width }))
    const height = Math.max(...boxes.map((box) => box.height))
    const frames = boxes.map(({ x }): Frame => ({ x, width, fill: surface, ruleAbove: { color: teal, width: 1.5 } }))
    return stripOf(
      height,
      boxes.flatMap(({ items }) => items),
      { before: row === 0 ? blockGap + 2 : gap, frames },
    )
  })
}

type Spot = { readonly x: number; readonly width: number }

function boxOf(context: Context, figure: Figure, { x, width }: Spot): Spot & { readonly height: number; readonly items: readonly Item[] } {
  const part: StructureNode = { role: 'Div', parent: context.root }
  const inner = width - 2 * inset.x
  const fitting = (inner / Math.max(1, widthOf(context.metrics, figure.value, 1))) * 0.98
  const size = Math.max(valueSize.smallest, Math.min(valueSize.largest, fitting))
  const styles: readonly (readonly [string, TextStyle])[] = [
    [figure.label, { size: 9, leading: 13.5, color: softInk }],
    [figure.value, { size, leading: fitting < valueSize.smallest ? 17 : valueLeading, color: navy, bold: true }],
    [figure.note, note],
  ]
  let y = inset.y
  const items: Item[] = []
  for (const [text, style] of styles) {
    if (text === '') continue
    for (const line of typeset(context.metrics, [{ text }], {
      style,
      column: { x: x + inset.x, width: inner, node: { role: 'P', parent: part } },
    })) {
      for (const item of line.items) items.push(moved(item, 0, y))
      y += style.leading
    }
  }
  return { x, width, height: y + inset.y, items }
}

const labelShare = 0.28

/** Label and value side by side, a hairline below each pair; read as a table of two columns. */
export function factStrips(context: Context, block: Pick<BlockOf<'facts'>, 'rows'>): readonly Strip[] {
  const table: StructureNode = { role: 'Table', parent: context.root }
  const width = textWidth * labelShare
  const strips = block.rows.flatMap(({ label, spans }, index) => {
    const row: StructureNode = { role: 'TR', parent: table }
    const style = { ...cell, size: 9.5, leading: 15 }
    const cells: readonly RowCell[] = [
      {
        x: 0,
        width,
        spans: [{ text: label }],
        style: { ...style, bold: true, color: navy },
        middle: false,
        node: { role: 'TH', parent: row, scope: 'Row' },
      },
      { x: width, width: textWidth - width, spans, style, middle: false, node: { role: 'TD', parent: row } },
    ]
    const line = { color: hairline, width: 0.6 }
    const frame: Frame = { x: 0, width: textWidth, ruleBelow: line, ...(index === 0 ? { ruleAbove: line } : {}) }
    return rowStrips(context, cells, { frame })
  })
  return strips.map((strip, index) => (index === 0 ? { ...strip, before: blockGap } : strip))
}
