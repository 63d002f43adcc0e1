import type { Block, Cell } from '../../../report/document.ts'
import { type Color, hairline, headTint, navy, rule, shades, white } from '../palette.ts'
import { type Context, hasText, spaced, textStrips, together } from './context.ts'
import { textHeight, textWidth } from './page-format.ts'
import { type Frame, type Item, moved, type Strip, type StructureNode } from './sheet.ts'
import { blockGap, caption, cell as cellStyle, smallCell } from './styles.ts'
import { type SetLine, type TextStyle, typeset } from './typeset.ts'

type TableBlock = Extract<Block, { readonly kind: 'table' }>
type Align = 'start' | 'center' | 'end'

/** A table no higher than this share of a page is not divided: a heat map shows its pattern only as a whole; rows of text need less of that. */
const undividedShare = { normal: 0.4, small: 0.25 }
/** Two rows no higher than this share of a page keep each other company at the ends of a table. */
const companyShare = 0.25

/** A cell ready to be set; `node: null` in a repeated head, which is no content. */
export type RowCell = {
  readonly x: number
  readonly width: number
  readonly spans: Cell['spans']
  readonly style: TextStyle
  readonly fill?: Color
  readonly edge?: Color
  /** Set halfway up a higher row. */
  readonly middle: boolean
  readonly node: StructureNode | null
}

const padding = { x: 5, y: 4.5 }
/** Rows higher than this may be torn by a page, with some lines left on either side, and nothing in them is moved to the middle. */
const wholeLimit = 240
const fewestLines = 4

/** A table: caption, head (repeated on each page) and rows, of which only high ones are torn. */
export function tableStrips(context: Context, block: TableBlock): readonly Strip[] {
  const table: StructureNode = { role: 'Table', parent: context.root }
  const style = block.size === 'small' ? smallCell : cellStyle
  const spots = columnsOf(block)
  const head = headStrips(context, block, { table, style, spots })
  const repeat = headStrips(context, block, { table: null, style, spots })
  const rows = inCompany(block.rows.map((row) => bodyStrips(context, row, { block, table, style, spots, repeat }))).flat()
  const title = hasText(block.caption)
    ? spaced(
        textStrips(context, [{ text: block.caption }], {
          style: caption,
          column: { x: 0, width: textWidth, node: { role: 'Caption', parent: table } },
        }),
        { before: blockGap + 2, keepNext: true },
      )
    : []
  const strips = [...title, ...spaced(head, { before: title.length > 0 ? 4 : blockGap + 2, keepNext: true }), ...rows]
  return heightOf(strips) <= undividedShare[block.size ?? 'normal'] * textHeight ? together(strips) : strips
}

const heightOf = (strips: readonly Strip[]) => strips.reduce((sum, { height }) => sum + height, 0)

/** Rows as strips, of which the first two and the last two share a page, unless they are so high that this would leave much of one empty. */
function inCompany(rows: readonly (readonly Strip[])[]): readonly (readonly Strip[])[] {
  return rows.map((row, index) => {
    const next = rows[index + 1]
    const isHeld =
      next !== undefined && (index === 0 || index === rows.length - 2) && heightOf([...row, ...next]) <= companyShare * textHeight
    return isHeld ? row.map((strip) => ({ ...strip, keepNext: true })) : row
  })
}

