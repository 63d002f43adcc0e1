import { describe, expect, it } from 'vitest'
import type { Mark, Point } from '../../src/charts/marks.ts'
import { type RadarAxis, radar } from '../../src/charts/radar.ts'
import { textsOf } from './inside-frame.ts'

const words = { rings: ['1', '2', '3', '4'], none: '—', certain: 'Certain', possible: 'Possible', target: 'Target' }
const size = { width: 520, height: 400 }
const axis = (low: number, high = low, target = 2): RadarAxis => ({ label: ['One', 'two'], value: { low, high }, target })
const gap: RadarAxis = { label: ['Gap'], value: null, target: 2 }

function strokes(marks: readonly Mark[], stroke: string, dash?: readonly number[]): readonly Mark[] {
  return marks.filter((mark) => mark.kind !== 'text' && mark.stroke === stroke && (dash === undefined || mark.dash?.[0] === dash[0]))
}
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

describe('radar', () => {
  const plain = Array.from({ length: 10 }, () => axis(2))

  it('draws a value at its share of the rim', () => {
    const chart = radar(
      plain.map((_, index) => axis(index === 0 ? 4 : 1)),
      size,
      words,
    )
    const rings = chart.marks.filter((mark) => mark.kind === 'polygon' && mark.stroke === 'text-soft')
    const area = chart.marks.find((mark) => mark.kind === 'polygon' && mark.fill === 'accent-soft')
    if (area?.kind !== 'polygon' || rings[0]?.kind !== 'polygon') throw new Error('nothing drawn')
    expect(area.points[0]).toEqual(rings[0].points[0])
    const center = { x: 260, y: ((rings[0].points[0]?.y ?? 0) + (rings[0].points[5]?.y ?? 0)) / 2 }
    const radius = distance(center, rings[0].points[0] ?? center)
    for (const point of area.points.slice(1)) expect(distance(center, point)).toBeCloseTo(radius / 4)
  })

  it('draws the high end only where it differs', () => {
    const dotted = (axes: readonly RadarAxis[]) => strokes(radar(axes, size, words).marks, 'accent', [1.5]).length
    // One line is the sample in the legend.
    expect([dotted(plain), dotted([...plain.slice(1), axis(1, 3)])]).toEqual([1, 2])
  })

  it('joins nothing across a gap and puts the word for it there', () => {
    const axes = [...plain.slice(0, 4), gap, ...plain.slice(5)]
    const chart = radar(axes, size, words)
    expect(textsOf(chart)).toContain('—')
    const rim = chart.marks.find((mark) => mark.kind === 'polygon' && mark.stroke === 'text-soft')
    if (rim?.kind !== 'polygon') throw new Error('no rim')
    const spoke = rim.points[4] ?? { x: 0, y: 0 }
    const center = chart.marks.find((mark) => mark.kind === 'line' && mark.to === spoke)
    const wedge = chart.marks.filter((mark) => mark.kind === 'polygon' && mark.fill === 'accent-soft')
    // Nine axes in one run: the centre and nine points.
    expect(wedge.map((mark) => (mark.kind === 'polygon' ? mark.points.length : 0))).toEqual([10])
    expect(center).toBeUndefined()
    expect(strokes(chart.marks, 'target', [7]).filter((mark) => mark.kind === 'line')).toHaveLength(8 + 1)
  })

  it('draws a lone value as a dot, and nothing at all for nothing but gaps', () => {
    const dots = (axes: readonly RadarAxis[]) => radar(axes, size, words).marks.filter((mark) => mark.kind === 'circle').length
    expect([dots([axis(3), ...Array.from({ length: 9 }, () => gap)]), dots(Array.from({ length: 10 }, () => gap))]).toEqual([1, 0])
  })

  it('does not move when the words change', () => {
    const shape = (label: readonly string[]) =>
      radar(
        plain.map((one) => ({ ...one, label })),
        size,
        words,
      ).marks.filter((mark) => mark.kind !== 'text')
    expect(shape(['アイデンティティと', 'アクセス管理'])).toEqual(shape(['x', 'y']))
  })
})
