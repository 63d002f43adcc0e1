import * as z from 'zod/mini'
import { type SavedFileV1, savedFileV1 } from './v1.ts'
import { savedEvidenceV2 } from './v2-evidence.ts'

// Frozen like v1.ts, on which it stands.

const { shape } = savedFileV1
const answer = z.strictObject({
  ...shape.answers.def.valueType.shape,
  takenFromEvidenceOn: z
    .nullable(z.iso.date())
    .check(z.describe('The day the value was taken over from what evidence proposes; null: the team gave it by itself.')),
})

const isOncePerFile = z.refine<readonly { readonly sha256: string }[]>(
  (files) => new Set(files.map(({ sha256 }) => sha256)).size === files.length,
)

/** Version 2 of `*.shirube.json` and of what the browser stores: with evidence. */
export const savedFileV2 = z.strictObject({
  ...shape,
  formatVersion: z.literal(2),
  answers: z.record(shape.answers.def.keyType, answer).check(z.describe('By recommendation id.')),
  evidence: z.array(savedEvidenceV2).check(z.maxLength(500), isOncePerFile, z.describe('What is kept of each findings file taken in.')),
})

export type SavedFileV2 = z.infer<typeof savedFileV2>

/** Before version 2 there was no evidence: every answer is the team's own. */
export function fromV1({ answers, ...file }: SavedFileV1): SavedFileV2 {
  const entries = Object.entries(answers).map(([id, old]) => [id, { ...old, takenFromEvidenceOn: null }] as const)
  return { ...file, formatVersion: 2, answers: Object.fromEntries(entries), evidence: [] }
}
