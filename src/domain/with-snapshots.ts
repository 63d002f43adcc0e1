import type { Snapshot, SnapshotId } from './snapshot.ts'

/** Snapshots by id; `null`: there is none, or none any more. */
export type SnapshotsById = ReadonlyMap<SnapshotId, Snapshot | null>

const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Snapshots in the one order they have everywhere: the oldest first. */
export function snapshotsInOrder(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  return snapshots.toSorted((a, b) => compared(a.takenAt, b.takenAt) || compared(a.id, b.id))
}

/** The snapshots with some put in or taken away. The same list when that changes nothing: a snapshot never changes. */
export function withSnapshots(snapshots: readonly Snapshot[], given: SnapshotsById): readonly Snapshot[] {
  const before = new Set(snapshots.map(({ id }) => id))
  if ([...given].every(([id, snapshot]) => before.has(id) === (snapshot !== null))) return snapshots
  const kept = snapshots.filter(({ id }) => !given.has(id))
  return snapshotsInOrder([...kept, ...[...given.values()].filter((snapshot) => snapshot !== null)])
}
