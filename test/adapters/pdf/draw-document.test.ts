import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DrawnDocument, drawDocument } from '../../../src/adapters/pdf/draw-document.ts'
import { exportDocument } from '../../../src/adapters/pdf/export-document.ts'
import { cleanText } from '../../../src/adapters/pdf/text/clean-text.ts'
import { codePointsOf } from '../../../src/adapters/pdf/text-of-document.ts'
import { warmUpDocument } from '../../../src/adapters/pdf/warm-up-document.ts'
import { textsOfBlock } from '../../../src/report/block-texts.ts'
import type { ReportDocument } from '../../../src/report/document.ts'
import { fontsFor, loadFontFile } from './pdf-fonts.ts'
import { fromHex, readPdf } from './read-pdf.ts'
import { sampleDocument } from './sample-document.ts'

const languages = ['ja', 'en'] as const
const documents = { ja: sampleDocument('ja'), en: sampleDocument('en') }
const drawn = { ja: drawDocument(documents.ja, await fontsFor(documents.ja)), en: drawDocument(documents.en, await fontsFor(documents.en)) }
const read = { ja: readPdf(drawn.ja.bytes), en: readPdf(drawn.en.bytes) }

const bare = (text: string) => text.replace(/\s/gu, '')

/** The document's texts in reading order, each without blanks. */
function textsOf(document: ReportDocument): readonly string[] {
  const { cover } = document
  return [
    ...[cover.classification, cover.organisation, cover.title, cover.subtitle],
    ...cover.facts.flatMap(({ label, value }) => [label, value]),
    cover.footnote,
    document.contentsTitle,
    ...document.blocks.flatMap(textsOfBlock),
  ].map((text) => bare(cleanText(text)))
}

/** What stands on the pages between running header and page label, without the heads of tables: those are repeated. No blanks. */
function bodyOf(document: ReportDocument, pages: readonly string[]): string {
  const header = bare(document.runningHeader)
  return pages
    .map((page, index) => {
      const label = `${index + 1}/${pages.length}`
      const text = bare(page)
      const start = text.startsWith(header) ? header.length : 0
      return headsOf(document).reduce(
        (rest, head) => rest.replace(head, ''),
        text.slice(start, text.endsWith(label) ? -label.length : undefined),
      )
    })
    .join('')
}

function headsOf(document: ReportDocument): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [bare(block.columns.map(({ header }) => header).join(''))] : []))
}

/** The first text that does not come after those before it; `null` if all do. */
function firstLost(document: ReportDocument, pages: readonly string[], without: RegExp): string | null {
  const whole = bodyOf(document, pages).replace(without, '')
  let at = 0
  for (const text of textsOf(document)) {
    if (headsOf(document).some((head) => head.includes(text))) continue
    const sought = text.replace(without, '')
    const found = whole.indexOf(sought, at)
    if (found < 0) return text
    at = found + sought.length
  }
  return null
}

