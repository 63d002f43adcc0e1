import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Ink, Mark } from '../../src/charts/marks.ts'
import { inkProperties, svgElementOf } from '../../src/charts/svg-elements.ts'

const styles = readFileSync(new URL('../../src/ui/chart-view.css', import.meta.url), 'utf8')
const inks = Object.entries(inkProperties) as [Ink, (typeof inkProperties)[Ink]][]

describe('svgElementOf', () => {
  it('paints by class, with what the mark says of its lines', () => {
    const mark: Mark = { kind: 'line', from: { x: 1, y: 2 }, to: { x: 3, y: 4 }, stroke: 'grid', strokeWidth: 0.5, dash: [2, 1] }
    expect(svgElementOf(mark)).toEqual({
      name: 'line',
      attributes: { x1: 1, y1: 2, x2: 3, y2: 4, className: 'fill-nothing stroke-grid', strokeWidth: 0.5, strokeDasharray: '2 1' },
    })
  })

  it('anchors a text where the mark does', () => {
    const mark: Mark = {
      kind: 'text',
      at: { x: 5, y: 6 },
      text: '<b>',
      size: 9,
      ink: 'text-soft',
      anchor: 'end',
      baseline: 'middle',
      bold: true,
    }
    expect(svgElementOf(mark)).toMatchObject({
      text: '<b>',
      attributes: { textAnchor: 'end', dominantBaseline: 'central', className: 'fill-text-soft bold' },
    })
  })
})

describe('inkProperties', () => {
  it.each(inks)('is what the style sheet of the screens fills %s with', (ink, { property, opacity }) => {
    const rule = new RegExp(`\\.fill-${ink} \\{([^}]*)\\}`).exec(styles)?.[1] ?? ''
    expect(rule).toContain(`fill: var(${property});`)
    expect(rule.includes('fill-opacity')).toBe(opacity !== undefined)
    if (opacity !== undefined) expect(rule).toContain(`fill-opacity: ${opacity};`)
  })

  it('is what it draws lines with', () => {
    const strokes = [...styles.matchAll(/\.stroke-([\w-]+) \{\s*stroke: var\((--[\w-]+)\)/g)]
    expect(strokes.length).toBeGreaterThan(5)
    for (const [, ink, property] of strokes) expect(inkProperties[ink as Ink].property).toBe(property)
  })
})
