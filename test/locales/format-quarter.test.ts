import { describe, expect, it } from 'vitest'
import { quarterOf } from '../../src/domain/fiscal-quarter.ts'
import type { IsoDate } from '../../src/domain/moments.ts'
import { asQuarter, asQuarterMonths } from '../../src/i18n/format.ts'

const quarter = (day: string, startMonth: number) => quarterOf(day as IsoDate, startMonth)

describe('asQuarter', () => {
  it('names the fiscal year and always the months', () => {
    expect(asQuarter(quarter('2026-11-23', 4), 'ja')).toBe('2026年度第3四半期(2026年10〜12月)')
    expect(asQuarter(quarter('2026-11-23', 4), 'en')).toBe('FY2026 Q3 (Oct–Dec 2026)')
  })

  it('names the calendar year of the months where it is not that of the fiscal year', () => {
    expect(asQuarter(quarter('2027-02-01', 4), 'ja')).toBe('2026年度第4四半期(2027年1〜3月)')
    expect(asQuarter(quarter('2027-02-01', 4), 'en')).toBe('FY2026 Q4 (Jan–Mar 2027)')
  })
})

describe('asQuarterMonths', () => {
  it('names both years of a quarter over the turn of the year', () => {
    expect(asQuarterMonths(quarter('2026-12-10', 12), 'ja')).toBe('2026年12月〜2027年2月')
    expect(asQuarterMonths(quarter('2026-12-10', 12), 'en')).toBe('Dec 2026–Feb 2027')
  })
})
