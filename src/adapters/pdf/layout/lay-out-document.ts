import type { Block, ReportDocument } from '../../../report/document.ts'
import { hairline, navy, softInk } from '../palette.ts'
import { chartStrips } from './chart.ts'
import { contentsSpacings, contentsStrips, type Entry, isListed, type Spacing } from './contents.ts'
import { type Context, together } from './context.ts'
import { coverStrips } from './cover.ts'
import { factStrips, figureStrips } from './figures.ts'
import type { Metrics } from './metrics.ts'
import { footerBaseline, headerBaseline, pageHeight, sideMargin, textHeight, textWidth, topMargin } from './page-format.ts'
import { pageItems } from './page-items.ts'
import { paginate } from './paginate.ts'
import { calloutStrips, headingStrips, listStrips, paragraphStrips } from './prose.ts'
import { type Heading, type Item, moved, type Page, type Strip, type StructureNode } from './sheet.ts'
import { tableStrips } from './table.ts'
import { type TextStyle, typeset } from './typeset.ts'

/** A heading and where its top is; `page` counts from 1. */
export type PlacedHeading = Heading & { readonly page: number; readonly top: number }

export type LaidOut = {
  /** The items of each page, in page coordinates and reading order. */
  readonly pages: readonly (readonly Item[])[]
  readonly headings: readonly PlacedHeading[]
  readonly root: StructureNode
}

/** Decides where everything stands: cover, table of contents, blocks, running headers and page labels. */
export function layOutDocument(document: ReportDocument, metrics: Metrics): LaidOut {
  const root: StructureNode = { role: 'Document', parent: null }
  const context: Context = { metrics, root, justify: document.language === 'ja' }
  const cover = document.isSheet ? [] : paginate(coverStrips(context, document), textHeight)
  const body = paginate(blockStrips(context, document.blocks), textHeight)
  // The height of an entry does not depend on its page number, so the pages can be counted before the numbers are known.
  const unnumbered = contentsPages(context, document, headingsOf(body, 0))
  const headings = headingsOf(body, cover.length + unnumbered.length)
  const pages = [...cover, ...contentsPages(context, document, headings), ...body]
  return {
    pages: pages.map((page, index) => [
      ...(index < cover.length ? coverBand() : runningHeader(context, document.runningHeader)),
      ...pageItems(page),
      ...(index === 0 ? [] : pageLabel(context, document.pageLabel, { page: index + 1, pages: pages.length })),
    ]),
    headings,
    root,
  }
}

function contentsPages(context: Context, document: ReportDocument, entries: readonly Entry[]): readonly Page[] {
  if (document.isSheet || !entries.some(isListed)) return []
  const setAt = (spacing: Spacing) => paginate(contentsStrips(context, document.contentsTitle, entries, spacing), textHeight)
  return setAt(contentsSpacings.find((spacing) => setAt(spacing).length === 1) ?? 1)
}

function headingsOf(pages: readonly Page[], offset: number): readonly PlacedHeading[] {
  return pages.flatMap((page, index) =>
    page.flatMap(({ top, strip }) => (strip.heading ? [{ ...strip.heading, page: offset + index + 1, top: top + topMargin }] : [])),
  )
}

function blockStrips(context: Context, blocks: readonly Block[]): readonly Strip[] {
  const strips: Strip[] = []
  let newPage = false
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      newPage = true
      continue
    }
    const [first, ...others] = stripsOf(context, block)
    if (!first) continue
    strips.push(newPage ? { ...first, newPage } : first, ...others)
    newPage = false
  }
  return strips
}

function stripsOf(context: Context, block: Exclude<Block, { readonly kind: 'page-break' }>): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(context, block)
    case 'paragraph':
      return paragraphStrips(context, block)
    case 'list':
      return listStrips(context, block)
    case 'figures':
      return figureStrips(context, block)
    case 'facts':
      return factStrips(context, block)
    case 'table':
      return tableStrips(context, block)
    case 'chart':
      return chartStrips(context, block)
    case 'callout':
      return calloutStrips(context, block)
    case 'together':
      return together(blockStrips(context, block.blocks))
  }
}

const marginStyle: TextStyle = { size: 8, leading: 12, color: softInk }

function runningHeader(context: Context, text: string): readonly Item[] {
  const column = { x: sideMargin, width: textWidth, node: null }
  // One line only: a header that is too long ends where its first line does.
  const line = typeset(context.metrics, [{ text }], { style: marginStyle, column })[0]?.items ?? []
  const y = headerBaseline + 6
  const below: Item = {
    kind: 'line',
    x: sideMargin,
    y,
    toX: sideMargin + textWidth,
    toY: y,
    stroke: hairline,
    strokeWidth: 0.6,
    node: null,
  }
  return [...line.map((item) => moved(item, 0, headerBaseline - marginStyle.leading + 2)), below]
}

function pageLabel(context: Context, pattern: string, { page, pages }: { readonly page: number; readonly pages: number }): readonly Item[] {
  const text = pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages))
  const column = { x: sideMargin, width: textWidth, node: null }
  const line = typeset(context.metrics, [{ text }], { style: { ...marginStyle, align: 'end' }, column })[0]?.items ?? []
  return line.map((item) => moved(item, 0, footerBaseline - marginStyle.leading + 2))
}

/** A quiet band along the edge of the cover. */
function coverBand(): readonly Item[] {
  return [{ kind: 'rect', x: 0, y: 0, width: 14, height: pageHeight, fill: navy, node: null }]
}
