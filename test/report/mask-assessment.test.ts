import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import { newRoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { maskKinds } from '../../src/report/mask.ts'
import { maskAssessment } from '../../src/report/mask-assessment.ts'
import { realModel } from '../real-model.ts'
import { masking, sampleIn } from './sample-report.ts'

const team = { order: realModel.recommendations, label: (index: number) => `担当者${String.fromCharCode(65 + index)}` }
const all = masking(...maskKinds)
const idOf = (id: string) => id as RecommendationId

function withAnswer(assessment: Assessment, patch: Partial<Answer>, participants: readonly string[] = []): Assessment {
  return {
    ...assessment,
    profile: { ...assessment.profile, participants },
    answers: new Map([[idOf('mfa'), { ...untouchedAnswer, ...patch }]]),
  }
}

const sample = await sampleIn('ja')
const maskedAnswer = (patch: Partial<Answer>, participants: readonly string[] = []) =>
  maskAssessment(withAnswer(sample, patch, participants), all, team).assessment.answers.get(idOf('mfa'))

describe('maskAssessment', () => {
  it('hides every name of the sample and keeps what stands in brackets', () => {
    const { assessment, hidden } = maskAssessment(sample, all, team)
    expect(assessment.profile.participants[1]).toBe('担当者B (セキュリティ推進室)')
    expect(JSON.stringify([assessment.profile, ...assessment.answers.values()])).not.toMatch(/三浦|岡田|小島|長谷川|村上|中西|藤井|佐伯/)
    expect(hidden.filter(({ kind }) => kind === 'person').map(({ original }) => original)).toContain('三浦')
    expect(hidden.find(({ original }) => original === '三浦')?.count).toBeGreaterThan(3)
  })

  it('calls a person the same in the list, as owner and in the notes', () => {
    const answer = maskedAnswer({ owner: '岡田 (基盤)', rationale: '岡田さんが確認した。' }, ['三浦', '岡田'])
    expect(answer).toMatchObject({ owner: '担当者B (基盤)', rationale: '担当者Bさんが確認した。' })
  })

  it('knows several owners, and a comma in brackets for none', () => {
    expect(maskedAnswer({ owner: '三浦、岡田' }, ['三浦'])?.owner).toBe('担当者A、担当者B')
    expect(maskedAnswer({ owner: 'Tom Beckett (Cloud platform, network)' })?.owner).toBe('担当者A (Cloud platform, network)')
  })

  it('hides a name of one character where it stands alone', () => {
    expect(maskedAnswer({ owner: '林 (森林課)', rationale: '森林の林' }, ['林'])).toMatchObject({
      owner: '担当者A (森林課)',
      rationale: '森林の林',
    })
  })

  it('drops a link whose address holds something hidden, and keeps its title', () => {
    const evidence = [
      { title: '', url: 'https://123456789012.signin.example.com/', date: null },
      { title: '手順', url: 'https://wiki.example.com/', date: null },
    ]
    const accounts = maskAssessment(withAnswer(sample, { evidence }), masking('account'), team).assessment.answers.get(idOf('mfa'))
    expect(accounts?.evidence).toEqual([{ title: 'https://●●●●●●●●9012.signin.example.com/', url: '', date: null }, evidence[1]])
    expect(maskedAnswer({ evidence })?.evidence[1]).toEqual({ title: '手順', url: '', date: null })
  })

  it('masks the roadmap: owners as the same people, teams as in the capacity', () => {
    const id = 'mfa' as RoadmapItemId
    const item = newRoadmapItem(id, { owner: '田所', title: '123456789012 の MFA', team: '基盤 a@example.com', note: '三浦さんと田所さん' })
    const teams = [{ name: '基盤 a@example.com', daysPerQuarter: 5 }]
    const profile = { ...sample.profile, participants: ['三浦'], capacity: { ...sample.profile.capacity, teams } }
    const open = { ...sample, profile, answers: new Map(), roadmap: new Map([[id, item]]) }
    const { assessment } = maskAssessment(open, all, team)
    const masked = assessment.roadmap.get(id)
    expect(masked).toMatchObject({ owner: '担当者B', note: '担当者Aさんと担当者Bさん', title: '●●●●●●●●9012 の MFA' })
    expect(assessment.profile.capacity.teams[0]?.name).toBe(masked?.team)
    expect(masked?.team).not.toContain('example')
  })

  it('changes nothing but texts', () => {
    const { assessment } = maskAssessment(sample, all, team)
    expect([...assessment.answers].map(([id, { value }]) => [id, value])).toEqual([...sample.answers].map(([id, { value }]) => [id, value]))
    expect(maskAssessment(sample, masking(), team)).toMatchObject({ assessment: sample, hidden: [] })
  })

  it('masks snapshots as it masks the present', () => {
    const { assessment } = maskAssessment(sample, all, team)
    const [before, after] = [sample.snapshots[0], assessment.snapshots[0]]
    expect(before?.profile.participants.length).toBeGreaterThan(0)
    expect(after?.profile).toEqual(assessment.profile)
    expect(JSON.stringify([...(after?.answers ?? [])])).not.toMatch(/三浦|岡田/)
    expect(JSON.stringify([...(after?.roadmap ?? [])])).not.toMatch(/三浦|岡田/)
    expect(JSON.stringify(after?.evidence?.places)).not.toMatch(/\d{12}/)
    expect(JSON.stringify(before?.evidence?.places)).toMatch(/\d{12}/)
  })

  it('masks nothing more the second time', () => {
    const alone = { ...sample, snapshots: [] }
    const people = fc.array(
      fc.constantFrom('三浦', '林', '岡田 (基盤)', '担当者B', '担当者A', 'Ann', '三浦、林', '123456789012', 'a@example.com'),
      {
        maxLength: 4,
      },
    )
    const notes = fc.array(fc.constantFrom('三浦', '林', '担当者B', ' ', '123456789012', 'を', 'Ann', '、', 'a@example.com', '浦'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(people, people, notes, (participants, owners, rationale) => {
        const once = maskAssessment(
          withAnswer(alone, { owner: owners.join('、'), rationale: rationale.join('') }, participants),
          all,
          team,
        ).assessment
        expect(maskAssessment(once, all, team).assessment).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })
})