/** One row as strips, a line each, held together by `keepNext` unless the row is high. */
export function rowStrips(
  context: Context,
  cells: readonly RowCell[],
  more: { readonly frame: Frame; readonly repeat?: readonly Strip[] },
): readonly Strip[] {
  const leading = cells[0]?.style.leading ?? cellStyle.leading
  const set = cells.map((cell) => linesOf(context, cell))
  const count = Math.max(1, ...set.map((lines) => lines.length))
  const tall = count * leading > wholeLimit
  const row = {}
  const fills = cells.flatMap(({ x, width, fill, edge }) => (fill ? [{ x, width, fill, ...(edge ? { edge } : {}) }] : []))
  const frames = [...fills, more.frame]
  return Array.from({ length: count }, (_, line) => {
    const top = line === 0 ? padding.y : 0
    return {
      height: leading + top + (line === count - 1 ? padding.y : 0),
      before: 0,
      keepNext: line < count - 1 && (!tall || line < fewestLines - 1 || line >= count - fewestLines),
      columns: cells.map((cell, index) => {
        const lines = set[index] ?? []
        const down = cell.middle && !tall ? ((count - lines.length) * leading) / 2 : 0
        const items = (lines[line]?.items ?? []).map((item) => moved(item, 0, top + down))
        return line === 0 && !lines.some(({ items }) => items.length > 0) ? [placeHolder(cell)] : items
      }),
      row,
      frames,
      ...(more.repeat ? { repeat: more.repeat } : {}),
    }
  })
}

type Spot = { readonly x: number; readonly width: number; readonly align: Align }
type HeadParts = { readonly table: StructureNode | null; readonly style: TextStyle; readonly spots: readonly Spot[] }

/** Where the columns are; shares that don't add up to 1 are stretched until they do. */
function columnsOf(block: TableBlock): readonly Spot[] {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0) || 1
  let x = 0
  return block.columns.map((column) => {
    const width = (column.width / total) * textWidth
    const spot = { x, width, align: column.align ?? 'start' }
    x += width
    return spot
  })
}

function headStrips(context: Context, block: TableBlock, { table, style, spots }: HeadParts): readonly Strip[] {
  const row: StructureNode | null = table && { role: 'TR', parent: table }
  const cells = block.columns.map((column, index): RowCell => {
    const spot = spots[index] ?? { x: 0, width: textWidth, align: 'start' }
    return {
      ...spot,
      spans: [{ text: column.header }],
      style: { ...style, bold: true, color: navy, align: spot.align },
      fill: headTint,
      middle: true,
      node: row && { role: 'TH', parent: row, scope: 'Column' },
    }
  })
  const frame: Frame = { x: 0, width: textWidth, ruleAbove: { color: navy, width: 1.2 }, ruleBelow: { color: rule, width: 0.6 } }
  return rowStrips(context, cells, { frame }).map((strip) => ({ ...strip, keepNext: true }))
}

type BodyParts = HeadParts & { readonly block: TableBlock; readonly repeat: readonly Strip[] }

function bodyStrips(context: Context, row: readonly Cell[], { block, table, style, spots, repeat }: BodyParts): readonly Strip[] {
  if (row.length > spots.length) throw new Error(`a row of the table "${block.caption}" has more cells than the table has columns`)
  const line: StructureNode = { role: 'TR', parent: table }
  const cells = spots.map((spot, index): RowCell => {
    const cell = row[index] ?? { spans: [] }
    const shade = cell.shade ? shades[cell.shade] : undefined
    const isHead = cell.shade === 'head'
    return {
      ...spot,
      spans: cell.spans,
      style: { ...style, align: cell.align ?? spot.align, color: shade?.text ?? style.color, oneColor: shade !== undefined, bold: isHead },
      ...(shade ? { fill: shade.background, ...(isHead ? {} : { edge: white }) } : {}),
      middle: shade !== undefined && !isHead,
      node: isHead ? { role: 'TH', parent: line, scope: 'Row' } : { role: 'TD', parent: line },
    }
  })
  return rowStrips(context, cells, { frame: { x: 0, width: textWidth, ruleBelow: { color: hairline, width: 0.6 } }, repeat })
}

function linesOf(context: Context, cell: RowCell): readonly SetLine[] {
  const column = { x: cell.x + padding.x, width: cell.width - 2 * padding.x, node: cell.node }
  return typeset(context.metrics, cell.spans, { style: cell.style, column })
}

function placeHolder(cell: RowCell): Item {
  return { kind: 'empty', x: cell.x, y: 0, node: cell.node }
}
