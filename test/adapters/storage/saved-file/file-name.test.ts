import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { savedFileName } from '../../../../src/adapters/storage/saved-file/file-name.ts'
import type { IsoDate } from '../../../../src/domain/moments.ts'
import { anyText } from '../arbitrary-texts.ts'
import { sampleAssessment } from '../sample-assessment.ts'

const today = '2026-11-20' as IsoDate
const named = (organisation: string, name: string) => {
  const assessment = sampleAssessment()
  return savedFileName({ ...assessment, profile: { ...assessment.profile, organisation, name } }, today)
}

describe('savedFileName', () => {
  it('is made of organisation, name and day', () => {
    expect(named('株式会社ミナト物流', '2026年度 上期')).toBe('株式会社ミナト物流 2026年度 上期 2026-11-20.shirube.json')
    expect(named('', '')).toBe('shirube 2026-11-20.shirube.json')
    expect(named('../../etc', 'a/b:c*?"<>|\n')).toBe('etc a b c 2026-11-20.shirube.json')
  })

  it('is a name every system takes, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, anyText, (organisation, name) => {
        const fileName = named(organisation, name)
        expect(fileName).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[. ]| {2}/u)
        expect(new TextEncoder().encode(fileName).length).toBeLessThanOrEqual(255)
        expect(fileName).toMatch(/ 2026-11-20\.shirube\.json$/)
      }),
    )
  })
})
