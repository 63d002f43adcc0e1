import { describe, expect, it } from 'vitest'
import { trustedAdvisor } from '../../../../src/adapters/evidence/formats/trusted-advisor.ts'
import { readJson, skips, told } from './rows.ts'

describe('trustedAdvisor', () => {
  it('gives one result per check, whatever the call', () => {
    expect(told(readJson(trustedAdvisor, 'trusted-advisor/check-result.json'))).toEqual(['7DAFEmoDos failed 1'])
    expect(told(readJson(trustedAdvisor, 'trusted-advisor/recommendation.json'))).toEqual(['Pfx0RwqBli passed 1'])
    expect(told(readJson(trustedAdvisor, 'trusted-advisor/recommendations.json'))).toEqual([
      '7DAFEmoDos failed 1',
      'Talk to us suppressed 1',
    ])
  })

  it('tells what it could not look at from what had nothing to look at', () => {
    const read = readJson(trustedAdvisor, 'trusted-advisor/check-summaries.json')
    expect(told(read)).toEqual(['Pfx0RwqBli failed 1', 'zXCkfM1nI3 passed 1', '1iG5NDGVre not-available 1'])
    expect(read.findings.map(({ hadNothingToCheck }) => hadNothingToCheck)).toEqual([false, true, false])
    expect(skips(read)).toEqual({ 'no-status': 1 })
  })

  it('knows the account of a recommendation by its ARN', () => {
    const [first] = readJson(trustedAdvisor, 'trusted-advisor/recommendations.json').findings
    expect(first).toMatchObject({ account: '111122223333', observedAt: '2026-09-01T00:00:00.000Z' })
  })

  it('does not claim the list of checks, the refresh states or another list of summaries', () => {
    expect(trustedAdvisor.claims({ checks: [{ id: 'zXCkfM1nI3', name: 'IAM Use', category: 'security', metadata: [] }] })).toBe(false)
    expect(trustedAdvisor.claims({ statuses: [{ checkId: 'zXCkfM1nI3', status: 'success' }] })).toBe(false)
    expect(trustedAdvisor.claims({ summaries: [{ name: 'x' }] })).toBe(false)
    expect(trustedAdvisor.claims({ result: { status: 'ok' } })).toBe(false)
  })
})
