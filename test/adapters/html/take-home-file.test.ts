// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeHomeFile } from '../../../src/adapters/html/take-home-file.ts'
import { savedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import type { Language } from '../../../src/domain/model.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import type { Block } from '../../../src/report/document.ts'
import { reportInput } from '../../report/sample-report.ts'

const words = { aboutTitle: 'About', about: 'What is inside.' }
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

async function sampleFile(language: Language) {
  const input = await reportInput(language, undefined, { classification: 'Internal "only"' })
  const document = buildReport(input)
  const assessmentText = savedText(input.assessment, { appVersion: '0', scoringVersion: 1 })
  return { document, assessmentText, html: takeHomeFile({ document, assessmentText, words }) }
}
const ja = await sampleFile('ja')
const page = parsed(ja.html)
const withBlocks = (...blocks: readonly Block[]) =>
  parsed(takeHomeFile({ document: { ...ja.document, blocks }, assessmentText: null, words }))

describe('takeHomeFile', () => {
  it.each(['ja', 'en'] as const)('is one small file in the language of the report (%s)', async (language) => {
    const { html } = language === 'ja' ? ja : await sampleFile(language)
    expect(new TextEncoder().encode(html).length).toBeLessThan(1_000_000)
    expect(parsed(html).documentElement.lang).toBe(language)
    expect(html).not.toContain('undefined')
  })

  it('asks for nothing and runs nothing', () => {
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toMatch(/^default-src 'none'; /)
    expect(page.querySelectorAll('link, img, iframe, object, embed, form, [src], [style], base')).toHaveLength(0)
    expect([...page.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/json'])
    expect(
      [...page.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on')),
    ).toEqual([])
    expect(ja.html).not.toMatch(/url\(|@import/)
  })

  it('has headings in order, each in the table of contents and with an id of its own', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href')?.slice(1))
    expect(targets).toEqual([...page.querySelectorAll('main h2, main h3')].map(({ id }) => id))
  })

  it('names its tables and charts', () => {
    for (const table of page.querySelectorAll('table')) expect(table.querySelectorAll('caption, th[scope=col]').length).toBeGreaterThan(1)
    expect(page.querySelectorAll('svg').length).toBeGreaterThan(1)
    for (const chart of page.querySelectorAll('svg')) {
      expect(page.getElementById(chart.getAttribute('aria-labelledby') ?? '')?.textContent).not.toBe('')
    }
  })

  it('carries the assessment, or not', () => {
    expect(JSON.parse(page.getElementById('shirube-assessment')?.textContent ?? '')).toEqual(JSON.parse(ja.assessmentText))
    expect(withBlocks().querySelector('script')).toBeNull()
  })

  it('is without cover and contents where the document is', () => {
    const sheet = { ...ja.document, isSheet: true as const, blocks: ja.document.blocks.slice(0, 3) }
    const made = parsed(takeHomeFile({ document: sheet, assessmentText: null, words }))
    expect(made.querySelectorAll('header, nav')).toHaveLength(0)
    expect(made.querySelectorAll('h1')).toHaveLength(1)
  })

  it('makes links of web addresses alone', () => {
    const span = (link: string) => ({ text: 'x', link })
    const links = [
      'https://example.com/?a=1&b="',
      'mailto:a@example.com',
      'javascript:alert(1)',
      'data:text/html,x',
      'JAVASCRIPT:x',
      '//example.com',
    ]
    const made = withBlocks({ kind: 'paragraph', spans: links.map(span) }).querySelectorAll('p.body a')
    expect([...made].map((link) => link.getAttribute('href'))).toEqual(links.slice(0, 2))
  })

  it('prints header and page numbers, whatever the header holds', () => {
    const hostile = '"}</style><script>alert(1)</script>\\'
    const html = takeHomeFile({
      document: { ...ja.document, runningHeader: hostile, pageLabel: 'p. {page}/{pages}' },
      assessmentText: null,
      words,
    })
    expect(parsed(html).querySelector('script')).toBeNull()
    expect(html).toContain('content:"p\\2e  " counter(page) "\\2f " counter(pages)')
  })

  it('shows any text as that text', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '</p>',
      '<img src=x onerror=alert(1)>',
      '&lt;',
      '"',
      "'",
      '-->',
      '</style>',
      '</svg>',
      'あ',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('')
        const chart = {
          width: 10,
          height: 10,
          marks: [{ kind: 'text', at: { x: 1, y: 1 }, text, size: 9, ink: 'text', anchor: 'start', baseline: 'middle' }],
        } as const
        const made = withBlocks(
          { kind: 'heading', level: 1, text, id: 'a' },
          { kind: 'paragraph', spans: [{ text, bold: true }] },
          { kind: 'table', caption: text, columns: [{ header: text, width: 1 }], rows: [[{ spans: [{ text }], shade: 'warning' }]] },
          { kind: 'chart', chart, caption: text, alt: text },
          { kind: 'callout', title: text, spans: [{ text }], tone: 'neutral' },
        )
        const shown = made.querySelectorAll('main h2, p.body, caption, main th, main td, figcaption, svg title, svg text, main .callout p')
        expect([...shown].map(({ textContent }) => textContent)).toEqual(Array.from({ length: 10 }, () => text))
        expect(made.querySelectorAll('script, img')).toHaveLength(0)
      }),
      { numRuns: 60 },
    )
  })
})
