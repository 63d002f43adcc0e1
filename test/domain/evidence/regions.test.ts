import { describe, expect, it } from 'vitest'
import { regionsAmong } from '../../../src/domain/evidence/regions.ts'

describe('regionsAmong', () => {
  it('takes what has no Region for none', () => {
    expect(regionsAmong(['global', 'eu-west-1', '', 'us-east-1'])).toEqual(['eu-west-1', 'us-east-1'])
  })
})
