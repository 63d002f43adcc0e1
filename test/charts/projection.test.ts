import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phasesByQuarter } from '../../src/charts/from-roadmap.ts'
import { type ProjectionData, projection } from '../../src/charts/projection.ts'
import type { ProjectionQuarter } from '../../src/charts/projection-frame.ts'
import { type FiscalQuarter, type QuarterStart, quartersFrom } from '../../src/domain/fiscal-quarter.ts'
import type { PhaseReached } from '../../src/domain/model.ts'
import { expectInsideFrame, textsOf } from './inside-frame.ts'
import { marksOf, shapeOf, widths } from './shape-of.ts'

const words = {
  levels: [['開始前'], ['フェーズ 1', 'クイックウィン'], ['フェーズ 2', '基礎'], ['フェーズ 3', '効率化'], ['フェーズ 4', '最適化']],
  phaseTitle: '四半期末に到達するフェーズ',
  loadTitle: '工数と確保できる工数(人日)',
  reached: '計画どおり',
  range: '最早〜最遅',
  target: '目標',
  load: '必要な工数',
  capacity: '確保できる工数',
  over: '超過分',
} as const
const quarter = (change: Partial<ProjectionQuarter> = {}): ProjectionQuarter => ({
  head: ['2026年度', '第3四半期', '2026年', '10〜12月'],
  reached: 1,
  range: null,
  load: { days: 10, capacityDays: 20, text: '10/20' },
  ...change,
})
const load = (days: number, capacityDays = 20) => quarter({ load: { days, capacityDays, text: `${days}/${capacityDays}` } })
const chartOf = (quarters: readonly ProjectionQuarter[], target: ProjectionData['target'] = 2, width = 520) =>
  projection({ quarters, target }, width, words)
const levels = (quarters: readonly ProjectionQuarter[]) =>
  marksOf(chartOf(quarters), 'line')
    .filter((mark) => mark.stroke === 'accent' && mark.from.y === mark.to.y && mark.to.x - mark.from.x > 18.01)
    .map(({ from }) => from.y)

describe('projection', () => {
  it('draws each phase one step above the one before, and nothing where nothing applies', () => {
    const [zero = 0, one = 0, four = 0] = levels([quarter({ reached: 0 }), quarter({ reached: 1 }), quarter({ reached: 4 })])
    expect(zero - four).toBeCloseTo(4 * (zero - one))
    expect(levels([quarter({ reached: null })])).toEqual([])
  })

  it('puts the target at the height of its phase', () => {
    const chart = chartOf([quarter({ reached: 3 })], 3)
    const target = marksOf(chart, 'line').find((mark) => mark.stroke === 'target' && mark.to.x - mark.from.x > 18.01)
    expect(target?.from.y).toBeCloseTo(levels([quarter({ reached: 3 })])[0] ?? 0)
  })

  it('draws latest to earliest as one box over quarters of one range, and none where they are one', () => {
    const boxes = (ranges: readonly ProjectionQuarter['range'][]) =>
      marksOf(chartOf(ranges.map((range) => quarter({ range }))), 'rect').filter(
        (mark) => mark.stroke === 'text-soft' && mark.width > 18.01,
      )
    expect(boxes([{ low: 1, high: 2 }, { low: 1, high: 2 }, { low: 1, high: 3 }, null])).toHaveLength(2)
    expect(boxes([{ low: 1, high: 1 }, null])).toEqual([])
    const [one, three] = boxes([
      { low: 0, high: 1 },
      { low: 1, high: 4 },
    ])
    expect((three?.height ?? 0) / (one?.height ?? 1)).toBeCloseTo(3)
  })

  it('hatches what is over capacity, with a sign, and only that', () => {
    const over = (quarters: readonly ProjectionQuarter[]) =>
      marksOf(chartOf(quarters), 'rect').filter((mark) => mark.stroke === 'warning' && mark.width > 18.01)
    const signs = (quarters: readonly ProjectionQuarter[]) =>
      marksOf(chartOf(quarters), 'polygon').filter((mark) => mark.fill === 'warning').length
    expect([over([load(20)]).length, signs([load(20)])]).toEqual([0, 0])
    expect([over([load(30), load(5)]).length, signs([load(30), load(5)])]).toEqual([1, 1])
    const within = marksOf(chartOf([load(30)]), 'rect').find((mark) => mark.fill === 'accent' && mark.width > 18.01)
    expect((over([load(30)])[0]?.height ?? 0) / (within?.height ?? 1)).toBeCloseTo(0.5)
    expect(textsOf(chartOf([load(20)]))).not.toContain(words.over)
    expect(textsOf(chartOf([load(20.5)]))).toContain(words.over)
  })

  it('reads a capacity of nothing as too little for any load, and draws a plan of nothing', () => {
    expect(textsOf(chartOf([load(1, 0)]))).toContain(words.over)
    expect(textsOf(chartOf([load(0, 0)]))).not.toContain(words.over)
    expectInsideFrame(chartOf([load(0, 0)]))
    expectInsideFrame(chartOf([]))
  })

  it('stays inside its frame for any plan at every width, and does not move when the words change', () => {
    const phase = fc.constantFrom<PhaseReached>(0, 1, 2, 3, 4)
    const quarters = fc.array(
      fc.record({
        reached: fc.option(phase),
        a: phase,
        b: phase,
        days: fc.double({ min: 0, max: 500, noNaN: true }),
        capacity: fc.nat(500),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(quarters, fc.constantFrom(...widths), (given, width) => {
        const all = given.map(({ reached, a, b, days, capacity }) => {
          const range = a === b ? null : { low: a < b ? a : b, high: a < b ? b : a }
          return quarter({ reached, range, load: { days, capacityDays: capacity, text: '500/500' } })
        })
        const chart = chartOf(all, 2, width)
        expectInsideFrame(chart)
        const short = { ...words, phaseTitle: 'x', loadTitle: 'x', reached: 'x', load: 'x' }
        expect(shapeOf(projection({ quarters: all, target: 2 }, width, short))).toEqual(shapeOf(chart))
      }),
      { numRuns: 60 },
    )
  })
})

describe('phasesByQuarter', () => {
  const quarters = quartersFrom('2026-10' as QuarterStart, 4, 4)
  const at = (index: number | null): FiscalQuarter | null => (index === null ? null : (quarters[index] ?? null))
  const forecast = (phase: 1 | 2 | 3 | 4, planned: number | null, earliest: number | null, latest: number | null) => {
    return { phase, planned: at(planned), earliest: at(earliest), latest: at(latest) }
  }

  it('stands where it is until a phase is reached, at the latest and the earliest', () => {
    const [first, second, third, fourth] = phasesByQuarter(quarters, 1, [forecast(2, 2, 1, 3), forecast(3, null, 3, null)])
    expect(first).toEqual({ reached: 1, range: { low: 1, high: 1 } })
    expect(second).toEqual({ reached: 1, range: { low: 1, high: 2 } })
    expect(third).toEqual({ reached: 2, range: { low: 1, high: 2 } })
    expect(fourth).toEqual({ reached: 2, range: { low: 2, high: 3 } })
  })
  it('passes over a phase that is reached together with the next', () => {
    expect(phasesByQuarter(quarters, 0, [forecast(1, 0, 0, 0), forecast(2, 0, 0, 0)])[0]?.reached).toBe(2)
  })
  it('says nothing where nothing applies', () => {
    expect(phasesByQuarter(quarters, null, [])).toEqual(quarters.map(() => ({ reached: null, range: null })))
  })
})
