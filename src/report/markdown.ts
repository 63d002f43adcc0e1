import type { Block, Cell, Cover, ReportDocument } from './document.ts'
import { markdownText, plainText } from './markdown-text.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

const heading = (level: number, text: string) => `${'#'.repeat(level)} ${plainText(text, 'heading').replace(/#+$/u, '\\$&')}`

/** All lines under the mark of their list or quote. */
function under(first: string, next: string, text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : next) + line)
    .join('\n')
}

const quote = (text: string) => under('> ', '> ', text).replaceAll(/^> $/gm, '>')

/** "**Label**: value" for each; the stars stand alone, so a label that ends in a bracket does not hurt. */
function pairs(rows: readonly { readonly label: string; readonly text: string }[]): string {
  return rows.map(({ label, text }) => under('- ', '  ', `**${plainText(label, 'heading')}**: ${text}`)).join('\n')
}

const rules: Readonly<Record<NonNullable<Cell['align']>, string>> = { start: '---', center: ':---:', end: '---:' }

function table({ caption, columns, rows }: BlockOf<'table'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const heads = columns.map(({ header }) => plainText(header, 'cell'))
  const lines = rows.map((row) => line(columns.map((_, index) => markdownText(row[index]?.spans ?? [], 'cell'))))
  const under = columns.map(({ align }) => rules[align ?? 'start'])
  return [`**${plainText(caption, 'heading')}**`, [line(heads), line(under), ...lines].join('\n')].join('\n\n')
}

function list({ ordered, items }: BlockOf<'list'>): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${index + 1}. ` : '- '
      return under(mark, ' '.repeat(mark.length), markdownText(item, 'block'))
    })
    .join('\n')
}

type LevelOf = (level: BlockOf<'heading'>['level']) => number

/** `null`: nothing to say. */
function blockText(block: Block, levelOf: LevelOf): string | null {
  switch (block.kind) {
    case 'heading':
      return heading(levelOf(block.level), block.text)
    case 'paragraph':
      return markdownText(block.spans, 'block') || null
    case 'list':
      return block.items.length === 0 ? null : list(block)
    case 'figures': {
      const asText = (value: string, note: string) => plainText(note === '' ? value : `${value} / ${note}`, 'block')
      return pairs(block.figures.map(({ label, value, note }) => ({ label, text: asText(value, note) })))
    }
    case 'facts':
      return pairs(block.rows.map(({ label, spans }) => ({ label, text: markdownText(spans, 'block') })))
    case 'table':
      return table(block)
    case 'chart':
      return [`**${plainText(block.caption, 'heading')}**`, plainText(block.alt, 'block')].join('\n\n')
    case 'callout':
      return quote([`**${plainText(block.title, 'heading')}**`, markdownText(block.spans, 'block')].join('\n\n'))
    case 'together':
      return block.blocks
        .map((one) => blockText(one, levelOf))
        .filter((text) => text !== null)
        .join('\n\n')
    case 'page-break':
      return null
  }
}

function coverText({ classification, organisation, title, subtitle, facts, footnote }: Cover): readonly string[] {
  const lines = [classification, organisation, subtitle].filter((line) => line !== '').map((line) => plainText(line, 'block'))
  return [
    heading(1, title),
    lines.join('\n\n'),
    pairs(facts.map(({ label, value }) => ({ label, text: plainText(value, 'block') }))),
    quote(plainText(footnote, 'block')),
  ].filter((text) => text !== '')
}

/** Below the title on the cover; where there is no cover, from the first one without a gap. */
function levelsOf({ blocks, isSheet }: ReportDocument): LevelOf {
  if (!isSheet) return (level) => level + 1
  const used = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].toSorted()
  return (level) => used.indexOf(level) + 1
}

/**
 * The report as Markdown in GitHub's dialect, for a wiki or a ticket: charts as what they show in words, shaded cells as their words. A text of
 * the team always comes out as text: src/report/markdown-text.ts.
 */
export function markdownOf(document: ReportDocument): string {
  const { cover, blocks, isSheet, runningHeader } = document
  const levelOf = levelsOf(document)
  const head = isSheet ? [plainText(runningHeader, 'block')] : coverText(cover)
  const parts = [...head, ...blocks.map((block) => blockText(block, levelOf)).filter((text) => text !== null)]
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`
}
