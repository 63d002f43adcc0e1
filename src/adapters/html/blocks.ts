import type { Block, Cell, Span, Spans } from '../../report/document.ts'
import { chartHtml } from './chart.ts'
import { escaped } from './escape.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

type Heading = BlockOf<'heading'>

/** `path` tells the charts apart from all others of the page; `levelOf`: which heading of HTML one of the document is. */
type Place = { readonly path: string; readonly levelOf: (level: Heading['level']) => number }

const isAddress = (link: string) => /^(?:https?:\/\/|mailto:)\P{Cc}+$/iu.test(link)

function spanHtml({ text, bold, soft, link, lang }: Span): string {
  const names = [bold ? 'bold' : '', soft ? 'soft' : ''].filter((name) => name !== '').join(' ')
  const attributes = `${names === '' ? '' : ` class="${names}"`}${lang === undefined ? '' : ` lang="${lang}"`}`
  const html = attributes === '' ? escaped(text) : `<span${attributes}>${escaped(text)}</span>`
  // An address of another kind, like `javascript:`, is never made one to follow.
  return link !== undefined && isAddress(link) ? `<a href="${escaped(link)}" rel="noopener noreferrer">${html}</a>` : html
}

export function spansHtml(spans: Spans): string {
  return spans.map(spanHtml).join('')
}

/** Label and value pairs. */
export function factsHtml(rows: readonly { readonly label: string; readonly html: string }[]): string {
  const pairs = rows.map(({ label, html }) => `<div><dt>${escaped(label)}</dt><dd>${html}</dd></div>`)
  return `<dl class="facts">${pairs.join('')}</dl>`
}

function headingHtml({ level, id, text, newPage }: Heading, { levelOf }: Place): string {
  const name = `h${levelOf(level)}`
  const place = newPage ? ' class="new-page"' : ''
  return `<${name} id="${escaped(id)}"${place}>${escaped(text)}</${name}>`
}

function cellHtml({ spans, align, shade }: Cell, ofColumn: Cell['align']): string {
  const names = `is-${align ?? ofColumn ?? 'start'}${shade && shade !== 'head' ? ` ${shade}` : ''}`
  return shade === 'head' ? `<th scope="row" class="${names}">${spansHtml(spans)}</th>` : `<td class="${names}">${spansHtml(spans)}</td>`
}

// A table wider than the screen is scrolled, by keyboard too.
function tableHtml({ caption, columns, rows, size }: BlockOf<'table'>): string {
  const widths = columns.map(({ width }) => `<col class="w${Math.round(width * 100)}">`)
  const heads = columns.map(({ header, align }) => `<th scope="col" class="is-${align ?? 'start'}">${escaped(header)}</th>`)
  const lines = rows.map((row) => `<tr>${row.map((cell, index) => cellHtml(cell, columns[index]?.align)).join('')}</tr>`)
  return [
    `<div class="table" role="group" tabindex="0" aria-label="${escaped(caption)}"><table${size === 'small' ? ' class="small"' : ''}>`,
    `<caption>${escaped(caption)}</caption><colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody></table></div>`,
  ].join('\n')
}

function figuresHtml({ figures }: BlockOf<'figures'>): string {
  const pairs = figures.map(({ label, value, note }) => {
    const below = note === '' ? '' : `<dd class="note">${escaped(note)}</dd>`
    return `<div><dt>${escaped(label)}</dt><dd class="figure">${escaped(value)}</dd>${below}</div>`
  })
  return `<dl class="figures">${pairs.join('')}</dl>`
}

function listHtml({ ordered, items }: BlockOf<'list'>): string {
  const name = ordered ? 'ol' : 'ul'
  return `<${name}>${items.map((item) => `<li>${spansHtml(item)}</li>`).join('')}</${name}>`
}

function chartFigure({ chart, caption, alt }: BlockOf<'chart'>, id: string): string {
  const drawn = chartHtml(chart, alt, id)
  return `<figure tabindex="0" aria-label="${escaped(caption)}">${drawn}<figcaption>${escaped(caption)}</figcaption></figure>`
}

function blockHtml(block: Block, { path, levelOf }: Place): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, { path, levelOf })
    case 'paragraph':
      return `<p class="${block.style ?? 'body'}">${spansHtml(block.spans)}</p>`
    case 'list':
      return listHtml(block)
    case 'figures':
      return figuresHtml(block)
    case 'facts':
      return factsHtml(block.rows.map(({ label, spans }) => ({ label, html: spansHtml(spans) })))
    case 'table':
      return tableHtml(block)
    case 'chart':
      return chartFigure(block, `chart-${path}`)
    case 'callout':
      return `<div class="callout ${block.tone}"><p class="bold">${escaped(block.title)}</p><p>${spansHtml(block.spans)}</p></div>`
    case 'together':
      return `<div class="together">\n${blocksHtml(block.blocks, { path: `${path}-`, levelOf })}\n</div>`
    case 'page-break':
      return '<div class="new-page"></div>'
  }
}

/** Blocks one below the other. */
export function blocksHtml(blocks: readonly Block[], { path, levelOf }: Place): string {
  return blocks.map((block, index) => blockHtml(block, { path: `${path}${index}`, levelOf })).join('\n')
}
