import type { Block, ReportDocument, Spans } from '../../report/document.ts'
import { substitute } from './layout/metrics.ts'
import { cleanText } from './text/clean-text.ts'

/** The code points a document may print, and those that layout adds: digits, bullets, the sign for a missing character. */
export function codePointsOf(document: ReportDocument): ReadonlySet<number> {
  const { cover } = document
  const texts = [
    `0123456789.• ${substitute}`,
    document.contentsTitle,
    document.runningHeader,
    document.pageLabel,
    ...[cover.organisation, cover.title, cover.subtitle, cover.classification, cover.footnote],
    ...cover.facts.flatMap(({ label, value }) => [label, value]),
    ...document.blocks.flatMap(textsOfBlock),
  ]
  const codePoints = new Set<number>()
  for (const text of texts) for (const character of cleanText(text)) codePoints.add(character.codePointAt(0) ?? 0)
  codePoints.delete(0x0a)
  return codePoints
}

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
