import type { Block, ReportDocument, Span } from '../../src/report/document.ts'

const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join('')

/** The blocks with those that are kept together unwrapped. */
export function flat(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'together' ? flat(block.blocks) : [block]))
}

/** Every text of a block that a reader sees or hears, one per paragraph, item or cell. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [textOf(block.spans)]
    case 'list':
      return block.items.map(textOf)
    case 'figures':
      return block.figures.flatMap(({ label, value, note }) => [label, value, note])
    case 'facts':
      return block.rows.flatMap(({ label, spans }) => [label, textOf(spans)])
    case 'table':
      return [block.caption, ...block.columns.map(({ header }) => header), ...block.rows.flat().map(({ spans }) => textOf(spans))]
    case 'chart':
      return [block.caption, block.alt, ...block.chart.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))]
    case 'callout':
      return [block.title, textOf(block.spans)]
    case 'together':
      return block.blocks.flatMap(textsOf)
    case 'page-break':
      return []
  }
}

/** Everything the document says, in order. */
export function allTexts(document: ReportDocument): readonly string[] {
  const { cover } = document
  return [
    cover.organisation,
    cover.title,
    cover.subtitle,
    ...cover.facts.flatMap(({ label, value }) => [label, value]),
    cover.classification,
    cover.footnote,
    document.contentsTitle,
    document.runningHeader,
    ...document.blocks.flatMap(textsOf),
  ]
}

/** Everything between a chapter's heading and the next one's. */
export function chapterOf(document: ReportDocument, id: string): readonly Block[] {
  const blocks = flat(document.blocks)
  const isChapter = (block: Block) => block.kind === 'heading' && block.level === 1
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  if (from < 0) return []
  const to = blocks.findIndex((block, index) => index > from && isChapter(block))
  return blocks.slice(from, to < 0 ? blocks.length : to)
}

export function headingsOf(document: ReportDocument): readonly string[] {
  return flat(document.blocks).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
}

export type TableBlock = Extract<Block, { readonly kind: 'table' }>

export function tablesOf(blocks: readonly Block[]): readonly TableBlock[] {
  return flat(blocks).filter((block) => block.kind === 'table')
}

/** A table as rows of plain texts. */
export function rowsOf(table: TableBlock | undefined): readonly (readonly string[])[] {
  return (table?.rows ?? []).map((row) => row.map(({ spans }) => textOf(spans)))
}
