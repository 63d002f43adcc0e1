import { describe, expect, it } from 'vitest'
import { histogram } from '../../src/charts/histogram.ts'

const ticks = ['0%', '25%', '50%', '75%', '100%']
const bars = (counts: readonly number[]) => histogram(counts, ticks).marks.filter((mark) => mark.kind === 'rect')
const texts = (counts: readonly number[]) => histogram(counts, ticks).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('histogram', () => {
  it('draws heights in proportion, each with its number', () => {
    const [first, second] = bars([10, 5, 0, 0])
    expect(second?.height).toBeCloseTo((first?.height ?? 0) / 2)
    expect(texts([10, 5, 0, 0])).toEqual(expect.arrayContaining(['10', '5']))
  })
  it('draws nothing where there is none, and something where there is one among very many', () => {
    const drawn = bars([0, 1, 100_000, 0])
    expect(drawn).toHaveLength(2)
    expect(Math.min(...drawn.map(({ height }) => height))).toBeGreaterThanOrEqual(2)
    expect(bars([0, 0, 0, 0])).toEqual([])
  })
  it('names both ends of the scale', () => {
    expect(texts([1, 0, 0, 0])).toEqual(expect.arrayContaining(['0%', '50%', '100%']))
  })
  it('stays inside its frame', () => {
    const { width, height, marks } = histogram([3, 1, 4, 1], ticks)
    for (const mark of marks) {
      if (mark.kind !== 'rect') continue
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x + mark.width).toBeLessThanOrEqual(width)
      expect(mark.y).toBeGreaterThanOrEqual(0)
      expect(mark.y + mark.height).toBeLessThanOrEqual(height)
    }
  })
})
