import type { Block, Spans } from './document.ts'

/** The words of a block in reading order. */
export function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return wordsOf(block.spans)
    case 'list':
      return block.items.flatMap(wordsOf)
    case 'figures':
      return block.figures.flatMap(({ label, value, note }) => [label, value, note])
    case 'facts':
      return block.rows.flatMap(({ label, spans }) => [label, ...wordsOf(spans)])
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap((row) => row.flatMap(({ spans }) => wordsOf(spans))),
      ]
    case 'chart':
      return [...block.chart.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])), block.caption]
    case 'callout':
      return [block.title, ...wordsOf(block.spans)]
    case 'together':
      return block.blocks.flatMap(textsOfBlock)
    case 'page-break':
      return []
  }
}

function wordsOf(spans: Spans): readonly string[] {
  return spans.map(({ text }) => text)
}
