import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../src/domain/moments.ts'
import { reportFileName } from '../../src/report/file-name.ts'

const today = '2026-11-23' as IsoDate

describe('reportFileName', () => {
  it.each([
    ['株式会社しおかぜ物流クラウド (架空)', 'shirube-株式会社しおかぜ物流クラウド-架空-2026-11-23-ja.pdf'],
    ['../../etc/passwd', 'shirube-etc-passwd-2026-11-23-ja.pdf'],
    ['ＡＣＭＥ　物流', 'shirube-ACME-物流-2026-11-23-ja.pdf'],
    ['', 'shirube-2026-11-23-ja.pdf'],
    ['...', 'shirube-2026-11-23-ja.pdf'],
    ['●●●●●●●●9012', 'shirube-9012-2026-11-23-ja.pdf'],
  ])('makes of %j %s', (organisation, name) => {
    expect(reportFileName(organisation, today, 'ja')).toBe(name)
  })

  it('is a name that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (organisation) => {
        const name = reportFileName(organisation, today, 'en')
        expect(name).toMatch(/^shirube-[^\p{C}\s\\/:*?"<>|]*2026-11-23-en\.pdf$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      }),
    )
  })
})
