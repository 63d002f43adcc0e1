import { hairline, ink, navy, rule } from '../palette.ts'
import { cleanText } from '../text/clean-text.ts'
import { type Context, spaced, stripOf, textStrips, together } from './context.ts'
import { textWidth } from './page-format.ts'
import { shortRule } from './prose.ts'
import type { Heading, Item, Strip, StructureNode } from './sheet.ts'
import { headings as headingStyles } from './styles.ts'
import { type TextStyle, typeset, widthOf } from './typeset.ts'

/** A heading and the page it stands on. */
export type Entry = Heading & { readonly page: number }

const entryStyles: { readonly [level in 1 | 2]: { readonly style: TextStyle; readonly indent: number; readonly before: number } } = {
  1: { style: { size: 10.5, leading: 17, color: navy, bold: true }, indent: 0, before: 7 },
  2: { style: { size: 10, leading: 15.5, color: ink }, indent: 16, before: 1 },
}
const numberWidth = 34

/** How close together the lines may stand so that all of them are on one page. */
export const contentsSpacings = [1, 0.92, 0.85] as const
export type Spacing = (typeof contentsSpacings)[number]

/** Whether a heading has its line in the table of contents. */
export function isListed({ level, isUnlisted }: Heading): boolean {
  return level < 3 && !isUnlisted
}

/** The table of contents: listed headings of level 1 and 2 with dotted leaders to their pages, each line a link. */
export function contentsStrips(context: Context, title: string, entries: readonly Entry[], spacing: Spacing = 1): readonly Strip[] {
  const { style, after } = headingStyles[1]
  const text = cleanText(title).replaceAll('\n', ' ')
  const node: StructureNode = { role: 'H1', parent: context.root }
  const head = spaced(textStrips(context, [{ text }], { style, column: { x: 0, width: textWidth, node } }), { before: 0, keepNext: true })
  const list: StructureNode = { role: 'TOC', parent: context.root }
  return [
    ...head,
    stripOf(after, [shortRule(5)], { keepNext: true }),
    ...entries.flatMap((entry) => entryStrips(context, entry, { list, spacing })),
  ]
}

function entryStrips(
  context: Context,
  entry: Entry,
  { list, spacing }: { readonly list: StructureNode; readonly spacing: Spacing },
): readonly Strip[] {
  if (entry.level === 3 || !isListed(entry)) return []
  const { style: usual, indent, before } = entryStyles[entry.level]
  const style = { ...usual, leading: usual.leading * spacing }
  const node: StructureNode = { role: 'Link', parent: { role: 'Reference', parent: { role: 'TOCI', parent: list } } }
  const lines = typeset(context.metrics, [{ text: entry.text }], {
    style,
    column: { x: indent, width: textWidth - indent - numberWidth, node },
  })
  const strips = lines.map((line, index): Strip => {
    const isLast = index === lines.length - 1
    const link: Item = {
      kind: 'link',
      x: indent,
      y: 0,
      width: textWidth - indent,
      height: style.leading,
      target: { kind: 'heading', id: entry.id },
      label: entry.text,
      node,
    }
    const tail = isLast ? pageNumber(context, entry.page, { style, from: indent + line.width, node }) : []
    return stripOf(style.leading, [...line.items, ...tail, link], { before: index === 0 ? before * spacing : 0 })
  })
  return together(strips)
}

type Tail = { readonly style: TextStyle; readonly from: number; readonly node: StructureNode }

function pageNumber(context: Context, page: number, { style, from, node }: Tail): readonly Item[] {
  const text = String(page)
  const column = { x: 0, width: textWidth, node }
  const number = typeset(context.metrics, [{ text }], { style: { ...style, bold: false, align: 'end' }, column })[0]?.items ?? []
  const y = style.leading / 2 + 3
  const toX = textWidth - widthOf(context.metrics, text, style.size) - 6
  const leader: readonly Item[] =
    toX - from > 20
      ? [
          {
            kind: 'line',
            x: from + 6,
            y,
            toX,
            toY: y,
            stroke: style.bold ? rule : hairline,
            strokeWidth: 0.9,
            dash: [0.9, 3.1],
            node: null,
          },
        ]
      : []
  return [...leader, ...number]
}
