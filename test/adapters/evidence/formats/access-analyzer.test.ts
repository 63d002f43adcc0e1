import { describe, expect, it } from 'vitest'
import { accessAnalyzer } from '../../../../src/adapters/evidence/formats/access-analyzer.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'
import { factsOf } from './lines.ts'

describe('accessAnalyzer', () => {
  it('reads findings with types and without', () => {
    const records = [...fixture('access-analyzer/list-findings-v2.json'), ...fixture('access-analyzer/list-findings.json')]
    expect(records.every(accessAnalyzer.claims)).toBe(true)
    const rows = readAll(accessAnalyzer, records).detections.map((one) => [
      one.area,
      one.isOpen,
      one.account,
      one.region,
      one.severity,
      one.observedAt,
    ])
    expect(rows).toEqual([
      ['external-access', true, '111122223333', '', 'unknown', '2026-10-01T00:00:00.000Z'],
      ['other', false, '111122223333', '', 'unknown', '2026-11-01T00:00:00.000Z'],
      ['external-access', true, '111122223333', 'eu-west-1', 'unknown', '2026-11-01T00:00:00.000Z'],
    ])
  })

  it('tells from the analyzers what is looked for; one that is being made does not look yet', () => {
    const collected = readAll(accessAnalyzer, fixture('access-analyzer/list-analyzers.json'))
    expect(factsOf(collected)).toEqual(['external-access-analyzer 111122223333 ap-northeast-1 passed'])
  })

  it('takes no analyzers for nobody looking', () => {
    expect(factsOf(readAll(accessAnalyzer, [{ analyzers: [] }]))).toEqual(['external-access-analyzer failed'])
  })
})
