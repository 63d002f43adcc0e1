import { describe, expect, it } from 'vitest'
import { isStale } from '../../../src/domain/evidence/stale.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { momentOf } from './small-evidence.ts'

describe('isStale', () => {
  it.each([
    ['2026-08-30', '2026-11-30', false],
    ['2026-08-29', '2026-11-30', true],
    ['2026-02-28', '2026-05-31', false],
    ['2026-02-27', '2026-05-31', true],
    ['2026-12-01', '2026-11-30', false],
  ])('%s seen on %s: %s', (when, now, expected) => {
    expect(isStale(when as IsoDate, now as IsoDate)).toBe(expected)
    expect(isStale(momentOf(`${when} 23:59`), momentOf(`${now} 00:01`))).toBe(expected)
  })
})
