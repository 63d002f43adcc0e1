import type { Hash } from './hash.ts'
import { createHashIndex, grown, type HashIndex, numberOf } from './hash-index.ts'

/**
 * The newest state of everything that has a key, in typed arrays: about 30 bytes an entry. An entry says where it counts (`cell`), when it was
 * seen and in which state (`rank`); of two states of the same time the higher rank wins, so that their order does not matter.
 */
export type NewestTable = {
  readonly index: HashIndex
  cell: Uint32Array
  rank: Uint8Array
  /** Milliseconds since 1970; `noTime` is older than any. */
  time: Float64Array
  /** One more moment, as `time`; `null` when the table keeps none. */
  since: Float64Array | null
  /** What the last winner replaced. */
  readonly replaced: { cell: number; rank: number }
}

export const noTime = Number.NEGATIVE_INFINITY

export type Candidate = { cell: number; rank: number; time: number; since: number }

const firstCapacity = 1 << 10

export function createNewestTable({ hasSince }: { readonly hasSince: boolean }): NewestTable {
  return {
    index: createHashIndex(),
    cell: new Uint32Array(firstCapacity),
    rank: new Uint8Array(firstCapacity),
    time: new Float64Array(firstCapacity),
    since: hasSince ? new Float64Array(firstCapacity) : null,
    replaced: { cell: 0, rank: 0 },
  }
}

/** Puts the candidate in if nothing newer stands under its key. `newer`: it replaced what `replaced` tells. */
export function offer(table: NewestTable, key: Hash, candidate: Candidate): 'new' | 'newer' | 'older' {
  const known = table.index.size
  const entry = numberOf(table.index, key)
  if (entry === known) {
    if (entry === table.cell.length) grow(table)
    write(table, entry, candidate)
    return 'new'
  }
  const time = table.time[entry] as number
  const rank = table.rank[entry] as number
  if (candidate.time < time || (candidate.time === time && candidate.rank <= rank)) return 'older'
  table.replaced.cell = table.cell[entry] as number
  table.replaced.rank = rank
  write(table, entry, candidate)
  return 'newer'
}

function write(table: NewestTable, entry: number, candidate: Candidate): void {
  table.cell[entry] = candidate.cell
  table.rank[entry] = candidate.rank
  table.time[entry] = candidate.time
  if (table.since !== null) table.since[entry] = candidate.since
}

function grow(table: NewestTable): void {
  table.cell = grown(table.cell, Uint32Array)
  table.rank = grown(table.rank, Uint8Array)
  table.time = grown(table.time, Float64Array)
  if (table.since !== null) table.since = grown(table.since, Float64Array)
}
