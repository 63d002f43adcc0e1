import { describe, expect, it } from 'vitest'
import type { Contradiction } from '../../../src/domain/evidence/contradictions.ts'
import type { Exposure } from '../../../src/domain/evidence/finding.ts'
import type { MappingRow } from '../../../src/domain/evidence/mapping.ts'
import type { Verdict } from '../../../src/domain/evidence/verdict.ts'
import { exposuresByRecommendation, urgenciesOf } from '../../../src/domain/roadmap/urgencies.ts'
import { idOf } from '../small-model.ts'
import { logsModel } from './small-plan.ts'

const row = (recommendation: string, tool: MappingRow['tool'], subject: string, onFail: MappingRow['onFail']): MappingRow => ({
  recommendation: idOf(recommendation),
  tool,
  subject,
  onFail,
  onPass: 'none',
  isNamedByAws: false,
})
const mapping = {
  rows: [
    row('logs.collect', 'detections', 'exposures-open', 'partial'),
    row('logs.protect', 'detections', 'exposures-open', 'hint'),
    row('sign-in.mfa', 'security-hub', 'IAM.6', 'decisive'),
    row('sign-in.roles', 'security-hub', 'IAM.6', 'hint'),
    row('sign-in.proof', 'prowler', 'IAM.6', 'decisive'),
  ],
}
const exposure = (id: string, given: Partial<Exposure> = {}): Exposure => ({
  id,
  title: '',
  severity: 'critical',
  isOpen: true,
  account: '',
  region: '',
  resource: '',
  resourceType: '',
  firstSeenAt: null,
  observedAt: null,
  traits: [
    { category: 'misconfiguration', title: '', controlId: 'IAM.6' },
    { category: 'reachability', title: '', controlId: null },
  ],
  ...given,
})
const verdict: Verdict = {
  recommendation: idOf('sign-in.roles'),
  kind: 'contradicts',
  strength: 'decisive',
  supporting: [],
  contradicting: ['111122223333'],
  mixed: [],
  regions: [],
  reach: 'decisive',
  proposal: 0,
  accountsInScope: 1,
  newest: null,
  subjects: [],
}
const contradiction = (id: string, given: Partial<Contradiction> = {}): Contradiction => {
  const recommendation = logsModel.recommendations.find((one) => one.id === id)
  if (recommendation === undefined) throw new Error('no such recommendation')
  return { recommendation, answer: 75, verdict, direction: 'claims-more', because: 'fails', ...given }
}

describe('urgenciesOf', () => {
  it('names what fails against a claim, and nothing else that differs', () => {
    const contradictions = [
      contradiction('sign-in.roles'),
      contradiction('logs.collect', { because: 'not-covered' }),
      contradiction('logs.protect', { direction: 'claims-less', because: 'passes' }),
    ]
    expect([...urgenciesOf({ contradictions, exposures: [], mapping })]).toEqual([['sign-in.roles', 'contradicted']])
  })

  it('names what open grave exposures speak of, and what the controls among their traits decide', () => {
    const exposures = [exposure('a'), exposure('b', { severity: 'high', traits: [] })]
    expect(Object.fromEntries(urgenciesOf({ contradictions: [contradiction('sign-in.mfa')], exposures, mapping }))).toEqual({
      'logs.collect': 'open-exposure',
      'sign-in.mfa': 'open-exposure',
    })
    expect(exposuresByRecommendation({ exposures, mapping }).get(idOf('logs.collect'))).toEqual(new Set(['a', 'b']))
    expect(exposuresByRecommendation({ exposures, mapping }).get(idOf('sign-in.mfa'))).toEqual(new Set(['a']))
  })

  it('passes over what is closed or less grave', () => {
    const exposures = [exposure('a', { isOpen: false }), exposure('b', { severity: 'medium' })]
    expect(urgenciesOf({ contradictions: [], exposures, mapping })).toEqual(new Map())
  })
})