describe.each(languages)('drawDocument (%s)', (language) => {
  const { bytes, pageCount, missingCharacters } = drawn[language]
  const { pages, texts, objects } = read[language]

  it('gives equal bytes for equal input', async () => {
    const again = drawDocument(sampleDocument(language), await fontsFor(documents[language]))
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('gives the same bytes whichever font files happen to be loaded', async () => {
    const simple: ReportDocument = { ...documents[language], blocks: documents[language].blocks.slice(0, 4) }
    const few = await fontsFor(simple)
    const all = await fontsFor(documents[language])
    expect(few.length).toBeLessThan(all.length)
    expect(Buffer.from(drawDocument(simple, few).bytes).equals(Buffer.from(drawDocument(simple, all).bytes))).toBe(true)
  })

  it('gives another file id for another text', async () => {
    const other: ReportDocument = { ...documents[language], author: `${documents[language].author}.` }
    const idOf = (text: string) => /\/ID\[<([0-9A-F]{32})>/.exec(text)?.[1]
    expect(idOf(objects)).toMatch(/^[0-9A-F]{32}$/)
    expect(idOf(readPdf(drawDocument(other, await fontsFor(other)).bytes).objects)).not.toBe(idOf(objects))
  })

  it('stays within 300 kB', () => {
    expect(pageCount).toBe(pages.length)
    expect(bytes.length).toBeLessThan(300_000)
  })

  it('draws every text, in reading order', () => {
    expect(firstLost(documents[language], texts, /(?!)/)).toBeNull()
  })

  it('names the characters it has no glyph for, and keeps them in the text', () => {
    expect(missingCharacters).toEqual(['☐', '😀', '👨', '👩', '👧', '한', '글', '简'])
    expect(texts.join('').includes('髙 﨑 𠮷 𩸽 鷗 檮 \ufa19 彅 德 濵 ～ 〜 ⼀ ☐ 😀 👨👩👧 한글 简')).toBe(true)
  })

  it('links to nothing but the web and mail', () => {
    const addresses = [...objects.matchAll(/\/URI <([0-9a-f]+)>/g)].map(([, digits = '']) => Buffer.from(digits, 'hex').toString())
    expect(addresses).toContain('mailto:security@example.com')
    expect(addresses.every((address) => /^(https?|mailto):/.test(address))).toBe(true)
    expect(objects).not.toContain('JavaScript')
  })

  it('has bookmarks and a title that can be read', () => {
    const titles = [...objects.matchAll(/\/Title <FEFF([0-9A-F]+)>/g)].map(([, digits = '']) => fromHex(digits))
    const headings = documents[language].blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.text] : []))
    expect(titles).toEqual(expect.arrayContaining(headings))
    expect(objects).toContain(`/Lang (${language})`)
    expect(objects).toContain('/DisplayDocTitle true')
  })

  it('says of all content whether it is content, and of which part', () => {
    for (const page of pages) {
      let depth = 0
      for (const operator of page.match(/\b(?:BDC|BMC|EMC|Tj|TJ|re|S|f|B)\b/g) ?? []) {
        if (operator === 'BDC' || operator === 'BMC') depth += 1
        else if (operator === 'EMC') depth -= 1
        else expect(depth, operator).toBe(1)
        expect(depth).toBeLessThanOrEqual(1)
      }
      expect(depth).toBe(0)
      const marks = [...page.matchAll(/<<\/MCID (\d+)>> BDC/g)].map(([, mark]) => Number(mark))
      expect(marks).toEqual(marks.map((_, index) => index))
    }
    expect(objects).toMatch(/\/S\/Figure[^\n]*\/Alt <FEFF/)
  })

  it('leaves no heading alone at the foot of a page', () => {
    const headings = documents[language].blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    for (const [page, text] of texts.entries()) {
      if (page < 2) continue
      const body = bare(text).slice(0, -bare(`${page + 1} / ${pages.length}`).length)
      for (const heading of headings) expect(body.endsWith(bare(heading))).toBe(false)
    }
  })
})

describe('drawDocument', () => {
  const empty: ReportDocument = {
    ...documents.ja,
    cover: { organisation: '', title: '', subtitle: '', facts: [], classification: '', footnote: '' },
    runningHeader: '',
    pageLabel: '',
    blocks: [],
  }

  it('draws a report without a word', async () => {
    expect(drawDocument(empty, await fontsFor(empty)).pageCount).toBe(1)
  })

  it('draws blocks without content, and breaks that would make empty pages', async () => {
    const blocks: ReportDocument['blocks'] = [
      { kind: 'page-break' },
      { kind: 'figures', figures: [] },
      { kind: 'list', items: [], ordered: true },
      { kind: 'facts', rows: [] },
      { kind: 'table', caption: '', columns: [{ header: '', width: 1 }], rows: [[], [{ spans: [] }]] },
      { kind: 'chart', chart: { width: 10, height: 10, marks: [{ kind: 'polygon', points: [] }] }, caption: '', alt: '' },
      { kind: 'together', blocks: [] },
      { kind: 'callout', title: '', spans: [], tone: 'neutral' },
      { kind: 'page-break' },
      { kind: 'page-break' },
    ]
    expect(drawDocument({ ...empty, blocks }, await fontsFor(empty)).pageCount).toBe(2)
  })

  it('goes on over pages when a cover holds more than one', async () => {
    const endless: ReportDocument = { ...empty, cover: { ...empty.cover, title: '題'.repeat(1500), organisation: '社'.repeat(1500) } }
    expect(drawDocument(endless, await fontsFor(endless)).pageCount).toBeGreaterThan(2)
  })

  it('reports each step', async () => {
    const steps: (readonly [number, number])[] = []
    drawDocument(documents.en, await fontsFor(documents.en), (done, total) => steps.push([done, total]))
    expect(steps.map(([done]) => done)).toEqual(steps.map((_, index) => index + 1))
    expect(steps.at(-1)).toEqual([drawn.en.pageCount + 2, drawn.en.pageCount + 2])
  })
})

