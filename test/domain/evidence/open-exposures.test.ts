import { describe, expect, it } from 'vitest'
import { openExposures } from '../../../src/domain/evidence/open-exposures.ts'
import { exposureOf, momentOf } from './small-evidence.ts'

describe('openExposures', () => {
  it('leaves out what is closed and puts the most severe first, then what has been open longest', () => {
    const exposures = [
      exposureOf({ id: 'unknown age', severity: 'critical' }),
      exposureOf({ id: 'low', severity: 'low', firstSeenAt: momentOf('2026-01-01') }),
      exposureOf({ id: 'young', severity: 'critical', firstSeenAt: momentOf('2026-11-01') }),
      exposureOf({ id: 'closed', severity: 'critical', isOpen: false }),
      exposureOf({ id: 'unknown severity', severity: 'unknown' }),
      exposureOf({ id: 'old', severity: 'critical', firstSeenAt: momentOf('2026-03-01') }),
    ]
    expect(openExposures(exposures).map(({ id }) => id)).toEqual(['old', 'young', 'unknown age', 'low', 'unknown severity'])
  })
})
