import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type QuarterStart, quarterAfter, quarterOf, quartersBetween, quartersFrom } from '../../src/domain/fiscal-quarter.ts'
import type { IsoDate } from '../../src/domain/moments.ts'

const day = (text: string) => text as IsoDate

describe('quarterOf', () => {
  it('names the fiscal year by the calendar year in which it begins', () => {
    expect(quarterOf(day('2026-11-23'), 4)).toEqual({
      fiscalYear: 2026,
      quarter: 3,
      start: '2026-10',
      firstDay: '2026-10-01',
      lastDay: '2026-12-31',
    })
    expect(quarterOf(day('2027-03-31'), 4)).toMatchObject({ fiscalYear: 2026, quarter: 4, start: '2027-01' })
    expect(quarterOf(day('2027-04-01'), 4)).toMatchObject({ fiscalYear: 2027, quarter: 1, start: '2027-04' })
  })

  it('is the calendar quarter when the year begins in January', () => {
    expect(quarterOf(day('2026-01-01'), 1)).toMatchObject({ fiscalYear: 2026, quarter: 1, start: '2026-01' })
    expect(quarterOf(day('2026-12-31'), 1)).toMatchObject({ fiscalYear: 2026, quarter: 4, lastDay: '2026-12-31' })
  })

  it('reaches over the turn of the year, and knows leap years', () => {
    expect(quarterOf(day('2028-01-15'), 12)).toMatchObject({ fiscalYear: 2027, quarter: 1, firstDay: '2027-12-01', lastDay: '2028-02-29' })
    expect(quarterOf(day('2027-02-28'), 12)).toMatchObject({ lastDay: '2027-02-28' })
  })

  it('finds an old quarter again under another start of the year', () => {
    expect(quarterOf('2026-10' as QuarterStart, 5)).toMatchObject({ fiscalYear: 2026, quarter: 2, start: '2026-08' })
  })

  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)))
  const months = fc.integer({ min: 1, max: 12 })

  it('holds every day between its first and its last', () => {
    fc.assert(
      fc.property(days, months, (given, startMonth) => {
        const { firstDay, lastDay, start, fiscalYear, quarter } = quarterOf(given, startMonth)
        expect(firstDay <= given && given <= lastDay).toBe(true)
        expect(quarterOf(firstDay, startMonth).start).toBe(start)
        expect(quarterOf(lastDay, startMonth).start).toBe(start)
        const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1
        expect(months).toBe(fiscalYear * 12 + (startMonth - 1) + (quarter - 1) * 3)
      }),
    )
  })

  it('follows the one before without a gap', () => {
    fc.assert(
      fc.property(days, months, (given, startMonth) => {
        const { start, lastDay } = quarterOf(given, startMonth)
        const next = quarterOf(quarterAfter(start, 1), startMonth)
        const dayAfter = new Date(`${lastDay}T00:00:00Z`)
        dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
        expect(next.firstDay).toBe(dayAfter.toISOString().slice(0, 10))
        expect(quartersBetween(start, next.start)).toBe(1)
      }),
    )
  })
})

describe('quartersFrom', () => {
  it('gives quarters in a row', () => {
    expect(quartersFrom('2026-10' as QuarterStart, 3, 4).map(({ fiscalYear, quarter }) => [fiscalYear, quarter])).toEqual([
      [2026, 3],
      [2026, 4],
      [2027, 1],
    ])
  })
})
