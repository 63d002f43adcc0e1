import { leavingOrder, type Waiting, withoutCycles } from './cycles.ts'
import { type Room, roomOf, type Slot } from './room.ts'

/** One piece of work for the scheduler. */
export type Job = {
  readonly id: string
  /** Person-days, at least 0. */
  readonly days: number
  /** Jobs that must have ended in the same slot or before. Ids of jobs that are not there, and cycles, hold nothing back. */
  readonly after: readonly string[]
  /** Compared number by number; the smaller comes first. Jobs that are equal go by id. */
  readonly priority: readonly number[]
  readonly team: string
  /** Where it stands whatever the capacity: it takes its days first. The slot may lie before or after those that are given. */
  readonly fixed: { readonly slot: number; readonly count: number } | null
}

/** Where a job stands and why there. */
export type Placement =
  | { readonly kind: 'fixed'; readonly slot: number; readonly count: number }
  | {
      readonly kind: 'placed'
      readonly slot: number
      /** More than 1 when no single slot has room enough for it. */
      readonly count: number
      /** The jobs that end last of those it waits for; empty when none kept it from an earlier slot. */
      readonly waitsFor: readonly string[]
      /** The slots from the first possible one up to its own, without it, that were too full. */
      readonly full: readonly number[]
    }
  /** No slot up to the horizon has room; `waitsFor`: what it waits for has no place itself. */
  | { readonly kind: 'no-room'; readonly waitsFor: readonly string[] }

const byId = (a: Job, b: Job) => (a.id < b.id ? -1 : Number(a.id > b.id))

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (number !== other) return number - other
  }
  return a.length - b.length
}

/** The place of each job in the order of priority. A job inherits the priority of whatever waits for it. */
function ranksOf(jobs: readonly Job[], waits: Waiting): ReadonlyMap<string, number> {
  const inherited = new Map(jobs.map(({ id, priority }) => [id, priority]))
  for (const id of leavingOrder(waits).toReversed()) {
    const own = inherited.get(id) ?? []
    for (const needed of waits.get(id) ?? []) if (compared(own, inherited.get(needed) ?? []) < 0) inherited.set(needed, own)
  }
  const priority = ({ id }: Job) => inherited.get(id) ?? []
  const ranked = jobs.toSorted((a, b) => compared(priority(a), priority(b)) || compared(a.priority, b.priority) || byId(a, b))
  return new Map(ranked.map(({ id }, rank) => [id, rank]))
}

/** Puts a job into a list that is sorted by descending rank, so that the first one is taken off its end. */
function makeReady(ready: Job[], job: Job, ranks: ReadonlyMap<string, number>): void {
  const rank = ranks.get(job.id) ?? 0
  let from = 0
  let to = ready.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ranks.get(ready[middle]?.id ?? '') ?? 0) > rank) from = middle + 1
    else to = middle
  }
  ready.splice(from, 0, job)
}

/** The jobs that are not fixed, each when its turn comes: the first in the order of priority of those whose prerequisites have had theirs. */
function* turns(jobs: readonly Job[], waits: Waiting): Generator<Job> {
  const ranks = ranksOf(jobs, waits)
  const open = jobs.filter(({ fixed }) => fixed === null)
  const isOpen = new Set(open.map(({ id }) => id))
  const missing = new Map<string, number>()
  const waiting = new Map<string, Job[]>()
  for (const job of open) {
    const needed = (waits.get(job.id) ?? []).filter((id) => isOpen.has(id))
    missing.set(job.id, needed.length)
    for (const id of needed) waiting.set(id, [...(waiting.get(id) ?? []), job])
  }
  const ready: Job[] = []
  for (const job of open) if (missing.get(job.id) === 0) makeReady(ready, job, ranks)
  for (let job = ready.pop(); job !== undefined; job = ready.pop()) {
    yield job
    for (const next of waiting.get(job.id) ?? []) {
      const left = (missing.get(next.id) ?? 0) - 1
      missing.set(next.id, left)
      if (left === 0) makeReady(ready, next, ranks)
    }
  }
}

/** The fewest slots in a row, from `first` on, that have room for an even share of the job each; of those the earliest. */
function foundRoom(job: Job, first: number, { room, slots }: { room: Room; slots: number }): { slot: number; count: number } | null {
  for (let count = 1; first + count <= slots; count += 1) {
    let inARow = 0
    for (let slot = first; slot < slots; slot += 1) {
      inARow = room.has(slot, job.days / count, job.team) ? inARow + 1 : 0
      if (inARow === count) return { slot: slot - count + 1, count }
    }
  }
  return null
}

const lastSlot = (placement: Placement | undefined) =>
  placement === undefined || placement.kind === 'no-room' ? Number.POSITIVE_INFINITY : placement.slot + placement.count - 1

type Desk = { readonly room: Room; readonly slots: number; readonly placements: Map<string, Placement> }

function place(job: Job, needed: readonly string[], { room, slots, placements }: Desk): Placement {
  const ends = needed.map((id) => lastSlot(placements.get(id)))
  const first = Math.max(0, ...ends)
  const waitsFor = first === 0 ? [] : needed.filter((_, index) => ends[index] === first)
  if (first >= slots) return { kind: 'no-room', waitsFor }
  const found = foundRoom(job, first, { room, slots })
  if (found === null) return { kind: 'no-room', waitsFor: [] }
  const share = job.days / found.count
  const before = Array.from({ length: found.slot - first }, (_, index) => first + index)
  const full = before.filter((slot) => !room.has(slot, share, job.team))
  for (let index = 0; index < found.count; index += 1) room.take(found.slot + index, share, job.team)
  return { kind: 'placed', ...found, waitsFor, full }
}

/**
 * List scheduling over the prerequisite graph (docs/roadmap.md, rule 4). Fixed jobs take their days first and may over-commit. Then the jobs
 * go by priority, each once its prerequisites have had their turn, and a prerequisite by the priority of whatever needs it: into the first
 * slot not before the last slot of what it waits for that has room, by its team too; where no single slot has, spread evenly over the
 * fewest slots in a row that have, of those the earliest. A job of 0 days needs no room.
 * @returns a placement for every job, the fixed ones first and then in the order of their turns. The order of `jobs` does not matter.
 */
export function schedule(jobs: readonly Job[], slots: readonly Slot[]): ReadonlyMap<string, Placement> {
  // Sorted, since sums of days depend on the order in which they are taken.
  const sorted = jobs.toSorted(byId)
  const waits = withoutCycles(new Map(sorted.map(({ id, after }) => [id, after])))
  const desk: Desk = { room: roomOf(slots), slots: slots.length, placements: new Map() }
  for (const { id, days, team, fixed } of sorted) {
    if (fixed === null) continue
    desk.placements.set(id, { kind: 'fixed', ...fixed })
    for (let index = 0; index < fixed.count; index += 1) desk.room.take(fixed.slot + index, days / fixed.count, team)
  }
  for (const job of turns(sorted, waits)) desk.placements.set(job.id, place(job, waits.get(job.id) ?? [], desk))
  return desk.placements
}
