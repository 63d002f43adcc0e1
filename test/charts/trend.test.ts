import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../src/charts/marks.ts'
import { scaleOf } from '../../src/charts/scale.ts'
import { trend } from '../../src/charts/trend.ts'
import type { TrendData, TrendPoint } from '../../src/charts/trend-frame.ts'
import { placesWithRoom, spreadLabels } from '../../src/charts/trend-labels.ts'
import { lineStyle } from '../../src/charts/trend-style.ts'
import { expectInsideFrame, textsOf } from './inside-frame.ts'
import { marksOf, shapeOf, widths } from './shape-of.ts'

const words = { band: '不明・未回答の幅', unlike: '同じ条件でない', cutOff: 'The scale does not begin at 0%' }
const point = (low: number, high = low): TrendPoint => ({ low, high, text: `${Math.round(low * 100)}–100%` })
const fullScale = [0, 0.5, 1].map((at) => ({ at, text: `${at * 100}%` }))

type Given = { readonly changes?: readonly number[]; readonly at?: readonly number[]; readonly scale?: TrendData['scale'] }
function dataOf(lines: readonly (readonly (TrendPoint | null)[])[], { changes = [], at = [], scale = fullScale }: Given = {}): TrendData {
  const count = Math.max(0, ...lines.map((points) => points.length))
  return {
    moments: Array.from({ length: count }, (_, index) => ({
      at: at[index] ?? index,
      label: ['2026年度', '第3四半期', '2026年', '10〜12月'],
      change: changes.includes(index) ? 'モデル第2版に変更' : null,
    })),
    series: lines.map((points, index) => ({ name: `ガバナンス${index}`, points })),
    scale,
  }
}
const chartOf = (lines: readonly (readonly (TrendPoint | null)[])[], given: Given = {}, width = 520) =>
  trend(dataOf(lines, given), width, words)
// A sample in the legend is 18 wide, and so short is no piece of a line here.
const pieces = (marks: readonly Mark[], stroke = 'accent') =>
  marks.filter((mark) => mark.kind === 'line' && mark.stroke === stroke && Math.abs(mark.to.x - mark.from.x) > 18.01)
const dots = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'circle' && mark.radius === 3)

