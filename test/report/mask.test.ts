import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/adapters/pdf/text/clean-text.ts'
import { type MaskKind, maskKinds, maskText, replacementOf } from '../../src/report/mask.ts'
import { masking } from './sample-report.ts'

const all = masking(...maskKinds)
const masked = (text: string, ...kinds: readonly MaskKind[]) => maskText(text, masking(...kinds), null).text
/** Texts full of what looks like ids and addresses, and of what might join or part them. */
const pieces = fc.constantFrom(
  '123456789012',
  '1234-5678-9012',
  '１２３４５６７８９０１２',
  '1234',
  '5678',
  '9012-3456',
  '7',
  '-',
  '‐',
  '\u200b',
  '\u0001',
  '\u{e0041}',
  ' ',
  '.',
  ':',
  '::',
  '@',
  '/',
  '●',
  'arn:aws:iam::',
  'arn:aws:s3:::',
  ':role/Admin',
  'taro',
  'example.com',
  '10.0.0.1',
  '2001:db8',
  'fe80',
  'https://',
  '三浦',
  '担当者A',
  'を使う',
  '。',
  'Person A',
)
const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 14 }).map((parts) => parts.join(''))

/** Digits with what a page drops between them. */
const partedDigits = fc
  .array(
    fc.tuple(
      fc.constantFrom('0', '7', '４', '٣'),
      fc.constantFrom('', '', '', '\u200b', '\u00ad', '\u0001', '\ufe0f', '\u{e0041}', '\ud800'),
    ),
    {
      minLength: 10,
      maxLength: 16,
    },
  )
  .map((parts) => parts.flat().join(''))

describe('maskText', () => {
  it('leaves no run of twelve digits on the page, whatever parts them unseen', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          partedDigits,
          fc.tuple(texts, partedDigits, texts).map((parts) => parts.join('')),
        ),
        (text) => {
          const shown = cleanText(masked(text, 'account'))
          expect(shown).not.toMatch(/\p{Nd}{12}/u)
          expect(shown).not.toMatch(/(?<!\p{Nd})\p{Nd}{4}[-‐]\p{Nd}{4}[-‐]\p{Nd}{4}(?!\p{Nd})/u)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('masks nothing more the second time', () => {
    const names = replacementOf(new Map([['三浦', '担当者A']]), 'text')
    fc.assert(
      fc.property(texts, (text) => {
        const once = maskText(text, all, names).text
        expect(maskText(once, all, names).text).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('changes nothing when nothing is chosen', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(maskText(text, masking(), null)).toEqual({ text, hits: [] })
      }),
    )
  })

  it('keeps the last four digits of an account, so that the same account is the same in every form', () => {
    for (const form of ['123456789012', '1234-5678-9012', '１２３４５６７８９０１２', '1234‐5678‐9012', '1234\u200b56789012'])
      expect(masked(`本番 ${form} です`, 'account')).toBe('本番 ●●●●●●●●9012 です')
  })

  it('tells an account from the time stamp beside it in the name of a file', () => {
    expect(masked('securityhub-101020203030-20260926T0312.json', 'account')).toBe('securityhub-●●●●●●●●3030-20260926T0312.json')
    expect(masked('2026-09-26-1010-2020-3030-1.csv', 'account')).toBe('2026-09-26-●●●●●●●●3030-1.csv')
    expect(masked('111122223333-444455556666', 'account')).toBe('●●●●●●●●3333-●●●●●●●●6666')
  })

  it('hides digits beside an account that would read as one together with those shown', () => {
    expect(masked('101020203030-2026-0926', 'account')).toBe('●●●●●●●●3030')
    expect(masked('2026-1010-2020-3030', 'account')).toBe('●●●●●●●●3030')
  })

  it('leaves days, telephone numbers and short numbers alone', () => {
    const text = '2026-11-23 から 2027-01-05、03-1234-5678、CHG-2187、1,234 件'
    expect(masked(text, 'account')).toBe(text)
  })

  it('keeps service and Region of an ARN and stops where the words go on', () => {
    expect(masked('arn:aws:iam::123456789012:role/Adminを使う', 'arn')).toBe('arn:aws:iam::●●●●●●●●9012:●●●を使う')
    expect(masked('"arn:aws:s3:::secret-bucket/key", 次', 'arn')).toBe('"arn:aws:s3:::●●●", 次')
  })

  it('hides e-mail, IP and web addresses', () => {
    expect(masked('連絡先はtaro.yamada@example.co.jpです', 'email')).toBe('連絡先は●●●@●●●です')
    expect(masked('10.1.2.3/16 と 2001:db8::1、fe80::', 'ip')).toBe('●●●.●●● と ●●●.●●●、●●●.●●●')
    expect(masked('(https://wiki.example.com/a?b=1) を参照', 'url')).toBe('(https://●●● を参照')
  })

  it('takes neither a version, a time nor a resource type for an IP address', () => {
    const text = 'v1.2.3、10:30:15、AWS::S3::Bucket、std::vector、1.2.3.4.5'
    expect(masked(text, 'ip')).toBe(text)
  })

  it('replaces names as whole words, the longest first, and never one of a single character', () => {
    const names = replacementOf(
      new Map([
        ['佐藤', 'A'],
        ['佐藤一郎', 'B'],
        ['Ann', 'C'],
        ['林', 'D'],
      ]),
      'text',
    )
    expect(maskText('佐藤一郎と佐藤、Ann は Annual を森林で', masking('person'), names).text).toBe('BとA、C は Annual を森林で')
  })

  it('says what it has hidden', () => {
    expect(maskText('123456789012', all, null).hits).toEqual([{ kind: 'account', original: '123456789012', masked: '●●●●●●●●9012' }])
  })

  it.each([
    ['digits and hyphens', '1-'.repeat(10_000)],
    ['unseen characters after a digit', `1${'\u200b'.repeat(20_000)}x`],
    ['letters', 'a'.repeat(20_000)],
    ['dots', '1.'.repeat(10_000)],
    ['colons', 'a:'.repeat(10_000)],
    ['the beginnings of ARNs', 'arn:aws:'.repeat(2_500)],
  ])('does not hang on %s', (_, text) => {
    const started = performance.now()
    maskText(text, all, null)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
