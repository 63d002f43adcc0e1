import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RecommendationId } from '../../../src/domain/model.ts'
import { useScores } from '../../../src/features/assess/open-assessment.ts'
import { openAssess } from './assess-screen.tsx'

const mfa = 'mfa' as RecommendationId

describe('useScores', () => {
  it('draws again when a value changes, and not for a note typed beside it', async () => {
    const drawn: (number | null)[] = []
    function Probe() {
      drawn.push(useScores().all.band?.low ?? null)
      return null
    }
    const { assessments } = await openAssess({ instead: <Probe /> })
    const { answer } = assessments.getState()
    for (const rationale of ['W', 'We', 'We h', 'We ha']) act(() => void answer(mfa, { rationale, owner: rationale }))
    expect(drawn).toEqual([0])
    act(() => void answer(mfa, { value: 100 }))
    expect(drawn).toEqual([0, 1 / 74])
    act(() => void answer(mfa, { rationale: 'We have' }))
    expect(drawn).toHaveLength(2)
  })

  it('does not take one assessment for another', async () => {
    const drawn: (number | null)[] = []
    function Probe() {
      drawn.push(useScores().all.band?.low ?? null)
      return null
    }
    await openAssess({ instead: <Probe />, answers: { mfa: { value: 50 } } })
    await openAssess({ instead: <Probe />, answers: { mfa: { value: 0 } } })
    expect(drawn).toEqual([0.5 / 74, 0])
  })
})
