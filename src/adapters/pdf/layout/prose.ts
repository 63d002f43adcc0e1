import type { Block } from '../../../report/document.ts'
import { navy, surface, teal, warningInk, warningRule, warningTint } from '../palette.ts'
import { cleanText } from '../text/clean-text.ts'
import { type Context, hasText, spaced, stripOf, textStrips } from './context.ts'
import { textWidth } from './page-format.ts'
import type { Frame, Item, Strip, StructureNode } from './sheet.ts'
import { blockGap, body, headings, lead, note } from './styles.ts'
import { type TextStyle, typeset } from './typeset.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

const paragraphStyles = { body, lead, note }
const bulletIndent = 15

/** A heading keeps to what follows it; one of level 1 has a short rule below. */
export function headingStrips(context: Context, block: BlockOf<'heading'>): readonly Strip[] {
  const { style, before, after } = headings[block.level]
  const node: StructureNode = { role: `H${block.level}`, parent: context.root }
  const text = cleanText(block.text).replaceAll('\n', ' ')
  const lines = textStrips(context, [{ text }], { style, column: { x: 0, width: textWidth, node } })
  const strips = spaced(lines, { before, keepNext: true })
  const heading = { id: block.id, level: block.level, text, ...(block.isUnlisted ? { isUnlisted: block.isUnlisted } : {}) }
  return [
    ...strips.map((strip, index) => (index === 0 ? { ...strip, heading, newPage: block.newPage ?? false } : strip)),
    stripOf(after, block.level === 1 ? [shortRule(5)] : [], { keepNext: true }),
  ]
}

/** The mark of cover and chapters. */
export function shortRule(y: number): Item {
  return { kind: 'rect', x: 0, y, width: 34, height: 2, fill: teal, node: null }
}

export function paragraphStrips(context: Context, block: BlockOf<'paragraph'>): readonly Strip[] {
  const style = paragraphStyles[block.style ?? 'body']
  const node: StructureNode = { role: 'P', parent: context.root }
  const strips = textStrips(context, block.spans, {
    style: { ...style, justify: context.justify },
    column: { x: 0, width: textWidth, node },
  })
  const spacedStrips = spaced(strips, { before: blockGap })
  return block.keepNext
    ? spacedStrips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keepNext: true } : strip))
    : spacedStrips
}

/** Bullets or numbers hang left of the text. */
export function listStrips(context: Context, block: BlockOf<'list'>): readonly Strip[] {
  const list: StructureNode = { role: 'L', parent: context.root, numbering: block.ordered ? 'Decimal' : 'Disc' }
  const indent = block.ordered ? Math.max(bulletIndent, 8 + 6 * String(block.items.length).length) : bulletIndent
  return block.items.flatMap((spans, index) => {
    const item: StructureNode = { role: 'LI', parent: list }
    const mark = markOf(context, { number: block.ordered ? index + 1 : null, indent, node: { role: 'Lbl', parent: item } })
    const column = { x: indent, width: textWidth - indent, node: { role: 'LBody', parent: item } }
    const lines = textStrips(context, spans, { style: { ...body, justify: context.justify }, column })
    // The last item has the one before it on its page.
    const isHeld = index === block.items.length - 2
    return spaced(lines, { before: index === 0 ? blockGap : 4 }).map((strip, line) => ({
      ...strip,
      keepNext: strip.keepNext || (isHeld && line === lines.length - 1),
      columns: line === 0 ? [[...mark, ...(strip.columns[0] ?? [])]] : strip.columns,
    }))
  })
}

type MarkPlace = { readonly number: number | null; readonly indent: number; readonly node: StructureNode }

function markOf(context: Context, { number, indent, node }: MarkPlace): readonly Item[] {
  const style: TextStyle = {
    ...body,
    color: number === null ? teal : navy,
    bold: number !== null,
    align: number === null ? 'start' : 'end',
  }
  const column = number === null ? { x: 3, width: indent, node } : { x: 0, width: indent - 5, node }
  return typeset(context.metrics, [{ text: number === null ? '•' : `${number}.` }], { style, column })[0]?.items ?? []
}

/** A tinted box with a bar on its left; it may run over to the next page. */
export function calloutStrips(context: Context, block: BlockOf<'callout'>): readonly Strip[] {
  const warning = block.tone === 'warning'
  const frames: readonly Frame[] = [{ x: 0, width: textWidth, fill: warning ? warningTint : surface, bar: warning ? warningRule : navy }]
  const part: StructureNode = { role: 'Div', parent: context.root }
  const column = { x: 16, width: textWidth - 30 }
  const titleStyle: TextStyle = { ...body, bold: true, color: warning ? warningInk : navy }
  const title = hasText(block.title)
    ? spaced(
        textStrips(context, [{ text: block.title }], { style: titleStyle, column: { ...column, node: { role: 'P', parent: part } } }),
        {
          before: 0,
          keepNext: true,
        },
      )
    : []
  const text = textStrips(context, block.spans, {
    style: { ...body, size: 9.5, leading: 15, justify: context.justify, oneColor: warning },
    column: { ...column, node: { role: 'P', parent: part } },
  })
  const strips = [
    stripOf(9, [], { keepNext: true }),
    ...title,
    ...text.slice(0, -1),
    ...text.slice(-1).map((strip) => ({ ...strip, keepNext: true })),
    stripOf(10, []),
  ]
  return spaced(
    strips.map((strip) => ({ ...strip, frames })),
    { before: blockGap + 2 },
  )
}
