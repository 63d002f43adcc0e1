import type { Block, Cover, ReportDocument } from '../../report/document.ts'
import type { TakeHomeWords } from '../../report/export-port.ts'
import { dataBlock, takeHomeMark } from '../text/data-block.ts'
import { blocksHtml, factsHtml } from './blocks.ts'
import { escaped } from './escape.ts'
import { styleSheet } from './style.ts'

// No script runs, nothing is loaded and nothing is sent, whatever a text of the team holds. The assessment inside is no script to a browser.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export type TakeHome = {
  readonly document: ReportDocument
  /** The `*.shirube.json` that the file carries; `null`: it carries none. */
  readonly assessmentText: string | null
  readonly words: TakeHomeWords
}

function coverHtml({ classification, organisation, title, subtitle, facts, footnote }: Cover): string {
  const line = (name: string, text: string) => (text === '' ? '' : `<p class="${name}">${escaped(text)}</p>`)
  return [
    line('classification', classification),
    line('organisation', organisation),
    `<h1>${escaped(title)}</h1>`,
    line('subtitle', subtitle),
    factsHtml(facts.map(({ label, value }) => ({ label, html: escaped(value) }))),
    line('note', footnote),
  ].join('\n')
}

type Heading = Extract<Block, { readonly kind: 'heading' }>

function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => (block.kind === 'together' ? headingsIn(block.blocks) : block.kind === 'heading' ? [block] : []))
}

function contentsHtml({ contentsTitle, blocks }: ReportDocument): string {
  const headings = headingsIn(blocks)
  const link = ({ id, text }: Heading) => `<a href="#${escaped(id)}">${escaped(text)}</a>`
  const entries = headings.flatMap((heading, index) => {
    if (heading.level !== 1) return []
    const next = headings.findIndex((other, at) => at > index && other.level === 1)
    const parts = headings.slice(index + 1, next === -1 ? undefined : next).filter(({ level }) => level === 2)
    const below = parts.length === 0 ? '' : `<ol>${parts.map((part) => `<li>${link(part)}</li>`).join('')}</ol>`
    return [`<li>${link(heading)}${below}</li>`]
  })
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(contentsTitle)}</h2><ol>${entries.join('\n')}</ol></nav>`
}

/** Headings without a gap: below the title on the cover, or from the first one where there is no cover. */
function levelsOf({ blocks, isSheet }: ReportDocument): (level: Heading['level']) => number {
  const used = [...new Set(headingsIn(blocks).map(({ level }) => level))].toSorted()
  return (level) => used.indexOf(level) + (isSheet ? 1 : 2)
}

/**
 * The report as one HTML file that opens without a network and without a script: with a table of contents, the charts, a style sheet for day,
 * night and paper, and the assessment to go on from. Equal input gives an equal text.
 */
export function takeHomeFile({ document, assessmentText, words }: TakeHome): string {
  const { language, title, author, cover, blocks, isSheet } = document
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    takeHomeMark,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    ...(author === '' ? [] : [`<meta name="author" content="${escaped(author)}">`]),
    `<title>${escaped(title)}</title>`,
    `<style>${styleSheet(document)}</style>`,
    '</head>',
    '<body>',
    '<div class="paper">',
    ...(isSheet ? [] : [`<header>\n${coverHtml(cover)}\n</header>`]),
    `<aside class="callout only-screen" aria-label="${escaped(words.aboutTitle)}">`,
    `<p class="bold">${escaped(words.aboutTitle)}</p><p>${escaped(words.about)}</p>`,
    '</aside>',
    ...(isSheet ? [] : [contentsHtml(document)]),
    `<main>\n${blocksHtml(blocks, { path: '', levelOf: levelsOf(document) })}\n</main>`,
    '</div>',
    ...(assessmentText === null ? [] : [dataBlock(assessmentText)]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
