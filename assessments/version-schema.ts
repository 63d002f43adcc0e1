import * as z from 'zod'
import { id, inBothLanguages, phase, sentence } from './schema.ts'

/** What the next version made of a recommendation; src/domain/model-change.ts says what each means for an answer. */
const next = z.enum(['same', 'reworded', 'moved', 'split', 'retired'])

const earlierRecommendation = z
  .strictObject({
    id,
    phase,
    capability: id,
    title: inBothLanguages,
    next,
    /** What it was split into, itself among them where its id lives on. */
    into: z.array(id).min(2).optional(),
    /** Where what it asked is to be found now; its answers are not carried there. */
    replacedBy: z.array(id).min(1).optional(),
  })
  .refine((one) => (one.next === 'split') === (one.into !== undefined), '`into` belongs to split, and to it alone')
  .refine((one) => one.next === 'retired' || one.replacedBy === undefined, '`replacedBy` belongs to retired alone')

/** `versions/<n>.yaml`: a version of the model that is no longer asked, and what the next one changed. */
export const earlierVersionSchema = z.strictObject({
  version: z.number().int().positive(),
  site: z.url(),
  /** Whether the publishers of the model, or a list of changes of theirs, bear this out. */
  verified: z.boolean(),
  source: sentence,
  /** In the order of that version. */
  recommendations: z.array(earlierRecommendation).min(1),
  /** What the next version asks and this one did not. */
  new: z.array(id),
})

export type EarlierVersionFile = z.infer<typeof earlierVersionSchema>
