import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, type Line, textOf } from '../../../../src/adapters/pdf/text/line-breaking.ts'

/** Widths like those of the font: half for the West, a whole em for the rest. */
const advanceOf = (character: string) => (/^[\u0020-\u02ff]$/.test(character) ? 0.55 : /^\p{M}$/u.test(character) ? 0 : 1)

function setText(text: string) {
  const characters = [...text]
  return textOf(characters, characters.map(advanceOf))
}

function linesOf(text: string, maxWidth: number): readonly string[] {
  const characters = [...text]
  return breakLines(setText(text), maxWidth).map(({ start, end }) => characters.slice(start, end).join(''))
}

const neverFirst = /^[、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょァィゥェォッャュョヶ…‥,.:;?!)\]}%％]/
const neverLast = /[‘“（〔［｛〈《「『【([{]$/

const pieces = fc.constantFrom(
  ...'AWS のセキュリティ。「基礎」（第1四半期）に、達した！ではない？ッョー々・…―“引用”〈山〉 '.split(/(?<=。|、|」|）)/),
  ...[
    'IAM Access Analyzer ',
    'self-assessment ',
    '1,234.5 GB',
    '12 %',
    '約30件',
    '髙橋',
    '𠮷野家',
    'か\u3099',
    'Amazon GuardDuty, ',
    '(see below) ',
    '2026年4月1日',
    '「',
    '」',
    '。',
    '、',
    'ー',
  ],
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))
const widths = fc.double({ min: 6, max: 48, noNaN: true })

describe('breakLines', () => {
  it('loses nothing but the spaces at line ends', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const characters = [...text]
        let at = 0
        for (const line of breakLines(setText(text), width)) {
          expect(line.start).toBe(at)
          expect(characters.slice(line.end, line.next).join('')).toMatch(/^[ \u3000]*\n?$/)
          at = line.next
        }
        expect(at).toBe(characters.length)
      }),
    )
  })

  it('makes no line wider than asked, be it text, signs or one endless word', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('」'.repeat(99), '（'.repeat(99), '9'.repeat(99))),
        widths,
        (text, width) => {
          for (const line of breakLines(setText(text.replaceAll('\n', ' ')), width)) expect(line.width).toBeLessThanOrEqual(width + 1e-6)
        },
      ),
    )
  })

  it('begins no line with closing punctuation or small kana and ends none with an opening bracket', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        // What is wider than a line has to be cut somewhere, so runs of such signs are left out.
        fc.pre(!/[「（“〈(]{3}|[、。」）…―ー々・ッョ！？"”〉.,)]{4}/.test(text))
        const lines = linesOf(text, width)
        for (const line of lines.slice(1)) expect(line).not.toMatch(neverFirst)
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(neverLast)
      }),
      { numRuns: 300 },
    )
  })

  it('cuts no Western word and no number from its unit while a line holds them', () => {
    const words = fc.constantFrom(
      'organizations',
      'GuardDuty',
      '日本の',
      'CI/CD',
      "don't",
      '1,234.5 GB',
      '第3四半期',
      '12%',
      '¥1,800万円',
      '3か月間',
      '30 min',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 30 }), fc.double({ min: 12, max: 40, noNaN: true }), (parts, width) => {
        const lines = linesOf(parts.join(' '), width)
        expect(lines.join(' ').replaceAll('日 本', '日本').replaceAll('本 の', '本の')).toBe(parts.join(' '))
      }),
    )
  })

  it.each<readonly [string, number, readonly string[]]>([
    ['これは「基礎」である。', 4.5, ['これは', '「基礎」で', 'ある。']],
    ['self-assessment', 6, ['self-', 'assessment']],
    ['CI/CD T-shirt', 4, ['CI/CD', 'T-shirt']],
    ['彼は"AWS"の話をした', 4.2, ['彼は', '"AWS"の', '話をした']],
    ['一行目\n\n三行目', 9, ['一行目', '', '三行目']],
    ['', 9, ['']],
    ['末尾の改行\n', 9, ['末尾の改行', '']],
    ['クラウド基盤グループ', 8, ['クラウド基盤', 'グループ']],
    ['要確認とする。', 6, ['要確認と', 'する。']],
  ])('sets %j in %d em as %j', (text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines)
  })

  it('cuts an endless address after one of its signs, and letters between graphemes', () => {
    expect(linesOf('https://example.com/path/file', 8)).toEqual(['https://', 'example.com/', 'path/file'])
    expect(linesOf('か\u309aき\u309aく\u309a', 1)).toEqual(['か\u309a', 'き\u309a', 'く\u309a'])
  })

  it('closes up the blanks between brackets, and those at the edges of a line', () => {
    expect(breakLines(setText('」「'), 9)[0]?.width).toBe(1 + 0.5)
    expect(breakLines(setText('「あ」'), 9)[0]?.width).toBe(2)
    expect(linesOf('あいう。', 3.5)).toEqual(['あいう。'])
  })

  it('says which lines end a paragraph', () => {
    const lasts = breakLines(setText('あいうえお\nかき'), 3).map(({ last }: Line) => last)
    expect(lasts).toEqual([false, true, true])
  })
})
