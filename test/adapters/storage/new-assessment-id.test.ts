import { describe, expect, it } from 'vitest'
import { newAssessmentId } from '../../../src/adapters/storage/new-assessment-id.ts'
import { openSavedText, savedText } from '../../../src/adapters/storage/saved-file/saved-text.ts'
import { sampleAssessment } from './sample-assessment.ts'

describe('newAssessmentId', () => {
  it('gives ids that a saved file takes, and never the same twice', () => {
    const ids = Array.from({ length: 1_000 }, newAssessmentId)
    expect(new Set(ids).size).toBe(1_000)
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(openSavedText(savedText(sampleAssessment({ id }), { appVersion: '0', scoringVersion: 1 })).ok).toBe(true)
    }
  })
})
