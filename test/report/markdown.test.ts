import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report/build-report.ts'
import type { Block, ReportDocument, Span } from '../../src/report/document.ts'
import { markdownOf } from '../../src/report/markdown.ts'
import { markdownText, plainText } from '../../src/report/markdown-text.ts'
import { buildQuarterlySummary } from '../../src/report/quarterly-summary.ts'
import { textsOf } from './document-text.ts'
import { reportInput } from './sample-report.ts'

const ja = buildReport(await reportInput('ja', undefined, { classification: '社外秘' }))
const text = markdownOf(ja)
const linesOf = (markdown: string) => markdown.split('\n')
const of = (...blocks: readonly Block[]) =>
  markdownOf({ ...ja, blocks })
    .slice(markdownOf({ ...ja, blocks: [] }).length)
    .trim()
const cell = (words: string) => ({ spans: [{ text: words }] })

/** What a reader of Markdown makes of an escaped line: without the backslashes before signs. */
const asRead = (line: string) => line.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')

function blocksIn(document: ReportDocument, kind: Block['kind']): number {
  const count = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => sum + (block.kind === 'together' ? count(block.blocks) : Number(block.kind === kind)), 0)
  return count(document.blocks)
}

describe('markdownOf', () => {
  it('holds the whole report of the sample', () => {
    expect(linesOf(text).filter((line) => /^#{2,4} /.test(line))).toHaveLength(blocksIn(ja, 'heading'))
    expect(linesOf(text).filter((line) => /^\|( :?-+:? \|)+$/.test(line))).toHaveLength(blocksIn(ja, 'table'))
    expect(linesOf(text)[0]).toBe('# AWS セキュリティ成熟度 評価報告書')
    expect(text).toContain('\n社外秘\n')
    expect(text).not.toContain('undefined')
  })

  it.each(['ja', 'en'] as const)(
    'holds the whole quarterly summary, without a cover and without a gap between headings (%s)',
    async (language) => {
      const sheet = buildQuarterlySummary(await reportInput(language, undefined, { classification: 'C-3' }))
      const written = markdownOf(sheet)
      expect(linesOf(written)[0]).toContain('C-3')
      expect(
        linesOf(written)
          .filter((line) => /^#+ /.test(line))
          .map((line) => line.split(' ')[0]),
      ).toEqual(['#', '##'])
      const read = asRead(written).replaceAll('<br>', '\n')
      for (const words of sheet.blocks.flatMap(textsOf)) for (const line of words.split('\n')) expect(read).toContain(line)
    },
  )

  it('has as many cells in each row as in the head of its table', () => {
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'))
    for (const table of tables) {
      const counts = table.split('\n').map((line) => line.replaceAll(/\\./g, '').split('|').length)
      expect(new Set(counts).size).toBe(1)
    }
  })

  it('keeps lines of a cell apart and its signs in it', () => {
    const columns = [{ header: 'a\nb', width: 1, align: 'end' as const }]
    expect(of({ kind: 'table', caption: 'c', columns, rows: [[cell('x | y\\\n*z*')]] })).toBe(
      '**c**\n\n| a<br>b |\n| ---: |\n| x \\| y\\\\<br>\\*z\\* |',
    )
  })

  it('tells a chart by its words', () => {
    expect(of({ kind: 'chart', chart: { width: 1, height: 1, marks: [] }, caption: 'c', alt: 'a is 40%' })).toBe('**c**\n\na is 40%')
  })

  it('writes lists, callouts and links', () => {
    expect(
      of({ kind: 'list', ordered: true, items: [[{ text: 'one\n- two' }], [{ text: 'three', link: 'https://example.com/a b' }]] }),
    ).toBe('1. one\\\n   \\- two\n2. [three](<https://example.com/a%20b>)')
    expect(of({ kind: 'callout', title: 't', spans: [{ text: 'a\nb' }], tone: 'warning' })).toBe('> **t**\n>\n> a\\\n> b')
    expect(of({ kind: 'paragraph', spans: [{ text: 'x', link: 'javascript:alert(1)' }] })).toBe('x')
  })
})

describe('markdownText', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['12) no list', '12\\) no list'],
    ['1.5 days', '1.5 days'],
    ['a\n===', 'a\\\n\\==='],
    ['> no quote', '\\> no quote'],
    ['    no code', 'no code'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['`code` and ~~not~~', '\\`code\\` and \\~\\~not\\~\\~'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](https://example.com/x.png)', '!\\[x\\](https\\://example.com/x.png)'],
    ['www.example.com', 'www\\.example.com'],
    ['&lt; R&D &', '\\&lt; R\\&D \\&'],
    ['iam_user_mfa _so_', 'iam_user_mfa \\_so\\_'],
  ])('writes %j as %j', (typed, written) => {
    expect(plainText(typed, 'block')).toBe(written)
  })

  it('is bold only where the stars count', () => {
    const bold = (words: string): Span => ({ text: words, bold: true })
    expect(markdownText([bold('重要'), { text: 'です' }], 'block')).toBe('**重要**です')
    expect(markdownText([bold('重要。'), { text: '次' }], 'block')).toBe('重要。次')
    expect(markdownText([bold('重要。'), { text: '\n次' }], 'cell')).toBe('**重要。**<br>次')
  })

  it('comes out as what was typed, with every sign that could mean something behind a backslash', () => {
    const signs = fc.constantFrom(...'\\`*_[]<>|~$&#-+=.)1 あa:/!\n\t'.split(''), 'https://', '&amp;', '</p>', '---', '```')
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
        (typed) => {
          const lines = typed.split('\n').map((line) => line.trim())
          for (const line of plainText(typed, 'block').split('\\\n')) {
            expect(lines).toContain(asRead(line))
            const bare = line.replaceAll(/\\./g, ' ')
            expect(bare).not.toMatch(/[`*[\]<>|~$]|:\/\/|&[#\w]|(?<![\p{L}\p{N}])_/u)
            expect(line).not.toMatch(/^(?:[#=+-]|\d+[.)](?:\s|$)|\s)/)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
