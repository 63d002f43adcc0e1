import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleOf } from '../../src/charts/scale.ts'
import { type WaterfallData, waterfall } from '../../src/charts/waterfall.ts'
import { expectInsideFrame, textsOf } from './inside-frame.ts'
import { marksOf, shapeOf, widths } from './shape-of.ts'

const words = { up: 'Raised it', down: 'Lowered it', cutOff: 'The scale does not begin at 0%' }
const end = (value: number) => ({ label: ['2026年度第3四半期', '2026年10〜12月'], text: '100.0%', value })
const step = (delta: number) => ({ label: ['エビデンスによる訂正'], text: '−100.0', delta })
const ticks = (from: number, to: number) => [from, (from + to) / 2, to].map((at) => ({ at, text: `${Math.round(at * 100)}%` }))

const bridge = (deltas: readonly number[], { start = 0.4, scale = ticks(0, 1) } = {}): WaterfallData => ({
  start: end(start),
  steps: deltas.map(step),
  end: end(start + deltas.reduce((sum, delta) => sum + delta, 0)),
  scale,
})
const barsOf = (data: WaterfallData, fill?: string) =>
  marksOf(waterfall(data, 500, words), 'rect').filter((mark) => mark.height > 12 && (fill === undefined || mark.fill === fill))
const right = (bar: { x: number; width: number } | undefined) => (bar?.x ?? Number.NaN) + (bar?.width ?? Number.NaN)

describe('waterfall', () => {
  it('lets each step begin where the one before ended, and the end where the last one did', () => {
    const data = bridge([0.2, -0.1])
    const [start, last] = barsOf(data, 'band')
    const [up] = barsOf(data, 'accent')
    const down = barsOf(data).find((mark) => mark.stroke === 'target')
    expect(up?.x).toBeCloseTo(right(start))
    expect(right(down)).toBeCloseTo(right(up))
    expect(down?.x).toBeCloseTo(right(last))
    expect((up?.width ?? 0) / (down?.width ?? 1)).toBeCloseTo(2)
  })

  it('joins neighbours by a line at the height they share', () => {
    const data = bridge([0.2, -0.1])
    const joints = marksOf(waterfall(data, 500, words), 'line').filter((mark) => mark.stroke === 'text-soft' && mark.from.x === mark.to.x)
    const [start, last] = barsOf(data, 'band')
    expect(joints.map(({ from }) => Math.round(from.x * 10))).toEqual(
      [right(start), right(barsOf(data, 'accent')[0]), right(last)].map((x) => Math.round(x * 10)),
    )
  })

  it('hatches what lowered the score and fills what raised it', () => {
    const hatching = (deltas: readonly number[]) =>
      marksOf(waterfall(bridge(deltas), 500, words), 'line').filter((mark) => mark.stroke === 'target').length
    // One hatched sample stands in the legend.
    expect(hatching([-0.3])).toBeGreaterThan(hatching([0.3]) + 5)
    expect(barsOf(bridge([0.3]), 'accent')).toHaveLength(1)
    expect(barsOf(bridge([-0.3]), 'accent')).toHaveLength(0)
  })

  it('shows a trifle, and a step of nothing as a stroke', () => {
    expect(barsOf(bridge([0.0001]), 'accent')[0]?.width).toBeGreaterThan(1)
    expect(barsOf(bridge([0]))).toHaveLength(2)
  })

  it('says so where the scale does not begin at 0, and only there', () => {
    expect(textsOf(waterfall(bridge([0.1]), 500, words))).not.toContain(words.cutOff)
    const cut = waterfall(bridge([0.1], { scale: ticks(0.3, 0.6) }), 500, words)
    expect(textsOf(cut)).toContain(words.cutOff)
    const gaps = marksOf(cut, 'polygon').filter((mark) => mark.fill === 'surface')
    // On both whole bars, on the axis, in the legend.
    expect(gaps).toHaveLength(4)
  })

  it('prints the numbers as they were given', () => {
    expect(textsOf(waterfall(bridge([0.1, -0.2]), 500, words)).filter((text) => text === '−100.0')).toHaveLength(2)
  })

  it('stays inside its frame for any steps at every width, and does not move when the words change', () => {
    const standings = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(standings, fc.constantFrom(...widths), (running, width) => {
        const scale = scaleOf(running).map((at) => ({ at, text: '100%' }))
        const deltas = running.slice(1).map((value, index) => value - (running[index] ?? 0))
        const data = bridge(deltas, { start: running[0] ?? 0, scale })
        expectInsideFrame(waterfall(data, width, words))
        const other = { ...data, steps: data.steps.map((one) => ({ ...one, label: ['x'], text: '1' })) }
        expect(shapeOf(waterfall(other, width, words))).toEqual(shapeOf(waterfall(data, width, words)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('scaleOf', () => {
  it('holds every value, in at most seven even ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const scale = scaleOf(values)
        const gaps = scale.slice(1).map((at, index) => Math.round((at - (scale[index] ?? 0)) * 100))
        expect(scale.length).toBeGreaterThanOrEqual(2)
        expect(scale.length).toBeLessThanOrEqual(7)
        expect(new Set(gaps).size).toBe(1)
        expect(scale[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-9)
        expect(scale.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9)
        expect(scale.every((at) => at >= 0 && at <= 1)).toBe(true)
      }),
    )
  })
  it('begins at 0 unless that would lose the differences', () => {
    expect(scaleOf([0.1, 0.4])[0]).toBe(0)
    expect(scaleOf([0.62, 0.66])[0]).toBeGreaterThan(0.5)
    expect(scaleOf([1])).toEqual([0.9, 0.92, 0.94, 0.96, 0.98, 1])
    expect(scaleOf([])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  })
})
