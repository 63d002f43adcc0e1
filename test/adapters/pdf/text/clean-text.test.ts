import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedLink, cleanText } from '../../../../src/adapters/pdf/text/clean-text.ts'
import { hostileText } from '../sample-document.ts'

/** Any UTF-16 units, whole characters or not; twice as many from the ranges where there is something to clean. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0, max: 0xff }),
    ),
  )
  .map((units) => String.fromCharCode(...units))

describe('cleanText', () => {
  it('takes out what cannot be seen and keeps the rest', () => {
    expect(cleanText(hostileText)).toBe('TAB ここ, NULここ, BEL, ZWSPここ, 片割れここ, bidiここ, IVS 葛城, 濁点が, SHY secret, 改行\nここ')
  })

  it.each(['a\nb', 'a\r\nb', 'a\rb', 'a\vb', 'a\fb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])('has one kind of line end: %j', (text) => {
    expect(cleanText(text)).toBe('a\nb')
  })

  it('composes letters with their marks but leaves registered variants of kanji', () => {
    expect(cleanText('cafe\u0301 ハ\u309a')).toBe('café パ')
    expect(cleanText('\ufa19\ufa11')).toBe('\ufa19\ufa11')
  })

  it('keeps whole surrogate pairs', () => {
    expect(cleanText('𠮷😀')).toBe('𠮷😀')
  })

  it('leaves nothing to clean', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/\p{Surrogate}/u)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
        expect(clean).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      }),
    )
  })
})

describe('allowedLink', () => {
  it.each(['https://example.com/a?b=c', 'http://example.com/', 'mailto:ciso@example.com'])('lets %s through', (link) => {
    expect(allowedLink(link)).toBe(link)
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.com',
    'vbscript:x',
    '//example.com',
    'example.com',
    '',
  ])('refuses %j', (link) => {
    expect(allowedLink(link)).toBeNull()
  })

  it('writes addresses in ASCII', () => {
    expect(allowedLink('https://例え.jp/日本')).toBe('https://xn--r8jz45g.jp/%E6%97%A5%E6%9C%AC')
  })
})
