import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gantt } from '../../src/charts/gantt.ts'
import { ganttKinds } from '../../src/charts/gantt-bar.ts'
import { type GanttRow, ganttLabel } from '../../src/charts/gantt-rows.ts'
import { quarterHead } from '../../src/charts/quarter-heads.ts'
import { type FiscalQuarter, type QuarterStart, quartersFrom } from '../../src/domain/fiscal-quarter.ts'
import { asQuarterMonths, asQuarterName } from '../../src/i18n/format.ts'
import { expectInsideFrame, textsOf } from './inside-frame.ts'
import { marksOf, shapeOf, widths } from './shape-of.ts'

const words = {
  kinds: { planned: '計画', 'in-progress': '着手', done: '完了', cancelled: '見送り', overdue: '期限超過' },
  pinned: '固定',
  after: '前提 → 後続',
  broken: '前提より先に開始',
  today: '本日',
}
const headsOf = (count: number, language: string, startMonth = 4) =>
  quartersFrom('2026-10' as QuarterStart, count, startMonth).map((quarter: FiscalQuarter) =>
    quarterHead(asQuarterName(quarter, language), asQuarterMonths(quarter, language)),
  )
const row = (change: Partial<GanttRow> = {}): GanttRow => ({
  id: 'a',
  label: ['MFA'],
  from: 0,
  to: 0,
  kind: 'planned',
  isPinned: false,
  ...change,
})
const chartOf = (rows: readonly GanttRow[], { width = 480, count = 4, today = null as number | null, heading = '' } = {}) =>
  gantt({ columns: headsOf(count, 'en'), groups: [{ heading, rows }], today }, width, words)
const barsOf = (rows: readonly GanttRow[], width = 480) =>
  marksOf(chartOf(rows, { width }), 'rect').filter((mark) => mark.stroke === 'accent' && mark.height > 10)

