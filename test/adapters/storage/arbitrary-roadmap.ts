import fc from 'fast-check'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../../src/domain/model.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import {
  type Capacity,
  type RoadmapItem,
  type RoadmapItemId,
  type RoadmapItems,
  roadmapStatuses,
} from '../../../src/domain/roadmap/roadmap-item.ts'
import { anyMoment, anyText } from './arbitrary-texts.ts'

const anyWord = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''))
  .filter((id) => id !== 'constructor' && id !== 'prototype')
const anyItemId = fc
  .tuple(anyWord, fc.constantFrom('', '-part-2', '-0a1b2c3d'))
  .map(([word, rest]) => `${word}${rest}`) as fc.Arbitrary<string> as fc.Arbitrary<RoadmapItemId>
export const anyDay = anyMoment.map((moment) => moment.slice(0, 10) as IsoDate)
export const anyQuarter = anyMoment.map((moment) => moment.slice(0, 7) as QuarterStart)
// JSON knows no negative zero.
const positive = (max: number) => fc.double({ min: 0, max, noNaN: true }).map((number) => number + 0)
const anyDays = positive(100_000)

const anyItem: fc.Arbitrary<Omit<RoadmapItem, 'id'>> = fc.record({
  recommendation: fc.option(anyWord as fc.Arbitrary<string> as fc.Arbitrary<RecommendationId>),
  title: anyText,
  aim: fc.constantFrom(null, 0, 25, 50, 75, 100),
  quarter: fc.option(anyQuarter),
  quarterCount: fc.integer({ min: 1, max: 100 }),
  isPinned: fc.boolean(),
  rank: fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), positive(1e12)),
  effortDays: fc.option(anyDays),
  costClass: fc.constantFrom(null, 'none', 'low', 'medium', 'high'),
  team: anyText,
  owner: anyText,
  startOn: fc.option(anyDay),
  dueOn: fc.option(anyDay),
  successCriterion: anyText,
  note: anyText,
  dependsOn: fc.array(anyItemId, { maxLength: 4 }),
  status: fc.constantFrom(...roadmapStatuses),
  doneOn: fc.option(anyDay),
})

export const anyRoadmap: fc.Arbitrary<RoadmapItems> = fc
  .array(fc.tuple(anyItemId, anyItem), { maxLength: 4 })
  .map((entries) => new Map(entries.map(([id, item]) => [id, { id, ...item }])))

export const anyCapacity: fc.Arbitrary<Capacity> = fc.record({
  daysPerQuarter: anyDays,
  byQuarter: fc.array(fc.tuple(anyQuarter, anyDays), { maxLength: 4 }).map((entries) => new Map(entries)),
  teams: fc.array(fc.record({ name: anyText, daysPerQuarter: anyDays }), { maxLength: 3 }),
})