describe('exportDocument', () => {
  it('says what went wrong when a font cannot be loaded or is none', async () => {
    const nothing = () => undefined
    const offline = await exportDocument(documents.en, () => Promise.reject(new Error('offline')), nothing)
    expect(offline).toEqual({ ok: false, problem: { code: 'export-failed', detail: 'offline' } })
    const broken = await exportDocument(documents.en, async () => new Uint8Array(99), nothing)
    expect(broken).toMatchObject({ ok: false, problem: { code: 'export-failed' } })
  })

  it('loads the fonts it needs and no more', async () => {
    const files: string[] = []
    const plain: ReportDocument = { ...documents.ja, blocks: documents.ja.blocks.slice(0, 6) }
    const result = await exportDocument(
      plain,
      (file) => {
        files.push(file)
        return loadFontFile(file)
      },
      () => undefined,
    )
    expect(result.ok).toBe(true)
    expect(files).toEqual(['core'])
  })
})

describe('warmUpDocument', () => {
  it('needs the core font only and can be drawn', async () => {
    const files: string[] = []
    const load: typeof loadFontFile = (file) => {
      files.push(file)
      return loadFontFile(file)
    }
    expect((await exportDocument(warmUpDocument, load, () => undefined)).ok).toBe(true)
    expect(files).toEqual(['core'])
  })
})

describe('codePointsOf', () => {
  it.each(languages)('names every character that is drawn (%s)', (language) => {
    const named = codePointsOf(documents[language])
    for (const character of new Set(read[language].texts.join(''))) expect(named.has(character.codePointAt(0) ?? 0), character).toBe(true)
  })
})

const poppler = hasProgram('pdftotext')
const qpdf = hasProgram('qpdf')
const folder = mkdtempSync(join(tmpdir(), 'shirube-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(languages)('what other programs say (%s)', (language) => {
  const path = fileOf(language, drawn[language])

  it.skipIf(!poppler)('pdftotext finds every text in order [needs poppler]', () => {
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    // poppler drops hyphens at line ends.
    expect(firstLost(documents[language], text.split('\f').slice(0, -1), /-/g)).toBeNull()
  })

  it.skipIf(!poppler)('pdffonts sees one embedded subset with Unicode [needs poppler]', () => {
    const lines = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^[A-Z]{6}\+NotoSansJP-Regular +CID TrueType +Identity-H +yes yes yes/)
  })

  it.skipIf(!poppler)('pdfinfo reads the structure without complaint [needs poppler]', () => {
    const structure = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8' })
    for (const role of ['H1', 'H2', 'H3', 'TOCI', 'Link', 'Figure', 'Caption', 'TH', 'TD', 'LBody'])
      expect(structure).toMatch(new RegExp(`^ +${role}\\b`, 'm'))
    expect(structure).not.toMatch(/error/i)
  })

  it.skipIf(!qpdf)('qpdf finds no fault [needs qpdf]', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
  })
})

function fileOf(name: string, { bytes }: DrawnDocument): string {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  return path
}

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [name === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
