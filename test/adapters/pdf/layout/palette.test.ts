import { describe, expect, it } from 'vitest'
import {
  type Color,
  chartInks,
  headTint,
  ink,
  linkInk,
  navy,
  shades,
  softInk,
  surface,
  warningInk,
  warningTint,
  white,
} from '../../../../src/adapters/pdf/palette.ts'

/** Relative luminance (WCAG 2.2). */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Lightness as the eye sees it, 0 to 100 (CIE L*). */
function lightness(color: Color): number {
  const share = luminance(color)
  return share > 0.008856 ? 116 * Math.cbrt(share) - 16 : 903.3 * share
}

describe('the palette', () => {
  it.each([
    ['text on paper', ink, white],
    ['soft text on paper', softInk, white],
    ['soft text in boxes', softInk, surface],
    ['links on paper', linkInk, white],
    ['links in boxes', linkInk, surface],
    ['headings', navy, white],
    ['table heads', navy, headTint],
    ['titles of warnings', warningInk, warningTint],
    ['text of warnings', ink, warningTint],
    ['chart text', chartInks.text, chartInks.surface],
    ['soft chart text', chartInks['text-soft'], chartInks.surface],
    ['words on a value of a chart', chartInks['text-on-value'], chartInks['value-75']],
    ['words on a full value of a chart', chartInks['text-on-dark'], chartInks['value-100']],
  ] as const)('keeps %s legible', (_, text, background) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.entries(shades))('keeps text on %s legible', (_, { text, background }) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5)
  })

  it('tells values apart in grey, from light to dark', () => {
    const order = ['value-none', 'value-0', 'value-25', 'value-50', 'value-75', 'value-100'] as const
    const grades = order.map((shade) => lightness(shades[shade].background))
    grades.slice(1).forEach((grade, index) => {
      expect((grades[index] ?? 0) - grade).toBeGreaterThan(index === 0 ? 4 : 8)
    })
  })
})