describe('trend', () => {
  it('joins neighbouring moments, and nothing across a gap', () => {
    const full = chartOf([[point(0.2), point(0.4), point(0.6), point(0.8)]])
    const gap = chartOf([[point(0.2), null, point(0.6), point(0.8)]])
    expect(pieces(full.marks)).toHaveLength(3)
    expect(pieces(gap.marks)).toHaveLength(1)
    // One more stands in the legend.
    expect([dots(full.marks).length, dots(gap.marks).length]).toEqual([5, 4])
  })

  it('puts values at their height and moments at their time', () => {
    const chart = chartOf([[point(0), point(0.5), point(1)]], { at: [0, 90, 360] })
    const [a, b, c] = marksOf(chart, 'circle').map(({ center }) => center)
    if (!a || !b || !c) throw new Error('not drawn')
    expect((a.y - b.y) / (a.y - c.y)).toBeCloseTo(0.5)
    expect((b.x - a.x) / (c.x - a.x)).toBeCloseTo(0.25)
  })

  it('dots what is not like for like and says why, with a mark in between', () => {
    const chart = chartOf([[point(0.2), point(0.4), point(0.6)]], { changes: [2] })
    const dashes = pieces(chart.marks).map((mark) => (mark.kind === 'line' ? (mark.dash ?? null) : null))
    expect(dashes).toEqual([null, [1, 3.5]])
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['モデル第2版に変更', words.unlike]))
    const [, b, c] = marksOf(chart, 'circle').map(({ center }) => center.x)
    const upright = marksOf(chart, 'line').find((mark) => mark.dash?.[0] === 2 && mark.from.x === mark.to.x)
    expect(upright?.from.x).toBeCloseTo(((b ?? 0) + (c ?? 0)) / 2)
    expect(textsOf(chartOf([[point(0.2), point(0.4)]]))).not.toContain(words.unlike)
  })

  it('fills from the low to the high end, apart where what is measured has changed; alone a point has a whisker', () => {
    const wide = [point(0.2, 0.4), point(0.3, 0.5), point(0.4, 0.6), point(0.5, 0.6)]
    const areas = (changes: readonly number[]) =>
      marksOf(chartOf([wide], { changes }), 'polygon').filter((mark) => mark.opacity !== undefined)
    expect(areas([]).map(({ points }) => points.length)).toEqual([8])
    expect(areas([2]).map(({ points }) => points.length)).toEqual([4, 4])
    const alone = chartOf([[point(0.2, 0.6), null, point(0.5)]])
    expect(marksOf(alone, 'line').filter((mark) => mark.stroke === 'accent' && mark.from.x === mark.to.x)).toHaveLength(1)
    expect(textsOf(alone)).toContain(words.band)
    expect(textsOf(chartOf([[point(0.2)]]))).not.toContain(words.band)
  })

  it('tells four lines apart by dash and by shape', () => {
    const styles = [0, 1, 2, 3].map(lineStyle)
    expect(new Set(styles.map(({ dash }) => String(dash))).size).toBe(4)
    expect(new Set(styles.map(({ shape }) => shape)).size).toBe(4)
  })

  it('prints every number of one line, and of several only those that could not be taken for another’s', () => {
    const text = (low: number) => `${Math.round(low * 100)}–100%`
    const one = chartOf([[point(0.2), point(0.4), point(0.6)]])
    expect(textsOf(one)).toEqual(expect.arrayContaining([text(0.2), text(0.4), text(0.6)]))
    const two = textsOf(
      chartOf([
        [point(0.2), point(0.6), point(0.7)],
        [point(0.22), point(0.1), point(0.71)],
      ]),
    )
    // 20 % would stand on the point of 22 %; the last ones stand in the margin.
    expect(two).not.toContain(text(0.2))
    expect(two).toEqual(expect.arrayContaining([text(0.22), text(0.6), text(0.1), text(0.7), text(0.71)]))
  })

  it('says so where the scale does not begin at 0', () => {
    const scale = [0.4, 0.6].map((at) => ({ at, text: `${at}` }))
    expect(textsOf(chartOf([[point(0.5)]], { scale }))).toContain(words.cutOff)
    expect(textsOf(chartOf([[point(0.5)]]))).not.toContain(words.cutOff)
  })

  it('stays inside its frame for any numbers at every width, and does not move when the words change', () => {
    const ratio = fc.double({ min: 0, max: 1, noNaN: true })
    const one = fc.option(fc.tuple(ratio, ratio).map(([a, b]) => point(Math.min(a, b), Math.max(a, b))))
    const given = fc.integer({ min: 0, max: 20 }).chain((count) =>
      fc.record({
        lines: fc.array(fc.array(one, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 4 }),
        changes: fc.array(fc.nat(20), { maxLength: 5 }),
        width: fc.constantFrom(...widths),
      }),
    )
    fc.assert(
      fc.property(given, ({ lines, changes, width }) => {
        const values = lines.flatMap((points) => points.flatMap((value) => (value ? [value.low, value.high] : [])))
        const data = dataOf(lines, { changes, scale: scaleOf(values).map((at) => ({ at, text: '100%' })) })
        const chart = trend(data, width, words)
        expectInsideFrame(chart)
        const other = { ...data, series: data.series.map((series) => ({ ...series, name: 'x' })) }
        expect(shapeOf(trend(other, width, { band: 'b', unlike: 'u', cutOff: 'c' }))).toEqual(shapeOf(chart))
      }),
      { numRuns: 80 },
    )
  })
})

describe('spreadLabels', () => {
  it('leaves alone what does not touch, moves apart what does, and stays within the edges', () => {
    const place = (ys: readonly number[]) =>
      spreadLabels(
        ys.map((y, index) => ({ index, y })),
        { top: 0, bottom: 100, size: 8 },
      ).map(({ y }) => y)
    expect(place([10, 50])).toEqual([10, 50])
    expect(place([100, 100, 98])).toEqual([80, 90, 100])
    expect(place([50, 52])).toEqual([50, 60])
  })
})

describe('placesWithRoom', () => {
  it('keeps the last one and those before it that have room', () => {
    expect([...placesWithRoom([0, 10, 20, 30, 40], 20)]).toEqual([4, 2, 0])
    expect([...placesWithRoom([], 20)]).toEqual([])
  })
})
