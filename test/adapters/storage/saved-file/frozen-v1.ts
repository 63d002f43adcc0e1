import type { Assessment, AssessmentId } from '../../../../src/domain/assessment.ts'
import type { CapabilityId } from '../../../../src/domain/model.ts'
import type { IsoDate } from '../../../../src/domain/moments.ts'
import { newProfile } from '../../../../src/domain/profile.ts'
import { answerOf, moment, recommendation } from '../sample-assessment.ts'

/** What `test/fixtures/saved/v1.json` says. Every field differs from its default, so that none can get lost unseen. */
export const frozenV1: Assessment = {
  id: '7c3f2a90-1b4d-4e68-8a57-93d2c0b6e511' as AssessmentId,
  modelId: 'aws-security-maturity',
  modelVersion: 2,
  profile: {
    name: '2026年度 上期 自己評価',
    organisation: '株式会社𠮷野ロジスティクス',
    scope: '本番アカウント 12、開発アカウント 30\n(検証用は含まない)',
    accountCount: 42,
    participants: ['佐藤 美咲', 'Alex Müller'],
    language: 'ja',
    targetPhase: 3,
    capabilityTargets: new Map([['incident-response' as CapabilityId, 2]]),
    fiscalYearStartMonth: 1,
    threshold: 0.5,
    weights: new Map([[recommendation('mfa'), 2.5]]),
    capacity: newProfile('ja').capacity,
    reviewSince: null,
  },
  answers: new Map([
    [recommendation('audit-api-calls'), answerOf({ value: 100, confidence: 'high', answeredOn: '2026-04-15' as IsoDate })],
    [recommendation('billing-alarms'), answerOf({ value: 'not-applicable', reason: '請求は親会社がまとめて管理している。' })],
    [recommendation('evaluate-cspm'), answerOf({ value: 'unknown', owner: '基盤チーム', confidence: 'low' })],
    [
      recommendation('mfa'),
      answerOf({
        value: 75,
        rationale: '人が使うユーザーはすべて MFA 必須。\n一部の "break glass" が残る。',
        owner: '情シス 佐藤',
        evidence: [
          { title: 'IdP の設定', url: 'https://wiki.example.com/idp?page=1&lang=ja#mfa', date: '2026-04-10' as IsoDate },
          { title: '定例の議事録(紙)', url: '', date: null },
          { title: '問い合わせ先', url: 'mailto:security@example.com', date: null },
        ],
        confidence: 'medium',
        answeredOn: '2026-04-20' as IsoDate,
      }),
    ],
    [recommendation('network-segmentation'), answerOf({ value: 0 })],
    [recommendation('tagging-strategy'), answerOf({ rationale: '次回までに確認する。' })],
  ]),
  evidence: [],
  roadmap: new Map(),
  snapshots: [],
  createdAt: moment('2026-04-15T01:00:00.000Z'),
  changedAt: moment('2026-04-20T05:12:34.567Z'),
  savedToFileAt: moment('2026-04-20T05:13:00.000Z'),
}
