import { type Answer, untouchedAnswer } from '../../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../../src/domain/assessment.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import { newProfile } from '../../../src/domain/profile.ts'

export const sampleId = '2f1c9d52-8c0e-4b7a-9a51-0d6f6f1f7c11' as AssessmentId
export const recommendation = (id: string) => id as RecommendationId
export const moment = (text: string) => text as IsoMoment
export const answerOf = (patch: Partial<Answer>): Answer => ({ ...untouchedAnswer, ...patch })

/** Two answers and a profile in Japanese: enough to see what gets lost. */
export function sampleAssessment(patch: Partial<Assessment> = {}): Assessment {
  return {
    id: sampleId,
    modelId: 'aws-security-maturity',
    modelVersion: 2,
    profile: { ...newProfile('ja'), name: '2026年度 上期', organisation: '株式会社ミナト物流', participants: ['佐藤', '鈴木'] },
    answers: new Map([
      [recommendation('mfa'), answerOf({ value: 75, rationale: '本番の全アカウントで必須にした。', answeredOn: '2026-11-20' as IsoDate })],
      [recommendation('billing-alarms'), answerOf({ value: 'not-applicable', reason: '請求は親会社が見ている。' })],
    ]),
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    createdAt: moment('2026-11-20T01:00:00.000Z'),
    changedAt: moment('2026-11-20T01:30:00.000Z'),
    savedToFileAt: null,
    ...patch,
  }
}
