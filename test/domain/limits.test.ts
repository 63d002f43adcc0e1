import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAllowedAddress, isDay } from '../../src/domain/limits.ts'

describe('isDay', () => {
  it('agrees with the calendar', () => {
    const number = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(number(9_999), number(14), number(33), (year, month, day) => {
        const text = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
        const date = new Date(`${text}T00:00:00Z`)
        expect(isDay(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each(['', '2026-1-1', '2026-01-01T00:00:00Z', '26-01-01', '+002026-01-01', '2026-01-01 ', '２０２６-01-01'])('refuses %s', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('isAllowedAddress', () => {
  it.each(['', 'https://e.example/道 a', 'HTTP://E.EXAMPLE', 'mailto:a@e.example'])('lets %s through', (url) => {
    expect(isAllowedAddress(url)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    ' https://e.example',
    'java\nscript:alert(1)',
    'https://e.example/\u0000',
    'data:,x',
    '//e.example',
    'e.example',
    'file:///c:/a',
    'https://',
    'mailto:',
  ])('stops %j', (url) => {
    expect(isAllowedAddress(url)).toBe(false)
  })

  it('lets nothing through that a browser would take for another scheme', () => {
    const anyScheme = fc.constantFrom('javascript:', 'data:', 'https:', 'http:', 'mailto:', 'vbscript:', 'blob:', '//', '/')
    const anyNoise = fc.constantFrom('', ' ', '\t', '\n', '\u0001', '\u00a0', '/', 'a')
    fc.assert(
      fc.property(anyNoise, anyScheme, anyNoise, fc.string(), (before, scheme, after, rest) => {
        const url = `${before}${scheme}${after}${rest}`
        // What a browser cannot read, like `http://` and a space, leads nowhere and runs nothing.
        if (!isAllowedAddress(url) || !URL.canParse(url, 'http://base.example/')) return
        const { protocol } = new URL(url, 'http://base.example/')
        expect(['http:', 'https:', 'mailto:']).toContain(protocol)
        expect(protocol).toBe(`${url.split(':')[0]?.toLowerCase()}:`)
      }),
      { numRuns: 2_000 },
    )
  })
})
