import { describe, expect, it } from 'vitest'
import { guardduty } from '../../../../src/adapters/evidence/formats/guardduty.ts'
import { inspector } from '../../../../src/adapters/evidence/formats/inspector.ts'
import { readAll } from './collected.ts'
import { fixture } from './fixture.ts'

const ofGuardDuty = [...fixture('guardduty/get-findings.json'), ...fixture('guardduty/event.json')]
const ofInspector = fixture('inspector/list-findings.json')

describe('guardduty', () => {
  it('claims its own findings in both spellings', () => {
    expect(ofGuardDuty.map(guardduty.claims)).toEqual([true, true, true])
    expect([...ofInspector, ...fixture('asff/other-products.json')].some(guardduty.claims)).toBe(false)
  })

  it('reads severity by band, and what is archived as not open', () => {
    const { detections } = readAll(guardduty, ofGuardDuty)
    expect(detections.map(({ severity, isOpen, resource, region }) => [severity, isOpen, resource, region])).toEqual([
      ['high', true, 'i-0001', 'us-east-1'],
      ['low', false, '', 'us-east-1'],
      ['critical', true, 'u', 'us-east-1'],
    ])
    expect(detections[0]).toMatchObject({
      product: 'guardduty',
      area: 'threat',
      account: '111122223333',
      firstSeenAt: '2026-08-30T00:00:00.000Z',
      observedAt: '2026-09-02T00:00:00.000Z',
    })
  })
})

describe('inspector', () => {
  it('claims its own findings', () => {
    expect(ofInspector.map(inspector.claims)).toEqual([true, true])
    expect(ofGuardDuty.some(inspector.claims)).toBe(false)
  })

  it('reads what is closed as not open, and an untriaged severity as unknown', () => {
    const { detections } = readAll(inspector, ofInspector)
    expect(detections.map(({ severity, isOpen, account, region }) => [severity, isOpen, account, region])).toEqual([
      ['critical', true, '111122223333', 'us-east-1'],
      ['unknown', false, '111122223333', 'us-east-1'],
    ])
    expect(detections[0]?.observedAt).toBe('2026-09-01T00:00:00.500Z')
  })
})
