import type { Page } from '@playwright/test'
import { savedText } from '../../src/adapters/storage/saved-file/saved-text.ts'
import { type Answer, untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoDate, IsoMoment } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { expectScreen } from './app.ts'

const moment = '2026-11-16T03:00:00.000Z' as IsoMoment
const answered = (value: Answer['value']): Answer => ({ ...untouchedAnswer, value, answeredOn: '2026-11-16' as IsoDate })

const own: Assessment = {
  id: '6f0f4a52-2c63-4d61-9d4a-5f1c7f6f2b11' as AssessmentId,
  modelId: 'aws-security-maturity',
  modelVersion: 2,
  profile: { ...newProfile('ja'), name: '上期の自己評価', organisation: '株式会社しるべ', accountCount: 8 },
  answers: new Map(
    Object.entries({ 'assign-security-contacts': answered(25), mfa: answered(100), imdsv2: answered(75) }).map(
      ([id, answer]) => [id as RecommendationId, answer] as const,
    ),
  ),
  evidence: [],
  roadmap: new Map(),
  snapshots: [],
  createdAt: moment,
  changedAt: moment,
  savedToFileAt: null,
}

export const ownName = own.profile.name

/** Opens an assessment of eight accounts with three answers and no evidence. */
export async function openOwn(page: Page): Promise<void> {
  const buffer = Buffer.from(savedText(own, { appVersion: '0.1.0', scoringVersion: 1 }))
  await page.goto('./#/')
  await expectScreen(page)
  await page.locator('input[type=file]').setInputFiles({ name: 'own.shirube.json', mimeType: 'application/json', buffer })
  await page.waitForURL(/#\/assess/)
  await expectScreen(page)
}
