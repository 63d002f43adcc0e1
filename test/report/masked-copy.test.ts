import { describe, expect, it } from 'vitest'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { evidenceResultOf } from '../../src/domain/evidence/evidence-result.ts'
import { maskKinds } from '../../src/report/mask.ts'
import { maskedCopy } from '../../src/report/masked-copy.ts'
import { realModel } from '../real-model.ts'
import { masking, sampleIn } from './sample-report.ts'

const team = {
  order: realModel.recommendations,
  label: (index: number) => `担当者${index}`,
  nameOfCopy: (name: string) => `${name} (伏せ字)`,
}
const sample = await sampleIn('ja')
const library = await createModelLibrary().evidence()
const textOf = (assessment: Assessment) => savedText(assessment, { appVersion: '0', scoringVersion: 1 })
const now = sample.changedAt
const evidenceOf = (assessment: Assessment) => evidenceResultOf(assessment, { model: realModel, ...library, now })
const accountsIn = (text: string) => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []

describe('maskedCopy', () => {
  it('leaves no account, ARN or name in the file, snapshots and evidence included', () => {
    const text = textOf(sample).replaceAll(/"(id|sha256)": "[^"]*"/g, '')
    expect(accountsIn(text).length).toBeGreaterThan(10)
    expect(sample.snapshots.length).toBeGreaterThan(0)
    const { assessment, isMasked } = maskedCopy(sample, masking(...maskKinds), team)
    const copy = textOf(assessment).replaceAll(/"(id|sha256)": "[^"]*"/g, '')
    expect(isMasked).toBe(true)
    expect(accountsIn(copy)).toEqual([])
    expect(copy).not.toMatch(/arn:[^"●]*"|三浦|岡田|小島|長谷川|村上|中西|藤井|佐伯/)
  })

  it('keeps what evidence shows: as many accounts, the same verdicts and score', () => {
    const { assessment } = maskedCopy(sample, masking('account', 'arn'), team)
    const [before, after] = [evidenceOf(sample), evidenceOf(assessment)]
    if (before === null || after === null) throw new Error('the sample has evidence')
    expect(after.securityScore.overall).toEqual(before.securityScore.overall)
    expect(after.coverage.accounts).toHaveLength(before.coverage.accounts.length)
    expect(after.merged.exposures).toHaveLength(before.merged.exposures.length)
    const kinds = (result: typeof before) => [...result.verdicts].map(([id, { kind, supporting }]) => [id, kind, supporting.length])
    expect(kinds(after)).toEqual(kinds(before))
  })

  it('calls an account in a snapshot as in the evidence, and two that end alike by two names', () => {
    const [file, ...more] = sample.evidence
    const [snapshot] = sample.snapshots
    if (!file || !snapshot?.evidence) throw new Error('the sample has both')
    const accounts = ['111111119012', '222222229012']
    const places = accounts.map((account) => ({ account, region: 'global' }))
    const summary = { ...snapshot.evidence, places, subjects: [] }
    const given = { ...sample, evidence: [{ ...file, accounts }, ...more], snapshots: [{ ...snapshot, evidence: summary }] }
    const { assessment } = maskedCopy(given, masking('account'), team)
    expect(assessment.evidence[0]?.accounts).toEqual(['●●●●●●●●9012', '●●●●●●●●9012 (2)'])
    expect(assessment.snapshots[0]?.evidence?.places.map(({ account }) => account)).toEqual(assessment.evidence[0]?.accounts)
  })

  it('is another assessment, the same one each time', () => {
    const { assessment } = maskedCopy(sample, masking('account'), team)
    expect(assessment.id).not.toBe(sample.id)
    expect(assessment.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(assessment.profile.name).toBe(`${sample.profile.name} (伏せ字)`)
    expect(maskedCopy(sample, masking('account'), team).assessment).toEqual(assessment)
  })

  it('is the assessment itself when nothing is to be hidden', () => {
    expect(maskedCopy(sample, masking(), team)).toEqual({ assessment: sample, isMasked: false })
  })
})
