import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import type { IsoMoment } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'

/** An assessment in which nothing has been said, but for what is given. */
export function newAssessment(given: Partial<Assessment> = {}): Assessment {
  return {
    id: 'b1e6c0de-0000-4000-8000-000000000001' as AssessmentId,
    modelId: 'small',
    modelVersion: 1,
    profile: newProfile('en'),
    answers: new Map(),
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    createdAt: '2026-04-01T00:00:00.000Z' as IsoMoment,
    changedAt: '2026-04-01T00:00:00.000Z' as IsoMoment,
    savedToFileAt: null,
    ...given,
  }
}
