import { describe, expect, it } from 'vitest'
import type { EvidenceSummary } from '../../../src/domain/snapshot.ts'
import { summaryOf } from '../comparison/small-summary.ts'
import { exposureOf } from './small-evidence.ts'

const statesOf = ({ subjects }: EvidenceSummary, subject: string) =>
  subjects.find(({ controlId, checkId }) => controlId === subject || checkId === subject)?.states

describe('evidenceSummaryOf', () => {
  it('keeps the worst of each control and place, in the order of account and Region', () => {
    const summary = summaryOf({
      cells: [
        { control: 'IAM.9', account: 'b', passed: 9, failed: 1, unknown: 1, suppressed: 1 },
        { control: 'IAM.9', account: 'a', region: 's', passed: 9, suppressed: 1 },
        { control: 'IAM.9', account: 'a', passed: 9, manual: 1, suppressed: 1 },
        { control: 'EC2.8', account: 'a', passed: 1 },
        { control: 'EC2.8', account: 'b', 'not-available': 1 },
      ],
    })
    expect(summary.places).toEqual([
      { account: 'a', region: 'r' },
      { account: 'a', region: 's' },
      { account: 'b', region: 'r' },
    ])
    expect([statesOf(summary, 'IAM.9'), statesOf(summary, 'EC2.8')]).toEqual(['?sf', 'p-?'])
  })

  it('counts failures, and keeps the highest severity of a control', () => {
    const { subjects } = summaryOf({
      cells: [
        { control: 'IAM.9', account: 'a', failed: 2, severity: 'medium' },
        { control: 'IAM.9', account: 'b', failed: 3, severity: 'critical' },
      ],
    })
    expect(subjects.find(({ controlId }) => controlId === 'IAM.9')).toMatchObject({ failed: 5, severity: 'critical' })
  })

  it('keeps open exposures, and where exposures were told of at all', () => {
    const summary = summaryOf({
      exposures: [
        exposureOf({ id: 'e1', account: 'a' }),
        exposureOf({ id: 'e2', account: 'b', isOpen: false }),
        exposureOf({ id: '', account: 'c', resource: 'arn:c' }),
      ],
    })
    expect(summary.exposures.map(({ id }) => id)).toEqual(['arn:c', 'e1'])
    expect([summary.places.map(({ account }) => account), statesOf(summary, 'exposures-open')]).toEqual([['a', 'b', 'c'], 'fpf'])
  })

  it('keeps verdicts, the security score and the files by name', () => {
    const { verdicts, securityScore, files } = summaryOf({ cells: [{ control: 'IAM.9', failed: 1 }] })
    expect([...verdicts.values()]).toEqual([
      { kind: 'contradicts', strength: 'decisive', proposal: 0, supporting: 0, contradicting: 1, mixed: 0 },
    ])
    expect([securityScore.failed, securityScore.ratio, files.length]).toEqual([1, 0, 1])
  })

  it('is the same whatever the order of the results', () => {
    const cells = ['a', 'b', 'c'].flatMap((account) => ['IAM.9', 'EC2.8'].map((control) => ({ control, account, failed: 1 })))
    const [one, other] = [summaryOf({ cells }), summaryOf({ cells: cells.toReversed() })]
    expect([other.places, other.subjects]).toEqual([one.places, one.subjects])
  })
})