describe('gantt', () => {
  it('draws a bar from its first to its last quarter', () => {
    const [one, three] = barsOf([row(), row({ id: 'b', from: 1, to: 3 })])
    const column = (480 - 163 - 1) / 4
    expect(one?.width).toBeCloseTo(column - 4)
    expect(three?.width).toBeCloseTo(3 * column - 4)
    expect((three?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo(column)
  })

  it('stays inside its frame in both languages, at every width, for any rows, short and endless titles', () => {
    const title = fc.oneof(
      fc.constantFrom('MFA', 'ガードレール: サービスコントロールポリシー(SCP)とリソースコントロールポリシー(RCP)の整備', 'W'.repeat(200)),
      fc.string({ maxLength: 60 }),
    )
    const rows = fc.array(
      fc.record({
        title,
        from: fc.integer({ min: -3, max: 14 }),
        length: fc.nat(5),
        kind: fc.constantFrom(...ganttKinds),
        isPinned: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    const quarters = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(rows, quarters, fc.constantFrom(...widths), fc.constantFrom('ja', 'en'), (given, count, width, language) => {
        const all = given.map(({ title: text, from, length, kind, isPinned }, index): GanttRow => {
          return {
            id: `${index}`,
            label: ganttLabel(text, width),
            from,
            to: from + length,
            kind,
            isPinned,
            after: [`${index - 1}`, `${index + 3}`],
          }
        })
        const groups = [{ heading: 'Identity', rows: all }]
        expectInsideFrame(gantt({ columns: headsOf(count, language), groups, today: count * 0.99 }, width, words))
      }),
      { numRuns: 60 },
    )
  })

  it('does not move when the words change', () => {
    const shape = (label: string, heading: string) =>
      shapeOf(chartOf([row({ label: [label] }), row({ id: 'b', from: 1, to: 2 })], { heading }))
    expect(shape('アイデンティティ', 'ケイパビリティ')).toEqual(shape('x', 'y'))
  })

  it('tells every kind from every other without colour', () => {
    const formOf = (kind: GanttRow['kind']) => {
      const bare = new Set(chartOf([]).marks.map((mark) => JSON.stringify(mark)))
      const own = chartOf([row({ kind })]).marks.filter((mark) => mark.kind !== 'text' && !bare.has(JSON.stringify(mark)))
      // Inks left out, but for whether an area is filled with the background.
      return JSON.stringify(
        own.map((mark) =>
          'fill' in mark && mark.kind === 'rect' ? [mark.kind, mark.dash, mark.fill === 'accent'] : [mark.kind, 'dash' in mark],
        ),
      )
    }
    expect(new Set(ganttKinds.map(formOf)).size).toBe(ganttKinds.length)
  })

  it('explains only what it shows', () => {
    expect(textsOf(chartOf([row()]))).toContain('計画')
    expect(textsOf(chartOf([row()]))).not.toEqual(expect.arrayContaining(['完了']))
    expect(textsOf(chartOf([row()]))).not.toEqual(expect.arrayContaining(['固定']))
    expect(textsOf(chartOf([row({ isPinned: true })]))).toContain('固定')
  })

  it('draws an arrow to what waits, and another where it begins too early; nothing to what is not in the chart', () => {
    const arrows = (after: readonly string[], from: number) =>
      textsOf(chartOf([row({ from: 1, to: 2 }), row({ id: 'b', from, to: from, after })])).filter(
        (text) => text === words.after || text === words.broken,
      )
    expect(arrows(['a'], 3)).toEqual([words.after])
    // It may begin in the quarter in which the other ends.
    expect(arrows(['a'], 2)).toEqual([words.after])
    expect(arrows(['a'], 1)).toEqual([words.broken])
    expect(arrows(['unknown', 'b'], 3)).toEqual([])
  })

  it('says on which side a bar goes on, and draws no bar where nothing of it is in sight', () => {
    const count = (change: Partial<GanttRow>) => [barsOf([row(change)]).length, marksOf(chartOf([row(change)]), 'polygon').length]
    expect(count({ from: -2, to: 1 })).toEqual([1, 1])
    expect(count({ from: -2, to: 5 })).toEqual([1, 2])
    expect(count({ from: -2, to: -1 })).toEqual([0, 1])
    expect(count({ from: 4, to: 4 })).toEqual([0, 1])
  })

  it('puts today at its place within a quarter, and leaves it out where it is not in sight', () => {
    const lineOf = (today: number | null) =>
      marksOf(chartOf([row()], { today }), 'line').find((mark) => mark.stroke === 'text' && mark.dash !== undefined)
    const column = (480 - 163 - 1) / 4
    expect(lineOf(1.5)?.from.x).toBeCloseTo(163 + 1.5 * column)
    expect([lineOf(null), lineOf(-0.1), lineOf(4.1)]).toEqual([undefined, undefined, undefined])
  })

  it('keeps rows of one height, with labels of one line and of two', () => {
    const tops = barsOf([row(), row({ id: 'b', label: ['one', 'two'] }), row({ id: 'c' })]).map(({ y }) => y)
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo((tops[2] ?? 0) - (tops[1] ?? 0))
  })
})

describe('quarterHead', () => {
  it('breaks names and months where they may be broken', () => {
    expect(headsOf(1, 'en')[0]).toEqual(['FY2026 Q3', 'Oct–Dec', '2026'])
    expect(headsOf(1, 'ja')[0]).toEqual(['2026年度', '第3四半期', '2026年', '10〜12月'])
  })
  it('keeps both years of a quarter that lies in two, and every character', () => {
    expect(headsOf(1, 'en', 2)[0]).toEqual(['FY2026 Q3', 'Aug–Oct', '2026'])
    expect(headsOf(2, 'en', 2)[1]).toEqual(['FY2026 Q4', 'Nov 2026–', 'Jan 2027'])
    expect(headsOf(2, 'ja', 2)[1]).toEqual(['2026年度', '第4四半期', '2026年', '11月〜', '2027年1月'])
    for (const startMonth of [1, 2, 3, 4, 11]) {
      for (const language of ['ja', 'en']) {
        for (const [index, lines] of headsOf(8, language, startMonth).entries()) {
          const quarter = quartersFrom('2026-10' as QuarterStart, 8, startMonth)[index]
          if (!quarter) throw new Error('no quarter')
          const whole = asQuarterName(quarter, language) + asQuarterMonths(quarter, language)
          expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
          expect(lines.length).toBeLessThanOrEqual(6)
        }
      }
    }
  })
})
