import { describe, expect, it } from 'vitest'
import { orderIn, readDate } from '../../../src/adapters/tickets/read-date.ts'

describe('readDate', () => {
  it.each([
    '2026-11-23',
    '2026/11/23',
    '2026/11/23 00:00:00',
    '2026.11.23',
    '2026-11-23T00:00:00.000+0900',
    '2026-11-23T00:00:00Z',
    '23/Nov/26 12:00 AM',
    '23/Nov/2026',
    '23-Nov-26',
    '23 November 2026',
    '23/11月/26 12:00 午前',
    '23.11.2026',
    '23-11-2026',
    '23/11/2026',
    '11/23/2026',
    '11/23/26 9:30 PM',
    '2026年11月23日',
    '2026年11月23日(月)',
    '２０２６/１１/２３',
    ' 2026-11-23 ',
  ])('reads %s', (text) => {
    expect(readDate(text)).toEqual({ kind: 'day', day: '2026-11-23' })
  })

  it.each(['', '2026-13-01', '2026-02-29', '31/04/2026', '23/Foo/26', '46350', 'today', '2026-11', '23.11.2026x', '2026-11/23'])(
    'reads no date in "%s"',
    (text) => expect(readDate(text)).toEqual({ kind: 'wrong' }),
  )

  it('tells both ways to read one with slashes, unless they are the same', () => {
    expect(readDate('03/04/2026')).toEqual({ kind: 'either', dayMonth: '2026-04-03', monthDay: '2026-03-04' })
    expect(readDate('04/04/2026')).toEqual({ kind: 'day', day: '2026-04-04' })
  })
})

describe('orderIn', () => {
  it('is what the certain dates show, and unknown when they show nothing or disagree', () => {
    expect(orderIn(['03/04/2026', '25/04/2026'])).toBe('day-month')
    expect(orderIn(['03/04/2026', '04/25/2026'])).toBe('month-day')
    expect(orderIn(['25/04/2026', '04/25/2026'])).toBeNull()
    expect(orderIn(['03/04/2026', '2026-04-25'])).toBeNull()
  })
})
