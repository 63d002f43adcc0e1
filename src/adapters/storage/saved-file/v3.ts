import * as z from 'zod/mini'
import { type SavedFileV2, savedFileV2 } from './v2.ts'
import { profileV3, roadmapV3 } from './v3-roadmap.ts'
import { snapshotsV3 } from './v3-snapshot.ts'

// Frozen like v1.ts and v2.ts, on which it stands.

/** Version 3 of `*.shirube.json` and of what the browser stores: with a roadmap and snapshots. */
export const savedFileV3 = z.strictObject({
  ...savedFileV2.shape,
  formatVersion: z.literal(3),
  profile: profileV3,
  roadmap: roadmapV3,
  snapshots: snapshotsV3,
})

export type SavedFileV3 = z.infer<typeof savedFileV3>

/** Before version 3 nothing was planned and nothing frozen. */
export function fromV2({ profile, ...file }: SavedFileV2): SavedFileV3 {
  const capacity = { daysPerQuarter: 20, byQuarter: {}, teams: [] }
  return { ...file, formatVersion: 3, profile: { ...profile, capacity, reviewSince: null }, roadmap: {}, snapshots: [] }
}
