import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter, daysBefore, momentDaysBefore, monthsBefore } from '../../src/domain/days.ts'
import type { IsoDate, IsoMoment } from '../../src/domain/moments.ts'

const day = (written: string) => written as IsoDate

describe('daysBefore', () => {
  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.nat(400),
        (date, count) => {
          const before = new Date(date.getTime() - count * 86_400_000)
          expect(daysBefore(date.toISOString() as IsoMoment, count)).toBe(before.toISOString().slice(0, 10))
        },
      ),
    )
  })
})

describe('daysAfter', () => {
  it('undoes daysBefore', () => {
    const days = fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.nat(400), (date, count) => {
        const written = date.toISOString().slice(0, 10) as IsoDate
        expect(daysAfter(daysBefore(written, count), count)).toBe(written)
      }),
    )
    expect(daysAfter(day('2024-02-28'), 2)).toBe('2024-03-01')
    expect(daysAfter(day('2026-12-31'), 1)).toBe('2027-01-01')
  })
})

describe('momentDaysBefore', () => {
  it('keeps the time of day', () => {
    expect(momentDaysBefore('2024-03-01T04:05:06.007Z' as IsoMoment, 1)).toBe('2024-02-29T04:05:06.007Z')
  })
})

describe('monthsBefore', () => {
  it.each([
    ['2026-11-30', 3, '2026-08-30'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2024-05-31', 3, '2024-02-29'],
    ['2026-02-10', 3, '2025-11-10'],
    ['2026-03-31', 3, '2025-12-31'],
    ['2100-05-30', 3, '2100-02-28'],
  ])('%s less %i months is %s', (when, count, expected) => {
    expect(monthsBefore(day(when), count)).toBe(expected)
  })
})

describe('dayOf', () => {
  it('leaves a day as it is and cuts a moment', () => {
    expect([dayOf(day('2026-11-30')), dayOf('2026-11-30T23:59:59.999Z' as IsoMoment)]).toEqual(['2026-11-30', '2026-11-30'])
  })
})
