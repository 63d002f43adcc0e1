import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../../src/adapters/pdf/fonts/font-tiers.ts'
import type { Context } from '../../../../src/adapters/pdf/layout/context.ts'
import { openMetrics } from '../../../../src/adapters/pdf/layout/metrics.ts'
import { textHeight } from '../../../../src/adapters/pdf/layout/page-format.ts'
import { paginate } from '../../../../src/adapters/pdf/layout/paginate.ts'
import type { Strip } from '../../../../src/adapters/pdf/layout/sheet.ts'
import { tableStrips } from '../../../../src/adapters/pdf/layout/table.ts'
import { loadFontFile } from '../pdf-fonts.ts'

const context: Context = {
  metrics: openMetrics(await loadFonts(new Set(), loadFontFile)),
  root: { role: 'Document', parent: null },
  justify: false,
}

/** How many lines of which row stand on each page: a table of so many rows of so many lines each, after something of a height in points. */
function linesAfter(height: number, { rows, lines }: { readonly rows: number; readonly lines: number }) {
  const filler: Strip = { height, before: 0, keepNext: false, columns: [] }
  const strips = tableStrips(context, {
    kind: 'table',
    caption: 'Rows',
    columns: [{ header: 'Row', width: 1 }],
    rows: Array.from({ length: rows }, () => [{ spans: [{ text: Array.from({ length: lines }, () => 'x').join('\n') }] }]),
  })
  // A row is known by its strips, the caption and the heads by having none below a rule of their own.
  const rowKeys = [...new Set(strips.flatMap(({ row, repeat }) => (repeat && row ? [row] : [])))]
  return paginate([filler, ...strips], textHeight).map((page) => {
    const counts = new Map<object, number>()
    for (const { strip } of page) {
      if (strip.row && rowKeys.includes(strip.row)) counts.set(strip.row, (counts.get(strip.row) ?? 0) + 1)
    }
    return counts
  })
}

/** How many rows have a part on each page. */
function tableAfter(height: number, size: { readonly rows: number; readonly lines: number }) {
  return linesAfter(height, size).map((counts) => counts.size)
}

describe('a table that pages divide', () => {
  it.each([1, 2, 5])('leaves no row of %i lines alone at its beginning or its end', (lines) => {
    for (let height = 0; height < textHeight; height += 7) {
      const onPages = tableAfter(height, { rows: 45, lines }).filter((count) => count > 0)
      expect(onPages.reduce((sum, count) => sum + count, 0)).toBe(45)
      expect(onPages[0], `after ${height} pt`).toBeGreaterThan(1)
      expect(onPages.at(-1), `after ${height} pt`).toBeGreaterThan(1)
    }
  })

  it('leaves no page half empty for the company of high rows', () => {
    const [first] = tableAfter(textHeight * 0.4, { rows: 9, lines: 15 })
    expect(first).toBe(1)
  })

  it('divides a row too high to be moved whole, and leaves at least four lines of it on either page', () => {
    for (let height = 0; height < textHeight; height += 7) {
      const pages = linesAfter(height, { rows: 9, lines: 27 }).filter((lines) => lines.size > 0)
      // Nine rows of 27 lines take about five pages; kept whole, one row would take a page.
      expect(pages.length, `after ${height} pt`).toBeLessThanOrEqual(7)
      for (const lines of pages) for (const count of lines.values()) expect(count, `after ${height} pt`).toBeGreaterThanOrEqual(4)
    }
  })
})
