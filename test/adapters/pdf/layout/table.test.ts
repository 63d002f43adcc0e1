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

/** A table of so many rows of so many lines each, after something of a height in points. */
function tableAfter(height: number, { rows, lines }: { readonly rows: number; readonly lines: number }) {
  const filler: Strip = { height, before: 0, keepNext: false, columns: [] }
  const strips = tableStrips(context, {
    kind: 'table',
    caption: 'Rows',
    columns: [{ header: 'Row', width: 1 }],
    rows: Array.from({ length: rows }, () => [{ spans: [{ text: Array.from({ length: lines }, () => 'x').join('\n') }] }]),
  })
  // A row is known by its strips, the caption and the heads by having none below a rule of their own.
  const rowKeys = [...new Set(strips.flatMap(({ row, repeat }) => (repeat && row ? [row] : [])))]
  const pages = paginate([filler, ...strips], textHeight)
  return pages.map((page) => new Set(page.flatMap(({ strip }) => (strip.row && rowKeys.includes(strip.row) ? [strip.row] : []))).size)
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
    const [first] = tableAfter(textHeight * 0.4, { rows: 9, lines: 18 })
    expect(first).toBe(1)
  })
})
