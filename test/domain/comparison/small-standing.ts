import type { Answers } from '../../../src/domain/answer.ts'
import type { AssessmentId } from '../../../src/domain/assessment.ts'
import type { Standing } from '../../../src/domain/comparison/standing.ts'
import { quarterOf } from '../../../src/domain/fiscal-quarter.ts'
import type { IsoMoment } from '../../../src/domain/moments.ts'
import { newProfile, type Profile } from '../../../src/domain/profile.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId, type RoadmapItems } from '../../../src/domain/roadmap/roadmap-item.ts'

export type StandingSketch = {
  /** `2026-09-30` */
  readonly day: string
  readonly answers?: Answers
  readonly profile?: Partial<Profile>
  readonly roadmap?: RoadmapItems
  readonly modelVersion?: number
  readonly evidence?: Standing['evidence']
  readonly assessment?: string
  readonly reported?: Standing['reported']
}

/** One side of a comparison, in the quarter that holds its day. */
export function standingOf(sketch: StandingSketch): Standing {
  const at = `${sketch.day}T09:00:00.000Z` as IsoMoment
  const profile = { ...newProfile('en'), ...sketch.profile }
  return {
    assessmentId: (sketch.assessment ?? 'one') as AssessmentId,
    snapshotId: null,
    name: '',
    quarter: quarterOf(at, profile.fiscalYearStartMonth).start,
    at,
    modelVersion: sketch.modelVersion ?? 1,
    scoringVersion: null,
    profile,
    answers: sketch.answers ?? new Map(),
    roadmap: sketch.roadmap ?? new Map(),
    evidence: sketch.evidence ?? null,
    reported: sketch.reported ?? null,
  }
}

/** Roadmap items by id. */
export function itemsOf(items: Readonly<Record<string, Partial<RoadmapItem>>>): RoadmapItems {
  return new Map(Object.entries(items).map(([id, given]) => [id as RoadmapItemId, newRoadmapItem(id as RoadmapItemId, given)]))
}
