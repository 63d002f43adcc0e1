import { describe, expect, it } from 'vitest'
import type { RecommendationId } from '../../../src/domain/model.ts'
import { nextPartId, partNumberOf } from '../../../src/domain/roadmap/part-id.ts'
import type { RoadmapItemId } from '../../../src/domain/roadmap/roadmap-item.ts'

const backups = 'backups' as RecommendationId
const ids = (...all: readonly string[]) => new Set(all as readonly RoadmapItemId[])

describe('nextPartId', () => {
  it('is the id of the recommendation while that is free', () => {
    expect(nextPartId(backups, ids('mfa'))).toBe('backups')
  })
  it('counts from 2 and takes what has become free', () => {
    expect(nextPartId(backups, ids('backups'))).toBe('backups-part-2')
    expect(nextPartId(backups, ids('backups', 'backups-part-2', 'backups-part-4'))).toBe('backups-part-3')
  })
})

describe('partNumberOf', () => {
  const numberOf = (id: string, recommendation: string | null) =>
    partNumberOf({ id: id as RoadmapItemId, recommendation: recommendation as RecommendationId | null })
  it('is what the id of a part says', () => {
    expect(numberOf('backups-part-12', 'backups')).toBe(12)
  })
  it('is null for the first part and for an own item', () => {
    expect(numberOf('backups', 'backups')).toBeNull()
    expect(numberOf('own-0a1b2c3d', null)).toBeNull()
  })
  it('is null where the recommendation itself is called so', () => {
    expect(numberOf('plan-part-2', 'plan-part-2')).toBeNull()
  })
})
