import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../../src/adapters/assessments/model-library.ts'
import { openSavedText, savedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import { evidenceProblem } from '../../../src/domain/evidence/evidence-limits.ts'
import { evidenceResultOf } from '../../../src/domain/evidence/evidence-result.ts'
import { findingStatuses } from '../../../src/domain/evidence/finding.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'

const library = createModelLibrary()
const id = '0f8c1c1e-2f30-4e0a-9d53-0f5b8d1f1a11' as AssessmentId
const stampOf = (now: string) => ({ id, now: now as IsoMoment, today: now.slice(0, 10) as IsoDate })
const stamp = stampOf('2024-03-05T01:02:03.000Z')
const english = await library.sample('en', stamp)
const { evidence } = english

async function resultOf(assessment: Assessment, now = stamp.now) {
  const result = evidenceResultOf(assessment, { model: await library.model(), ...(await library.evidence()), now })
  if (result === null) throw new Error('the sample has no evidence')
  return result
}

const result = await resultOf(english)
const contradicted = (direction: 'claims-more' | 'claims-less') =>
  result.contradictions.filter((one) => one.direction === direction).map(({ recommendation }) => recommendation.id as string)

describe('the findings files of the sample', () => {
  it('are files as a reader makes them', () => {
    expect(evidenceProblem(evidence, evidence)).toBeNull()
    expect(new Set(evidence.map(({ sha256 }) => sha256)).size).toBe(evidence.length)
    for (const file of evidence) {
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(file.name).not.toMatch(/[{}]/)
      const places = [...file.cells, ...file.detections, ...file.exposures]
      expect(places.length).toBeGreaterThan(0)
      expect([...new Set(places.map(({ account }) => account))].toSorted()).toEqual(file.accounts)
      expect([...new Set(places.map(({ region }) => region))].toSorted()).toEqual(file.regions)
      for (const { oldest, newest, counts, nothingToCheck, failing } of file.cells) {
        expect([oldest, newest].every((at) => at !== null && at >= (file.oldest ?? '') && at <= (file.newest ?? ''))).toBe(true)
        expect(nothingToCheck).toBeLessThanOrEqual(counts.passed)
        expect(failing.length).toBeLessThanOrEqual(counts.failed)
        expect(failing.join()).not.toMatch(/[{}]/)
      }
    }
  })

  it('count as many records as they hold', () => {
    const findings = evidence.find(({ format }) => format === 'asff')
    const results = findings?.cells.flatMap(({ counts }) => findingStatuses.map((status) => counts[status])) ?? []
    const skipped = findings?.skipped.map(({ count }) => count) ?? []
    expect(findings?.recordsRead).toBe([...results, ...skipped].reduce((sum, count) => sum + count, 0))
  })

  it('let a later row stand for an earlier one, in its account and Region alone', () => {
    const cells = evidence.find(({ format }) => format === 'asff')?.cells.filter(({ controlId }) => controlId === 'S3.1') ?? []
    expect(cells).toHaveLength(16)
    const suppressed = cells.filter(({ counts }) => counts.suppressed === 1 && counts.passed === 0)
    expect(suppressed.map(({ account, region }) => [account, region])).toEqual([
      ['888899990000', 'ap-northeast-1'],
      ['888899990000', 'ap-northeast-3'],
    ])
    expect(cells.filter(({ counts }) => counts.passed === 1)).toHaveLength(14)
  })

  it('name nothing that could belong to anybody', () => {
    const cells = evidence.flatMap((file) => file.cells)
    const resources = [...cells.flatMap(({ failing }) => failing), ...evidence.flatMap((file) => file.exposures.map((one) => one.resource))]
    const own = resources.filter((name) => !/example|^AWS::::Account:\d{12}$|:\d{12}:(root|volume)$/.test(name))
    expect([resources.length > 60, own]).toEqual([true, []])
    // Three times the same pattern of digits: no account that anybody has been given by chance.
    const ids = [...new Set(evidence.flatMap((file) => file.accounts))]
    expect(ids.filter((account) => !/^(\d)\1{3}(\d)\2{3}(\d)\3{3}$|^(\d\d)\4(\d\d)\5(\d\d)\6$/.test(account))).toEqual([])
  })

  it('are the same in both languages, whatever the day', async () => {
    expect((await library.sample('ja', stamp)).evidence).toEqual(evidence)
    const later = await library.sample('en', stampOf('2027-01-01T23:30:00.000Z'))
    expect(later.evidence.map(({ sha256 }) => sha256)).toEqual(evidence.map(({ sha256 }) => sha256))
    const told = await resultOf(later, '2027-01-01T23:30:00.000Z' as IsoMoment)
    expect(told.securityScore).toEqual(result.securityScore)
    expect(told.contradictions.map((one) => one.recommendation.id)).toEqual(result.contradictions.map((one) => one.recommendation.id))
  })

  it('were read before the sample is opened: most last week, one over a quarter ago', () => {
    expect(evidence.every(({ takenInAt, newest }) => takenInAt < stamp.now && (newest ?? '') < takenInAt)).toBe(true)
    expect(evidence.filter(({ newest }) => (newest ?? '') < '2023-12-05').map(({ name }) => name)).toEqual([
      'prowler-output-101020203030-20231016044400.csv',
    ])
    expect(result.coverage.staleAccounts).toBe(1)
    expect(evidence.filter(({ newest }) => (newest ?? '') >= '2024-02-25')).toHaveLength(evidence.length - 1)
  })

  it('stay when the sample is saved and opened again', () => {
    expect(openSavedText(savedText(english, { appVersion: '0.0.0', scoringVersion: 1 }))).toEqual({ ok: true, value: english })
  })
})

describe('what the evidence of the sample shows', () => {
  it('contradicts the team in both directions, and for each reason', () => {
    expect(contradicted('claims-more').length).toBeGreaterThanOrEqual(5)
    expect(contradicted('claims-less').length).toBeGreaterThanOrEqual(2)
    expect(result.contradictions.length).toBeLessThanOrEqual(9)
    expect(new Set(result.contradictions.map(({ because }) => because))).toEqual(new Set(['fails', 'not-covered', 'passes']))
  })

  it('tells the story of its company', () => {
    // The accounts of the acquisition are not under Security Hub, have a port open and a user without MFA.
    expect(contradicted('claims-more')).toEqual(expect.arrayContaining(['evaluate-cspm', 'cleanup-risky-open-ports', 'mfa']))
    // Every account has a contact and most have Macie, of which the meeting did not know.
    expect(contradicted('claims-less')).toEqual(expect.arrayContaining(['assign-security-contacts', 'analyze-data-security-posture']))
  })

  it('bears out several answers, decisively', () => {
    const agreed = [...result.verdicts.values()].filter(
      ({ recommendation, proposal }) => proposal !== null && proposal === english.answers.get(recommendation)?.value,
    )
    expect(agreed.length).toBeGreaterThanOrEqual(3)
  })

  it('makes a security score of about 70 %, with everything that qualifies it but disabled controls', () => {
    const { ratio, failed, unknown, onlySuppressed, nothingToCheck } = result.securityScore.overall
    expect(ratio).toBeGreaterThan(0.65)
    expect(ratio).toBeLessThan(0.75)
    expect([failed, unknown, onlySuppressed, nothingToCheck].every((count) => count > 0)).toBe(true)
    expect(result.securityScore.standards.map(({ standard, isNamedByFile }) => [standard, isNamedByFile])).toEqual([['FSBP', true]])
  })

  it('comes from most of the accounts in scope, and not from all', () => {
    const total = english.profile.accountCount ?? 0
    expect(result.coverage.accounts.length).toBeGreaterThan(total / 2)
    expect(result.coverage.accounts.length).toBeLessThan(total)
    expect(result.coverage.regions).toHaveLength(2)
  })

  it('shows exposures with their traits, and threats that are open', () => {
    const open = result.merged.exposures.filter(({ isOpen }) => isOpen)
    expect(open.length).toBeGreaterThanOrEqual(2)
    expect(open.every(({ traits }) => traits.some(({ controlId }) => controlId !== null) && traits.length >= 2)).toBe(true)
    expect(result.merged.detections.some(({ product, open: count }) => product === 'guardduty' && count > 0)).toBe(true)
  })
})
