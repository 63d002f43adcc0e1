import * as z from 'zod/mini'
import { savedFileV1 } from './v1.ts'

// Frozen with v3.ts.

const { shape } = savedFileV1
const id = shape.answers.def.keyType
const text = z.string().check(z.maxLength(20_000))
const day = z.nullable(z.iso.date())
const days = z.number().check(z.gte(0), z.lte(100_000), z.describe('Person-days.'))
/** Of an item: longer than that of a recommendation by the part it may name. */
const itemId = z.string().check(z.maxLength(120), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))

export const quarterV3 = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), z.describe('The first month of a quarter.'))

const item = z.strictObject({
  recommendation: z.nullable(id).check(z.describe("null: the team's own item.")),
  title: text,
  aim: z.nullable(z.literal([0, 25, 50, 75, 100])),
  quarter: z.nullable(quarterV3),
  quarterCount: z.number().check(z.int(), z.gte(1), z.lte(100)),
  isPinned: z.boolean(),
  rank: z.number().check(z.gte(-1e12), z.lte(1e12)),
  effortDays: z.nullable(days),
  costClass: z.nullable(z.literal(['none', 'low', 'medium', 'high'])),
  team: text,
  owner: text,
  startOn: day,
  dueOn: day,
  successCriterion: text,
  note: text,
  dependsOn: z.array(itemId).check(z.maxLength(500)),
  status: z.literal(['planned', 'in-progress', 'done', 'cancelled']),
  doneOn: day,
})

const atMost = (most: number) => z.refine<Readonly<Record<string, unknown>>>((record) => Object.keys(record).length <= most)

export const roadmapV3 = z.record(itemId, item).check(atMost(2_000), z.describe('By item id.'))

/** Of version 1, with what a plan and a review go by. */
export const profileV3 = z.strictObject({
  ...shape.profile.shape,
  capacity: z.strictObject({
    daysPerQuarter: days,
    byQuarter: z.record(quarterV3, days).check(atMost(400), z.describe('Quarters that differ.')),
    teams: z.array(z.strictObject({ name: text, daysPerQuarter: days })).check(z.maxLength(100)),
  }),
  reviewSince: day.check(z.describe("Answers from before this day are last quarter's.")),
})
