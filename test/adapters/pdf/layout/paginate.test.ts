import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripOf } from '../../../../src/adapters/pdf/layout/context.ts'
import { pageItems } from '../../../../src/adapters/pdf/layout/page-items.ts'
import { paginate } from '../../../../src/adapters/pdf/layout/paginate.ts'
import type { Frame, Item, Page, Strip } from '../../../../src/adapters/pdf/layout/sheet.ts'

const pageHeight = 100

const heightsOf = (pages: readonly Page[]) => pages.map((page) => page.map(({ top, strip }) => [top, strip.height]))

describe('paginate', () => {
  it('leaves out the gap at the top of a page', () => {
    const strips = [stripOf(60, [], { before: 10 }), stripOf(60, [], { before: 10 })]
    expect(heightsOf(paginate(strips, pageHeight))).toEqual([[[0, 60]], [[0, 60]]])
  })

  it('takes strips that keep together to the next page', () => {
    const strips = [stripOf(70, []), stripOf(20, [], { before: 5, keepNext: true }), stripOf(20, [])]
    expect(heightsOf(paginate(strips, pageHeight))).toEqual([
      [[0, 70]],
      [
        [0, 20],
        [20, 20],
      ],
    ])
  })

  it('turns the page where asked, but leaves no page empty', () => {
    const strips = [stripOf(10, [], { newPage: true }), stripOf(10, [], { newPage: true }), stripOf(10, [])]
    expect(heightsOf(paginate(strips, pageHeight))).toEqual([
      [[0, 10]],
      [
        [0, 10],
        [10, 10],
      ],
    ])
  })

  it('repeats the head of a table on each of its pages', () => {
    const repeat = [stripOf(10, [])]
    const rows = Array.from({ length: 5 }, () => stripOf(40, [], { repeat }))
    const pages = paginate([stripOf(10, [], { keepNext: true }), ...rows], pageHeight)
    expect(pages.map((page) => page[0]?.strip.height)).toEqual([10, 10, 10])
    expect(pages.map((page) => page.length)).toEqual([3, 3, 2])
  })

  it('tears only what is higher than a page, and pads the rest of it', () => {
    const frames: readonly Frame[] = [{ x: 0, width: 10, fill: [0, 0, 0] }]
    const row = {}
    const strips = Array.from({ length: 30 }, (_, index): Strip => stripOf(10, [], { keepNext: index < 29, row, frames }))
    const pages = paginate([stripOf(30, []), ...strips], pageHeight)
    expect(pages).toHaveLength(4)
    expect(pages[1]?.[0]?.strip.height).toBe(5)
  })

  it('loses nothing, overflows no page and leaves no strip alone that keeps to the next', () => {
    const strip = fc.record({ height: fc.integer({ min: 1, max: 40 }), before: fc.integer({ min: 0, max: 9 }), keepNext: fc.boolean() })
    fc.assert(
      fc.property(fc.array(strip, { maxLength: 60 }), (given) => {
        const strips = given.map(({ height, before, keepNext }) => stripOf(height, [], { before, keepNext }))
        const pages = paginate(strips, pageHeight)
        expect(pages.flat().map((placed) => placed.strip)).toEqual(strips)
        for (const page of pages) {
          const last = page.at(-1)
          expect((last?.top ?? 0) + (last?.strip.height ?? 0)).toBeLessThanOrEqual(pageHeight)
        }
        for (const [page, next] of pages.map((page, index) => [page, pages[index + 1]] as const)) {
          const last = page.at(-1)?.strip
          if (!last?.keepNext || !next) continue
          const group = strips.slice(strips.findLastIndex((other, index) => index < strips.indexOf(last) && !other.keepNext) + 1)
          const end = group.findIndex((other) => !other.keepNext)
          const height = group
            .slice(0, end < 0 ? undefined : end + 1)
            .reduce((sum, other, index) => sum + other.height + (index > 0 ? other.before : 0), 0)
          expect(height).toBeGreaterThan(pageHeight)
        }
      }),
    )
  })
})

describe('pageItems', () => {
  it('reads a row of several lines cell by cell', () => {
    const row = {}
    const cell = (text: string): readonly Item[] => [
      { kind: 'text', x: 0, y: 0, size: 9, color: [0, 0, 0], bold: false, characters: [...text], closeUps: [], spread: 0, node: null },
    ]
    const line = (...texts: readonly string[]): Strip => ({ ...stripOf(10, []), columns: texts.map(cell), row })
    const page = [line('a1', 'b1'), line('a2', 'b2')].map((strip, index) => ({ top: index * 10, strip }))
    const texts = pageItems(page).map((item) => (item.kind === 'text' ? item.characters.join('') : ''))
    expect(texts).toEqual(['a1', 'a2', 'b1', 'b2'])
  })
})
